import { useState } from 'react';
import { useAnnounce } from '../../frame/use-announce.ts';
import { field as fieldMessages } from '../../language/en/field.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { controlProps, FieldFrame } from '../field-frame.tsx';
import type { FieldProps } from '../field-kind.ts';
import { fetchAids, useAid } from '../use-aid.ts';

/** A hidden value that can be shown, with a hint when Caps Lock is on or a space was caught in copying. */
export function SecretField({ inputMode, ...props }: FieldProps & { inputMode?: 'numeric' }) {
  const { t, ...language } = useMessages(fieldMessages);
  const [shown, setShown] = useState(false);
  const [hint, setHint] = useState<string>();
  const register = useAid(props.register, () =>
    fetchAids().then(({ secretAid }) => secretAid(language, setHint, () => setShown(false))),
  );
  useAnnounce(hint);
  const field = props.field.label;

  return (
    <FieldFrame {...props} hint={hint && <p className="linkspan-help">{hint}</p>}>
      <div className="linkspan-affixed">
        <input
          className="linkspan-input"
          data-affix=""
          type={shown ? 'text' : 'password'}
          inputMode={inputMode}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...controlProps({ ...props, register })}
        />
        <div className="linkspan-affix">
          <button
            className="linkspan-icon-button"
            type="button"
            aria-label={shown ? t('field.conceal', { field }) : t('field.reveal', { field })}
            aria-controls={props.id}
            onClick={() => setShown(!shown)}
          >
            <Icon name={shown ? 'eye-off' : 'eye'} />
          </button>
        </div>
      </div>
    </FieldFrame>
  );
}
