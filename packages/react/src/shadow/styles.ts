/// <reference types="vite/client" />
import text from '../theme/styles.css?inline';

/** The whole sheet. The build writes its text in place of this module. */
export const STYLES: string = text;
