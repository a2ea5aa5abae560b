/** Calls `close` for an Escape that nothing in the page took: a dialog around a frame hears no key pressed in it. */
export function closeByEscape(close: () => void): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    const { target } = event;
    // The browser clears a search with it first, as it does in a dialog of the page's own.
    if (target instanceof HTMLInputElement && target.type === 'search' && target.value) return;
    close();
  });
}
