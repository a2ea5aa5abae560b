import type { Approval } from '@linkspan/protocol';
import { work } from '../conversation/script-language.ts';
import type { Answered, Step, Verdict } from '../conversation/step.ts';

/** The steps that personas are put together from; a step takes about 0.8 s at the human pace. */
const STEP_MS = 800;
const MINUTES = 60_000;

/** The code that every one-time code is. */
export const CODE = '123456';
/** The answer to the security question. */
export const SECRET_ANSWER = 'blue';

export const signIn = work('signing-in', STEP_MS);
export const check = work('checking', STEP_MS);
export const load = work('loading-accounts', STEP_MS);

interface CodeOptions {
  readonly expiresIn?: number;
  /** Refuses the first code whatever it is. */
  readonly firstIsWrong?: boolean;
}

/** A one-time code with three tries, and a new one after 30 seconds. */
export function askCode({ expiresIn = 5 * MINUTES, firstIsWrong = false }: CodeOptions = {}): Step {
  return {
    do: 'ask',
    tries: 3,
    expiresIn,
    question: ({ record }) => ({
      messages: [
        { text: `We sent a code to ${record.path ?? 'your phone ending in 21'}.` },
        ...(record.note
          ? [{ tone: record.note === RESENT ? 'success' : 'error', text: record.note } as const]
          : []),
      ],
      fields: [{ id: 'code', kind: 'code', label: 'Code', autocomplete: 'one-time-code', maxLength: 12 }],
      actions: [
        { id: 'submit', kind: 'submit' },
        { id: 'resend', kind: 'resend', availableAt: record.since + 30_000 },
        { id: 'cancel', kind: 'cancel' },
      ],
    }),
    judge: ({ actionId, values }, { record, now }) => {
      if (actionId === 'resend') {
        if (now < record.since + 30_000) return { kind: 'again', note: 'Please wait a little for the code.' };
        return { kind: 'again', note: RESENT };
      }
      const right = values.code?.replace(/[\s-]/g, '') === CODE;
      if (!right || (firstIsWrong && record.version === 1)) {
        return { kind: 'again', note: 'That code is not right.', wrong: true };
      }
      return { kind: 'on' };
    },
  };
}

const RESENT = 'A new code is on its way.';

/** Which device a code goes to; the next step reads it as its path. */
export const chooseDevice: Step = {
  do: 'ask',
  expiresIn: 5 * MINUTES,
  question: () => ({
    messages: [{ text: 'Where should we send your code?' }],
    actions: [
      { id: 'text', kind: 'choose', label: 'Text message', description: 'Phone ending in 21' },
      { id: 'call', kind: 'choose', label: 'Voice call', description: 'Phone ending in 21' },
      { id: 'email', kind: 'choose', label: 'E-mail', description: 'ja•••@example.org' },
      { id: 'cancel', kind: 'cancel' },
    ],
  }),
  judge: ({ actionId }) => ({
    kind: 'on',
    path: actionId === 'email' ? 'ja•••@example.org' : 'your phone ending in 21',
  }),
};

export const askSecretQuestion: Step = {
  do: 'ask',
  tries: 3,
  expiresIn: 5 * MINUTES,
  question: ({ record }) => ({
    messages: record.note ? [{ tone: 'error', text: record.note }] : [],
    fields: [{ id: 'answer', kind: 'text', label: 'What is your favorite color?', secret: true }],
  }),
  judge: ({ values }) => judgeAnswer(values.answer, SECRET_ANSWER),
};

const PICTURES = ['meter', 'bulb', 'plug', 'tower'] as const;

/** A choice between pictures; the bulb is right. */
export function askPicture(pictureUrl: (name: string) => string): Step {
  return {
    do: 'ask',
    tries: 3,
    expiresIn: 5 * MINUTES,
    question: ({ record }) => ({
      messages: record.note ? [{ tone: 'error', text: record.note }] : [],
      fields: [
        {
          id: 'picture',
          kind: 'image-choice',
          label: 'Which picture did you pick when you signed up?',
          help: 'In this sandbox it is the light bulb.',
          options: PICTURES.map((name) => ({
            value: name,
            label: PICTURE_NAMES[name],
            image: pictureUrl(name),
          })),
        },
      ],
    }),
    judge: ({ values }) => judgeAnswer(values.picture, 'bulb'),
  };
}

const PICTURE_NAMES = { meter: 'Meter', bulb: 'Light bulb', plug: 'Plug', tower: 'Tower' } as const;

/** A bit of everything: a QR code to scan, or the code that the app then shows, and a time that runs. */
export const askMixed: Step = {
  do: 'ask',
  tries: 3,
  expiresIn: 2 * MINUTES,
  question: ({ record, now }) => ({
    title: 'Confirm with your app',
    messages: [
      { text: 'Scan this with the app of your provider, or type the code that it shows.' },
      ...(record.note ? [{ tone: 'error', text: record.note } as const] : []),
      {
        tone: 'time',
        text: 'It can be used for {left}.',
        times: { left: record.expiresAt ?? now + 2 * MINUTES },
      },
    ],
    fields: [
      { id: 'code', kind: 'code', label: 'Code', required: false, maxLength: 12, rank: 1 },
      { id: 'scan', kind: 'qr', label: 'To scan', value: 'https://provider.example/confirm/7Q2F' },
      {
        id: 'device',
        kind: 'radio',
        label: 'Whose phone is it?',
        required: false,
        rank: 2,
        options: [
          { value: 'own', label: 'Mine' },
          { value: 'shared', label: 'One that I share' },
        ],
      },
      {
        id: 'nickname',
        kind: 'text',
        label: 'Your name on it',
        required: false,
        rank: 2,
        showWhen: [{ field: 'device', is: ['shared'] }],
      },
    ],
    actions: [
      { id: 'submit', kind: 'submit' },
      { id: 'scanned', kind: 'submit', label: 'I have scanned it' },
      { id: 'cancel', kind: 'cancel' },
    ],
  }),
  judge: ({ actionId, values }) =>
    actionId === 'scanned' || values.code?.replace(/[\s-]/g, '') === CODE
      ? { kind: 'on' }
      : { kind: 'again', note: 'That code is not right.', wrong: true },
};

/** An approval on the phone that decides itself; a code is the other way when `codeAfter` steps lead to one. */
export function approval(outcome: Verdict): Step {
  const judge = ({ actionId }: Answered): Verdict =>
    actionId === 'code' ? { kind: 'on' } : { kind: 'again', note: '' };
  return { do: 'approve', ms: 4000, approval: PHONE, outcome, judge };
}

const PHONE: Omit<Approval, 'id' | 'expiresAt'> = {
  device: 'iPhone of Jane',
  messages: [{ tone: 'info', text: 'Open the app of your provider and confirm that it is you.' }],
  actions: [
    { id: 'code', kind: 'choose', label: 'Use a code instead' },
    { id: 'cancel', kind: 'cancel' },
  ],
};

function judgeAnswer(given: string | undefined, right: string): Verdict {
  const answer = given?.split('+')[0]?.trim().toLowerCase();
  return answer === right
    ? { kind: 'on' }
    : { kind: 'again', note: 'That answer is not right.', wrong: true };
}
