import type { InputHTMLAttributes } from 'react';
import { controlProps, FieldFrame } from './field-frame.tsx';
import type { FieldProps } from './field-kind.ts';

interface LineFieldProps extends FieldProps {
  readonly type?: 'email' | 'tel';
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly look?: 'code';
}

/** One line, taken as typed: nothing capitalizes, corrects or underlines what a provider has to find again. */
export function LineField({ type, inputMode, look, ...props }: LineFieldProps) {
  return (
    <FieldFrame {...props}>
      <input
        className="linkspan-input"
        data-look={look}
        type={type ?? 'text'}
        inputMode={inputMode}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...controlProps(props)}
      />
    </FieldFrame>
  );
}
