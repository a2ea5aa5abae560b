import type { Brand } from '@linkspan/react';

/** Whose the widget looks: the demo's own, or one of three that were made up. */
export const BRANDS: Readonly<Record<'none' | 'harbour' | 'lagoon' | 'night', Brand | undefined>> = {
  none: undefined,
  harbour: {
    name: 'Harbour Mutual',
    colors: {
      light: { accent: '#7a0019', surface: '#fffaf0' },
      dark: { accent: '#ff9aa8', surface: '#1a0b10' },
    },
    font: { family: 'Georgia, serif' },
    radius: 4,
  },
  lagoon: {
    name: 'Lagoon Finance',
    colors: { light: { accent: '#00635a' }, dark: { accent: '#6fe0d2' } },
    radius: 24,
    density: 'compact',
    consentText: 'Lagoon reads this to find out what you can save.',
  },
  night: {
    name: 'Night Tariff',
    colors: {
      light: { accent: '#ffd400', surface: '#101418', text: '#ffffff', muted: '#c4ccd4' },
      dark: { accent: '#ffd400', surface: '#101418' },
    },
    words: { en: { 'consent.grant': 'Go ahead' }, fr: { 'consent.grant': 'C’est parti' } },
  },
};
