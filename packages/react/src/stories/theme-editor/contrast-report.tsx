import type { BrandReading } from '@linkspan/protocol/brand';
import { SCHEMES } from './brand-draft.ts';
import { contrastsIn, correctionsInWords } from './contrast-words.ts';

/** What the product makes of the brand's colours: why they cannot be used, what is corrected, and what is reached. */
export function ContrastReport({ reading }: { reading: BrandReading }) {
  const faults = 'refused' in reading ? reading.refused : correctionsInWords(reading);
  const colors = 'colors' in reading ? reading.colors : undefined;
  return (
    <section className="theme-editor-part" aria-label="Contrast">
      <h2>Contrast</h2>
      <div role="status">
        <p>{verdictOf(reading, faults.length)}</p>
        {faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li className={'refused' in reading ? 'theme-editor-fault' : undefined} key={fault}>
                {fault}
              </li>
            ))}
          </ul>
        )}
      </div>
      {colors && (
        <div className="theme-editor-pair">
          {SCHEMES.map((scheme) => (
            <table key={scheme}>
              <caption>{scheme === 'light' ? 'Least contrast in light' : 'Least contrast in dark'}</caption>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Drawn as</th>
                  <th scope="col">Reaches</th>
                </tr>
              </thead>
              <tbody>
                {contrastsIn(colors[scheme]).map(({ role, name, color, reached }) => (
                  <tr key={role}>
                    <th scope="row">{name}</th>
                    <td>
                      <span className="theme-editor-sample" style={{ background: color }} /> {color}
                    </td>
                    <td>{reached}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
        </div>
      )}
    </section>
  );
}

function verdictOf(reading: BrandReading, faults: number): string {
  if ('refused' in reading)
    return 'This cannot be used. The preview shows the brand as it could last be used.';
  if (faults > 0) return 'This can be used. What could not be read is drawn in the nearest colour that can:';
  return 'This can be used as it is: everything can be read.';
}
