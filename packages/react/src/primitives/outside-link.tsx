import type { ReactNode } from 'react';
import { frame as frameMessages } from '../language/en/frame.ts';
import { useMessages } from '../language/language-provider.tsx';

/** A way out in a new tab, which learns nothing about this one. `href` has passed the `link` schema. */
export function OutsideLink({
  href,
  look = 'linkspan-link',
  kind,
  onClick,
  children,
}: {
  href: string;
  look?: 'linkspan-link' | 'linkspan-button';
  kind?: 'main' | 'quiet';
  onClick?: () => void;
  children: ReactNode;
}) {
  const { t } = useMessages(frameMessages);
  return (
    <a
      className={look}
      data-kind={kind}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      onClick={onClick}
    >
      {children}
      <span className="linkspan-hidden">{` (${t('frame.newTab')})`}</span>
    </a>
  );
}
