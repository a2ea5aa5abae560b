import { expect, test } from 'vitest';
import { type AccessibleNode, accessibleTree } from './accessible-tree.ts';

function linesOf(nodes: readonly AccessibleNode[], depth = 0): string[] {
  return nodes.flatMap(({ role, name, description, states, children }) => [
    `${'  '.repeat(depth)}${[role, name && `"${name}"`, description && `(${description})`, ...states].filter(Boolean).join(' ')}`,
    ...linesOf(children, depth + 1),
  ]);
}

test('the tree has what a screen reader finds, and no value of a secret', () => {
  const place = document.createElement('div');
  place.innerHTML = `
    <h1>Sign in</h1>
    <div><p>Some words</p><p hidden>Hidden</p><span aria-hidden="true">Ornament</span></div>
    <fieldset><legend>Contract</legend>
      <label>Name <input aria-required="true" aria-describedby="help" value="Jane"></label>
      <p id="help">As on the bill.</p>
      <label>Password <input type="password" value="hunter2"></label>
      <label>Code <input value="123456" autocomplete="one-time-code"></label>
    </fieldset>
    <label><input type="checkbox" checked> Mine</label>
    <button aria-disabled="true">Send</button>`;
  document.body.append(place);
  expect(linesOf(accessibleTree(place, (name) => name === 'Code'))).toEqual([
    'heading "Sign in" level 1',
    'paragraph "Some words"',
    'group "Contract"',
    '  textbox "Name" (As on the bill.) required value: Jane',
    '  paragraph "As on the bill."',
    '  textbox "Password" value: •••••• protected',
    '  textbox "Code" value: •••••• autocomplete one-time-code',
    'checkbox "Mine" checked',
    'button "Send" disabled',
  ]);
  place.remove();
});
