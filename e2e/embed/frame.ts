// A page in the iframe that does nothing but join its host; the test speaks for it.
import { joinHost } from '@linkspan/embed/frame';

const settings = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const asked: string[] = [];
const wire = joinHost({ hostOrigin: settings.origin ?? '', onClose: () => asked.push('close') });
Object.assign(globalThis, { settings, asked, wire });
