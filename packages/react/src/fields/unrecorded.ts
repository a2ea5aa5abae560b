/**
 * Marks an element whose content session recorders must leave out: rrweb and PostHog, Hotjar, Datadog,
 * FullStory, LogRocket, Smartlook, Clarity, Heap, Matomo, Sentry. Spread it on whatever holds what a
 * person types.
 */
export const unrecorded = {
  'data-private': '',
  'data-hj-suppress': '',
  'data-dd-privacy': 'hidden',
  'data-sl': 'exclude',
  'data-clarity-mask': 'true',
  'data-heap-redact-text': 'true',
  'data-matomo-mask': '',
} as const;

/** The same, for recorders that look at class names. */
export const UNRECORDED_CLASSES = 'rr-block ph-no-capture fs-exclude sentry-block';
