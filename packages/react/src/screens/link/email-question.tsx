import { useEffect, useId, useRef } from 'react';
import { link as linkMessages } from '../../language/en/link.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Icon } from '../../primitives/icon.tsx';

/** What the line's content is called in its form. */
export const EMAIL = 'email';

/**
 * As the widget's fields are marked for session recorders. Not taken from there: what this page and the widget share
 * comes at once, and makes what comes at once larger for everybody.
 */
const UNRECORDED = {
  className: 'linkspan-control rr-block ph-no-capture fs-exclude sentry-block',
  'data-private': '',
  'data-hj-suppress': '',
  'data-dd-privacy': 'hidden',
  'data-sl': 'exclude',
  'data-clarity-mask': 'true',
  'data-heap-redact-text': 'true',
  'data-matomo-mask': '',
};

/**
 * Asks a person for their e-mail address. What they type stays in the line: it is read when it is sent, so that no state
 * and no tool that looks at states has it. What is wrong is said aloud, and takes them back to the line.
 */
export function EmailQuestion({
  error,
  occasion,
  onEdit,
}: {
  error: string | undefined;
  /** Another one each time that something is wrong. */
  occasion: object | undefined;
  onEdit: () => void;
}) {
  const { t } = useMessages(linkMessages);
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (occasion) line.current?.focus();
  }, [occasion]);
  return (
    <div className="linkspan-field">
      <label className="linkspan-label" htmlFor={id}>
        {t('link.email')}
      </label>
      <div {...UNRECORDED}>
        <input
          ref={line}
          className="linkspan-input"
          id={id}
          name={EMAIL}
          type="email"
          dir="ltr"
          autoComplete="email"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-required
          aria-invalid={error !== undefined || undefined}
          aria-describedby={`${error === undefined ? '' : `${id}-error `}${id}-help`}
          onChange={onEdit}
        />
      </div>
      {error !== undefined && (
        <p className="linkspan-error" id={`${id}-error`} role="alert">
          <Icon name="alert" />
          {error}
        </p>
      )}
      <p className="linkspan-help" id={`${id}-help`}>
        {t('link.emailHelp')}
      </p>
    </div>
  );
}
