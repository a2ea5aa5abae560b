import { useId, useState } from 'react';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { details as detailsMessages } from '../../language/en/details.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { TickAll } from '../../primitives/tick-all.tsx';
import { TickRow } from '../../primitives/tick-row.tsx';
import type { ScreenProps } from '../screen-props.ts';

/** What the application wants to know before signing in: since when, which sites. */
export default function DetailsScreen({ screen, send }: ScreenProps<'details'>) {
  const { t } = useMessages(detailsMessages);
  const id = useId();
  const { provider, request } = screen;
  const sites = request.sites ?? [];
  const [startDate, setStartDate] = useState(request.startDate?.value ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(sites.map((site) => site.id)));
  const [asked, setAsked] = useState(false);
  const complaint = asked ? t('details.chooseSite') : undefined;
  useAnnounce(complaint);

  const mark = (ids: readonly string[], on: boolean) => {
    setAsked(false);
    setChosen(new Set(on ? [...chosen, ...ids] : [...chosen].filter((site) => !ids.includes(site))));
  };
  const submit = () => {
    const missing = sites.length > 0 && chosen.size === 0;
    setAsked(missing);
    if (missing) return;
    send({
      type: 'details.given',
      details: {
        ...(startDate && { startDate }),
        ...(request.sites && { sites: sites.map((site) => site.id).filter((site) => chosen.has(site)) }),
      },
    });
  };

  return (
    <ScreenBody
      title={t('details.title')}
      lead={provider.name}
      onSubmit={submit}
      actions={
        <>
          {complaint && (
            <p className="linkspan-error">
              <Icon name="alert" />
              {complaint}
            </p>
          )}
          <Button kind="main" type="submit">
            {t('details.continue')}
          </Button>
        </>
      }
    >
      {request.startDate && (
        <div className="linkspan-field">
          <label className="linkspan-label" htmlFor={`${id}start`}>
            {t('details.startDate')}
          </label>
          <input
            className="linkspan-input"
            id={`${id}start`}
            type="date"
            min={request.startDate.min}
            max={request.startDate.max}
            value={startDate}
            aria-describedby={`${id}start-help`}
            onChange={(event) => setStartDate(event.target.value)}
          />
          <p className="linkspan-help" id={`${id}start-help`}>
            {t('details.startDateHelp', { provider: provider.name })}
          </p>
        </div>
      )}
      {sites.length > 0 && (
        <fieldset className="linkspan-group">
          <legend className="linkspan-legend">{t('details.sites')}</legend>
          {sites.length > 1 && (
            <TickAll
              some={chosen.size > 0}
              all={chosen.size === sites.length}
              onChange={(on) =>
                mark(
                  sites.map((site) => site.id),
                  on,
                )
              }
            />
          )}
          {sites.map((site) => (
            <TickRow
              key={site.id}
              title={site.name}
              checked={chosen.has(site.id)}
              onChange={(on) => mark([site.id], on)}
            />
          ))}
        </fieldset>
      )}
    </ScreenBody>
  );
}
