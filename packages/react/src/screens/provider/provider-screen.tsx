import { type KeyboardEvent, useCallback, useDeferredValue, useId, useRef, useState } from 'react';
import { ScreenBody } from '../../frame/screen-body.tsx';
import { useAnnounce } from '../../frame/use-announce.ts';
import { provider as providerMessages } from '../../language/en/provider.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Button } from '../../primitives/button.tsx';
import { Icon } from '../../primitives/icon.tsx';
import { Notice } from '../../primitives/notice.tsx';
import { useProblemWords } from '../problem/use-problem-words.ts';
import type { ScreenProps } from '../screen-props.ts';
import { cleanZip } from './clean-zip.ts';
import { ProviderResults } from './provider-results.tsx';
import type { ProviderSearch } from './provider-search.ts';

export interface ProviderScreenProps extends ScreenProps<'provider'> {
  readonly search: ProviderSearch;
}

/** Finding the provider: the zip names the likely one, the name finds any. */
export function ProviderScreen({ screen, search, send }: ProviderScreenProps) {
  const { t } = useMessages(providerMessages);
  const id = useId();
  const country = screen.country ?? 'US';
  const results = useRef<HTMLDivElement>(null);
  const nameInput = useRef<HTMLInputElement>(null);
  const [zip, setZip] = useState(search.zip);
  const [zipLeft, setZipLeft] = useState(false);
  const [picked, setPicked] = useState<string>();
  const [missing, setMissing] = useState(false);
  const [asked, setAsked] = useState(false);
  const found = useDeferredValue(search);

  const open = search.providers.filter((provider) => provider.health !== 'down');
  const onlyOne = search.total === 1 ? search.providers[0]?.id : undefined;
  const likely = search.text ? onlyOne : search.likely;
  const chosen = open.find(({ id }) => id === picked) ?? open.find(({ id }) => id === likely);
  const zipIsWrong = zip.trim() !== '' && cleanZip(zip, country) === undefined && (zipLeft || zip.length > 5);

  const startAnew = () => {
    setAsked(false);
    setMissing(false);
  };
  const changeZip = (typed: string) => {
    startAnew();
    setZip(typed);
    const code = cleanZip(typed, country) ?? '';
    if (code !== search.zip) search.onZip(code);
  };
  const searchEverywhere = () => {
    changeZip('');
    nameInput.current?.focus();
  };
  const choose = useCallback((providerId: string) => {
    setPicked(providerId);
    setAsked(false);
  }, []);
  const toResults = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    const radios = results.current?.querySelectorAll<HTMLInputElement>('input:enabled');
    const target = [...(radios ?? [])].find((radio) => radio.checked) ?? radios?.[0];
    target?.focus();
  };
  const trouble = useProblemWords(screen.error?.code);
  const complaint = asked && !chosen ? t('provider.choose') : undefined;
  useAnnounce(trouble?.title ?? complaint);

  return (
    <ScreenBody
      title={t('provider.title')}
      onSubmit={() => {
        setAsked(!chosen);
        if (chosen && !screen.busy) {
          send({ type: 'provider.chosen', providerId: chosen.id, ...(search.zip && { zip: search.zip }) });
        }
      }}
      actions={
        <>
          {complaint && (
            <p className="linkspan-error">
              <Icon name="alert" />
              {complaint}
            </p>
          )}
          <Button kind="main" type="submit" busy={screen.busy}>
            {chosen ? t('provider.continueWith', { provider: chosen.name }) : t('provider.continue')}
          </Button>
          <Button
            onClick={() => {
              searchEverywhere();
              setMissing(true);
            }}
          >
            {t('provider.missing')}
          </Button>
        </>
      }
    >
      {trouble && (
        <Notice tone="error" title={trouble.title}>
          <p>{trouble.text}</p>
        </Notice>
      )}
      <div className={screen.byName ? undefined : 'linkspan-search'}>
        {!screen.byName && (
          <div className="linkspan-field">
            <label className="linkspan-label" htmlFor={`${id}zip`}>
              {t('provider.zip', { country })}
            </label>
            <input
              className="linkspan-input"
              id={`${id}zip`}
              type="text"
              inputMode={country === 'US' ? 'numeric' : 'text'}
              autoComplete="postal-code"
              value={zip}
              aria-invalid={zipIsWrong || undefined}
              aria-describedby={zipIsWrong ? `${id}zip-error` : undefined}
              onChange={(event) => changeZip(event.target.value)}
              onBlur={() => setZipLeft(true)}
              onKeyDown={toResults}
            />
          </div>
        )}
        <div className="linkspan-field">
          <label className="linkspan-label" htmlFor={`${id}name`}>
            {t('provider.name')}
          </label>
          <div className="linkspan-affixed">
            <span className="linkspan-lead">
              <Icon name="search" />
            </span>
            <input
              ref={nameInput}
              className="linkspan-input"
              data-lead=""
              id={`${id}name`}
              type="search"
              autoComplete="organization"
              spellCheck={false}
              placeholder={t('provider.nameHint')}
              value={search.text}
              aria-describedby={missing ? `${id}missing` : undefined}
              onChange={(event) => {
                startAnew();
                search.onText(event.target.value);
              }}
              onKeyDown={toResults}
            />
          </div>
        </div>
        {zipIsWrong && (
          <p className="linkspan-error linkspan-search-hint" id={`${id}zip-error`} role="alert">
            <Icon name="alert" />
            {t('provider.zipDigits')}
          </p>
        )}
      </div>
      {missing && (
        <div id={`${id}missing`}>
          <Notice title={t('provider.missingTitle')}>
            <p>{t('provider.missingText')}</p>
          </Notice>
        </div>
      )}
      {search.status === 'idle' && !missing && !screen.byName && (
        <p className="linkspan-text">{t('provider.start')}</p>
      )}
      <div ref={results}>
        <ProviderResults
          search={found}
          chosen={chosen?.id}
          onChoose={choose}
          onEverywhere={searchEverywhere}
        />
      </div>
    </ScreenBody>
  );
}
