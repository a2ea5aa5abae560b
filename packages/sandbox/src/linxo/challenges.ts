import type { Question } from './phase.ts';
import type { WireCredential } from './wire.ts';

/** The code that every one-time code is, and the answers to other questions. */
const CODE = '123456';
const PET = 'rex';
const PIN = '2468';
const BIRTH = '1990-04-01';

const PHONE = { phone: '0606060606' };
const anything = { regexp: '.*', encrypt: false } as const;

/** The challenges of "Full API integration" (developers.linxo.com), word for word. */
const MAY_WE_SEND: readonly WireCredential[] = [
  {
    id: '303',
    label:
      'La connexion à Banque demande la saisie d’un code envoyé par SMS sur votre téléphone au {phone}. Souhaitez vous recevoir ce code maintenant ?',
    ...anything,
    type: 'INFO_MSG',
    params: PHONE,
  },
  { id: '304', label: 'Envoyer le SMS', ...anything, type: 'OK_CANCEL' },
];
const SENT: WireCredential = {
  id: '305',
  label: 'Un code a été envoyé par SMS sur votre téléphone au {phone}.',
  ...anything,
  type: 'INFO_MSG',
  params: PHONE,
};
const wrongCode = (left: number): WireCredential => ({
  id: '309',
  label: 'Code invalide. Encore {remaining_attempts} tentatives',
  ...anything,
  type: 'ERROR_MSG',
  params: { remaining_attempts: String(left) },
});
const timeLeft = (seconds: number): WireCredential => ({
  id: '308',
  label: 'Il vous reste {timeout} pour valider votre code.',
  ...anything,
  type: 'TIMEOUT_MSG',
  params: { timeout: String(seconds) },
});
const VALIDATE: WireCredential = { id: '307', label: 'Valider', ...anything, type: 'OK_CANCEL' };
const CODE_FIELD: WireCredential = {
  id: '306',
  label: 'Code',
  regexp: '^[0-9]{6}$',
  type: 'NUMERIC',
  encrypt: false,
};

const TRIES = 3;

/** "Souhaitez vous recevoir ce code maintenant ?" */
export const sendSms: Question = {
  do: 'ask',
  challenge: () => MAY_WE_SEND,
  right: {},
  tries: 1,
  patience: 10 * 60_000,
};

/** The code by SMS, with the time that is left and what was wrong. */
export function smsCode(seconds = 120, firstIsWrong = false): Question {
  return {
    do: 'ask',
    challenge: (wrong) => [
      SENT,
      ...(wrong > 0 ? [wrongCode(TRIES - wrong)] : []),
      CODE_FIELD,
      timeLeft(seconds),
      VALIDATE,
    ],
    right: { '306': CODE },
    tries: TRIES,
    patience: seconds * 1000,
    firstIsWrong,
  };
}

/**
 * The code as the documents' own examples ask it, before and after a wrong answer: the two events are equal in
 * every word, their ids and dates included.
 */
export const smsCodeOfTheDocuments: Question = {
  ...smsCode(),
  challenge: () => [SENT, wrongCode(1), CODE_FIELD, timeLeft(120), VALIDATE],
};

const ask = (right: Readonly<Record<string, string>>, ...items: WireCredential[]): Question => ({
  do: 'ask',
  challenge: (wrong) => [...(wrong > 0 ? [wrongAnswer] : []), ...items],
  right,
  tries: TRIES,
  patience: 5 * 60_000,
});
const wrongAnswer: WireCredential = {
  id: '399',
  label: 'Cette réponse ne convient pas.',
  ...anything,
  type: 'ERROR_MSG',
};

const petField: WireCredential = {
  id: '320',
  label: 'Nom de votre premier animal',
  regexp: '.+',
  type: 'TEXT',
  encrypt: false,
};
const pinField: WireCredential = {
  id: '321',
  label: 'Code confidentiel de l’application',
  regexp: '^[0-9]{4}$',
  type: 'NUMERIC_PWD',
  encrypt: false,
};
const secretField: WireCredential = {
  id: '322',
  label: 'Phrase secrète',
  regexp: '.+',
  type: 'PWD',
  encrypt: true,
};
const birthField: WireCredential = {
  id: '323',
  label: 'Date de naissance',
  regexp: '^\\d{4}-\\d{2}-\\d{2}$',
  type: 'DATE',
  encrypt: false,
};

export const questions = {
  text: ask({ '320': PET }, petField, VALIDATE),
  pin: ask({ '321': PIN }, pinField, VALIDATE),
  secret: ask({ '322': PET }, secretField, VALIDATE),
  date: ask({ '323': BIRTH }, birthField, VALIDATE),
  mixture: ask(
    { '306': CODE, '320': PET, '321': PIN, '322': PET, '323': BIRTH },
    SENT,
    petField,
    pinField,
    secretField,
    birthField,
    CODE_FIELD,
    timeLeft(300),
    VALIDATE,
  ),
  /** Nothing to press: what is typed is all there is. */
  bare: ask({ '306': CODE }, CODE_FIELD),
} as const;
