import { challenge as challengeMessages } from '../../language/en/challenge.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { Notice } from '../../primitives/notice.tsx';
import type { FilledMessage } from './use-filled.ts';

/** What the provider says: plain where it informs, set apart where something went wrong or well. */
export function ChallengeMessages({
  messages,
  provider,
}: {
  messages: readonly FilledMessage[];
  provider: string;
}) {
  const { t } = useMessages(challengeMessages);
  return messages.map((message, index) => {
    const words = <bdi>{message.words ?? message.text}</bdi>;
    const image = message.image && (
      <img
        className="linkspan-image"
        src={message.image}
        alt={message.text || t('challenge.image', { provider })}
        referrerPolicy="no-referrer"
      />
    );
    const key = `${index} ${message.text}`;
    if (message.tone !== 'error' && message.tone !== 'success') {
      return (
        <div className="linkspan-group" key={key}>
          <p className="linkspan-text">{words}</p>
          {image}
        </div>
      );
    }
    return (
      <Notice key={key} tone={message.tone} title={words}>
        {image}
      </Notice>
    );
  });
}
