// One file for what nearly everybody meets in turn: it compresses better than one for each.
export { default as DoneScreen } from '../screens/done/done-screen.tsx';
export { default as WaitingScreen } from '../screens/waiting/waiting-screen.tsx';
export { default as ChallengeStep } from './challenge-step.tsx';
export { default as CredentialsStep } from './credentials-step.tsx';
