/** The language: the address's, else the session's, else the browser's. */
export function localeOf(settings: URLSearchParams): string {
  const locale = settings.get('locale') || document.documentElement.dataset.locale || navigator.language;
  try {
    return new Intl.Locale(locale).toString();
  } catch {
    return 'en';
  }
}

export function themeOf(settings: URLSearchParams): 'light' | 'dark' | 'system' {
  const theme = settings.get('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** The brand of the page's session or link, as the server wrote it into the page. */
export function pageBrand(): string | undefined {
  return document.documentElement.dataset.brand || undefined;
}
