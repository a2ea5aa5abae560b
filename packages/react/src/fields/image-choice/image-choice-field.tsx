import { useChunk } from '../../primitives/use-chunk.ts';
import type { FieldKind, FieldProps } from '../field-kind.ts';
import { select } from '../select/select-field.tsx';

/** One of several pictures: a list of their words until the code that draws them is there, or if it never comes. */
export const imageChoice: FieldKind = { Component: ImageChoiceField };

function ImageChoiceField(props: FieldProps) {
  const images = useChunk(fetchImages);
  const Drawn = images.state === 'ready' ? images.value : select.Component;
  return <Drawn {...props} />;
}

const fetchImages = () => import('./images.tsx').then((chunk) => chunk.Images);
