/**
 * What a host may rely on to change the look; everything else in the stylesheet is private.
 *
 * Variables go on any element around the widget; colours for a theme by a selector with its attribute, since bundlers
 * write `light-dark()` so that it is resolved there and not in the widget. Keep 4.5:1 between text and what it stands on.
 */
export const THEME_VARIABLES = {
  '--linkspan-accent': 'The main action, links, focus and what is chosen.',
  '--linkspan-on-accent': 'Text on the accent.',
  '--linkspan-surface': 'What everything stands on; hairlines and tints are mixed from it.',
  '--linkspan-text': 'Text.',
  '--linkspan-muted': 'Text of less weight.',
  '--linkspan-danger': 'Errors.',
  '--linkspan-warning': 'Warnings.',
  '--linkspan-success': 'What went well.',
  '--linkspan-control': 'The border of what can be operated. Default: half text, half surface.',
  '--linkspan-radius': 'The one radius. Default 12px.',
  '--linkspan-gap': 'Between the parts of a screen and around them. Default 24px.',
  '--linkspan-font': 'The typeface (a font-family value). Default: the system’s.',
  '--linkspan-width': 'Greatest width. Default 440px.',
  '--linkspan-height': 'Height. Default 720px, or less if there is less; the window’s on a phone.',
} as const;

/** Attributes that selectors and tests may use. */
export const THEME_ATTRIBUTES = {
  'data-linkspan-theme': 'On the root: light, dark or system.',
  'data-linkspan-screen': 'On the moving part: the name of the screen.',
  'data-linkspan-direction': 'On the moving part: forward or back.',
  'data-linkspan-presentation': 'On the root: inline, dialog or page.',
  'data-linkspan-main-action': 'On the main button of a screen.',
  'data-linkspan-field': 'On a field: its kind as the provider calls it.',
} as const;

export type Theme = 'light' | 'dark' | 'system';

/** `inline` is part of a page, `dialog` stands before one, `page` is alone on one. */
export type Presentation = 'inline' | 'dialog' | 'page';
