import { safeUrl } from '@linkspan/protocol';
import { useMemo } from 'react';
import { qr as qrMessages } from '../../language/en/qr.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { OutsideLink } from '../../primitives/outside-link.tsx';
import { Skeleton } from '../../primitives/skeleton.tsx';
import { useChunk } from '../../primitives/use-chunk.ts';
import type { FieldKind, FieldProps } from '../field-kind.ts';
import { UNRECORDED_CLASSES, unrecorded } from '../unrecorded.ts';

/** A code to scan with another device, drawn from the field's `value`; its text helps who cannot scan it. */
export const qr: FieldKind = { Component: QrField, clean: () => '' };

function QrField({ field, id, links }: FieldProps) {
  const { t } = useMessages(qrMessages);
  const { value = '', label, help } = field;
  const pen = useChunk(fetchPen);
  const draw = pen.state === 'ready' ? pen.value : undefined;
  const describedBy = help && `${id}-help`;
  const drawing = useMemo(
    () => draw?.(value, { 'aria-label': label, 'aria-describedby': describedBy }),
    [draw, value, label, describedBy],
  );
  const link = safeUrl(value);
  return (
    <div className="linkspan-field" data-linkspan-field={field.kind}>
      <p className="linkspan-label">{label}</p>
      <div className={`linkspan-control ${UNRECORDED_CLASSES}`} {...unrecorded}>
        {drawing}
        {pen.state === 'loading' && <Skeleton size="row" />}
      </div>
      {help && (
        <p className="linkspan-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <details
        className={`linkspan-help ${UNRECORDED_CLASSES}`}
        {...unrecorded}
        open={pen.state !== 'loading' && !drawing}
      >
        <summary className="linkspan-link">{t('qr.unscannable')}</summary>
        <p className="linkspan-code">{value}</p>
        {link && <OutsideLink href={link}>{t('qr.open')}</OutsideLink>}
      </details>
      {links}
    </div>
  );
}

const fetchPen = () => import('./draw-qr.tsx').then((chunk) => chunk.drawQr);
