import english from '../../language/messages.en.json' with { type: 'json' };
import type { DraftWord } from './brand-draft.ts';
import { EditorField } from './editor-field.tsx';
import { wordFaults } from './word-faults.ts';

const KEYS = 'theme-editor-keys';

interface WordFieldsProps {
  readonly words: readonly DraftWord[];
  readonly onChange: (words: readonly DraftWord[]) => void;
  readonly faultsAt: (path: string) => readonly string[];
}

/** The sentences that a brand says in its own way. */
export function WordFields({ words, onChange, faultsAt }: WordFieldsProps) {
  const set = (at: number, change: Partial<DraftWord>) =>
    onChange(words.map((word, index) => (index === at ? { ...word, ...change } : word)));
  return (
    <fieldset>
      <legend>Wording</legend>
      <datalist id={KEYS}>
        {Object.entries(english).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </datalist>
      {words.map((word, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; what is in it changes with each key press.
        <div className="theme-editor-word" key={at}>
          <EditorField
            label={`Language of sentence ${at + 1}`}
            value={word.language}
            onChange={(language) => set(at, { language })}
            faults={faultsAt(`words.${word.language}`)}
          />
          <EditorField
            label={`Key of sentence ${at + 1}`}
            list={KEYS}
            value={word.key}
            onChange={(key) => set(at, { key })}
            hint={englishOf(word.key)}
          />
          <EditorField
            label={`Sentence ${at + 1}`}
            lines={2}
            value={word.text}
            onChange={(text) => set(at, { text })}
            faults={wordFaults(word)}
          />
          <button type="button" onClick={() => onChange(words.filter((_, index) => index !== at))}>
            {`Remove sentence ${at + 1}`}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...words, { language: 'en', key: '', text: '' }])}>
        Add a sentence
      </button>
    </fieldset>
  );
}

function englishOf(key: string): string | undefined {
  const said = Object.entries(english).find(([known]) => known === key)?.[1];
  return said && `In English: ${said}`;
}
