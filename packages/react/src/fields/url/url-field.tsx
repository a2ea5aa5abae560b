import { format as formatMessages } from '../../language/en/format.ts';
import type { FieldKind, FieldProps } from '../field-kind.ts';
import { LineField } from '../line-field.tsx';

/** An address on the web; "example.com" is https. */
export const url: FieldKind = {
  Component: UrlField,
  clean: (typed) => {
    const address = typed.trim();
    return /^[\w-]+(\.[\w-]+)+([/:?#]|$)/.test(address) ? `https://${address}` : address;
  },
  check: (value, field, { translate }) =>
    URL.canParse(value) ? undefined : translate(formatMessages)('format.url', { field: field.label }),
  autocomplete: 'url',
};

// Not an input of type url, which would tell assistive technology that "example.com" is wrong.
function UrlField(props: FieldProps) {
  return <LineField {...props} inputMode="url" />;
}
