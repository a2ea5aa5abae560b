// biome-ignore-all format: made by a script
// Made from messages.nl.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const nl: Translation = {
  link: [
    /* link.label */ 'Een link voor jou',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `Wijzig je koppeling voor ${p.company}` : `Koppel een account voor ${p.company}`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? 'Wijzig hoe je inlogt of voor welke locaties het is.' : p.mode === 'own' ? 'Log in bij je aanbieder om toegang te geven tot wat nodig is.' : `Log in bij je aanbieder, dan kan ${p.application} lezen wat nodig is.`,
    /* link.askedBy */ (p: { name: string }) => `${p.name} heeft je deze link gestuurd.`,
    /* link.deviceTitle */ 'Hij opent op dit apparaat',
    /* link.deviceText */ 'Zodra je doorgaat, werkt de link in deze browser. Anderen kunnen hem dan misschien niet meer gebruiken.',
    /* link.safeTitle */ 'Er is nog niets gebeurd',
    /* link.safeText */ 'Je ziet wat er wordt gevraagd voordat je inlogt, en kunt op elk moment stoppen.',
    /* link.until */ (p: { date: string }) => `Geldig tot ${p.date}.`,
    /* link.email */ 'Je e-mailadres',
    /* link.emailHelp */ 'Deze link is alleen voor bepaalde mensen. Je adres wordt met die van hen vergeleken en niet bewaard.',
    /* link.emailMissing */ 'Vul je e-mailadres in.',
    /* link.emailForm */ 'Vul het hele adres in, zoals naam@example.org.',
    /* link.emailRefused */ (p: { company: string }) => `Deze link is niet voor dat adres bedoeld. Probeer het adres waarnaar hij is gestuurd of vraag ${p.company} om een eigen link.`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `Er zijn te veel adressen geprobeerd. Probeer het na ${f.time(p.at)} opnieuw.`,
    /* link.continue */ 'Doorgaan',
    /* link.goOn */ 'Verdergaan waar je was',
    /* link.phone */ 'Doorgaan op mijn telefoon',
    /* link.phoneTitle */ 'Ga verder op je telefoon',
    /* link.phoneText */ 'Richt de camera van de telefoon op de code. De link opent daar en blijft hier ongebruikt.',
    /* link.code */ 'Een code met het adres van deze link',
    /* link.here */ 'Toch hier doorgaan',
    /* link.endedTitle */ 'Deze link kan niet worden geopend',
    /* link.unknown */ 'Hij is onderweg misschien afgebroken of veranderd. Open hem opnieuw vanuit je bericht of vraag om een nieuwe.',
    /* link.expired */ (p: { company: string }) => `Hij was maar een bepaalde tijd geldig, en die is voorbij. Vraag ${p.company} om een nieuwe.`,
    /* link.revoked */ (p: { company: string }) => `${p.company} heeft hem ingetrokken. Vraag daar om een nieuwe als je hem nog nodig hebt.`,
    /* link.usedUp */ (p: { company: string }) => `Hij is al ergens anders geopend, zo vaak als mag. Ga daar verder of vraag ${p.company} om een nieuwe.`,
    /* link.closed */ (p: { company: string }) => `${p.company} neemt geen nieuwe koppelingen meer aan.`,
    /* link.failed */ 'We konden geen verbinding maken. Controleer of je online bent en probeer het dan opnieuw.',
    /* link.retry */ 'Opnieuw proberen',
  ],
};
