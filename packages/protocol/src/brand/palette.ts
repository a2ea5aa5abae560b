import { type Rgb, rgb } from './contrast.ts';

/** The colours that everything is drawn with. `control` is the border of what can be operated. */
export const ROLES = [
  'accent',
  'onAccent',
  'surface',
  'text',
  'muted',
  'danger',
  'warning',
  'success',
  'control',
] as const;
export type Role = (typeof ROLES)[number];
export type Palette = Readonly<Record<Role, Rgb>>;
export type Scheme = 'light' | 'dark';

/** What the widget looks like without a brand; its stylesheet says the same. */
export const DEFAULT_COLORS: Readonly<Record<Scheme, Readonly<Record<Exclude<Role, 'control'>, string>>>> = {
  light: {
    accent: '#2350d9',
    onAccent: '#ffffff',
    surface: '#ffffff',
    text: '#14171f',
    muted: '#596072',
    danger: '#b3261e',
    warning: '#8a5000',
    success: '#13693f',
  },
  dark: {
    accent: '#9db5ff',
    onAccent: '#0d1433',
    surface: '#15171c',
    text: '#f2f4f8',
    muted: '#a6adbd',
    danger: '#ffb0a8',
    warning: '#f0c36c',
    success: '#83dcaa',
  },
};

/** Names that say more than a hexadecimal number. */
export const BLACK = rgb('#000000');
export const WHITE = rgb('#ffffff');
