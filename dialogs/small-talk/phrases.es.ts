import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  small_talk: {
    plain: `
      cómo te llamas | como se llama usted | cuál es tu nombre | tienes nombre | que calor hace | cuéntame un chiste | hazme reir | te amo
      te quieres casar conmigo | cuál es tu color favorito | tienes novia
    `,
    nurse: `
      cómo estás | cuéntame un chiste que me duermo | está lloviendo por allá? | eres rápido, me caes bien
    `,
    courteous: `
      ¿Cómo ha amanecido usted? | ¿Y qué tal el clima por allá? Aquí seguimos con esta garúa limeña. | ¿Cuál es su gracia?
      Cuénteme un chiste de maestros, si se sabe alguno. | Permítame decirle que tiene usted una educación que ya no se ve.
    `,
    teenager: `
      cuentate un chiste | como andas | como te llamas | k calor hace hoy no crees | me caes bien pa ser del banco
    `,
    trader: `
      ¿Cómo estás? | cuéntame un chiste de panaderos | ¿Cómo te llamas, mijo? | Qué calor hace, ¿verdad? | eres muy listo
    `,
    learner: `
      Cómo está tú | cuenta un chiste | cómo te llama | qué calor hoy verdad | me gusta hablar contigo, tú es simpático
    `,
    upset: `
      ¿Y tú qué tal lo llevas? | ¿Tendrás nombre, al menos? | ¿No te cansas de que te griten las madres?
      ¡Eres más maja de lo que pensaba!
    `,
    dictated: `
      qué calor hace cierto | oye me caes bien
    `,
    friendly: `
      ¿Cómo amaneció hoy? | ¿Se sabe algún chiste? | ¿Cómo se llama usted? | Qué simpático es usted para contestar.
      ¡Qué frío hace en Quito! ¿Y por allá?
    `,
    slips: `
      como esats tu | cuentame un chsite | como te llmaas | que calor hace en miami chamo, tu no sduas | eres rapdio, me caes bien
    `,
  },
  anger: {
    plain: `
      eres un tonto | que estupido eres | no sirves para nada | basura | vete al diablo | vete a la mierda | qué asco de banco
      eres un idiota | cállate | me tienen harto | son una porquería
    `,
    nurse: `
      qué mierda de servicio, siempre lo mismo | banco de porquería | váyanse al carajo | tú eres bruto o qué | me tienen harta
    `,
    courteous: `
      ¡Esto es una vergüenza! | ¡Qué banco de porquería!
      Me han colmado la paciencia, y mire que soy hombre tranquilo; son ustedes una calamidad. | Aparato inútil, ¡caramba!
      Deberían sentir bochorno de tratar así a la gente mayor.
    `,
    teenager: `
      k porkeria | nmms no sirves pa nada | odio este banco la neta | k asco de app wey | me tienen hasta la madre
    `,
    trader: `
      Qué porquería | Pinche banco | ya me tienen harta | Son una bola de inútiles
      Quince años con ustedes y así me tratan, no tienen madre
    `,
    learner: `
      Ustedes son ladrón | tú no sirve para nada, mejor hablar con pared | qué banco de mierda | estoy cansada de esta porquería
      estúpida máquina
    `,
    upset: `
      ¡Sois lo peor! | ¡Menudo trasto inútil! | Odio este banco con toda mi alma | iros a la mierda
      ¡Increíble! Diecinueve años de clienta y me tratáis así, ¡qué vergüenza!
    `,
    dictated: `
      qué rabia | son unos inútiles | esta cuestión es una porquería | ya po me tienen chata | puta el banco malo
    `,
    friendly: `
      ¡Qué barbaridad con ustedes! | No sirve para nada | Este banco es una vergüenza. | Ya me tienen harta, de verdad.
      ¡Qué porquería de servicio, por Dios!
    `,
    slips: `
      esto es una porqeuria de banco y ustedes unos incpaces | que arrechrea con ustedes | no sirves pa naada | banco de miedra
      chamo eres brutisimooo
    `,
  },
  apology: {
    plain: `
      perdón | perdon | lo siento | disculpa | disculpe | perdona | perdone | ups | ups perdón | mi culpa | fue mi culpa | mala mía | error mío
      me equivoqué | perdón me equivoqué | disculpa la molestia | disculpe las molestias | qué pena | qué pena con usted | mil disculpas
    `,
    courteous: `
      Le ruego me disculpe. | Perdone usted | Lo lamento mucho | Le pido perdón por la confusión | Disculpe usted mi torpeza
    `,
    teenager: `
      perdon xd | sorry fue mi culpa | uy perdon | mala mia wey
    `,
    learner: `
      perdón por mi error | disculpa mi español | lo siento, es mi culpa
    `,
    friendly: `
      Perdone que pregunte de nuevo. | Disculpe que insista. | Siento darle trabajo.
      ¡Ay, perdón! | Disculpe, fue culpa mía. | Lo siento, qué despistada soy. | Perdone que le dé tanta lata
    `,
    slips: `
      perdno | disculpaa | losiento | mi clupa | dsiculpe
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
