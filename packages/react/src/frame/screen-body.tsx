import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useFrame } from './frame-context.ts';

interface ScreenBodyProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** In the middle of the height instead of at the top: screens with little to say. */
  readonly place?: 'top' | 'middle';
  /** Above the title: a mark or a picture; the heading is then centred. */
  readonly picture?: ReactNode;
  /** Always in reach, below what scrolls: the main action first. */
  readonly actions?: ReactNode;
  /** Makes it a form, sent by its main action or Enter. */
  readonly onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  /** The heading takes the focus again when this changes: what had it may be gone. */
  readonly arrival?: unknown;
  /** Something else on the screen takes the focus when it opens. */
  readonly focusElsewhere?: boolean;
  readonly children?: ReactNode;
}

/** A screen's shape: a heading that takes the focus, what scrolls, and a footer of actions. */
export function ScreenBody({
  title,
  lead,
  picture,
  place = 'top',
  actions,
  onSubmit,
  arrival,
  focusElsewhere,
  children,
}: ScreenBodyProps) {
  const { arrive } = useFrame();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only arriving moves the focus, nothing later.
  useEffect(() => {
    if (heading.current && !focusElsewhere) arrive(heading.current);
  }, [arrive, arrival]);

  const content = (
    <>
      <div className="linkspan-scroll" data-linkspan-place={place}>
        <div className="linkspan-heading" data-linkspan-centred={picture ? '' : undefined}>
          {picture}
          <h1 ref={heading} className="linkspan-title" tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="linkspan-text">{lead}</p>}
        </div>
        {children}
      </div>
      {actions && <div className="linkspan-footer">{actions}</div>}
    </>
  );

  if (!onSubmit) return <div className="linkspan-screen">{content}</div>;
  return (
    <form
      className="linkspan-screen"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(event);
      }}
    >
      {content}
    </form>
  );
}
