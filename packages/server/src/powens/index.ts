export type { PowensKeys } from './auth-calls.ts';
export { type PowensUsers, type PowensUsersOptions, powensUsers, type UserLedger } from './powens-users.ts';
