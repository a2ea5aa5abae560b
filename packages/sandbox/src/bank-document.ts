import { html } from 'hono/html';

/** A bank's own web page, in French; buttons stand below each other. */
export function bankDocument(title: string, content: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          body {
            font: 16px/1.5 system-ui;
            max-width: 24rem;
            margin: 4rem auto;
            padding: 0 1.5rem;
            color: #10314f;
            background: #eef3f8;
          }
          input:not([type='checkbox']) {
            box-sizing: border-box;
            width: 100%;
            padding: 0.5rem;
            font: inherit;
          }
          button {
            display: block;
            width: 100%;
            margin: 0.75rem 0;
            padding: 0.75rem;
            font: inherit;
            color: inherit;
            background: #fff;
            border: 1px solid #10314f;
            border-radius: 4px;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
          <p><small>Une page du bac à sable ; aucune banque ne l’a faite.</small></p>
        </main>
      </body>
    </html>`;
}
