import {
  computeAccessibleDescription,
  computeAccessibleName,
  getRole,
  isDisabled,
  isSubtreeInaccessible,
} from 'dom-accessibility-api';

/** What a screen reader is told of one element. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** "required", "level 1", "value: Jane". */
  readonly states: readonly string[];
  readonly children: readonly AccessibleNode[];
}

/**
 * What a screen reader finds below an element, computed from the DOM. `isSecret` tells by its name whether the value
 * of a control is to be left out.
 */
export function accessibleTree(
  element: Element,
  isSecret: (name: string) => boolean,
): readonly AccessibleNode[] {
  if (isSubtreeInaccessible(element)) return [];
  const role = roleOf(element);
  const within = () => [...element.children].flatMap((child) => accessibleTree(child, isSecret));
  if (!role) return within();
  const text = element.textContent?.trim() ?? '';
  const isText = TEXTS.has(role);
  const name = isText ? text : computeAccessibleName(element);
  if (NEED_NAMES.has(role) && !name) return within();
  return [
    {
      role,
      name,
      description: computeAccessibleDescription(element),
      states: statesOf(element, () => isSecret(name)),
      children: isText || NAMED_BY_CONTENT.has(role) ? [] : within(),
    },
  ];
}

const TEXTS = new Set(['paragraph', 'status', 'timer', 'alert']);
const NAMED_BY_CONTENT = new Set([
  'heading',
  'button',
  'link',
  'tab',
  'option',
  'img',
  'combobox',
  'textbox',
]);
const NEED_NAMES = new Set(['region', 'form', 'group', 'img', 'paragraph', 'status']);

function roleOf(element: Element): string | undefined {
  // HTML gives a password no role; browsers show it as a textbox.
  if (element.matches('input[type=password]')) return 'textbox';
  if (element.matches('p')) return 'paragraph';
  // Landmarks of a page only where they are the page's own (HTML-AAM).
  if (element.matches(':is(section, article, main) :is(header, footer)')) return undefined;
  const role = getRole(element);
  return role && !['generic', 'presentation', 'none', 'list', 'listitem', 'legend'].includes(role)
    ? role
    : undefined;
}

const FLAGS = ['invalid', 'required', 'selected', 'busy', 'expanded'];

function statesOf(element: Element, isSecret: () => boolean): string[] {
  const flags = FLAGS.filter((flag) => element.getAttribute(`aria-${flag}`) === 'true');
  if (isDisabled(element) || element.getAttribute('aria-disabled') === 'true') flags.push('disabled');
  const level = /^H([1-6])$/.exec(element.tagName)?.[1];
  if (level) flags.push(`level ${level}`);
  if (element === element.ownerDocument.activeElement) flags.push('focused');
  if (element instanceof HTMLSelectElement) flags.push(`value: ${element.selectedOptions[0]?.text ?? ''}`);
  if (element instanceof HTMLInputElement) {
    if (element.type === 'checkbox' || element.type === 'radio') {
      if (element.checked) flags.push('checked');
    } else if (element.value) {
      flags.push(`value: ${element.type === 'password' || isSecret() ? '••••••' : element.value}`);
    }
    if (element.type === 'password') flags.push('protected');
    if (element.autocomplete) flags.push(`autocomplete ${element.autocomplete}`);
  }
  return flags;
}
