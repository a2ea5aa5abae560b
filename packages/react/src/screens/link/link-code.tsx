import { useChunk } from '../../primitives/use-chunk.ts';

const load = () => import('../../fields/qr/draw-qr.tsx').then(({ drawQr }) => drawQr);

/** An address as a code that a phone's camera reads; what draws it is fetched when it is first wanted. */
export function LinkCode({ address, label }: { address: string; label: string }) {
  const draw = useChunk(load);
  return draw.state === 'ready' ? draw.value(address, { 'aria-label': label }) : null;
}
