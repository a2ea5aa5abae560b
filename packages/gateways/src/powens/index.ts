export { challengeFields } from './challenge-fields.ts';
export { ConnectorFields } from './connector-field.ts';
export type { ConnectorFilter } from './connector-list.ts';
export { formFields } from './fields.ts';
export { powens, powensService } from './powens.ts';
export type { LogoOf } from './provider-summary.ts';
export type { PowensOptions, PowensSession } from './service.ts';
