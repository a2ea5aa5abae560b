import { DEFAULT_COLORS, type Scheme } from '@linkspan/protocol/brand';
import { type BrandDraft, NAMED_COLORS, type NamedColor } from './brand-draft.ts';
import { EditorField } from './editor-field.tsx';

const NAMES: Readonly<Record<NamedColor, string>> = {
  accent: 'Accent',
  onAccent: 'On the accent',
  surface: 'Surface',
  text: 'Text',
  muted: 'Muted text',
  danger: 'Errors',
  warning: 'Warnings',
  success: 'Success',
};

interface ColorFieldsProps {
  readonly scheme: Scheme;
  readonly colors: BrandDraft['colors'];
  readonly onChange: (colors: BrandDraft['colors']) => void;
  readonly faultsAt: (path: string) => readonly string[];
}

/** The colours of one scheme: each typed, or picked. */
export function ColorFields({ scheme, colors, onChange, faultsAt }: ColorFieldsProps) {
  const named = colors[scheme];
  return (
    <fieldset>
      <legend>{scheme === 'light' ? 'Colours in light' : 'Colours in dark'}</legend>
      {NAMED_COLORS.map((role) => {
        const set = (color: string) => onChange({ ...colors, [scheme]: { ...named, [role]: color } });
        const label = `${NAMES[role]}, ${scheme}`;
        // Without one of its own, dark has the accent of light.
        const own =
          (role === 'accent' && scheme === 'dark' && colors.light.accent) || DEFAULT_COLORS[scheme][role];
        return (
          <div className="theme-editor-color" key={role}>
            <EditorField
              label={label}
              value={named[role]}
              onChange={set}
              hint={named[role] ? undefined : `Now ${own}`}
              faults={faultsAt(`colors.${scheme}.${role}`)}
            />
            <input
              type="color"
              aria-label={`Pick ${label}`}
              value={pickable(named[role]) ?? pickable(own)}
              onChange={({ target }) => set(target.value)}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

/** Pickers know only "#rrggbb". */
function pickable(color: string): string | undefined {
  if (/^#[\da-f]{3}$/i.test(color)) return color.replace(/[\da-f]/gi, '$&$&');
  return /^#[\da-f]{6}$/i.test(color) ? color : undefined;
}
