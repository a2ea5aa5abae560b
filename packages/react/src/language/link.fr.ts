// biome-ignore-all format: made by a script
// Made from messages.fr.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const fr: Translation = {
  link: [
    /* link.label */ 'Un lien pour vous',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `Modifier votre connexion pour ${p.company}` : `Connecter un compte pour ${p.company}`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? 'Changez votre façon de vous connecter, ou les sites concernés.' : p.mode === 'own' ? 'Connectez-vous chez votre fournisseur pour donner accès à ce qui est nécessaire.' : `Connectez-vous chez votre fournisseur, et ${p.application} pourra lire ce qui est nécessaire.`,
    /* link.askedBy */ (p: { name: string }) => `${p.name} vous a envoyé ce lien.`,
    /* link.deviceTitle */ 'Il s’ouvre sur cet appareil',
    /* link.deviceText */ 'Une fois que vous continuez, le lien marche dans ce navigateur. D’autres ne pourront peut-être plus s’en servir.',
    /* link.safeTitle */ 'Rien ne s’est encore passé',
    /* link.safeText */ 'Vous voyez ce qui est demandé avant de vous connecter, et pouvez arrêter à tout moment.',
    /* link.until */ (p: { date: string }) => `Valable jusqu’au ${p.date}.`,
    /* link.email */ 'Votre adresse e-mail',
    /* link.emailHelp */ 'Ce lien est réservé à certaines personnes. Votre adresse est comparée aux leurs, sans être conservée.',
    /* link.emailMissing */ 'Saisissez votre adresse e-mail.',
    /* link.emailForm */ 'Saisissez l’adresse entière, comme nom@example.org.',
    /* link.emailRefused */ (p: { company: string }) => `Ce lien n’est pas destiné à cette adresse. Essayez celle à laquelle il a été envoyé, ou demandez un lien à ${p.company}.`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `Trop d’adresses ont été essayées. Réessayez après ${f.time(p.at)}.`,
    /* link.continue */ 'Continuer',
    /* link.goOn */ 'Reprendre où vous en étiez',
    /* link.phone */ 'Continuer sur mon téléphone',
    /* link.phoneTitle */ 'Continuez sur votre téléphone',
    /* link.phoneText */ 'Visez le code avec l’appareil photo du téléphone. Le lien s’y ouvre, et reste inutilisé ici.',
    /* link.code */ 'Un code avec l’adresse de ce lien',
    /* link.here */ 'Continuer plutôt ici',
    /* link.endedTitle */ 'Ce lien ne peut pas être ouvert',
    /* link.unknown */ 'Il a peut-être été coupé ou modifié en chemin. Ouvrez-le de nouveau depuis votre message, ou demandez-en un autre.',
    /* link.expired */ (p: { company: string }) => `Il n’était valable qu’un temps, qui est passé. Demandez-en un autre à ${p.company}.`,
    /* link.revoked */ (p: { company: string }) => `${p.company} l’a retiré. Demandez-leur un nouveau lien si vous en avez encore besoin.`,
    /* link.usedUp */ (p: { company: string }) => `Il a déjà été ouvert ailleurs, autant de fois qu’il le peut. Continuez là-bas, ou demandez un nouveau lien à ${p.company}.`,
    /* link.closed */ (p: { company: string }) => `${p.company} ne prend plus de nouvelles connexions.`,
    /* link.failed */ 'Nous n’avons pas pu passer. Vérifiez que vous êtes en ligne, puis réessayez.',
    /* link.retry */ 'Réessayer',
  ],
};
