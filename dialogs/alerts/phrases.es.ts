import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  stop_alerts: {
    plain: `
      apaga las alertas | ya no me manden notificaciones en la noche
    `,
    nurse: `
      no me manden más textos | duermo de día, nada de notificaciones hasta las cuatro | qué avisos tengo prendidos
      mándenme menos emails, con uno a la semana me sobra
    `,
    courteous: `
      Menos avisos, por favor | El celular no cesa de sonar con sus notificaciones ni durante la misa; ¿habrá modo de silenciarlas?
      Desactive los mensajes de texto | ¿Qué alertas tengo encendidas?
      De los retiros grandes sí avíseme, pero le ruego que no me anuncie cada pan que compro.
    `,
    teenager: `
      ya no me manden mensajes | demasiadas notis | kita los avisos d saldo bajo k me deprimen | cuales alertas tengo prendidas
      silencia los correos pero deja los d seguridad
    `,
    trader: `
      Ya no me manden textos | ¿cuáles alertas tengo prendidas? | quita las notificaciones
      Suena el teléfono cada vez que Beto compra un galón de leche, apaga eso | Nomás avísame de lo que pase de 500, lo demás no
    `,
    learner: `
      Muchos mensaje, para | Cada diez minuto suena la teléfono en el trabajo por ustedes, quita notificación | qué aviso está prendido
      no me manda más alerta de cada café | apaga las alerta de noche, yo dormir
    `,
    upset: `
      ¡Dejad de mandarme un mensaje cada vez que me tomo un café! | quitar avisos
      ¿Qué notificaciones tengo puestas? ¡Me ha sonado el móvil nueve veces en misa!
      Avisadme solo si pasa de 500 euros, lo demás no lo quiero | Desactiva los correos de saldo bajo, que me da algo cada vez que los veo
    `,
    dictated: `
      no más notificaciones | oye me llega un mensaje por cada café déjame solo los montos grandes | qué avisos tengo activados
      dejen de mandarme correos
    `,
    friendly: `
      ¿Podrían enviarme menos notificaciones? | Apagar alertas | ¿Qué avisos tengo activados?
      Cada vez que compro un café me llega un mensaje; ¿cómo lo quito? | Ya no quiero los correos de saldo bajo, por favor.
    `,
    slips: `
      muchsa notificaciones | no me manden mas mensajitso | que alretas tengo prendidas | quita los correos de salod bajo
      silencia eso de nohce porfa
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
