import type { Field } from '@linkspan/protocol';
import { rules as rulesMessages } from '../../language/en/rules.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { OutsideLink } from '../../primitives/outside-link.tsx';

/** Where the value is found, and what to do without it. */
export function FieldLinks({ links, label }: { links: NonNullable<Field['links']>; label: string }) {
  const { t } = useMessages(rulesMessages);
  return (
    <ul className="linkspan-links" data-row="">
      {links.map(
        (link) =>
          link.url && (
            <li key={link.url}>
              <OutsideLink href={link.url}>{link.label || t('rules.forgot', { field: label })}</OutsideLink>
            </li>
          ),
      )}
    </ul>
  );
}
