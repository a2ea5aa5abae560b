import {
  createManageMachine,
  goingBackTo,
  leavingFor,
  type ManageEvent,
  manageViewOf,
} from '@linkspan/flow/manage';
import { type Connection, managementOf } from '@linkspan/protocol';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type ActorRefFrom, createActor } from 'xstate';
import type { ConnectFlow } from '../headless/connect-flow.ts';
import { LanguageProvider, useLanguage } from '../language/language-provider.tsx';
import { manageLanguages } from '../language/manage-languages.ts';
import { MadePage } from '../screens/manage/made-page.tsx';
import { ManageScreen } from '../screens/manage/manage-screen.tsx';
import type { StepProps } from './step.ts';

/** Where the person chooses what is next: among all that they have, or after what was just made. */
export default function ManageStep(props: StepProps<'manage'>) {
  const { screen, send } = props;
  const { session, made } = screen;
  const { locale, speak } = useLanguage();
  const leave = (connection?: Connection) =>
    send({ type: 'manage.left', facts: leavingFor(session, connection) });
  const close = () => send({ type: 'close.requested' });
  return (
    <LanguageProvider locale={locale} more={manageLanguages} speak={speak}>
      {session.mode === 'manage' ? (
        <List {...props} leave={leave} close={close} />
      ) : (
        <MadePage application={session.application} made={made} onAnother={() => leave()} onClose={close} />
      )}
    </LanguageProvider>
  );
}

interface ListProps extends StepProps<'manage'> {
  readonly leave: (connection?: Connection) => void;
  readonly close: () => void;
}

function List(props: ListProps) {
  const actor = useManage(props.flow);
  return actor ? <Listening {...props} actor={actor} /> : null;
}

type ManageActor = ActorRefFrom<ReturnType<typeof createManageMachine>>;

function Listening({ actor, screen, send, leave, close }: ListProps & { readonly actor: ManageActor }) {
  const snapshot = useSyncExternalStore(
    (listen) => {
      const { unsubscribe } = actor.subscribe(listen);
      return unsubscribe;
    },
    () => actor.getSnapshot(),
    () => actor.getSnapshot(),
  );
  const view = manageViewOf(snapshot);
  const facts = view.name === 'list' ? goingBackTo(screen, view.managed) : undefined;
  useEffect(() => {
    if (facts) send({ type: 'manage.left', facts });
  });
  if (facts) return null;
  return (
    <ManageScreen
      // Each part is arrived at anew.
      key={view.name}
      application={screen.session.application}
      made={screen.made}
      view={view}
      send={(event: ManageEvent) => actor.send(event)}
      onAnother={screen.session.another ? () => leave() : undefined}
      onRepair={leave}
      onClose={close}
    />
  );
}

/** Runs the list while it is on the screen; each time that it comes on it is read anew. */
function useManage(flow: ConnectFlow): ManageActor | undefined {
  const [actor, setActor] = useState<ManageActor>();
  useEffect(() => {
    const { gateway, environment, send } = flow;
    const made = createActor(
      createManageMachine({
        management: () => managementOf(gateway, environment.locale),
        environment,
        tell: (told) => send({ type: 'manage.changed', told }),
      }),
    );
    setActor(made);
    made.start();
    return () => {
      made.stop();
    };
  }, [flow]);
  return actor;
}
