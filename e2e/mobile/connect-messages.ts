/** What the app does for the page in its WebView. */
export interface App {
  /** Opens the system's browser, not another WebView. */
  openBrowser(url: string): void;
  /** Takes the WebView away. */
  close(result: { readonly connectionId?: string | undefined }): void;
}

/** Answers what the page in a WebView posts. */
export function connectMessages(app: App): (data: string) => void {
  let connectionId: string | undefined;
  return (data) => {
    const message = JSON.parse(data);
    if (message.type === 'linkspan.redirect') app.openBrowser(message.url);
    if (message.type !== 'linkspan.event') return;
    if (message.event.type === 'connected') connectionId = message.event.connectionId;
    if (message.event.type === 'closed') app.close({ connectionId });
  };
}
