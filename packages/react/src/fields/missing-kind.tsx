import { unreachable as unreachableMessages } from '../language/en/unreachable.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Skeleton } from '../primitives/skeleton.tsx';
import type { FieldKind, FieldProps } from './field-kind.ts';

/** Holds the place of a field whose kind is being fetched; if it never comes, offers to try again. */
export const missingKind: FieldKind = { Component: MissingField };

function MissingField({ retry }: FieldProps) {
  const { t } = useMessages(unreachableMessages);
  if (!retry) return <Skeleton size="row" />;
  return (
    <p className="linkspan-error">
      {t('unreachable.title')}
      <button className="linkspan-link" type="button" onClick={retry}>
        {t('unreachable.retry')}
      </button>
    </p>
  );
}
