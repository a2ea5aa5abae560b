import type { LoginMethod } from '@linkspan/protocol';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useId } from 'react';
import { rules as rulesMessages } from '../../language/en/rules.ts';
import { useMessages } from '../../language/language-provider.tsx';

/** The ways to sign in as tabs (ARIA Authoring Practices, "Tabs"); the chosen one's fields stand below. */
export function LoginMethods({
  methods,
  chosen,
  choose,
  children,
}: {
  methods: readonly LoginMethod[];
  /** Unknown or absent: the first. */
  chosen: string | undefined;
  choose: (id: string) => void;
  children: ReactNode;
}) {
  const { t } = useMessages(rulesMessages);
  const id = useId();
  const at = Math.max(
    0,
    methods.findIndex((method) => method.id === chosen),
  );

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const steps = new Map([
      ['ArrowRight', forward],
      ['ArrowLeft', -forward],
      ['Home', -at],
      ['End', methods.length - 1 - at],
    ]);
    const step = steps.get(event.key);
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + methods.length) % methods.length;
    const [tab, method] = [event.currentTarget.children[next], methods[next]];
    if (method) choose(method.id);
    if (tab instanceof HTMLElement) tab.focus();
  };

  return (
    <div className="linkspan-fields">
      <div style={TABS} role="tablist" aria-label={t('rules.methods')} onKeyDown={move}>
        {methods.map((method, index) => (
          <button
            key={method.id}
            id={`${id}${index}`}
            className="linkspan-button"
            data-kind="quiet"
            style={index === at ? CHOSEN : TAB}
            type="button"
            role="tab"
            aria-selected={index === at}
            aria-controls={`${id}panel`}
            tabIndex={index === at ? 0 : -1}
            onClick={() => choose(method.id)}
          >
            {method.label}
          </button>
        ))}
      </div>
      <div className="linkspan-fields" id={`${id}panel`} role="tabpanel" aria-labelledby={`${id}${at}`}>
        {children}
      </div>
    </div>
  );
}

// With the code, since few forms have tabs and a style sheet is fetched by all.
const TABS: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  borderBlockEnd: '1px solid var(--_line)',
};
const TAB: CSSProperties = { flex: '1 0 auto', inlineSize: 'auto', maxInlineSize: '100%', paddingInline: 8 };
const CHOSEN: CSSProperties = {
  ...TAB,
  color: 'var(--_accent)',
  textDecoration: 'underline 2px',
  textUnderlineOffset: 8,
};
