import { type FieldDefinition, Provider } from '@linkspan/protocol';
import * as v from 'valibot';
import { type Listing, summaryOf } from '../search/listing.ts';
import { CONDITION_FIELDS, GROUPED_FIELDS, METHOD_FIELDS, METHODS } from './form-rules.ts';
import { HOSTILE_FIELDS } from './hostile-fields.ts';
import { fieldsOfUtility, SIMPLE_FORM } from './provider-fields.ts';
import { SIXTY_FIELDS } from './sixty-fields.ts';

/** A listed provider with its channels, as a person would find them on its site. */
export function providerOf(listing: Listing): Provider {
  const hostile = listing.id === 'hostile-utility';
  return v.parse(Provider, {
    ...summaryOf(listing),
    channels: channelsOf(listing.id),
    forgotUrl: hostile ? 'javascript:alert(9)' : `https://help.provider.example/${listing.id}/forgot`,
    supportUrl: hostile
      ? 'https://user:password@provider.example'
      : `https://help.provider.example/${listing.id}`,
    ...(hostile && { logo: 'data:image/svg+xml,<svg onload=alert(10)>', website: 'http://provider.example' }),
  });
}

function channelsOf(id: string) {
  const form = (fields: readonly FieldDefinition[], rank = 0) => ({
    id: `${id}:form`,
    mode: 'form',
    label: 'User name and password',
    fields,
    accountTypes: ['electric', 'gas'],
    rank,
    interactive: true,
  });
  const redirect = {
    id: `${id}:redirect`,
    mode: 'redirect',
    label: 'At the provider’s own site',
    accountTypes: ['electric', 'gas'],
    rank: 0,
  };
  switch (id) {
    case 'redirect-energy':
      return [redirect];
    case 'two-way-power':
      return [redirect, form(SIMPLE_FORM, 1)];
    case 'no-fields-coop':
      return [{ ...form([]), interactive: false }];
    case 'two-doors-electric':
      return [{ ...form(METHOD_FIELDS), methods: METHODS }];
    case 'if-and-when-power':
      return [form(CONDITION_FIELDS)];
    case 'well-sorted-energy':
      return [form(GROUPED_FIELDS)];
    case 'sixty-fields-electric':
      return [form(SIXTY_FIELDS)];
    case 'hostile-utility':
      return [form(HOSTILE_FIELDS)];
    default:
      return [form(id.startsWith('eia-') ? fieldsOfUtility(Number(id.slice(4))) : SIMPLE_FORM)];
  }
}
