export { challengeOf, userInput } from './challenge.ts';
export { Credentials } from './credential.ts';
export { formFields } from './fields.ts';
export { linxo, linxoService } from './linxo.ts';
export type { ProviderFilter } from './provider-list.ts';
export type { LinxoOptions, LinxoSession, OwnKey } from './service.ts';
export { UserInputEvent } from './user-input-event.ts';
export { type WidgetOptions, widgetOptions } from './widget-options.ts';
