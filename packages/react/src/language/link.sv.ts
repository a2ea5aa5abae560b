// biome-ignore-all format: made by a script
// Made from messages.sv.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const sv: Translation = {
  link: [
    /* link.label */ 'En länk till dig',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `Ändra din anslutning för ${p.company}` : `Anslut ett konto för ${p.company}`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? 'Ändra hur du loggar in eller vilka platser det gäller.' : p.mode === 'own' ? 'Logga in hos din leverantör för att ge åtkomst till det som behövs.' : `Logga in hos din leverantör, så kan ${p.application} läsa det som behövs.`,
    /* link.askedBy */ (p: { name: string }) => `${p.name} har skickat den här länken till dig.`,
    /* link.deviceTitle */ 'Den öppnas på den här enheten',
    /* link.deviceText */ 'När du fortsätter fungerar länken i den här webbläsaren. Andra kanske inte kan använda den längre.',
    /* link.safeTitle */ 'Inget har hänt än',
    /* link.safeText */ 'Du ser vad som efterfrågas innan du loggar in och kan avbryta när som helst.',
    /* link.until */ (p: { date: string }) => `Gäller till ${p.date}.`,
    /* link.email */ 'Din e-postadress',
    /* link.emailHelp */ 'Länken är bara till för vissa personer. Din adress jämförs med deras och sparas inte.',
    /* link.emailMissing */ 'Fyll i din e-postadress.',
    /* link.emailForm */ 'Fyll i hela adressen, till exempel namn@example.org.',
    /* link.emailRefused */ (p: { company: string }) => `Länken är inte avsedd för den adressen. Prova adressen som den skickades till eller be ${p.company} om en egen länk.`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `För många adresser har provats. Försök igen efter ${f.time(p.at)}.`,
    /* link.continue */ 'Fortsätt',
    /* link.goOn */ 'Fortsätt där du var',
    /* link.phone */ 'Fortsätt på min telefon',
    /* link.phoneTitle */ 'Fortsätt på din telefon',
    /* link.phoneText */ 'Rikta telefonens kamera mot koden. Länken öppnas där och förblir oanvänd här.',
    /* link.code */ 'En kod med länkens adress',
    /* link.here */ 'Fortsätt här i stället',
    /* link.endedTitle */ 'Länken kan inte öppnas',
    /* link.unknown */ 'Den kan ha klippts av eller ändrats på vägen. Öppna den igen från ditt meddelande eller be om en ny.',
    /* link.expired */ (p: { company: string }) => `Den gällde bara en viss tid, som har gått ut. Be ${p.company} om en ny.`,
    /* link.revoked */ (p: { company: string }) => `${p.company} har dragit tillbaka den. Be dem om en ny om du fortfarande behöver den.`,
    /* link.usedUp */ (p: { company: string }) => `Den har redan öppnats på annat håll så många gånger som är tillåtet. Fortsätt där eller be ${p.company} om en ny.`,
    /* link.closed */ (p: { company: string }) => `${p.company} tar inte längre emot nya anslutningar.`,
    /* link.failed */ 'Vi kom inte fram. Kontrollera att du är online och försök sedan igen.',
    /* link.retry */ 'Försök igen',
  ],
};
