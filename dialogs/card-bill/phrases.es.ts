import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  card_bill: {
    plain: `
      cuándo vence mi tarjeta | cuándo vence | y cuándo vence | cuándo se vence mi tarjeta | cuándo vence la tarjeta de crédito
      cuándo vence el pago | para cuándo es el pago de la tarjeta | cuándo tengo que pagar la tarjeta | cuándo hay que pagarla
      y cuándo hay que pagar | cuándo me toca pagar la tarjeta | qué día vence la tarjeta | cuándo vence el préstamo
    `,
    nurse: `
      cuándo vence el pago de la visa | pago mínimo | qué dice el estado de la tarjeta este mes
      hasta qué día tengo para pagar la de Oriental sin recargo | cuánto es lo menos que puedo pagarle a la tarjeta
      no el saldo, lo que me facturaron y para cuándo | factura de la tarjeta | ya cerró el ciclo de la 3307? cuánto salió
      cuántos días me quedan para pagarle a la Visa del Popular
      yo siempre pago el 1 pero alguien me dijo que me movieron la fecha, es el 8 o el 18 | si doy el mínimo nada más este mes, cuánto es
      me llegó un papel de la Mastercard que no entiendo, qué es lo que tengo que pagar y cuándo
    `,
    courteous: `
      Buenos días; ¿hasta qué fecha tengo para cancelar mi tarjeta de crédito, por favor? | Pago mínimo de la Visa
      ¿Cuándo vence mi tarjeta Ripley este mes?
      Ya conozco la deuda completa, muchas gracias; lo que ignoro es cuál es el monto mínimo y el último día para abonarlo.
      Estado de cuenta de octubre
      Le agradecería que me leyera lo facturado en la tarjeta terminada en 6620, pues mis anteojos se me han quebrado.
      ¿Ya salió la facturación? | Fecha límite de pago
      En cincuenta años jamás me he atrasado en una cuota y no pienso empezar ahora, así que dígame, se lo ruego, cuánto y cuándo debo pagar según el último recibo de la tarjeta.
      ¿Cuántos días me quedan antes de que me consideren moroso en la Mastercard?
      Mi pensión llega el 26, y por eso deseo averiguar si la tarjeta del Falabella vence antes o después.
      Quisiera saber cuánto salió en el último corte.
    `,
    teenager: `
      cuando pago la tarjeta | pago minimo? | k dia es mi fecha limite | cuanto es lo menos k puedo dar este mes a la de credito
      ya salio mi corte? | es mi primera tarjeta wey, pa cuando tengo k pagar y cuanto | estado de cuenta de la visa, cuanto sale
      pago pa no generar intereses, cuanto seria | la de banorte vence el 18 o el 20, nunca me acuerdo
      de cuanto viene la de la tarjeta 4417 | me toca pagar algo de la tarjeta esta semana? | el corte k dice
    `,
    trader: `
      ¿Cuándo se vence el pago de la Visa? | Qué dice el statement de la tarjeta | fecha límite de la 9034
      ¿Lo menos que puedo dar este mes en la de crédito cuánto es? | ¿A qué día corta mi Discover?
      Quiero saber cuánto hay que pagar para que no me cobren intereses este periodo
      ¿Ya salió el estado de cuenta de la Mastercard? Siempre llega como el 22. | ¿Voy tarde con la tarjeta o tengo hasta el lunes?
      bill de la Amex, día y cantidad | El mes pasado metí el refrigerador de 3,100 a la tarjeta y no sé en cuánto me quedó el mínimo
      Voy a hacer los pagos del mes sentada aquí con la calculadora y me falta la de crédito, ¿qué cantidad trae el último corte y para qué día la quieren?
    `,
    learner: `
      Cuándo toca pagar el tarjeta de crédito | cuánto es la mínimo de Citi, yo no pagar nada todavía, solo preguntar
      cuánto dice la factura de mi Visa este mes | Yo cobra el 15, la fecha límite de la tarjeta cae antes o después?
      Qué día último para pagar sin multa la tarjeta Macy's | Cada mes la estado de cuenta del Amex sale cerca del 20, ya salió?
      Yo no tiene mucho, lo más poquito que Capital One me acepta este mes cuánto es | la corte del crédito cuándo es
      Este mes debo pagar cuánto en la 6614 | Vence el viernes o el lunes, la Discover?
      dime el resumen de la tarjeta, lo que hay que pagar y el día
      Llegó a casa la papel de la tarjeta y yo no leer bien esas letra chiquito, qué cantidad me pide y para cuándo
    `,
    upset: `
      ¿Cuándo me toca pagar la tarjeta de crédito? ¡No me digas que ya ha pasado! | ¿Pago mínimo?
      ¿Qué pone en la liquidación de este mes, cuánto hay que pagar?
      Ya me pilló una vez el vencimiento, así que dime la fecha ahora mismo | vencimiento Visa
      ¿Con cuánto cumplo este mes en la Mastercard sin que me penalicéis? | ¿Ha cerrado ya el extracto de julio o todavía me quedan días?
      Fecha e importe mínimo de la del BBVA, rápido, que estoy en la puerta del cole | importe de la última liquidación
      Otros meses me mandabais una carta y este no me ha llegado absolutamente nada de la tarjeta de crédito, y luego la culpa será mía, así que decidme qué día hay que pagarla y cuánto es
      antes o después del 20 | El día 3 ya aboné algo, ¿con eso está cubierta la cuota mínima de la tarjeta o tengo que poner más?
    `,
    dictated: `
      cuándo hay que pagar la visa
      oye con lo del dieciocho usé la tarjeta para todo así que dime sin anestesia cuánto viene este mes y para qué día
      qué día me toca la cmr | total facturado | ya salió el estado de cuenta y qué dice
      o sea no quiero saber todo lo que debo quiero saber cuánto toca pagar ahora en la mastercard
      hasta cuándo tengo plazo para no caer en mora con la tarjeta | lo mínimo que me aceptan este mes en la del itaú
      me leí mal la fecha era el cinco o el quince el vencimiento del pago
      cuánto quedó facturado en agosto en la terminada en cero ocho once | a cuánto cerró la tarjeta
    `,
    friendly: `
      ¿Hasta cuándo tengo para pagar la tarjeta? | Pago mínimo de este mes | ¿Cuánto es lo mínimo que debo abonar a la Visa?
      ¿Cuándo es mi fecha de corte? | Quisiera saber cuánto salió en el estado de cuenta de la Mastercard.
      ¿Ya salió mi estado de cuenta de noviembre? | Fecha máxima de pago, tarjeta 9012
      El mes pasado me atrasé por olvidadiza y no quiero que se repita; ¿qué día me toca pagar la American Express?
      ¿Me toca pagar algo en la tarjeta este mes o ya quedé en cero? | Valor a pagar de la Diners
      No le pregunto lo que debo hoy, sino lo que facturaron en el último corte. ¿Cuánto fue? | ¿El vencimiento cae en fin de semana?
    `,
    slips: `
      cuando vecne la tarjeta | chamo cunato es el minimo de la tarjeta pa no quedar mal este mse
      me recuerdas la fehca de pago de la discover, no la vayas a pgaar tu | ya salio el estado de cuneta de la visa?
      lo menos que pudeo pagar este mes | estoy atrasda con la tarjeta? | dime que dice el corte del 12
      hasta que dia tengo chnace de pagar la amex | pago minmo | chamo el recibo de la terminda en 8830 de cuanto vino
      no voy a pagar ahroita, solo quiero saber cuando toca la de credtio
      me llego un correo de la tarjeta y no lo entinedo, cuanto hay que pagar y pa que fehca
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
