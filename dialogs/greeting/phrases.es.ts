import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  greeting: {
    plain: `
      hola | buenos días | buenas tardes | buenas noches, qué tal | buenas | ola | hola tengo una pregunta
      hola, ¿le puedo hacer una consulta? | hola qué tal cómo estás | buen día | muy buenos dias tenga usted | hola hay alguien ahi
      qué onda | q tal | holaaa | holi | disculpe buenas tardes quisiera preguntar algo | oye hola una preguntita
      este hola, tengo una duda | saludos | hola banco | que hubo | hola buenas, necesito consultar una cosa | hey qué tal | hola de nuevo
      aló | hola me podrías resolver una duda | quiubo | bns dias | estimados, muy buenas tardes
    `,
    nurse: `
      hola, hay alguien
    `,
    courteous: `
      Muy buenos días tenga usted | Buenas tardes, estimada señorita
      Reciba usted un cordial saludo desde Lima, con mis mejores deseos para usted y los suyos. | Hola, le saluda Ernesto
      Buenas noches, espero que se encuentre bien de salud.
    `,
    teenager: `
      k onda | que tranza | holi hay alguien
    `,
    trader: `
      Buenas tardes, habla Rosaura | ¿Qué tal? | Buenas, ¿hay alguien?
    `,
    learner: `
      Buen día señor | salam, buenas tardes a todos los que están ahí | hola hola estoy aquí
    `,
    upset: `
      ¿Hola? | Hola, ¿hay alguien ahí? | Buenas tardes, soy Patricia otra vez
    `,
    dictated: `
      oye hola estás ahí | buen día soy la renata
    `,
    friendly: `
      Hola, ¿qué tal? | Muy buenas tardes, le saluda Alejandra. | Buenas noches, ¿hay alguien?
    `,
    slips: `
      hoal | epa | buenass | buneos dias | que mas chmao
    `,
    mannered: `
      perdón que moleste | disculpe que le escriba otra vez | disculpa la molestia | perdone que insista | con permiso
      espero que esté bien | espero que todo vaya bien por allá | ojalá esté teniendo un buen día | espero no molestar
      hola otra vez, soy yo | buenas noches y que esté bien | estimados señores | a quien corresponda | un cordial saludo
      muy buenas a todos | perdón si la pregunta es tonta | disculpe si pregunto mucho | sé que están ocupados | que tal, espero que bien
      perdone la hora | antes que nada, un saludo | ante todo buenos días | le escribo de nuevo con pena
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
