import type { FieldDefinition } from '@linkspan/protocol';
import { PASSWORD } from './provider-fields.ts';

/** What a careless or malicious provider might define; all of it must be drawn as text and can be submitted. */
export const HOSTILE_FIELDS: readonly FieldDefinition[] = [
  {
    id: 'username',
    kind: 'text',
    label: '<img src=x onerror="alert(1)">User <b>name</b><script>alert(2)</script>',
    help: '<a href="javascript:alert(3)">Help</a> {{constructor}} #{alert(4)} %s',
    placeholder: '"><svg onload=alert(5)>',
    autocomplete: 'username" onfocus="alert(6)',
    pattern: '([a-z',
  },
  { ...PASSWORD, label: 'Pass\u202Edrow\u202C \u200B\u200Bword\u2066' },
  {
    id: 'slow_pattern',
    kind: 'text',
    label: 'Pattern that takes for ever',
    required: false,
    pattern: '^(([a-z])+.)+[A-Z]([a-z])+$',
    maxLength: 1000,
  },
  {
    id: 'constructor',
    kind: 'select',
    label: '__proto__',
    required: false,
    options: [
      { value: '', label: '' },
      { value: '__proto__', label: '__proto__' },
      { value: 'constructor', label: 'constructor', image: 'javascript:alert(7)' },
      {
        value: 'toString',
        label: '<option selected>toString',
        image: 'data:text/html,<script>alert(8)</script>',
      },
    ],
  },
  { id: 'hasOwnProperty', kind: 'toString', label: ' ', required: false },
  { id: 'long', kind: 'text', label: 'W'.repeat(5000), help: 'm'.repeat(5000), required: false },
  {
    id: 'tags',
    kind: 'email',
    label: 'Z\u0335\u0321\u0353a\u0337\u0331l\u0334\u0323g\u0336\u0326o \u{E0041}\u{E0042} \uD800',
    required: false,
    minLength: 999,
    maxLength: 1,
  },
];
