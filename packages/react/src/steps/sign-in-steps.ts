import DoneScreen from '../screens/done/done-screen.tsx';
import WaitingScreen from '../screens/waiting/waiting-screen.tsx';
import ChallengeStep from './challenge-step.tsx';
import CredentialsStep from './credentials-step.tsx';

/**
 * One file for what nearly everybody meets in turn: it compresses better than one for each. What comes only after
 * one of these is fetched from here, so that what they share is in this file once. One object, since bundlers make
 * a module of many exports into one that costs more.
 */
export const signInSteps = {
  ChallengeStep,
  CredentialsStep,
  DoneScreen,
  WaitingScreen,
  fetchApprovalStep: () => import('./approval-step.tsx').then((chunk) => chunk.default),
  fetchRedirectStep: () => import('./redirect-step.tsx').then((chunk) => chunk.default),
};
