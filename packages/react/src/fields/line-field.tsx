import type { InputHTMLAttributes, ReactNode } from 'react';
import { controlProps, FieldFrame } from './field-frame.tsx';
import type { FieldProps } from './field-kind.ts';

interface LineFieldProps extends FieldProps {
  readonly type?: 'email' | 'tel';
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly look?: 'code';
  /** Between the label and the line. */
  readonly before?: ReactNode;
  readonly hint?: ReactNode;
}

/** One line, taken as typed: nothing capitalizes, corrects or underlines what a provider has to find again. */
export function LineField({ type, inputMode, look, before, hint, ...props }: LineFieldProps) {
  return (
    <FieldFrame {...props} hint={hint}>
      {before}
      <input
        className="linkspan-input"
        data-look={look}
        type={type ?? 'text'}
        inputMode={inputMode}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        // Digits, addresses and names of the web run one way in every language.
        dir={type || inputMode ? 'ltr' : undefined}
        {...controlProps(props)}
      />
    </FieldFrame>
  );
}
