/** Ends what moves and stops what never ends, so that colours and places can be measured. */
export function stillness(root: HTMLElement): void {
  for (const move of root.getAnimations({ subtree: true })) {
    if (move.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) move.pause();
    else move.finish();
  }
}
