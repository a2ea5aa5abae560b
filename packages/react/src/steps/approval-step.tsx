import { ApprovalScreen } from '../screens/approval/approval-screen.tsx';
import type { StepProps } from './step.ts';

export default function ApprovalStep({ flow, screen, send }: StepProps<'approval'>) {
  return <ApprovalScreen now={flow.environment.now} screen={screen} send={send} />;
}
