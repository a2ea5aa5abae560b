// biome-ignore-all format: made by a script
// Made from messages.de.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const de: Translation = {
  link: [
    /* link.label */ 'Ein Link für Sie',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `Ihre Verbindung für ${p.company} ändern` : `Ein Konto für ${p.company} verbinden`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? 'Ändern Sie, wie Sie sich anmelden oder für welche Standorte es gilt.' : p.mode === 'own' ? 'Melden Sie sich bei Ihrem Anbieter an, um Zugriff auf das Nötige zu geben.' : `Melden Sie sich bei Ihrem Anbieter an, dann kann ${p.application} lesen, was nötig ist.`,
    /* link.askedBy */ (p: { name: string }) => `${p.name} hat Ihnen diesen Link geschickt.`,
    /* link.deviceTitle */ 'Er öffnet sich auf diesem Gerät',
    /* link.deviceText */ 'Sobald Sie weitergehen, gilt der Link in diesem Browser. Andere können ihn dann vielleicht nicht mehr verwenden.',
    /* link.safeTitle */ 'Noch ist nichts geschehen',
    /* link.safeText */ 'Sie sehen vor der Anmeldung, worum gebeten wird, und können jederzeit aufhören.',
    /* link.until */ (p: { date: string }) => `Gültig bis ${p.date}.`,
    /* link.email */ 'Ihre E-Mail-Adresse',
    /* link.emailHelp */ 'Dieser Link ist nur für bestimmte Personen. Ihre Adresse wird mit deren Adressen verglichen und nicht gespeichert.',
    /* link.emailMissing */ 'Geben Sie Ihre E-Mail-Adresse ein.',
    /* link.emailForm */ 'Geben Sie die ganze Adresse ein, etwa name@example.org.',
    /* link.emailRefused */ (p: { company: string }) => `Dieser Link ist nicht für diese Adresse gedacht. Versuchen Sie es mit der, an die er geschickt wurde, oder bitten Sie ${p.company} um einen eigenen Link.`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `Es wurden zu viele Adressen versucht. Versuchen Sie es nach ${f.time(p.at)} erneut.`,
    /* link.continue */ 'Weiter',
    /* link.goOn */ 'Dort weiter­machen, wo Sie waren',
    /* link.phone */ 'Auf meinem Telefon weiter­machen',
    /* link.phoneTitle */ 'Machen Sie auf Ihrem Telefon weiter',
    /* link.phoneText */ 'Richten Sie die Kamera des Telefons auf den Code. Der Link öffnet sich dort und bleibt hier unbenutzt.',
    /* link.code */ 'Ein Code mit der Adresse dieses Links',
    /* link.here */ 'Doch hier weiter­machen',
    /* link.endedTitle */ 'Dieser Link lässt sich nicht öffnen',
    /* link.unknown */ 'Er wurde unterwegs vielleicht abgeschnitten oder verändert. Öffnen Sie ihn noch einmal aus Ihrer Nachricht oder bitten Sie um einen neuen.',
    /* link.expired */ (p: { company: string }) => `Er galt nur eine gewisse Zeit, und die ist vorbei. Bitten Sie ${p.company} um einen neuen.`,
    /* link.revoked */ (p: { company: string }) => `${p.company} hat ihn zurückgezogen. Bitten Sie dort um einen neuen, wenn Sie ihn noch brauchen.`,
    /* link.usedUp */ (p: { company: string }) => `Er wurde schon anderswo geöffnet, so oft es erlaubt ist. Machen Sie dort weiter oder bitten Sie ${p.company} um einen neuen.`,
    /* link.closed */ (p: { company: string }) => `${p.company} nimmt keine neuen Verbindungen mehr an.`,
    /* link.failed */ 'Wir sind nicht durchgekommen. Prüfen Sie, ob Sie online sind, und versuchen Sie es dann erneut.',
    /* link.retry */ 'Erneut versuchen',
  ],
};
