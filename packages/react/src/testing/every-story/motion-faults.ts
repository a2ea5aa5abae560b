/** What still moves for a person who asked for less motion. */
export function motionFaults(root: HTMLElement): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
    const moves = animationName !== 'none' && secondsOf(animationDuration) > 0.001;
    return moves || secondsOf(transitionDuration) > 0
      ? [
          `${element.outerHTML.slice(0, 120)} moves: ${animationName} ${animationDuration}, ${transitionDuration}`,
        ]
      : [];
  });
}

function secondsOf(durations: string): number {
  return Math.max(...durations.split(',').map((duration) => Number.parseFloat(duration)));
}
