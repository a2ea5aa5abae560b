import { Drawing, Icon, type IconName } from './icon.tsx';

const PATHS = {
  external:
    'M8 4H5a1.5 1.5 0 0 0-1.5 1.5V15A1.5 1.5 0 0 0 5 16.5h9.5A1.5 1.5 0 0 0 16 15v-3m-5.5-8.5h6v6M16 4l-6.5 6.5',
  key: 'M13 3.5a4 4 0 1 1-2.8 6.8L4.5 16m2.2-2.2 2 2M13 7.5h.01',
  window:
    'M3.5 4h13A1.5 1.5 0 0 1 18 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 14.5v-9A1.5 1.5 0 0 1 3.5 4M2 8h16',
} as const;

export type RareIconName = IconName | keyof typeof PATHS;

/** An icon of a screen that few people meet: what only such screens draw comes with them. */
export function RareIcon({ name, mirrored }: { name: RareIconName; mirrored?: boolean }) {
  return isRare(name) ? <Drawing path={PATHS[name]} mirrored={mirrored} /> : <Icon name={name} />;
}

function isRare(name: RareIconName): name is keyof typeof PATHS {
  return name in PATHS;
}
