import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'info' | 'warning' | 'error' | 'success';

const ICONS: Record<Tone, IconName> = { info: 'info', warning: 'alert', error: 'alert', success: 'check' };

/** A calm box near what it is about. It announces nothing by itself. */
export function Notice({
  tone = 'info',
  icon = ICONS[tone],
  title,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  title?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="linkspan-notice" data-tone={tone}>
      <Icon name={icon} />
      <div className="linkspan-notice-body">
        {title !== undefined && <p className="linkspan-notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
