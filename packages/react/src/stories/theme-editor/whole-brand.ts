import type { Brand } from '@linkspan/protocol/brand';

/** A brand that says all that one can say, for tests. */
export const WHOLE_BRAND = {
  name: 'Harbour Mutual',
  logo: 'https://harbour.example/logo.png',
  colors: {
    light: { accent: '#7a0019', onAccent: '#ffffff', surface: '#fffaf0', text: '#111111', muted: '#555555' },
    dark: { accent: '#ff9aa8', danger: '#ffb0a8', warning: '#f0c36c', success: '#83dcaa' },
  },
  font: {
    family: 'Harbour Sans, serif',
    faces: [
      { src: 'https://harbour.example/sans.woff2' },
      { src: 'https://harbour.example/slanted.woff2', weight: '100 900', style: 'italic' },
    ],
  },
  radius: 4,
  density: 'compact',
  language: 'fr',
  words: { en: { 'consent.grant': 'Go "on" };\nfor good' }, fr: { 'consent.grant': 'D’accord' } },
  termsUrl: 'https://harbour.example/terms',
  privacyUrl: 'https://harbour.example/privacy',
  consentText: 'Harbour reads your bills to lend you money.',
} satisfies Brand;
