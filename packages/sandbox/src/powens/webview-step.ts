import { html } from 'hono/html';
import { phaseOf, stateOf } from './source-progress.ts';
import type { ConnectionRecord, SourceRecord } from './user-record.ts';

/** What the webview asks next, by the state of the source that is in trouble; then which accounts to share. */
export function webviewStep(connection: ConnectionRecord | undefined, source: SourceRecord | undefined) {
  if (!connection || !source) return passwordStep();
  const phase = phaseOf(source);
  switch (stateOf(source)) {
    case null:
      return accountsStep(connection);
    case 'additionalInformationNeeded':
      return html`${(phase.do === 'ask' ? phase.fields : []).map(
        ({ name, label }) => html`<p><label>${label}<br /><input name="${name}" required /></label></p>`,
      )}<button name="action" value="answer">Continuer</button>`;
    case 'SCARequired':
      return html`<button name="action" value="confirm">Confirmer</button>`;
    case 'decoupled':
      return html`<button name="action" value="approve">J’ai approuvé sur mon téléphone</button>`;
    case 'webauthRequired':
      return html`<button name="action" value="authorise">Autoriser sur le site de la banque</button>`;
    case 'wrongpass':
    case 'passwordExpired':
      return passwordStep();
    default:
      return html`<p>${stateOf(source)}</p>
        <button name="action" value="again">Réessayer</button>`;
  }
}

function passwordStep() {
  return html`<p>
      <label>Mot de passe<br /><input type="password" name="password" required autocomplete="off" /></label>
    </p>
    <button name="action" value="password">Connecter</button>`;
}

function accountsStep({ accounts }: ConnectionRecord) {
  return html`${accounts
    .filter(({ deleted }) => deleted === null)
    .map(
      ({ id, name, disabled }) =>
        html`<p>
            <label
              ><input type="checkbox" name="account" value="${id}" ${disabled === null ? 'checked' : ''} />
              ${name}</label
            >
          </p>`,
    )}<button name="action" value="share">Partager</button>`;
}
