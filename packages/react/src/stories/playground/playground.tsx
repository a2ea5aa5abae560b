import '../../theme/styles.css';
import './playground.css';
import type { Field } from '@linkspan/protocol';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Theme } from '../../theme/theme-contract.ts';
import { StoryLanguage } from '../story-language.tsx';
import { EXAMPLES } from './examples/examples.ts';
import { hideSecrets } from './hide-secrets.ts';
import { PastedScreen } from './pasted-screen.tsx';
import { type Reading, readDefinition } from './read-definition.ts';
import { TreeList } from './tree-list.tsx';
import { useAccessibleTree } from './use-accessible-tree.ts';

export interface PlaygroundProps {
  /** The example to begin with. */
  readonly example: string;
  readonly locale: string;
  readonly theme: Theme;
}

const WORDS = {
  example: 'Example',
  own: 'Your own',
  definition: 'Definition (JSON)',
  form: 'Form',
  tree: 'What a screen reader finds',
  sent: 'What would be submitted',
  nothingSent:
    'Nothing yet: send the form. Secrets are hidden here, and encrypted before they leave the page.',
};

/** A definition is pasted; the form, its accessible tree and what would be submitted are seen. */
export function Playground({ example, locale, theme }: PlaygroundProps) {
  const [chosen, setChosen] = useState(example);
  const [text, setText] = useState(() => textOf(example));
  const [pastedAt, setPastedAt] = useState(Date.now);
  const [sent, setSent] = useState<string>();
  const reading = useMemo(() => readDefinition(text, pastedAt), [text, pastedAt]);
  const secrets = useMemo(() => fieldsOf(reading).filter((field) => field.secret), [reading]);

  const place = useRef<HTMLDivElement>(null);
  const isSecret = useCallback(
    (name: string) => secrets.some((field) => name.startsWith(field.label)),
    [secrets],
  );
  const tree = useAccessibleTree(place, isSecret);

  const show = (name: string, definition: string) => {
    setChosen(name);
    setText(definition);
    setPastedAt(Date.now());
    setSent(undefined);
  };

  return (
    <main className="playground" style={{ colorScheme: theme === 'system' ? 'light dark' : theme }}>
      <section className="playground-source">
        <label>
          {WORDS.example}
          <select value={chosen} onChange={({ target }) => show(target.value, textOf(target.value))}>
            {Object.entries(EXAMPLES).map(([name, { title }]) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
            {!EXAMPLES[chosen] && <option value={chosen}>{WORDS.own}</option>}
          </select>
        </label>
        {EXAMPLES[chosen] && <p>{EXAMPLES[chosen].source}</p>}
        <label>
          {WORDS.definition}
          <textarea spellCheck={false} value={text} onChange={({ target }) => show('', target.value)} />
        </label>
        <p role="status">{noteOn(reading)}</p>
      </section>
      <section className="playground-form" aria-label={WORDS.form} ref={place} key={`${pastedAt}`}>
        {reading.as !== 'nothing' && (
          <StoryLanguage locale={locale}>
            <PastedScreen
              reading={reading}
              theme={theme}
              onSend={(what, values = {}) =>
                setSent(hideSecrets(what, new Set(secrets.flatMap(({ id }) => values[id] || []))))
              }
            />
          </StoryLanguage>
        )}
      </section>
      <section className="playground-seen">
        <h2>{WORDS.sent}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
        <section aria-label={WORDS.sent} className="playground-sent" tabIndex={0}>
          <pre>{sent ?? WORDS.nothingSent}</pre>
        </section>
        <h2>{WORDS.tree}</h2>
        <TreeList nodes={tree} />
      </section>
    </main>
  );
}

function textOf(example: string): string {
  return JSON.stringify(EXAMPLES[example]?.definition ?? {}, undefined, 2);
}

function fieldsOf(reading: Reading): readonly Field[] {
  if (reading.as === 'nothing') return [];
  return reading.as === 'form' ? reading.fields : reading.challenge.fields;
}

function noteOn(reading: Reading): string {
  if (reading.as === 'nothing') return reading.why;
  const usable = fieldsOf(reading).length;
  const lost = Math.max(0, reading.defined - usable);
  const size = ['without fields', 'of one field'][usable] ?? `of ${usable} fields`;
  const what = `${reading.shape}: ${reading.as === 'form' ? 'a form' : 'a challenge'} ${size}.`;
  return lost > 0 ? `${what} ${lost} more cannot be asked: without an id, or with one that is there.` : what;
}
