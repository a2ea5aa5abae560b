// One file for what nearly everybody meets in turn: it compresses better than one for each.
export { default as DoneScreen } from '../screens/done/done-screen.tsx';
export { default as WaitingScreen } from '../screens/waiting/waiting-screen.tsx';
export { default as ChallengeStep } from './challenge-step.tsx';
export { default as CredentialsStep } from './credentials-step.tsx';

/** What comes only after one of those above, from here, so that what they share is in this file once. */
export const fetchApprovalStep = () => import('./approval-step.tsx').then((chunk) => chunk.default);
export const fetchRedirectStep = () => import('./redirect-step.tsx').then((chunk) => chunk.default);
