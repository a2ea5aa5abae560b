import { useEffect } from 'react';
import type { DemoConnection } from './demo-server.ts';
import type { DemoSettings } from './demo-settings.ts';

export interface SettingsFormProps {
  readonly settings: DemoSettings;
  readonly connections: readonly DemoConnection[];
  readonly onChange: (changed: Partial<DemoSettings>) => void;
  readonly onOpen: () => void;
  /** What its button says. */
  readonly action: string;
  /** What is asked of this vendor alone. */
  readonly asks: { readonly zip?: boolean; readonly sources?: boolean; readonly through?: boolean };
}

export function SettingsForm({ settings, connections, onChange, onOpen, action, asks }: SettingsFormProps) {
  const update = settings.mode === 'update';
  const first = connections.some(({ id }) => id === settings.connectionId) ? undefined : connections[0]?.id;
  useEffect(() => {
    if (update && first !== undefined) onChange({ connectionId: first });
  }, [update, first, onChange]);
  return (
    <form
      className="demo-settings"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      <Choice
        label="Mode"
        onChange={(mode) => onChange({ mode, connectionId: connections[0]?.id ?? '' })}
        options={{
          create: 'Connect an account',
          several: 'Connect several accounts',
          update: 'Update a connection',
          manage: 'Manage what is connected',
        }}
        value={settings.mode}
      />
      {update && (
        <label>
          Connection
          <select
            onChange={(event) => onChange({ connectionId: event.target.value })}
            required
            value={settings.connectionId}
          >
            {connections.length === 0 && <option value="">None yet: connect an account first</option>}
            {connections.map(({ id, provider, username, status }) => (
              <option key={id} value={id}>
                {[provider, username, status].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        </label>
      )}
      {!update && asks.zip && (
        <label>
          Zip code to prefill
          <input
            autoComplete="postal-code"
            inputMode="numeric"
            onChange={(event) => onChange({ zip: event.target.value })}
            placeholder="94609"
            value={settings.zip}
          />
        </label>
      )}
      {!update && asks.sources && (
        <Choice
          label="Accounts of other kinds"
          onChange={(sources) => onChange({ sources })}
          options={{
            optional: 'May be added when accounts are chosen',
            payment: 'Current accounts and cards only',
            all: 'Every way to the bank, one after the other',
            one: 'Never offered',
          }}
          value={settings.sources}
        />
      )}
      {asks.through && (
        <Choice
          label="Through"
          onChange={(through) => onChange({ through })}
          options={{
            choose: update ? 'What is in trouble' : 'What the person chooses',
            site: 'The bank’s own site',
            form: 'A form',
            all: 'One after the other',
          }}
          value={settings.through}
        />
      )}
      {update && asks.through && (
        <Choice
          label="Opens at"
          onChange={(opens) => onChange({ opens })}
          options={{ form: 'The form', standing: 'Where the connection stands' }}
          value={settings.opens}
        />
      )}
      <Choice
        label="Accounts"
        onChange={(accounts) => onChange({ accounts })}
        options={{ ask: 'The person chooses', all: 'All of them' }}
        value={settings.accounts}
      />
      <Choice
        label="Begin with"
        onChange={(start) => onChange({ start })}
        options={{ consent: 'Consent', search: 'The search (consent given elsewhere)' }}
        value={settings.start}
      />
      <Choice
        label="Theme"
        onChange={(theme) => onChange({ theme })}
        options={{ system: 'As the system', light: 'Light', dark: 'Dark' }}
        value={settings.theme}
      />
      <Choice
        label="Brand"
        onChange={(brand) => onChange({ brand })}
        options={{
          none: 'None',
          harbour: 'Harbour Mutual',
          lagoon: 'Lagoon Finance',
          night: 'Night Tariff',
        }}
        value={settings.brand}
      />
      <Choice
        label="Language"
        onChange={(locale) => onChange({ locale })}
        options={LANGUAGES}
        value={settings.locale}
      />
      <button className="demo-open" disabled={update && settings.connectionId === ''} type="submit">
        {update ? 'Update this connection' : settings.mode === 'manage' ? 'Manage connections' : action}
      </button>
    </form>
  );
}

/** Each by its own name. */
export const LANGUAGES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  de: 'Deutsch',
  it: 'Italiano',
  pt: 'Português',
  nl: 'Nederlands',
  pl: 'Polski',
  sv: 'Svenska',
  ja: '日本語',
  zh: '简体中文',
  ar: 'العربية',
  he: 'עברית',
};

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const values = Object.keys(options) as T[];
  return (
    <label>
      {label}
      <select
        onChange={(event) => {
          const chosen = values.find((candidate) => candidate === event.target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
        value={value}
      >
        {values.map((option) => (
          <option key={option} value={option}>
            {options[option]}
          </option>
        ))}
      </select>
    </label>
  );
}
