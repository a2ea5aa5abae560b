import { type ReactNode, useEffect, useRef } from 'react';
import { field as fieldMessages } from '../language/en/field.ts';
import { useMessages } from '../language/language-provider.tsx';
import { Notice } from '../primitives/notice.tsx';
import type { FieldEntry } from './use-field-form.ts';

/**
 * What is to be corrected, above the form. It takes the focus each time `turn` changes, which reads it
 * aloud; its lines lead to their fields.
 */
export function ErrorSummary({
  turn,
  title,
  text,
  wrong,
}: {
  turn: number;
  title?: string | undefined;
  text?: ReactNode;
  wrong: readonly FieldEntry[];
}) {
  const { t } = useMessages(fieldMessages);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (turn > 0) box.current?.focus();
  }, [turn]);

  return (
    <section
      ref={box}
      className="linkspan-summary"
      aria-label={title ?? t('field.summary', { count: wrong.length })}
      tabIndex={-1}
    >
      <Notice tone="error" title={title ?? t('field.summary', { count: wrong.length })}>
        {text}
        {wrong.length > 0 && (
          <ul className="linkspan-links">
            {wrong.map(({ id, error }) => (
              <li key={id}>
                <button
                  className="linkspan-link"
                  type="button"
                  onClick={({ currentTarget }) =>
                    currentTarget.form?.querySelector<HTMLElement>(`[id="${id}"]`)?.focus()
                  }
                >
                  {error}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </section>
  );
}
