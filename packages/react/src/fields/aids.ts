// One file for the aids that nearly every form has: it is fetched once, after the first form is there.
export { codeAid } from './code/code-aid.ts';
export { leaveField } from './leave-field.ts';
export { secretAid } from './password/secret-aid.ts';
export { SlowHint } from './slow-hint.tsx';
export { TimeWarning } from './time-warning.tsx';
export { fetchPatterns, valueFault } from './value-fault.ts';
