import type { Words } from '../../bot/model.ts';

export const words = {
  'connections.connect': () =>
    'I cannot connect a bank from this chat yet. Ask the bank that offers you this chat, in its app or by phone, whether yours can be added. Never write a banking password here; the balances of what is connected already I can show you.',
  'connections.disconnect': () =>
    'I cannot disconnect a bank yet, but you can end my permission at that bank: in its app or on its website, usually under connected apps or data sharing, or by phone. From then on it shows me nothing of yours.',
  'connections.my_balances': () => 'My balances',
} satisfies Words;
