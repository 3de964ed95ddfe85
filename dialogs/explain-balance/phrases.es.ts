import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  spendable: {
    plain: `
      es lo que puedo gastar | eso es lo que puedo gastar | puedo gastar todo eso | puedo gastar eso | puedo usar todo
      cuánto puedo gastar | cuánto puedo gastar ahora | cuanto puedo gastar de verdad | cuánto de eso puedo gastar | qué puedo gastar
      todo eso está disponible | está disponible todo | es dinero disponible | ese dinero lo puedo usar | entonces puedo gastar todo eso
      de verdad tengo eso para gastar | puedo sacar todo | cuánto puedo sacar | cuánto puedo retirar | puedo retirar todo eso
      cuánto está libre | cuánto es realmente mío | cuánto me queda para gastar | cuánto tengo para gastar
      me alcanza para algo de 200 dólares | me alcanza para comprar un celular | tengo suficiente para pagar 300
      si pago 50 ahora me alcanza | cuánto puedo usar todavía de la tarjeta | cuánto crédito me queda
      cuánto me queda de crédito en la tarjeta | lo puedo gastar todo | puedo contar con todo ese dinero
    `,
    nurse: `
      me da para la gasolina? | cuánto puedo sacar hoy sin que me rebote el pago de la guagua | puedo gastar 80 sin quedarme en rojo
      tengo que pagar la renta el viernes, con cuánto cuento hasta ese día | alcanza pa unas gomas de 240
    `,
    courteous: `
      ¿Me alcanza para los lentes? | ¿Hasta qué suma podría retirar hoy, si no es indiscreción preguntarlo? | Disponible para gastar hoy
      Antes de comprometerme con el carpintero por S/ 780, le rogaría que me dijera si tengo fondos suficientes.
      Quisiera comprarle una bicicleta a mi nieto Joaquín, pero no deseo quedarme corto para el alquiler; ¿cuánto puedo desembolsar sin peligro?
    `,
    teenager: `
      me alcanza pa unos tenis de 1800? | cuanto puedo sacar hoy del cajero
      si pago el boleto del vive latino me kedo sin nada o si la armo | cuanto puedo gastar de aki a la quincena
      alcanza pa la gasolina o nel
    `,
    trader: `
      ¿Me alcanza para pagarle 940 al de la harina? | cuánto puedo sacar hoy del cajero
      Quiero comprar una batidora de 2,600 y no quedarme en rojo, ¿se puede? | disponible para gastar
      Con los cheques que traigo en hold, ¿de cuánto dinero puedo echar mano de verdad este viernes?
    `,
    learner: `
      Puedo gastar 90 hoy? | Ya pagué guardería y comida, ahora me alcanza para renta de 1200 o no?
      Cuánto puedo sacar de la cajero esta noche
      Mi hija necesita zapato para la escuela, cuesta 55, yo tengo suficiente o espero a viernes?
      yo quiere saber cuánto queda libre para usar sin quedar en cero
    `,
    upset: `
      ¿Me llega para 130 euros en el Carrefour o me la van a rechazar? | ¿Cuánto puedo gastar hasta el viernes? | ¿hay para el alquiler?
      Estoy en el cajero con cola detrás, ¿cuánto puedo sacar como mucho?
      Si mañana se cobran los 340 de la guardería, ¿me queda algo para la compra? ¡Necesito saberlo!
    `,
    dictated: `
      me alcanza para un notebook de quinientas lucas | cuánto puedo gastar hoy | puedo sacar doscientos mil del cajero o me quedo corta
      descontando lo pendiente cuánto tengo libre | alcanza para el arriendo
    `,
    friendly: `
      ¿Me alcanza para un pasaje de 600 dólares? | ¿Cuánto puedo gastar hasta fin de mes sin quedarme en cero? | Cupo para retirar hoy
      Quiero comprar una refrigeradora de 750; ¿tengo suficiente en la cuenta?
      Descontando lo que está por salir, ¿de cuánto puedo disponer?
    `,
    slips: `
      me alcnaza para unos zapatos de 70 | cuanto pudeo gastar sin quedar en cero | cuanto me deja sacra del cajero hoy
      si pago la luz me quedan cobres pal mercaod? | tengo suficinete pa mandar 200 y comer igual?
    `,
  },
  balance_difference: {
    plain: `
      por qué está tan bajo mi saldo | por qué mi saldo es menos de lo que pensaba
      por qué el disponible y el actual son diferentes | por qué es diferente el saldo disponible del actual
      por qué el disponible es menor | por que tengo menos disponible | por qué hay dos saldos | por qué veo dos números
      cuál es la diferencia entre saldo actual y disponible | diferencia entre disponible y actual | qué diferencia hay entre los dos
      qué significa disponible | qué significa saldo actual | qué quiere decir saldo disponible | explícame la diferencia
      explique el saldo disponible y el actual | por qué no puedo usar todo mi dinero | por qué solo puedo gastar una parte
      por qué una parte no está disponible | qué está retenido | qué retención hay en mi cuenta | a dónde se fue la diferencia
      los dos saldos no coinciden | por qué no coinciden el disponible y el actual | cómo es que tengo menos para gastar
      por qué dice que tengo más de lo que puedo usar | no entiendo por qué el saldo actual es más alto
      el saldo actual es mayor que el disponible por qué
    `,
    nurse: `
      por qué salen dos balances distintos en la misma cuenta, se supone que yo entienda eso a las seis de la mañana?
      dice 530 y abajo 418, cuál vale | el disponible es menos que el otro, por qué | qué es eso de saldo actual si no lo puedo tocar
      no me cuadran el de arriba y el de abajo
    `,
    courteous: `
      ¿Por qué figuran dos saldos?
      Perdone la ignorancia de este viejo maestro, pero el contable dice S/ 1,200 y el disponible S/ 1,145; ¿a qué se debe la diferencia?
      Saldo contable, ¿qué significa? | En la misma cuenta aparecen dos cantidades distintas y no sé a cuál de ellas dar crédito.
      Le agradecería que me explicase por qué lo disponible es menor que lo que aparece como saldo actual.
    `,
    teenager: `
      pq dice disponible 740 y saldo 910, cual es el bueno | disponible y actual no cuadran
      no entiendo, la misma cuenta me sale con dos cantidades | x k el disponible es menos si hoy no compre nada wey
      k diferencia hay entre esos dos saldos
    `,
    trader: `
      Por qué me salen dos balances | El current dice 4,310 y el available 3,655, ¿dónde está lo demás?
      disponible y actual, ¿qué diferencia hay? | No entiendo, es una sola cuenta y trae dos cantidades distintas
      ¿A qué se debe que el de arriba sea más que el de abajo?
    `,
    learner: `
      Por qué disponible es menos que el actual
      Mi hija dice que tengo un saldo y yo ve otro, el actual y el disponible son diferente, cuál es verdad
      La pantalla dice 640 y abajo dice 505, misma cuenta, no entender | qué quiere decir saldo corriente y saldo disponible
      falta 130 entre una número y otro de mi saldo, dónde está eso
    `,
    upset: `
      ¿Por qué pone 812 disponible y 1.020 de saldo? ¿Cuál es el de verdad? | dos saldos distintos, por qué
      Arriba me sale un número y abajo otro más pequeño, ¿dónde está el resto? | ¿Qué quiere decir "disponible" si no es lo que tengo?
      Tengo 300 de saldo contable pero solo 180 disponibles, ¡y yo no he tocado nada!
    `,
    dictated: `
      por qué me salen dos saldos | contable y disponible qué diferencia tienen
      oye uno dice ochocientos mil y el otro setecientos veinte y no entiendo cuál es el de verdad
      no me cuadra el disponible con el otro número | qué significa que el saldo contable sea más alto
    `,
    friendly: `
      ¿Por qué el saldo disponible no es igual al contable? | Dos saldos distintos
      Me sale 320 en una línea y 410 en la otra. ¿Cuál es el verdadero? | ¿Qué quiere decir saldo contable?
      Deposité un cheque ayer y subió un saldo pero el otro no; ¿me explica?
    `,
    slips: `
      por que disponilbe y actual no son iguales | me sale 340 y abjao 295, cual vale
      que es eso de saldo acutal y saldo disponible chamo | dos saldos en una mimsa cuenta??
      el dispobnile es menos que lo otro, real porque
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
