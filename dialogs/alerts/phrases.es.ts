import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  stop_alerts: {
    plain: `
      no me escribas entre las diez de la noche y las seis de la mañana | no me mandes nada de 9 de la noche a 8 de la mañana | no me avises antes de las 8 | no me escribas después de las 9
      silencia pollo loco | no me avises de la casa verde | quita los avisos de burger king | silencia panadería luna
      silencia oxxo | silencia walmart | ya no me avises del súper | horas de silencio | sin horas de silencio | quita las horas de silencio
      silencio de 9 a 8 | silencio en la noche | sin avisos | desactiva los avisos de pagos grandes
      apaga las alertas | ya no me manden notificaciones en la noche
      no me avises de los cafés | nada de avisos después de las 10 | solo avísame de los pagos grandes
    `,
    nurse: `
      no me manden más textos | duermo de día, nada de notificaciones hasta las cuatro | qué avisos tengo prendidos
      mándenme menos emails, con uno a la semana me sobra
      silencia Starbucks | calladito de nueve a tres, que trabajo de noche
    `,
    courteous: `
      Menos avisos, por favor | El celular no cesa de sonar con sus notificaciones ni durante la misa; ¿habrá modo de silenciarlas?
      Desactive los mensajes de texto | ¿Qué alertas tengo encendidas?
      De los retiros grandes sí avíseme, pero le ruego que no me anuncie cada pan que compro.
      Le ruego que no me escriba entre las diez de la noche y las ocho de la mañana. | Ya no es preciso que me informe de la farmacia.
    `,
    teenager: `
      ya no me manden mensajes | demasiadas notis | kita los avisos d saldo bajo k me deprimen | cuales alertas tengo prendidas
      silencia los correos pero deja los d seguridad
      no me avises d mcdonalds | nada d notis en la escuela
    `,
    trader: `
      Ya no me manden textos | ¿cuáles alertas tengo prendidas? | quita las notificaciones
      Suena el teléfono cada vez que Beto compra un galón de leche, apaga eso | Nomás avísame de lo que pase de 500, lo demás no
      De lo del Oxxo no me avises, siléncialo | Antes de las siete no me mandes nada
    `,
    learner: `
      Muchos mensaje, para | Cada diez minuto suena la teléfono en el trabajo por ustedes, quita notificación | qué aviso está prendido
      no me manda más alerta de cada café | apaga las alerta de noche, yo dormir
      No escribe a mí de gasolina | sin mensaje entre 22 y 6
    `,
    upset: `
      ¡Dejad de mandarme un mensaje cada vez que me tomo un café! | quitar avisos
      ¿Qué notificaciones tengo puestas? ¡Me ha sonado el móvil nueve veces en misa!
      Avisadme solo si pasa de 500 euros, lo demás no lo quiero | Desactiva los correos de saldo bajo, que me da algo cada vez que los veo
      ¡No me aviséis de la compra del súper, ya sé lo que compro! | ¡Silencio a partir de las nueve, que duerme el niño!
    `,
    dictated: `
      no más notificaciones | oye me llega un mensaje por cada café déjame solo los montos grandes | qué avisos tengo activados
      dejen de mandarme correos
      no me avises de la panadería | que no suene de once a seis
    `,
    friendly: `
      ¿Podrían enviarme menos notificaciones? | Apagar alertas | ¿Qué avisos tengo activados?
      Cada vez que compro un café me llega un mensaje; ¿cómo lo quito? | Ya no quiero los correos de saldo bajo, por favor.
      Los cafés no hace falta que me los avises. | ¿Podemos dejar las noches tranquilas?
    `,
    slips: `
      muchsa notificaciones | no me manden mas mensajitso | que alretas tengo prendidas | quita los correos de salod bajo
      silencia eso de nohce porfa
      silecnia oxxo | sin avsios despeus de las 11
    `,
  },
  set_alert: {
    plain: `
      vuelve a avisarme de pollo loco | avísame otra vez de la casa verde | vuelve a avisarme de burger king
      avísame al momento | avísame de inmediato | vuelve a avisarme de walmart | vuelve a avisarme del supermercado | vuelve a avisarme de oxxo | avísame otra vez de los restaurantes y cafés
      un mensaje al día | avísame de cada pago | activa los avisos de pagos
      avísame cada vez que alguien use mi tarjeta | activa las alertas | avísame si mi saldo baja de 100 | quiero un aviso por cada compra
      activa el aviso de saldo bajo | pon una alerta para pagos de más de 250 | avísame cuando gaste más de 500 | con un aviso al día me alcanza
      dime cuando alguien pague con mi tarjeta | quiero una alerta cuando queden menos de 50 dólares | vuelve a activar las notificaciones
    `,
    nurse: `
      mándame un aviso si la cuenta baja de 150 | que me llegue un mensajito cada que paso la tarjeta | avísenme antes de quedarme en ceros, la quincena cae hasta el viernes
      si sale algo de más de 300 me dicen luego luego | préndeme lo del saldo bajo en 75 | con un resumen al final del turno tengo, no de uno en uno
      quiero saber cada vez que mi hija use la de débito | avisa si entra un cargo grandote
    `,
    courteous: `
      Tenga la bondad de avisarme cada vez que se haga un pago con mi tarjeta. | ¿Podría usted advertirme cuando queden menos de mil soles en la cuenta?
      Le agradecería una nota por todo pago superior a 200. | Deseo recibir aviso de cada retiro, por pequeño que sea.
      Me basta con un aviso por la tarde, una sola vez al día. | Sírvase reanudar las notificaciones que le pedí suspender.
      Como ya no llevo la libreta, quisiera que me advirtiera usted en cuanto el saldo sea escaso.
    `,
    teenager: `
      avisame cd vez k gaste algo pa no kedarme pobre | dime cuando tenga menos d 20 | prende las notis d compras
      mandame mensaje si usan mi tarjeta | avisame antes d llegar a cero porfa | kiero aviso d todo lo k pase d 50 | prende otra vez las alertas
      mejor un resumen en la noche y ya
    `,
    trader: `
      Avísame de cualquier cargo que pase de mil | Quiero saber cuando la cuenta del negocio baje de 2,000, antes de que rebote la nómina
      Me mandas un aviso cada que Beto use la tarjeta de la gasolina | Pon una alerta de pagos grandes | El aviso de saldo bajo pónmelo en 500
      Todo junto, una vez al día, ya que cierro | Apenas salga dinero quiero saberlo | Sube mi alerta de 250 a 400
    `,
    learner: `
      Yo quiere mensaje cuando paga con tarjeta | hacer alerta si queda menos de 100 dólar | me dice cuando sale dinero
      Aviso de pago grande, por favor | poner notificación para toda compra | un mensaje en día es bastante
      ¿Cómo enciende alerta? | avisa a mí antes cuenta está vacía
    `,
    upset: `
      ¡Quiero enterarme en el momento en que alguien gaste con esa tarjeta! | ¡Avisadme ANTES de quedarme en números rojos, cuando baje de 100 euros!
      ¿Por qué nadie me avisó de que el saldo estaba tan bajo? ¡Ponedme ese aviso! | Un mensaje por cada compra, que mi hijo tiene mi tarjeta
      Todo lo que pase de 300 euros me lo avisáis, no quiero más sustos | Volved a poner la alerta de saldo bajo
    `,
    dictated: `
      oye avísame cuando la cuenta baje como de doscientos | mándame una alerta cuando compre algo
      me puedes avisar de todo lo que sea mayor a quinientos | ponme el aviso de saldo bajo en eh digamos cincuenta dólares
      quiero que me notifiques cada gasto | júntalos y me mandas uno por día
    `,
    friendly: `
      ¿Podrías avisarme cuando me quede poco saldo? | Me gustaría recibir una notita cada vez que uso la tarjeta. | ¿Me avisas de los pagos de más de 150?
      Por favor, pon una alerta para cuando queden menos de 250. | ¿Cómo activo las alertas? | ¿Me puedes notificar los pagos grandes?
      Prefiero un resumen diario en vez de un mensaje por compra. | ¿Me vuelves a activar los avisos de compras?
    `,
    slips: `
      avisme si el slado baja de 100 | atciva las notificacoines de compras | dime cuadno gaste mas de 200 | mandame mensaej cada vez que usen la tarejta
      pon alreta de saldo bajo | avisa si cae un cargo gradne | q hago pa tener avisos | resumne diario mejor
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
