/** What controls say in one line of their own, which no other measure sees: hints of empty fields, chosen options. */
export function tooLongTexts(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].flatMap(
    (control) => {
      const text =
        control instanceof HTMLSelectElement
          ? (control.selectedOptions[0]?.text ?? '')
          : control.value
            ? ''
            : control.placeholder;
      if (!text || !control.checkVisibility()) return [];
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(control);
      const room =
        control.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
      const needed = widthOf(text, control);
      return needed > room + 1
        ? [
            `“${text}” needs ${needed.toFixed(0)} px of the ${room.toFixed(0)} of ${control.outerHTML.slice(0, 160)}`,
          ]
        : [];
    },
  );
}

function widthOf(text: string, control: Element): number {
  const { fontStyle, fontWeight, fontSize, fontFamily, letterSpacing } = getComputedStyle(control);
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) throw new Error('Nothing measures text here.');
  pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  pen.letterSpacing = letterSpacing === 'normal' ? '0px' : letterSpacing;
  return pen.measureText(text).width;
}
