import { html } from 'hono/html';
import { phaseOf } from './progress.ts';
import type { ChannelRecord, ConnectionRecord } from './user-record.ts';
import type { WidgetPage } from './widget-page.ts';
import type { WireChannelDefinition, WireCredential, WireProvider } from './wire.ts';

/** Statuses that other credentials, or another visit, mend. */
const TO_SIGN_IN = ['AUTH_FAILED', 'TOO_MANY_ATTEMPTS', 'PASSWORD_CHANGE_REQUIRED', 'TOKEN_EXPIRED'];

/** What the widget asks next, by what the connection's channels want; then which accounts to share. */
export function widgetStep(
  page: WidgetPage,
  provider: WireProvider,
  connection: ConnectionRecord | undefined,
  isNew: boolean,
) {
  if (!connection) return signInStep(offered(page, provider));
  if (isNew) return signInStep(definitionsOf(provider, page.definition ?? troubled(connection)?.definition));
  const busy = connection.channels.find(({ sync }) => sync);
  if (busy) return busyStep(busy);
  const trouble = troubled(connection);
  if (trouble && TO_SIGN_IN.includes(trouble.status))
    return html`<p role="alert">${trouble.status}</p>
      ${signInStep(definitionsOf(provider, trouble.definition))}`;
  if (trouble)
    return html`<p role="alert">${trouble.status}</p>
      <button name="action" value="again">Réessayer</button>
      <button name="action" value="leave">Revenir à l’application</button>`;
  if (connection.accounts.length === 0)
    return html`<p>Aucun compte n’a été trouvé.</p>
      <button name="action" value="leave">Revenir à l’application</button>`;
  return accountsStep(connection);
}

/** Linxo "prioritizes" REDIRECT, unless the person chooses. */
function offered({ choosesChannel }: WidgetPage, { channel_definitions: all }: WireProvider) {
  const [first] = all.toSorted((a, b) => Number(b.mode === 'REDIRECT') - Number(a.mode === 'REDIRECT'));
  return choosesChannel ? all : all.filter((each) => each === first);
}

function definitionsOf({ channel_definitions: all }: WireProvider, id: string | undefined) {
  return all.filter((each) => id === undefined || each.id === id);
}

function troubled({ channels }: ConnectionRecord): ChannelRecord | undefined {
  return channels.find(({ status }) => !['SUCCESS', 'NEVER', 'EMPTY'].includes(status));
}

function signInStep(definitions: readonly WireChannelDefinition[]) {
  return html`${definitions.map((definition) =>
    definition.mode === 'REDIRECT'
      ? html`<button name="action" value="visit:${definition.id}" formnovalidate>
          Autoriser sur le site de la banque
        </button>`
      : html`${(definition.credentials ?? []).map(inputOf)}
          <button name="action" value="connect:${definition.id}">Connecter</button>`,
  )}
  <p><small>En continuant, vous acceptez les conditions générales de Linxo.</small></p>`;
}

function busyStep(channel: ChannelRecord) {
  const phase = phaseOf(channel);
  if (phase?.do !== 'ask')
    return html`<p>Linxo récupère vos comptes.</p>
      <button name="action" value="look">Actualiser</button>
      <button name="action" value="leave">Revenir à l’application</button>`;
  const asked = phase.challenge(channel.sync?.wrong ?? 0);
  const button = asked.find(({ type }) => type === 'OK_CANCEL');
  return html`${asked.map((each) =>
    each.type === 'OK_CANCEL'
      ? ''
      : each.type.endsWith('_MSG')
        ? html`<p>${filled(each)}</p>`
        : inputOf(each),
  )}
    <button name="action" value="answer:true">${button?.label ?? 'Continuer'}</button>
    ${button ? html`<button name="action" value="answer:false" formnovalidate>Ne pas répondre</button>` : ''}`;
}

function accountsStep({ accounts }: ConnectionRecord) {
  return html`${accounts.map(
    ({ id, name }) =>
      html`<p>
          <label><input type="checkbox" name="account" value="${id}" checked /> ${name}</label>
        </p>`,
  )}<button name="action" value="share">Partager</button>`;
}

function inputOf({ id, label, type, regexp }: WireCredential) {
  const kind = type.endsWith('PWD') ? 'password' : type === 'DATE' ? 'date' : 'text';
  return html`<p>
    <label
      >${label}<br /><input type="${kind}" name="${id}" autocomplete="off" ${regexp === '.*' ? '' : 'required'}
    /></label>
  </p>`;
}

function filled({ label, params = {} }: WireCredential): string {
  return label.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
