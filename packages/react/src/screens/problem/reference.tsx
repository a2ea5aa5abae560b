import { useState } from 'react';
import { useFrame } from '../../frame/frame-context.ts';
import { problem as problemMessages } from '../../language/en/problem.ts';
import { useMessages } from '../../language/language-provider.tsx';

/** What support needs to find this case: never part of the explanation, easy to copy. */
export function Reference({ code, reference }: { code: string; reference: string | undefined }) {
  const { t } = useMessages(problemMessages);
  const { announce } = useFrame();
  const [copied, setCopied] = useState(false);
  const whole = reference ? `${code} · ${reference}` : code;
  const copy = () =>
    navigator.clipboard.writeText(whole).then(
      () => {
        setCopied(true);
        announce(t('problem.copied'));
      },
      // A page may be denied the clipboard; the code stays there to be selected.
      () => setCopied(false),
    );

  return (
    <div className="linkspan-reference">
      <p>
        {t('problem.reference')}
        <br />
        <code className="linkspan-code">{whole}</code>
      </p>
      <button
        className="linkspan-link"
        type="button"
        aria-label={t('problem.copy')}
        onClick={() => void copy()}
      >
        {copied ? t('problem.copied') : t('problem.copyShort')}
      </button>
    </div>
  );
}
