import type { Details, Site } from '@linkspan/protocol';
import { useId, useState } from 'react';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { details as detailsMessages } from '../../language/en/details.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { TickRow } from '../../primitives/tick-row.tsx';
import { useProblemWords } from '../problem/use-problem-words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { CountryField } from './country-field.tsx';
import { SiteList } from './site-list.tsx';

/** What the application wants to know before signing in: since when, which sites, what comes from there. */
export default function DetailsScreen({ screen, send }: ScreenProps<'details'>) {
  const { t } = useMessages(detailsMessages);
  const id = useId();
  const { provider, request, mode, busy } = screen;
  const { fixed = [], utilityTypes: types = [] } = request;
  const offered = request.sites ?? [];
  const [startDate, setStartDate] = useState(request.startDate?.value ?? '');
  const [country, setCountry] = useState(request.country);
  const [sites, setSites] = useState<readonly Site[]>(offered);
  const [chosen, setChosen] = useState<readonly string[]>(
    () => request.chosenSites ?? offered.map((site) => site.id),
  );
  const [chosenTypes, setChosenTypes] = useState<readonly string[]>(request.chosenTypes ?? []);
  const [asked, setAsked] = useState(false);

  const noSite = sites.length > 0 && !sites.some((site) => chosen.includes(site.id));
  const noType = types.length > 0 && chosenTypes.length === 0;
  const complaint = asked
    ? noSite
      ? t('details.chooseSite')
      : noType
        ? t('details.chooseType')
        : undefined
    : undefined;
  const trouble = useProblemWords(screen.error?.code);
  useAnnounce(trouble?.title ?? complaint);

  const given = (): Details => {
    const edited = sites.filter((site) => !offered.includes(site));
    return {
      ...(startDate && { startDate }),
      ...(request.sites && { sites: sites.map((site) => site.id).filter((site) => chosen.includes(site)) }),
      ...(edited.length > 0 && { editedSites: edited }),
      ...(types.length > 0 && { utilityTypes: types.filter((type) => chosenTypes.includes(type)) }),
      ...(country && { country }),
    };
  };
  const give = (type: 'details.given' | 'details.saved') => {
    setAsked(noSite || noType);
    if (!noSite && !noType) send({ type, details: given() });
  };

  return (
    <ScreenBody
      title={t('details.title')}
      lead={t('details.lead', { provider: provider.name })}
      onSubmit={() => give('details.given')}
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
          {mode === 'update' && (
            <Button kind="outline" busy={busy} onClick={() => give('details.saved')}>
              {t('details.save')}
            </Button>
          )}
          {screen.anotherProvider && (
            <Button onClick={() => send({ type: 'provider.dismissed' })}>{t('details.otherProvider')}</Button>
          )}
        </>
      }
    >
      {trouble && (
        <Notice tone="error" title={trouble.title}>
          <p>{trouble.text}</p>
        </Notice>
      )}
      {request.askedBy !== undefined && (
        <p className="linkspan-text">{t('details.askedBy', { name: request.askedBy })}</p>
      )}
      {types.length > 0 && (
        <fieldset className="linkspan-group">
          <legend className="linkspan-legend">{t('details.types')}</legend>
          {types.map((type) => (
            <TickRow
              key={type}
              title={t('details.type', { type })}
              checked={chosenTypes.includes(type)}
              disabled={fixed.includes('utilityTypes')}
              onChange={(on) => {
                setAsked(false);
                setChosenTypes(on ? [...chosenTypes, type] : chosenTypes.filter((other) => other !== type));
              }}
            />
          ))}
        </fieldset>
      )}
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
            disabled={fixed.includes('startDate')}
            aria-describedby={`${id}start-help`}
            onChange={(event) => setStartDate(event.target.value)}
          />
          <p className="linkspan-help" id={`${id}start-help`}>
            {t('details.startDateHelp', { provider: provider.name })}
          </p>
        </div>
      )}
      {request.country !== undefined && (
        <CountryField
          id={`${id}country`}
          fixed={fixed.includes('country')}
          value={country ?? ''}
          onChange={setCountry}
        />
      )}
      {(sites.length > 0 || request.editSites) && (
        <SiteList
          sites={sites}
          chosen={chosen}
          fixed={fixed.includes('sites')}
          editable={request.editSites === true && !fixed.includes('sites')}
          onSites={setSites}
          onChosen={(next) => {
            setAsked(false);
            setChosen(next);
          }}
        />
      )}
    </ScreenBody>
  );
}
