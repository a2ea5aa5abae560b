// biome-ignore-all format: made by a script
// Made from messages.es.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const es: Translation = {
  link: [
    /* link.label */ 'Un enlace para ti',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `Cambia tu conexión para ${p.company}` : `Conecta una cuenta para ${p.company}`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? 'Cambia cómo inicias sesión o para qué sedes es.' : p.mode === 'own' ? 'Inicia sesión en tu proveedor para dar acceso a lo necesario.' : `Inicia sesión en tu proveedor y ${p.application} podrá leer lo necesario.`,
    /* link.askedBy */ (p: { name: string }) => `${p.name} te ha enviado este enlace.`,
    /* link.deviceTitle */ 'Se abre en este dispositivo',
    /* link.deviceText */ 'Una vez que continúes, el enlace funciona en este navegador. Puede que otras personas ya no puedan usarlo.',
    /* link.safeTitle */ 'Todavía no ha pasado nada',
    /* link.safeText */ 'Ves lo que se solicita antes de iniciar sesión y puedes parar en cualquier momento.',
    /* link.until */ (p: { date: string }) => `Válido hasta el ${p.date}.`,
    /* link.email */ 'Tu correo electrónico',
    /* link.emailHelp */ 'Este enlace es solo para ciertas personas. Comparamos tu dirección con las suyas y no la guardamos.',
    /* link.emailMissing */ 'Escribe tu correo electrónico.',
    /* link.emailForm */ 'Escribe la dirección completa, como nombre@example.org.',
    /* link.emailRefused */ (p: { company: string }) => `Este enlace no es para esa dirección. Prueba con la dirección a la que se envió o pide a ${p.company} un enlace para ti.`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `Se han probado demasiadas direcciones. Inténtalo de nuevo después de las ${f.time(p.at)}.`,
    /* link.continue */ 'Continuar',
    /* link.goOn */ 'Seguir donde estabas',
    /* link.phone */ 'Continuar en mi teléfono',
    /* link.phoneTitle */ 'Continúa en tu teléfono',
    /* link.phoneText */ 'Apunta al código con la cámara del teléfono. El enlace se abre allí y aquí queda sin usar.',
    /* link.code */ 'Un código con la dirección de este enlace',
    /* link.here */ 'Continuar mejor aquí',
    /* link.endedTitle */ 'Este enlace no se puede abrir',
    /* link.unknown */ 'Puede que se haya cortado o cambiado por el camino. Ábrelo de nuevo desde tu mensaje o pide uno nuevo.',
    /* link.expired */ (p: { company: string }) => `Solo era válido por un tiempo, que ya ha pasado. Pide uno nuevo a ${p.company}.`,
    /* link.revoked */ (p: { company: string }) => `${p.company} lo ha retirado. Pídeles uno nuevo si aún lo necesitas.`,
    /* link.usedUp */ (p: { company: string }) => `Ya se ha abierto en otro sitio tantas veces como se puede. Continúa allí o pide uno nuevo a ${p.company}.`,
    /* link.closed */ (p: { company: string }) => `${p.company} ya no acepta conexiones nuevas.`,
    /* link.failed */ 'No hemos podido conectar. Comprueba que tienes conexión e inténtalo de nuevo.',
    /* link.retry */ 'Reintentar',
  ],
};
