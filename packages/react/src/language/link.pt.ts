// biome-ignore-all format: made by a script
// Made from messages.pt.json by scripts/compile-messages.ts.
import type { Format } from './format.ts';
import type { Translation } from './messages.ts';

export const pt: Translation = {
  link: [
    /* link.label */ 'Um link para você',
    /* link.title */ (p: { mode: string; company: string }) => p.mode === 'update' ? `Altere sua conexão para ${p.company}` : `Conecte uma conta para ${p.company}`,
    /* link.text */ (p: { mode: string; application: string }) => p.mode === 'update' ? 'Altere como você entra ou para quais locais vale.' : p.mode === 'own' ? 'Entre no seu fornecedor para dar acesso ao que é necessário.' : `Entre no seu fornecedor, e ${p.application} poderá ler o que é necessário.`,
    /* link.askedBy */ (p: { name: string }) => `${p.name} enviou este link para você.`,
    /* link.deviceTitle */ 'Ele abre neste dispositivo',
    /* link.deviceText */ 'Depois que você continuar, o link funciona neste navegador. Talvez outras pessoas não possam mais usá-lo.',
    /* link.safeTitle */ 'Nada aconteceu ainda',
    /* link.safeText */ 'Você vê o que é pedido antes de entrar e pode parar a qualquer momento.',
    /* link.until */ (p: { date: string }) => `Válido até ${p.date}.`,
    /* link.email */ 'Seu endereço de e-mail',
    /* link.emailHelp */ 'Este link é só para algumas pessoas. Seu endereço é comparado com os delas e não fica guardado.',
    /* link.emailMissing */ 'Preencha seu endereço de e-mail.',
    /* link.emailForm */ 'Escreva o endereço completo, como nome@example.org.',
    /* link.emailRefused */ (p: { company: string }) => `Este link não é para esse endereço. Tente o endereço para o qual ele foi enviado ou peça a ${p.company} um link para você.`,
    /* link.emailWait */ (p: { at: number }, f: Format) => `Muitos endereços foram testados. Tente de novo depois das ${f.time(p.at)}.`,
    /* link.continue */ 'Continuar',
    /* link.goOn */ 'Continuar de onde você parou',
    /* link.phone */ 'Continuar no meu telefone',
    /* link.phoneTitle */ 'Continue no seu telefone',
    /* link.phoneText */ 'Aponte a câmera do telefone para o código. O link abre por lá e aqui fica sem uso.',
    /* link.code */ 'Um código com o endereço deste link',
    /* link.here */ 'Continuar aqui mesmo',
    /* link.endedTitle */ 'Não é possível abrir este link',
    /* link.unknown */ 'Ele pode ter sido cortado ou alterado no caminho. Abra de novo pela sua mensagem ou peça um novo.',
    /* link.expired */ (p: { company: string }) => `Ele só valia por um tempo, que já passou. Peça um novo a ${p.company}.`,
    /* link.revoked */ (p: { company: string }) => `${p.company} o cancelou. Peça um novo se ainda precisar.`,
    /* link.usedUp */ (p: { company: string }) => `Ele já foi aberto em outro lugar todas as vezes permitidas. Continue por lá ou peça um novo a ${p.company}.`,
    /* link.closed */ (p: { company: string }) => `${p.company} não aceita mais novas conexões.`,
    /* link.failed */ 'Não conseguimos nos conectar. Verifique se você está on-line e tente de novo.',
    /* link.retry */ 'Tentar de novo',
  ],
};
