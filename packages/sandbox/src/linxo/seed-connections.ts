import type { ChannelRecord, ConnectionRecord } from './user-record.ts';

const ms = (seconds: number) => seconds * 1000;
const channel: ChannelRecord = {
  definition: '',
  mode: 'EMBEDDED',
  accountTypes: [],
  status: 'NEVER',
  persona: 'verified',
  round: 1,
  credentials: [],
};

/** The connections of "Full API integration" (developers.linxo.com), as they stand there. */
export function seedConnections(now: number): ConnectionRecord[] {
  return [
    {
      // The one that asks for a code by SMS; its events have ids from 14 on.
      id: '17730',
      provider: '87',
      name: 'Test Bank',
      created: 0,
      channels: [
        {
          ...channel,
          definition: 'redirect1',
          mode: 'REDIRECT',
          accountTypes: ['CHECKINGS', 'CREDIT_CARD'],
          status: 'SUCCESS',
          expires: ms(1528106353),
          lastSuccess: ms(1528199340),
          lastEnd: ms(1528199340),
        },
        {
          ...channel,
          definition: 'embedded1',
          accountTypes: ['SAVINGS', 'LOAN'],
          persona: 'documents',
          lastSuccess: ms(1528199340),
          lastEnd: ms(1528199340),
          sync: { type: 'LIST_ACCOUNTS', phase: 0, since: now, wrong: 0 },
        },
      ],
      accounts: [],
      owner: {},
    },
    {
      id: '18902',
      provider: '87',
      name: 'Linxo Test Bank',
      created: ms(1562233640),
      channels: [
        {
          ...channel,
          definition: '8701',
          mode: 'REDIRECT',
          accountTypes: ['CHECKINGS', 'CREDIT_CARD'],
          expires: ms(1569974400),
        },
        { ...channel, definition: '13400', accountTypes: ['LOAN', 'CREDIT_CARD'], status: 'EMPTY' },
      ],
      accounts: [],
      owner: {},
    },
    {
      id: '18903',
      provider: '182',
      name: 'Demo Bank',
      created: ms(1562233721),
      channels: [
        {
          ...channel,
          definition: '17650',
          accountTypes: ['CHECKINGS', 'SAVINGS', 'LOAN', 'CREDIT_CARD'],
          status: 'AUTH_FAILED',
          lastSuccess: ms(1562233742),
          lastEnd: ms(1562233742),
          credentials: [{ id: '10001', masked: '**mo' }],
        },
      ],
      accounts: [],
      owner: {
        name: 'Mr Test',
        address: 'address test',
        birth_date: 1562233742,
        birth_place: 'birth place test',
        phone_number: '06******1',
      },
    },
  ];
}
