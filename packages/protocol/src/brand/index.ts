export { Brand, type BrandColors, type BrandFont } from './brand.ts';
export { brandedApplication, brandedConsent } from './branded.ts';
export { contrast, hexOf, mix, type Rgb, rgb } from './contrast.ts';
export { contrastOf, DRAWN_PAIRS, type DrawnPair } from './drawn-pairs.ts';
export { mergeBrands } from './merge-brands.ts';
export { DEFAULT_COLORS, type Palette, ROLES, type Role, type Scheme } from './palette.ts';
export { type BrandReading, type Correction, readBrand } from './read-brand.ts';
