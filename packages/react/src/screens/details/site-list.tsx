import type { Site } from '@linkspan/protocol';
import { useEffect, useId, useRef, useState } from 'react';
import { details as detailsMessages } from '../../language/en/details.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { TickAll } from '../../primitives/tick-all.tsx';
import { TickRow } from '../../primitives/tick-row.tsx';

interface SiteListProps {
  readonly sites: readonly Site[];
  readonly chosen: readonly string[];
  /** They are shown as they are. */
  readonly fixed: boolean;
  /** The person may put them right and add others. */
  readonly editable: boolean;
  readonly onSites: (sites: readonly Site[]) => void;
  readonly onChosen: (ids: readonly string[]) => void;
}

/** The sites to tick, and to put right. */
export function SiteList({ sites, chosen, fixed, editable, onSites, onChosen }: SiteListProps) {
  const { t } = useMessages(detailsMessages);
  const [open, setOpen] = useState<string>();
  const ids = sites.map(({ id }) => id);
  const some = chosen.filter((id) => ids.includes(id));
  const change = (site: Site) => onSites(sites.map((known) => (known.id === site.id ? site : known)));
  const add = () => {
    const id = `new-${crypto.randomUUID()}`;
    onSites([...sites, { id, name: '' }]);
    onChosen([...chosen, id]);
    setOpen(id);
  };
  const close = (site: Site) => {
    setOpen(undefined);
    // A site without a name is none.
    if (site.name.trim()) return;
    onSites(sites.filter(({ id }) => id !== site.id));
    onChosen(chosen.filter((id) => id !== site.id));
  };

  return (
    <fieldset className="linkspan-group">
      <legend className="linkspan-legend">{t('details.sites')}</legend>
      {sites.length > 1 && !fixed && (
        <TickAll
          some={some.length > 0}
          all={some.length === sites.length}
          onChange={(on) => onChosen(on ? ids : [])}
        />
      )}
      {sites.map((site) =>
        site.id === open ? (
          <SiteForm key={site.id} site={site} onChange={change} onClose={() => close(site)} />
        ) : (
          <div key={site.id}>
            <TickRow
              title={<bdi>{site.name}</bdi>}
              note={site.address && <bdi>{site.address}</bdi>}
              checked={chosen.includes(site.id)}
              disabled={fixed}
              onChange={(on) => onChosen(on ? [...chosen, site.id] : chosen.filter((id) => id !== site.id))}
            />
            {editable && (
              <p className="linkspan-links" data-row="">
                <button className="linkspan-link" type="button" onClick={() => setOpen(site.id)}>
                  {t('details.editSite', { site: site.name })}
                </button>
              </p>
            )}
          </div>
        ),
      )}
      {editable && open === undefined && (
        <Button kind="outline" onClick={add}>
          {t('details.addSite')}
        </Button>
      )}
    </fieldset>
  );
}

function SiteForm({
  site,
  onChange,
  onClose,
}: {
  site: Site;
  onChange: (site: Site) => void;
  onClose: () => void;
}) {
  const { t } = useMessages(detailsMessages);
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  return (
    <div className="linkspan-group">
      <div className="linkspan-field">
        <label className="linkspan-label" htmlFor={`${id}name`}>
          {t('details.siteName')}
        </label>
        <input
          ref={name}
          className="linkspan-input"
          id={`${id}name`}
          maxLength={200}
          value={site.name}
          onChange={(event) => onChange({ ...site, name: event.target.value })}
        />
      </div>
      <div className="linkspan-field">
        <label className="linkspan-label" htmlFor={`${id}address`}>
          {t('details.siteAddress')}
        </label>
        <input
          className="linkspan-input"
          id={`${id}address`}
          autoComplete="street-address"
          maxLength={200}
          value={site.address ?? ''}
          onChange={(event) => onChange({ ...site, address: event.target.value })}
        />
      </div>
      <Button kind="outline" onClick={onClose}>
        {t('details.siteDone')}
      </Button>
    </div>
  );
}
