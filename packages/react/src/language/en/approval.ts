// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const approval = {
  'approval.title': (p: { device: string }) => `Approve on ${p.device}`,
  'approval.device': 'your phone',
  'approval.text': (p: { provider: string }) => `Open the ${p.provider} app and confirm that it’s you.`,
  'approval.next': 'This page goes on by itself.',
  'approval.reassure': 'Nothing there? Make sure that your device is online, then open the app.',
  'approval.choice': 'Take your time, or leave and try again later.',
  'approval.leave': 'Leave',
  'approval.expired': 'The request was not approved in time.',
  'approval.resend': 'Ask again',
};
