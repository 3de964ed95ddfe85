import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  speak_english: {
    plain: `
      inglés | ingles por favor | en inglés | habla inglés | hablas inglés | habla usted inglés | quiero hablar en inglés
      cambia a inglés | cambie el idioma a inglés por favor | prefiero en ingles | me puedes contestar en inglés
      puedes escribirme en inglés | no entiendo bien español, mejor en inglés | podemos seguir en inglés | respóndeme en inglés
      pásame a inglés | pon el chat en inglés | x favor en ingles | este mejor hablemos en inglés | mi español es malo, hablamos ingles
      necesito atención en inglés | quisiera continuar en inglés si es posible
    `,
    nurse: `
      en inglés mejor | cámbialo a inglés que mi esposo lo va a leer | puedes hablar inglés? | sigamos en inglés
    `,
    courteous: `
      En inglés, por favor | Mi nieto Kevin, que creció en Ohio, está a mi lado y no lee castellano; ¿seguimos en inglés?
      ¿Podría contestarme en inglés? | Para practicar lo que aprendí de joven, desearía continuar la conversación en el idioma inglés.
      Cambie al inglés
    `,
    teenager: `
      en ingles xfa | cambiale a ingles | mi roomie es gringo, contestale en ingles | podemos seguir en english | ingles
    `,
    trader: `
      En inglés por favor | Mi hijo va a seguir y él nomás lee inglés | puedes contestar en English? | cámbiale a inglés
      Prefiero que me escribas en inglés, los términos del banco me los sé así
    `,
    learner: `
      Mi español es malo, cambiamos a inglés | mi hija va a leer, ella solo inglés
      Mi jefe está aquí para ayudar y él habla solo inglés, cambia por favor | tú puede escribir inglés?
    `,
    upset: `
      Está aquí mi yerno, que es de Dublín, ¿puedes seguir en inglés? | Háblame en inglés
      Prefiero que lo hagamos en inglés a partir de ahora
    `,
    dictated: `
      cambia a inglés porfa | mi jefe es gringo y va a leer esto así que sigamos en inglés | podemos hablar en inglés
      háblame en inglés desde ahora
    `,
    friendly: `
      ¿Podemos seguir en inglés? | Mi esposo habla solo inglés y él va a continuar; ¿cambia de idioma?
      Prefiero que me conteste en inglés para practicar. | Cambiar a inglés
    `,
    slips: `
      en ingels | hablame en inlges mejor | podemos cambair a ingles | prefiero ingles pa que mi jefe etnienda | english plis
    `,
  },
  speak_spanish: {
    plain: `
      español | español por favor | en español | habla español | hablas español | habla usted español | quiero hablar en español
      cambia a español | cambie el idioma a español por favor | prefiero en espanol | me puedes contestar en español | no entiendo inglés
      no hablo ingles, en español xfa | podemos seguir en español | respóndame en español | pásame a español | pon el chat en castellano
      por qué me escribes en inglés, háblame en español | este mejor en español no | solo hablo español | necesito atención en español
      quisiera continuar en español si es tan amable
    `,
    nurse: `
      en español que es más fácil | por qué salió en inglés, ponlo en español | háblame en español | vuelve al español
    `,
    courteous: `
      En castellano, por favor | Le ruego que me responda en español, porque de inglés no entiendo ni jota. | ¿Habla usted español?
      La pantalla se me ha puesto en otro idioma; vuelva usted al castellano, tenga la bondad. | Prefiero continuar en español
    `,
    teenager: `
      español xfa | no le entiendo al ingles, en español | pq me hablas en ingles wey | hablame en cristiano, o sea en español
      regresalo a español
    `,
    trader: `
      En español por favor | ¿Por qué me hablas en inglés? Yo en español. | cambia el idioma a español | no le entiendo al inglés
    `,
    learner: `
      no inglés, yo hablo español poquito | seguimos en español | por qué me escribe en inglés, pon español | español mejor
    `,
    upset: `
      ¡En español! | ¿Por qué me escribes en inglés? Háblame en castellano | español, por favor
      No entiendo ni una palabra de eso, dímelo en castellano | A ver si podemos volver al español, que mi inglés es malísimo
    `,
    dictated: `
      no entiendo inglés háblame en castellano | oye por qué me contestas en inglés yo hablo español | castellano
    `,
    friendly: `
      ¿Me puede responder en español, por favor? | No entiendo inglés, ¿volvemos al español? | Quisiera continuar en castellano.
      Hábleme en español, si es tan amable.
    `,
    slips: `
      en espalñol | hablame español chmao | por que esto esta en ingles, ponlo en epsañol | sigamos en castellnao
      no entiendo ingles, españo porfa
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
