import type { Account } from '@linkspan/protocol';

/** The accounts behind the personas, with ids that are made the connection's own. */
export const HOME: Account = {
  id: 'home',
  name: 'Home electricity',
  type: 'electric',
  number: '•••• 4821',
  group: '482 Alcatraz Avenue',
  eligible: true,
  refusing: 'ignored',
};

const HOME_GAS: Account = { ...HOME, id: 'home-gas', name: 'Home gas', type: 'gas', number: '•••• 4822' };

export const TWO_ACCOUNTS: readonly Account[] = [HOME, HOME_GAS];

const WORKSHOP = '17 Foundry Street, Unit B';
const CABIN = '9 Pine Ridge Road';

export const SEVERAL_ACCOUNTS: readonly Account[] = [
  HOME,
  HOME_GAS,
  { ...HOME, id: 'charger', name: 'Car charger', number: '•••• 7730' },
  { ...HOME, id: 'workshop', name: 'Workshop electricity', number: '•••• 1094', group: WORKSHOP },
  { ...HOME_GAS, id: 'workshop-gas', name: 'Workshop gas', number: '•••• 1095', group: WORKSHOP },
  { ...HOME, id: 'cabin', name: 'Cabin electricity', number: '•••• 6503', group: CABIN },
  {
    ...HOME,
    id: 'cabin-solar',
    name: 'Cabin solar (closed)',
    type: 'solar',
    number: '•••• 6504',
    group: CABIN,
    eligible: false,
  },
];
