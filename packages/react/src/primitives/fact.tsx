import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface FactProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** After the text, as a link to more of it. */
  readonly children?: ReactNode;
}

/** One of the things to know before or after a decision; stands in a list. */
export function Fact({ icon, title, text, children }: FactProps) {
  return (
    <li className="linkspan-fact">
      <Icon name={icon} />
      <div>
        <h2 className="linkspan-fact-title">{title}</h2>
        <p className="linkspan-small">
          {text} {children}
        </p>
      </div>
    </li>
  );
}
