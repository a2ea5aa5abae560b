import type { DemoConnection } from './demo-server.ts';
import type { DemoSettings } from './demo-settings.ts';

interface SettingsFormProps {
  readonly settings: DemoSettings;
  readonly connections: readonly DemoConnection[];
  readonly onChange: (changed: Partial<DemoSettings>) => void;
  readonly onOpen: () => void;
}

export function SettingsForm({ settings, connections, onChange, onOpen }: SettingsFormProps) {
  const update = settings.mode === 'update';
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
        options={{ create: 'Connect an account', update: 'Update a connection' }}
        value={settings.mode}
      />
      {update ? (
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
      ) : (
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
        label="Language"
        onChange={(locale) => onChange({ locale })}
        options={{ en: 'English', fr: 'Français' }}
        value={settings.locale}
      />
      <button className="demo-open" disabled={update && settings.connectionId === ''} type="submit">
        {update ? 'Update this connection' : 'Connect your utility'}
      </button>
    </form>
  );
}

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
