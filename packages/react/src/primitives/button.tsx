import type { ButtonHTMLAttributes } from 'react';
import { Spinner } from './spinner.tsx';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'> {
  /** `main` once a screen; `outline` for equal choices; `quiet` for the rest. */
  readonly kind?: 'main' | 'outline' | 'quiet';
  /** Its work is under way: it says so, keeps the focus, and a press does nothing. */
  readonly busy?: boolean;
  /** It cannot be used yet, but can be reached and read. */
  readonly unavailable?: boolean;
}

export function Button({
  kind = 'quiet',
  busy = false,
  unavailable = false,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const inert = busy || unavailable;
  return (
    <button
      {...rest}
      className="linkspan-button"
      data-kind={kind}
      data-linkspan-main-action={kind === 'main' ? '' : undefined}
      type={type}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (inert) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
