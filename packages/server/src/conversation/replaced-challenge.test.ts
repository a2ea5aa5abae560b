import type { Challenge, Gateway } from '@linkspan/protocol';
import { sandboxNetwork } from '@linkspan/sandbox';
import { afterEach, expect, test } from 'vitest';
import { answerCode, sealFor, submit, testBench } from '../../test/bench.ts';

const { signal } = new AbortController();
const benches: ReturnType<typeof testBench>[] = [];
afterEach(() => Promise.all(benches.splice(0).map(({ api }) => api.stop())));

/** A vendor that knows no names of questions: whatever comes is for the one that is open. */
function carelessVendor() {
  const answers: string[] = [];
  const network = sandboxNetwork({ pace: 0 });
  let open: Challenge | undefined;
  const bench = testBench({
    gateway: ({ userId, ...session }): Gateway => {
      const gateway = network.gateway({ userId, ...session });
      return {
        ...gateway,
        async *submit(...args) {
          for await (const update of gateway.submit(...args)) {
            if (update.kind === 'challenge') open = update.challenge;
            yield update;
          }
        },
        answer(connectionId, answer, ...rest) {
          answers.push(`${answer.challengeId} ${answer.version} ${answer.actionId}`);
          const { id: challengeId = '', version = 1 } = open ?? {};
          return gateway.answer(connectionId, { ...answer, challengeId, version }, ...rest);
        },
      };
    },
  });
  benches.push(bench);
  return { bench, answers };
}

test('an answer to a challenge that was asked again is not handed on, even to a vendor that would take it', async () => {
  const { bench, answers } = carelessVendor();
  const gateway = await bench.open();
  const { conversation } = await submit(gateway, 'otp');
  const { connectionId } = await conversation.until('opened');
  const { challenge } = await conversation.until('challenge');
  const wrong = await sealFor(gateway, { code: '000000' });
  const { id: challengeId, version } = challenge;
  await gateway.answer(
    connectionId,
    { key: 'wrong', challengeId, version, actionId: 'submit', sealed: wrong },
    signal,
  );
  const again = await conversation.until('challenge');
  expect(again.challenge).toMatchObject({ id: challengeId, version: 2 });

  await expect(answerCode(gateway, connectionId, challenge, 'late')).rejects.toMatchObject({
    problem: { code: 'challenge_failed' },
  });
  await answerCode(gateway, connectionId, again.challenge, 'right');
  await conversation.until('verified');
  expect(answers).toEqual([`${challengeId} 1 submit`, `${challengeId} 2 submit`]);
});

test('an answer to a challenge that another has followed is not handed on', async () => {
  const { bench, answers } = carelessVendor();
  const gateway = await bench.open();
  const { conversation } = await submit(gateway, 'choose_device');
  const { connectionId } = await conversation.until('opened');
  const { challenge: device } = await conversation.until('challenge');
  const choose = { challengeId: device.id, version: device.version, actionId: 'text' };
  await gateway.answer(connectionId, { key: 'choose', ...choose }, signal);
  const { challenge: code } = await conversation.until('challenge');

  const late = gateway.answer(connectionId, { key: 'late', ...choose, actionId: 'cancel' }, signal);
  await expect(late).rejects.toMatchObject({ problem: { code: 'challenge_failed' } });
  await answerCode(gateway, connectionId, code);
  await conversation.until('verified');
  expect(answers).toEqual([`${device.id} 1 text`, `${code.id} 1 submit`]);
});
