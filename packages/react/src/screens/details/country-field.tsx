import { useMemo } from 'react';
import { details as detailsMessages } from '../../language/en/details.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Icon } from '../../primitives/icon.tsx';

interface CountryFieldProps {
  readonly id: string;
  /** Two letters (ISO 3166). */
  readonly value: string;
  readonly fixed: boolean;
  readonly onChange: (country: string) => void;
}

/** The country, by its name in the person's language. */
export function CountryField({ id, value, fixed, onChange }: CountryFieldProps) {
  const { t, locale } = useMessages(detailsMessages);
  const countries = useMemo(
    () => named(fixed ? [value] : [...new Set([value, ...COUNTRIES])], locale),
    [fixed, value, locale],
  );
  return (
    <div className="linkspan-field">
      <label className="linkspan-label" htmlFor={id}>
        {t('details.country')}
      </label>
      <div className="linkspan-affixed">
        <select
          className="linkspan-input"
          data-affix=""
          id={id}
          autoComplete="country"
          disabled={fixed}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
        <span className="linkspan-lead" data-end="">
          <Icon name="down" />
        </span>
      </div>
    </div>
  );
}

/** By name, as the language sorts. A code that is none stands for itself. */
function named(codes: readonly string[], locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const nameOf = (code: string) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
  return codes
    .map((code) => ({ code, name: nameOf(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}

const COUNTRIES = (
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR ' +
  'CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN ' +
  'IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT ' +
  'MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL ' +
  'SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'
).split(' ');
