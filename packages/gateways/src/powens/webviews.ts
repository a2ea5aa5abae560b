import { fetched } from './fetched.ts';

/** Visits to Powens' own webview: a chunk of its own, for those who use it. */
export function webviews() {
  return fetched(() => import('./begin-webview.ts'));
}
