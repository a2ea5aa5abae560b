import { type Brand, type BrandReading, readBrand } from '@linkspan/protocol/brand';
import { useState } from 'react';
import { type BrandDraft, draftOf, givenBy } from './brand-draft.ts';

export interface BrandInHand {
  readonly draft: BrandDraft;
  /** What the product's own reader says of the draft. */
  readonly reading: BrandReading;
  /** The draft, or as it was when it could last be used. */
  readonly brand: Brand;
  readonly change: (change: Partial<BrandDraft>) => void;
  readonly replace: (brand: Brand) => void;
}

/** A brand that a person works on. */
export function useBrandDraft(first: Brand): BrandInHand {
  const [hand, setHand] = useState(() => handOf(draftOf(first), {}));
  return {
    ...hand,
    change: (change) => setHand(({ draft, brand }) => handOf({ ...draft, ...change }, brand)),
    replace: (brand) => setHand(handOf(draftOf(brand), brand)),
  };
}

function handOf(draft: BrandDraft, before: Brand) {
  const reading = readBrand(givenBy(draft));
  return { draft, reading, brand: 'brand' in reading ? reading.brand : before };
}
