// biome-ignore-all format: made by a script
// Made from messages.en.json by scripts/compile-messages.ts.

export const link = {
  'link.label': 'A link for you',
  'link.title': (p: { mode: string; company: string }) => p.mode === 'update' ? `Change your connection for ${p.company}` : `Connect an account for ${p.company}`,
  'link.text': (p: { mode: string; application: string }) => p.mode === 'update' ? 'Change how you sign in, or which sites it is for.' : p.mode === 'own' ? 'Sign in at your provider to give access to what is needed.' : `Sign in at your provider, and ${p.application} can read what is needed.`,
  'link.askedBy': (p: { name: string }) => `${p.name} sent you this link.`,
  'link.deviceTitle': 'It opens on this device',
  'link.deviceText': 'Once you continue, the link works in this browser. Others may not be able to use it any more.',
  'link.safeTitle': 'Nothing has happened yet',
  'link.safeText': 'You see what is asked for before you sign in, and can stop at any time.',
  'link.until': (p: { date: string }) => `Good until ${p.date}.`,
  'link.continue': 'Continue',
  'link.goOn': 'Go on where you were',
  'link.phone': 'Continue on my phone',
  'link.phoneTitle': 'Continue on your phone',
  'link.phoneText': 'Point the phone’s camera at the code. The link opens there, and stays unused here.',
  'link.code': 'A code with the address of this link',
  'link.here': 'Continue here instead',
  'link.endedTitle': 'This link cannot be opened',
  'link.unknown': 'It may have been cut off or changed on its way. Open it again from your message, or ask for a new one.',
  'link.expired': (p: { company: string }) => `It was good for some time only, and that has passed. Ask ${p.company} for a new one.`,
  'link.revoked': (p: { company: string }) => `${p.company} has withdrawn it. Ask them for a new one if you still need it.`,
  'link.usedUp': (p: { company: string }) => `It has been opened elsewhere already, as often as it may be. Go on there, or ask ${p.company} for a new one.`,
  'link.closed': (p: { company: string }) => `${p.company} does not take new connections any more.`,
  'link.failed': 'We did not get through. Check that you are online, then try again.',
  'link.retry': 'Try again',
};
