// biome-ignore-all format: made by a script
// Made from messages.it.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const it: Translation = {
  link: [
    /* link.label */ 'Un link per te',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `Modifica il tuo collega­mento per ${p.company}` : `Collega un conto per ${p.company}`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? 'Cambia il modo in cui accedi o le sedi interessate.' : p.mode === 'own' ? 'Accedi dal tuo fornitore per dare accesso a ciò che serve.' : `Accedi dal tuo fornitore e ${p.application} potrà leggere ciò che serve.`,
    /* link.askedBy */ (p: { name: string }) => `${p.name} ti ha inviato questo link.`,
    /* link.deviceTitle */ 'Si apre su questo dispositivo',
    /* link.deviceText */ 'Quando continui, il link funziona in questo browser. Altri potrebbero non riuscire più a usarlo.',
    /* link.safeTitle */ 'Non è ancora successo nulla',
    /* link.safeText */ 'Vedi che cosa viene chiesto prima di accedere e puoi fermarti in qualsiasi momento.',
    /* link.until */ (p: { date: string }) => `Valido fino al ${p.date}.`,
    /* link.email */ 'Il tuo indirizzo e-mail',
    /* link.emailHelp */ 'Questo link è solo per alcune persone. Il tuo indirizzo viene confrontato con i loro e non viene conservato.',
    /* link.emailMissing */ 'Inserisci il tuo indirizzo e-mail.',
    /* link.emailForm */ 'Inserisci l’indirizzo completo, come nome@example.org.',
    /* link.emailRefused */ (p: { company: string }) => `Questo link non è per quell’indirizzo. Prova con quello a cui è stato inviato o chiedi a ${p.company} un link per te.`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `Sono stati provati troppi indirizzi. Riprova dopo le ${f.time(p.at)}.`,
    /* link.continue */ 'Continua',
    /* link.goOn */ 'Riprendi da dove eri',
    /* link.phone */ 'Continua sul mio telefono',
    /* link.phoneTitle */ 'Continua sul tuo telefono',
    /* link.phoneText */ 'Inquadra il codice con la fotocamera del telefono. Il link si apre lì e qui resta inutilizzato.',
    /* link.code */ 'Un codice con l’indirizzo di questo link',
    /* link.here */ 'Continua invece qui',
    /* link.endedTitle */ 'Questo link non può essere aperto',
    /* link.unknown */ 'Potrebbe essere stato tagliato o modificato lungo la strada. Aprilo di nuovo dal tuo messaggio o chiedine uno nuovo.',
    /* link.expired */ (p: { company: string }) => `Era valido solo per un certo tempo, ormai passato. Chiedine uno nuovo a ${p.company}.`,
    /* link.revoked */ (p: { company: string }) => `${p.company} lo ha ritirato. Chiedine uno nuovo se ti serve ancora.`,
    /* link.usedUp */ (p: { company: string }) => `È già stato aperto altrove tutte le volte consentite. Continua lì o chiedine uno nuovo a ${p.company}.`,
    /* link.closed */ (p: { company: string }) => `${p.company} non accetta più nuovi collegamenti.`,
    /* link.failed */ 'Non siamo riusciti a connetterci. Controlla di essere online, poi riprova.',
    /* link.retry */ 'Riprova',
  ],
};
