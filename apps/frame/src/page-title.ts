/** Keeps the title of the page what the heading of the screen is. */
export function followHeading(root: HTMLElement): void {
  new MutationObserver(() => {
    const heading = root.querySelector('h1')?.textContent;
    if (heading && heading !== document.title) document.title = heading;
  }).observe(root, { childList: true, subtree: true, characterData: true });
}
