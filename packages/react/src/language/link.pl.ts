// biome-ignore-all format: made by a script
// Made from messages.pl.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const pl: Translation = {
  link: [
    /* link.label */ 'Link dla Ciebie',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `Zmień swoje połączenie dla ${p.company}` : `Połącz konto dla ${p.company}`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? 'Zmień sposób logowania albo miejsca, których to dotyczy.' : p.mode === 'own' ? 'Zaloguj się u swojego dostawcy, aby udostępnić to, co potrzebne.' : `Zaloguj się u swojego dostawcy, a ${p.application} odczyta to, co potrzebne.`,
    /* link.askedBy */ (p: { name: string }) => `Ten link wysyła Ci ${p.name}.`,
    /* link.deviceTitle */ 'Otworzy się na tym urządzeniu',
    /* link.deviceText */ 'Gdy przejdziesz dalej, link będzie działać w tej przeglądarce. Inni mogą już nie móc z niego skorzystać.',
    /* link.safeTitle */ 'Nic się jeszcze nie stało',
    /* link.safeText */ 'Zanim się zalogujesz, zobaczysz, o co chodzi w prośbie, i w każdej chwili możesz przerwać.',
    /* link.until */ (p: { date: string }) => `Ważny do ${p.date}.`,
    /* link.email */ 'Twój adres e-mail',
    /* link.emailHelp */ 'Ten link jest tylko dla wybranych osób. Porównamy Twój adres z ich adresami i go nie zachowamy.',
    /* link.emailMissing */ 'Podaj swój adres e-mail.',
    /* link.emailForm */ 'Podaj cały adres, na przykład imie@example.org.',
    /* link.emailRefused */ (p: { company: string }) => `Ten link nie jest przeznaczony dla tego adresu. Spróbuj adresu, na który został wysłany, albo poproś ${p.company} o link dla siebie.`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `Wypróbowano zbyt wiele adresów. Spróbuj ponownie po ${f.time(p.at)}.`,
    /* link.continue */ 'Dalej',
    /* link.goOn */ 'Wróć do przerwanego miejsca',
    /* link.phone */ 'Kontynuuj na moim telefonie',
    /* link.phoneTitle */ 'Kontynuuj na telefonie',
    /* link.phoneText */ 'Skieruj aparat telefonu na kod. Link otworzy się tam, a tutaj pozostanie nieużyty.',
    /* link.code */ 'Kod z adresem tego linku',
    /* link.here */ 'Kontynuuj jednak tutaj',
    /* link.endedTitle */ 'Tego linku nie można otworzyć',
    /* link.unknown */ 'Mógł zostać po drodze ucięty albo zmieniony. Otwórz go jeszcze raz z wiadomości albo poproś o nowy.',
    /* link.expired */ (p: { company: string }) => `Był ważny tylko przez pewien czas, który już minął. Poproś ${p.company} o nowy.`,
    /* link.revoked */ (p: { company: string }) => `${p.company} już go nie udostępnia. Jeśli nadal go potrzebujesz, poproś o nowy.`,
    /* link.usedUp */ (p: { company: string }) => `Został już otwarty gdzie indziej tyle razy, ile można. Kontynuuj tam albo poproś ${p.company} o nowy.`,
    /* link.closed */ (p: { company: string }) => `${p.company} nie przyjmuje już nowych połączeń.`,
    /* link.failed */ 'Nie udało się połączyć. Sprawdź, czy masz internet, i spróbuj ponownie.',
    /* link.retry */ 'Spróbuj ponownie',
  ],
};
