import * as v from 'valibot';

/** What the demo page is set to; it stands in the address, so that a setting can be shared and reloaded. */
export const DemoSettings = v.object({
  /** What the page shows: one of the tabs. */
  tab: v.fallback(v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)), 'utility'),
  mode: v.fallback(v.picklist(['create', 'several', 'update', 'manage']), 'create'),
  zip: v.fallback(v.pipe(v.string(), v.maxLength(20)), ''),
  connectionId: v.fallback(v.pipe(v.string(), v.maxLength(50)), ''),
  accounts: v.fallback(v.picklist(['all', 'ask']), 'ask'),
  /** Of a bank: whether more of its sources are offered, required or left out. */
  sources: v.fallback(v.picklist(['optional', 'payment', 'all', 'one']), 'optional'),
  /** Of a bank: which of its channels. */
  through: v.fallback(v.picklist(['choose', 'site', 'form', 'all']), 'choose'),
  /** Where an update begins. */
  opens: v.fallback(v.picklist(['form', 'standing']), 'form'),
  start: v.fallback(v.picklist(['consent', 'search']), 'consent'),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** Whose it looks. */
  brand: v.fallback(v.picklist(['none', 'harbour', 'lagoon', 'night']), 'none'),
  locale: v.fallback(
    v.picklist(['en', 'fr', 'es', 'de', 'it', 'pt', 'nl', 'pl', 'sv', 'ja', 'zh', 'ar', 'he']),
    'en',
  ),
  user: v.fallback(v.pipe(v.string(), v.regex(/^[\w-]{1,50}$/)), 'demo-user'),
  open: v.fallback(v.picklist(['yes', 'no']), 'no'),
});
export type DemoSettings = v.InferOutput<typeof DemoSettings>;

const DEFAULTS = v.parse(DemoSettings, {});

export function readSettings(search: string): DemoSettings {
  return v.parse(DemoSettings, Object.fromEntries(new URLSearchParams(search)));
}

/** The address of this page with these settings; what is at its default is left out. */
export function addressOf(settings: DemoSettings): string {
  const changed = Object.entries(settings).filter(
    ([name, value]) => DEFAULTS[name as keyof DemoSettings] !== value,
  );
  const query = new URLSearchParams(changed).toString();
  return query ? `/?${query}` : '/';
}
