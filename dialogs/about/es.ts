import type { words as en, phrases as enPhrases } from './en.ts';

export const words: typeof en = {
  'about.a_bot': () =>
    'Soy Banter, un asistente automático: un programa, no una persona. Si prefiere una persona, diga «hablar con una persona».',
  'about.privacy': () =>
    [
      'Lo que usted escribe se interpreta en los equipos del propio banco. No se usa para publicidad, no se vende y no se entrega a nadie más.',
      'Solo consulto una cuenta cuando usted lo pide y donde usted lo permitió, y cada consulta queda registrada. Puede retirar ese permiso en su banco.',
      'Mis respuestas sí pasan por la aplicación de chat que usted usa.',
    ].join('\n'),
};

export const phrases: { readonly [I in keyof typeof enPhrases]: readonly string[] } = {
  are_you_human: [],
  privacy: [
    'qué sabes de mí',
    'quién puede ver mis datos',
    'este chat es privado',
    'ustedes venden mi información',
    'es seguro usar esto',
    'le pasan mis datos a facebook',
    'cómo quito el acceso que les di',
    'guardan mis mensajes',
    'oye una pregunta qué es lo que se queda guardado cuando te escribo',
    'borra todo lo que tengas de mí',
    'la gente de whatsapp puede ver lo de mi banco',
    'comparten mi informacion con otras empresas',
    'por qué me salen anuncios de préstamos después de hablar contigo',
    'van a usar mis conversaciones para publicidad',
    'qué datos recoge el banco por este medio',
    'cuanto tiempo guardan el historial del chat',
    'esto está encriptado o cualquiera lo lee',
    'me podría explicar su política de privacidad, por favor',
    'no me da confianza, a dónde va mi información',
    'hay empleados leyendo lo que escribo',
    'mi esposa puede ver lo que te pregunto',
    'me estan grabando',
    'ya no quiero que tengas permiso para ver mi cuenta',
    'puedes ver mi contraseña',
    'tienen guardado mi seguro social',
    'no vayan a vender mi numero a los que llaman a molestar',
    'qué pasa con mis datos si elimino la conversación',
    'le dan mi información a inmigración o al gobierno',
    'como protegen mis datos personales',
    'usan lo que escribo para entrenar una inteligencia artificial',
    'si me roban el cel pueden leer este chat',
    'qué cosas puedes mirar de mi cuenta y cuáles no',
  ],
};
