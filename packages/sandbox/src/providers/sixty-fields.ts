import type { FieldDefinition } from '@linkspan/protocol';
import { SIMPLE_FORM } from './provider-fields.ts';

const optional = (
  id: string,
  kind: string,
  label: string,
  more: Partial<FieldDefinition> = {},
): FieldDefinition => ({
  id,
  kind,
  label,
  required: false,
  ...more,
});

const options = (...labels: string[]) => labels.map((label) => ({ value: label.toLowerCase(), label }));

const address = (group: string, id: string): FieldDefinition[] => [
  optional(`${id}_street`, 'text', `${group}: street`),
  optional(`${id}_unit`, 'text', `${group}: apartment or unit`),
  optional(`${id}_city`, 'text', `${group}: city`),
  optional(`${id}_state`, 'select', `${group}: state`, {
    options: options('California', 'Nevada', 'Oregon'),
  }),
  optional(`${id}_zip`, 'text', `${group}: ZIP code`, { pattern: '^\\d{5}$', maxLength: 10 }),
];

const person = (group: string, id: string): FieldDefinition[] => [
  optional(`${id}_first_name`, 'text', `${group}: first name`),
  optional(`${id}_last_name`, 'text', `${group}: last name`),
  optional(`${id}_email`, 'email', `${group}: e-mail address`),
  optional(`${id}_phone`, 'phone', `${group}: phone number`),
];

const meter = (number: number): FieldDefinition[] => [
  optional(`meter_${number}_number`, 'text', `Meter ${number}: number`),
  optional(`meter_${number}_reading`, 'number', `Meter ${number}: last reading`, {
    help: 'In kilowatt-hours.',
  }),
  optional(`meter_${number}_kind`, 'select', `Meter ${number}: kind`, {
    options: options('Smart', 'Digital', 'Dial'),
  }),
];

/** Sixty fields of every kind; only the user name and the password are needed. */
export const SIXTY_FIELDS: readonly FieldDefinition[] = [
  ...SIMPLE_FORM,
  optional('account_number', 'text', 'Account: number', { placeholder: '0000000000' }),
  optional('account_pin', 'pin', 'Account: PIN', { secret: true, maxLength: 6 }),
  optional('account_type', 'select', 'Account: type', { options: options('Home', 'Business', 'Farm') }),
  optional('account_code', 'code', 'Account: code from your last letter'),
  ...person('Account holder', 'holder'),
  ...person('Second holder', 'second'),
  ...address('Service address', 'service'),
  ...address('Mailing address', 'mailing'),
  ...address('Previous address', 'previous'),
  ...[1, 2, 3, 4, 5].flatMap(meter),
  optional('bill_amount', 'number', 'Last bill: amount', { help: 'In dollars.' }),
  optional('bill_month', 'select', 'Last bill: month', { options: options('January', 'February', 'March') }),
  optional('bill_delivery', 'select', 'Bills: how they come', { options: options('Paper', 'E-mail') }),
  optional('plan', 'select', 'Plan: name', { options: options('Flat', 'Time of use', 'Solar') }),
  optional('plan_since', 'text', 'Plan: since when', { placeholder: 'March 2024' }),
  optional('solar', 'select', 'Home: solar panels', { options: options('Yes', 'No') }),
  optional('vehicle', 'select', 'Home: electric car', { options: options('Yes', 'No') }),
  optional('heating', 'select', 'Home: heating', { options: options('Gas', 'Heat pump', 'Electric') }),
  optional('people', 'number', 'Home: how many people'),
  optional('floor_area', 'number', 'Home: floor area', { help: 'In square feet.' }),
  optional('security_answer', 'text', 'Security: name of your first pet', { secret: true }),
  optional('landlord', 'text', 'Home: landlord, if any'),
  optional('contact_time', 'select', 'Contact: best time', { options: options('Morning', 'Evening') }),
  optional('referral', 'text', 'Other: referral code'),
  optional('note', 'voice-print', 'Other: anything else', { help: 'A kind of field that nobody knows.' }),
  optional('badge', 'image-choice', 'Other: your badge', { options: options('Meter', 'Bulb') }),
];
