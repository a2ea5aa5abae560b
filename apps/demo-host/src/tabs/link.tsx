import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { type DemoLink, type LinkSettings, listLinks, makeLink, revokeLink } from '../demo-links.ts';
import { LANGUAGES } from '../settings-form.tsx';
import type { PanelProps, Tab } from './tab.ts';

export const linkTab: Tab = {
  name: 'link',
  label: 'Link',
  brand: 'Brightside Energy',
  Panel: LinkPanel,
};

/** Makes links by the API in Nectar's shape, opens them and takes them back. */
function LinkPanel({ settings: { locale } }: PanelProps) {
  const [settings, setSettings] = useState<LinkSettings>({
    url: 'https://www.pge.com/',
    startDate: '2025-01-01',
    askedBy: 'Maria Lopez, Acme Property',
    allowedEmails: '',
    locale,
    once: true,
    fixed: false,
  });
  const [links, setLinks] = useState<readonly DemoLink[]>([]);
  const [framed, setFramed] = useState<string>();
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string>();

  const refresh = useCallback(
    () =>
      listLinks().then(setLinks, () => setError('The demo server is not answering. Is `npm start` running?')),
    [],
  );
  useEffect(() => {
    refresh();
    // What became of a link in another tab is seen when one comes back to this one.
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, [refresh]);
  const run = (work: Promise<void>, done: string) => {
    setError(undefined);
    setSaid('');
    work.then(
      () => refresh().then(() => setSaid(done)),
      () => {
        setError('The demo server refused that.');
        refresh();
      },
    );
  };
  const change = (changed: Partial<LinkSettings>) => setSettings({ ...settings, ...changed });

  return (
    <>
      <section className="demo-intro">
        <h1>Send somebody a link</h1>
        <p>
          For people who are not signed in anywhere: the link opens the widget for one company, filled in. It
          is made by the API in Nectar’s shape; what follows the links of a mail uses nothing up.
        </p>
        <form
          className="demo-settings"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            run(makeLink(settings), 'The link is made. It is the first in the list.');
          }}
        >
          <label>
            Provider’s website
            <input
              onChange={(event) => change({ url: event.target.value })}
              placeholder="https://tiny-water.example is not known"
              value={settings.url}
            />
          </label>
          <label>
            Data from
            <input
              onChange={(event) => change({ startDate: event.target.value })}
              type="date"
              value={settings.startDate}
            />
          </label>
          <label>
            Who asks
            <input onChange={(event) => change({ askedBy: event.target.value })} value={settings.askedBy} />
          </label>
          <label>
            Only for these e-mail addresses
            <input
              onChange={(event) => change({ allowedEmails: event.target.value })}
              placeholder="anybody, or jane@example.com, joe@example.com"
              value={settings.allowedEmails}
            />
          </label>
          <label>
            Language
            <select onChange={(event) => change({ locale: event.target.value })} value={settings.locale}>
              {Object.entries(LANGUAGES).map(([locale, name]) => (
                <option key={locale} value={locale}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            How often
            <select
              onChange={(event) => change({ once: event.target.value === 'once' })}
              value={settings.once ? 'once' : 'often'}
            >
              <option value="once">For one browser</option>
              <option value="often">For anybody who has it</option>
            </select>
          </label>
          <label>
            What is filled in
            <select
              onChange={(event) => change({ fixed: event.target.value === 'fixed' })}
              value={settings.fixed ? 'fixed' : 'free'}
            >
              <option value="free">Can be changed</option>
              <option value="fixed">Stays as it is</option>
            </select>
          </label>
          <button className="demo-open" type="submit">
            Make a link
          </button>
        </form>
        {error && (
          <p className="demo-error" role="alert">
            {error}
          </p>
        )}
      </section>
      <section aria-labelledby="links-title" className="demo-card">
        <h2 id="links-title">Links</h2>
        <p className="demo-quiet demo-said" role="status">
          {said}
        </p>
        {links.length === 0 && <p className="demo-quiet">None yet.</p>}
        <ul className="demo-links">
          {links.map((link, index) => (
            <LinkRow
              key={link.id}
              link={link}
              name={`${link.invitationType === 'CREATE_CONNECTION' ? 'Connect' : 'Edit'} link ${links.length - index}`}
              onEdit={(connectionId) =>
                run(makeLink(settings, connectionId), 'The edit link is made. It is the first in the list.')
              }
              onFrame={(name) => {
                setFramed(link.invitationUrl);
                setSaid(`${name} is shown in a frame below.`);
              }}
              onRevoke={(name) => run(revokeLink(link.id), `${name} is revoked.`)}
            />
          ))}
        </ul>
      </section>
      {framed && (
        <section aria-label="In a frame" className="demo-card demo-wide">
          <iframe className="demo-link-frame" src={framed} title="The link in a frame" />
        </section>
      )}
    </>
  );
}

interface LinkRowProps {
  readonly link: DemoLink;
  /** Tells it from the others, on the page and in the name of each control. */
  readonly name: string;
  readonly onFrame: (name: string) => void;
  readonly onRevoke: (name: string) => void;
  readonly onEdit: (connectionId: string) => void;
}

function LinkRow({ link, name, onFrame, onRevoke, onEdit }: LinkRowProps) {
  return (
    <li className="demo-link">
      <p>
        <strong>{name}</strong>{' '}
        <span className="demo-quiet">
          {link.status.toLowerCase()}, used {link.useCount} of {link.maxUses ?? 'any number'} times
        </span>
      </p>
      <p className="demo-link-actions">
        <a
          aria-label={`Open: ${name}`}
          className="demo-open"
          href={link.invitationUrl}
          rel="noreferrer"
          target="_blank"
        >
          Open
        </a>
        <button aria-label={`Show in a frame: ${name}`} onClick={() => onFrame(name)} type="button">
          Show in a frame
        </button>
        <button
          aria-label={`Revoke: ${name}`}
          disabled={link.status === 'REVOKED'}
          onClick={() => onRevoke(name)}
          type="button"
        >
          Revoke
        </button>
      </p>
      {link.createdConnections.map(({ id, datasourceName, status }) => (
        <p className="demo-link-actions" key={id}>
          {datasourceName}: {status}{' '}
          <button
            aria-label={`Make its edit link: ${datasourceName}, ${name}`}
            onClick={() => onEdit(id)}
            type="button"
          >
            Make its edit link
          </button>
        </p>
      ))}
    </li>
  );
}
