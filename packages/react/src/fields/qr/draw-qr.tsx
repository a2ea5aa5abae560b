import { generate } from 'lean-qr/nano';
import type { SVGProps } from 'react';

/** Light modules around a code, without which readers do not find it. */
const QUIET = 4;

/**
 * A code as a drawing, dark on light in every theme, since not every reader knows the inverse; `svg` is what its
 * element carries. Undefined for more text than a code can hold.
 */
export function drawQr(text: string, svg: SVGProps<SVGSVGElement> & { readonly 'aria-label': string }) {
  const code = encode(text);
  if (!code) return undefined;
  const size = code.size + 2 * QUIET;
  let dark = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) dark += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
    }
  }
  return (
    <svg
      {...svg}
      className="linkspan-image"
      style={{ marginInline: 'auto' }}
      role="img"
      aria-label={svg['aria-label']}
      width={240}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={dark} />
    </svg>
  );
}

function encode(text: string) {
  try {
    return generate(text);
  } catch {
    return undefined;
  }
}
