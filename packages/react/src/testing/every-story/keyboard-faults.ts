import { userEvent } from 'vitest/browser';

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** Month, day, year and calendar are stops inside one element. */
const STOPS_OF_A_DATE = 6;

/**
 * What a person without a pointer misses: a control that Tab does not reach, one whose focus cannot be
 * seen, one that something else covers while it has the focus. `look` says how it is drawn now.
 */
export async function keyboardFaults(root: HTMLElement, look: string): Promise<string[]> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  root.before(before);
  root.after(after);
  try {
    before.focus();
    const reached = await tabThrough(root);
    const missed = controlsIn(root).filter((control) => !reached.has(control));
    return [
      ...missed.map((control) => `Tab does not reach ${nameOf(control)}`),
      ...[...reached.values()].flat(),
    ].map((fault) => `${look}: ${fault}`);
  } finally {
    before.remove();
    after.remove();
  }
}

/** Every control that Tab came to, with what is wrong with it. */
async function tabThrough(root: HTMLElement): Promise<ReadonlyMap<Element, string[]>> {
  const reached = new Map<Element, string[]>();
  for (let same = 0; same < STOPS_OF_A_DATE; ) {
    const { activeElement: last } = document;
    await userEvent.tab();
    const { activeElement } = document;
    // A heading takes the focus by itself when its screen arrives; Tab did not come there.
    if (activeElement === last || activeElement?.matches('h1[tabindex="-1"]')) same += 1;
    else if (!activeElement || !root.contains(activeElement) || reached.has(activeElement)) break;
    else {
      same = 0;
      reached.set(activeElement, focusFaults(activeElement, root));
    }
  }
  return reached;
}

/** The controls that Tab has to stop at: of a group of radio buttons, one. */
function controlsIn(root: HTMLElement): Element[] {
  const groups = new Set<string>();
  return [...root.querySelectorAll<HTMLInputElement>(FOCUSABLE)].filter((control) => {
    if (control.tabIndex < 0 || control.disabled || control.closest('[inert]')) return false;
    if (!control.checkVisibility({ visibilityProperty: true })) return false;
    if (control.type !== 'radio') return true;
    const group = [...root.querySelectorAll<HTMLInputElement>('[type=radio]')].filter(
      ({ name, disabled }) => name === control.name && !disabled,
    );
    const stop = group.find(({ checked }) => checked) ?? group[0];
    return control === stop && !groups.has(control.name) && groups.add(control.name);
  });
}

function focusFaults(control: Element, root: HTMLElement): string[] {
  const faults: string[] = [];
  if (!hasOutline(control, root)) faults.push(`The focus cannot be seen on ${nameOf(control)}`);
  const { x, y, width, height } = control.getBoundingClientRect();
  const top = document.elementFromPoint(x + width / 2, y + height / 2);
  if (!top || !(control.contains(top) || top.contains(control) || isLabelOf(top, control))) {
    faults.push(`${top ? nameOf(top) : 'Nothing in view'} covers ${nameOf(control)} while it has the focus`);
  }
  return faults;
}

/** On itself, or on what it fills: a hidden native control in a row of a list. */
function hasOutline(control: Element, root: HTMLElement): boolean {
  for (let element: Element | null = control; element && element !== root; element = element.parentElement) {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const drawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    if (drawn && outlineColor !== 'rgba(0, 0, 0, 0)') return true;
  }
  return false;
}

function isLabelOf(element: Element, control: Element): boolean {
  return [...((control as HTMLInputElement).labels ?? [])].some((label) => label.contains(element));
}

function nameOf(element: Element): string {
  return element.outerHTML.slice(0, 160);
}
