/** A browser that is driven, in the few steps that a happy path needs. A selector is waited for. */
export interface Driver {
  goto(url: string): Promise<void>;
  /** From here on, steps happen in the page's iframe. */
  enterFrame(): Promise<void>;
  /** From here on, steps happen in the page again. */
  leaveFrame(): Promise<void>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** What is in the first element that fits. */
  text(selector: string): Promise<string>;
  /** What an expression comes to in the page. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A browser that this machine may have. */
export interface OtherBrowser {
  readonly name: string;
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
  /** What it needs, by path. */
  readonly needs: readonly string[];
  launch(): Promise<Driver>;
}
