import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  check_balance: {
    plain: `
      tengo el saldo bajo | qué tan bajo está mi saldo | ando corto de dinero | mi cuenta está casi vacía | dime cuánto queda en la corriente
      crédito disponible | cuánto crédito me queda en la tarjeta | el crédito disponible de mi visa
      saldo | mi saldo | saldo por favor | cuál es mi saldo | cual es el saldo de mi cuenta corriente | cuál es el saldo de mi cuenta
      dime mi saldo | dígame mi saldo por favor | consultar saldo | consulta de saldo | quiero saber mi saldo
      quisiera saber cuánto tengo en mi cuenta | necesito saber cuánto dinero tengo | cuánto dinero tengo | cuanto tengo
      cuanto tengo en el banco | cuánto tengo en todas mis cuentas | cuánto tengo en mi cuenta de ahorros | cuanto hay en mis ahorros
      cuánto me queda | cuanto me queda en la cuenta | cuánto dinero me queda en la corriente | cuánta plata tengo | cuanta lana me queda
      muéstrame mis cuentas | muestreme el saldo de todas mis cuentas | ver mis saldos | ver saldo | quiero ver el saldo de mi cuenta
      me puede decir el saldo de mi cuenta | me puedes decir cuánto hay en mi cuenta | podría decirme cuánto tengo disponible
      saldo de ahorros | saldo de la cuenta corriente | saldo disponible | saldo actual | saldo de mi tarjeta
      saldo de la tarjeta de crédito | cuánto debo en mi tarjeta | cuánto debo en mi tarjeta de crédito | cuanto le debo a la tarjeta
      cuánto debo del préstamo | cuánto me falta por pagar del carro | saldo de la hipoteca | cuánto debo en total | cuánto tengo en chase
      cuánto tengo en wells fargo | saldo en citi | saldo us bank | y cuánto hay en la otra cuenta | cuánto tengo en total
      suma todas mis cuentas | cuánto suman mis cuentas | el total de mis cuentas | cuanto hay en la cuenta que termina en 1234
      saldo de la cuenta terminada en 5678 | tengo dinero en la cuenta | me queda algo de dinero | estoy en números rojos
      estoy sobregirado | tengo suficiente dinero en la cuenta | buenos días quisiera consultar el saldo de mi cuenta
      hola me gustaría saber cuánto dinero tengo en mi cuenta | oye cuánto traigo en la cuenta
      estoy en la tienda y necesito saber cuánto tengo | mira mi saldo | revisa mi saldo | revisar el saldo de mi cuenta
      chequear mi balance | balance de mi cuenta | cuál es el balance | cómo está mi cuenta | cómo ando de dinero | qué hay en mi cuenta
      cuanto ay en mi cuenta | kiero saver mi saldo | mis cuentas | mis ahorros cuánto hay | fondos en mi cuenta
      cuánto hay en el fondo de emergencia | cuánto tengo ahorrado | ahorros | mis ahorros | cuenta de ahorros | corriente
      cuenta corriente | mi cuenta corriente | cuenta de cheques | mi cuenta de cheques | la cuenta de cheques y la de ahorros
      saldo de mi cuenta de cheques | tarjeta de crédito | mi tarjeta de crédito | chase | mi cuenta de chase | wells fargo
      citi | mi préstamo | qué hay en chase | qué tengo en la corriente | la cuenta conjunta cuánto tiene | mi cuenta | 1234
      saldo de la 5678 | cuánto hay en la 1234 | cuánto debo | cuánto tengo sin contar los ahorros
    `,
    nurse: `
      balance de la cheque | cobré ayer y pagué medio mundo, cuánto me queda en ahorros después de todo eso
      acabo de salir del turno, dime qué queda en la cuenta | cuánto me falta del préstamo de la guagua
      mira a ver qué hay en la del Popular | no me he atrevido a mirar después de la compra, dime el número y ya
      cuántos chavos hay en la cuenta corriente ahora mismo, antes de que me salga otro pago
      cuánto debo en la Mastercard, no cuándo se paga | necesito saber lo que tengo entre las dos cuentas
      enséñame lo que suma todo lo que tengo en FirstBank, cheque y ahorro juntas | me quedan más de cien en la de ahorro o menos
    `,
    courteous: `
      Muy buenos días, señorita; ¿tendría usted la bondad de decirme cuánto dinero tengo en mi cuenta de ahorros del BCP?
      Mi saldo, por favor | ¿Cuánto debo en la tarjeta? | Le ruego me indique el saldo de la cuenta terminada en 3081.
      Disculpe que la importune otra vez en la misma semana, pero quisiera saber con cuánto cuento en la libreta de ahorros después de los gastos de Fiestas Patrias.
      Saldo en dólares | No le pregunto la fecha de pago, estimado señor, sino cuánto debo hasta hoy en la Visa.
      ¿A cuánto asciende lo que me falta pagar del préstamo de la caja Huancayo?
      Según mis apuntes debería haber S/ 4,350 en la cuenta corriente, y le agradecería que me confirmara qué cifra figura en los libros del banco.
      Estado de mis ahorros | Sin los movimientos, por favor, solamente el monto que hay ahora en la cuenta de Interbank.
      Hágame el favor de leerme mis saldos, que ya no veo bien las letras pequeñas.
    `,
    teenager: `
      saldo xfa | wey dime cuanta lana me queda en la de debito | en cuanto anda mi cuenta ahorita
      me da miedo ver pero ya dime cuanto hay | cuanto debo todavia en la nu
      neta solo kiero saber cuanto me falta del prestamo de la moto, el total pendiente | ahorros, cuanto llevo?
      mi jefa dijo k me dejo una feria, con cuanto kede | ando en ceros o todavia tengo algo
      pasame el saldo de la cuenta k termina en 8823 | cuanto le debo en total a la tarjeta de credito, no el minimo, todo
    `,
    trader: `
      ¿Cuál es mi balance? | cuánto tengo en la cuenta de la panadería | Saldo de la de ahorros
      Necesito saber lo que hay ahorita en cheques antes de ir al Restaurant Depot | todavía cuánto debo del préstamo del horno
      Dime el balance de las tres cuentas, una por una | Ayer metí 1,430 de las ventas del sábado; ¿en qué quedó la cuenta?
      ¿y en la 5582? | ¿Ya bajó de los cinco mil el savings o todavía no? | lo que debo en total en la Discover, no el mínimo
      Mi contadora, la señora Quiroz, me está pidiendo el saldo de hoy. | balance por favor
    `,
    learner: `
      Cuánto hay en mi cuenta | Yo quiere saber la dinero que tengo en ahorro | Por favor mira cuántos dólares en Popular
      Debo cuánto en el tarjeta Citi todavía? | Mi préstamo de Capital One, cuánto falta
      Yo no mirar la cuenta desde domingo porque mucho trabajo, dime el total que tiene ahora la de Chase
      El domingo es bautizo y yo lleva la comida, mira por favor la 7120 cuánto tiene
      La banco me mandar un mensaje en rojo, estoy en negativo o tiene algo? | todo mi plata junto, los dos bancos
      saldo de la ahorro por favor | Necesito decir a mi marido cuánto dinero tenemos en el banco Apple, tú puede ver?
    `,
    upset: `
      ¿Cuánto dinero tengo ahora mismo en la cuenta? | ¡Mi saldo, por favor!
      A ver si me decís de una vez cuánto queda en la cuenta de ahorro, que llevo media hora dando vueltas | saldo nómina
      ¿Estoy en números rojos otra vez?
      Mi marido jura y perjura que en la cuenta común hay dos mil euros, pero yo he hecho la compra esta semana y no me salen las cuentas, así que míralo tú y dime lo que hay de verdad
      Cuánto debo todavía de la Visa, en total, sin trampas | Necesito saber lo que hay en la del Sabadell hasta el último céntimo
      ¿qué me queda? | Del préstamo del coche, ¿cuánto falta por pagar? ¡Que parece que no se acaba nunca!
      Dime el saldo de la cuenta de los niños, que me da miedo abrirla | lo que debo en la Mastercard
    `,
    dictated: `
      oye dime cuánto me queda en la cuenta vista | quiero saber el saldo de la corriente no espera de la de ahorro
      cuánto debo en total en la visa
      oye me acaba de llegar la cuenta del restorán y me dio susto abrir la billetera cuánta plata hay en la cuenta rut
      estoy por entrar a una reunión y necesito rapidito saber con cuánto estoy en el banco de chile
      me muestras los saldos de todas las cuentas menos la de mi mamá que esa la manejo aparte o sea también ponla ya mejor todas
      a cuánto llega lo que tengo ahorrado | cuánto me falta para terminar de pagar el crédito de consumo
      o sea yo creo que tengo como trescientas lucas pero me confirmai | en qué quedó la cuenta del santander
    `,
    friendly: `
      ¿Me podría decir cuánto tengo en la cuenta de ahorros? | Quisiera saber cuánto me falta por pagar del préstamo del carro.
      ¿Cuánto debo en total en la Diners? | Saldo cuenta corriente
      Antes de salir al mercado me gusta saber con cuánto amanecí en la cuenta; ¿me ayuda con ese dato?
      ¿Cómo está mi cuenta del Pichincha? | Necesito el saldo de la que termina en 2045.
      ¿Quedó algo en la cuenta después de pagar el arriendo? | Dígame cuánto hay en cada una de mis cuentas, si es tan amable.
      ¿Ya bajé de los mil dólares en ahorros? | Deuda actual de la Visa
    `,
    slips: `
      slado | cuanto tengoen la cuenta | chamo dime cuantos cobres me qeudan | qeu hay en mi ahorro | cuanto debo en total de la trajeta
      revisame la cuetna de chequeo porfa, estoy entre mesa y mesa | kiero ver mi saldo actaul
      todavia debo del prestamo del carro? cuatno | real cuanta plata hay ahi, la de whels fargo | mi balnace plis
      toy pelada o que, miram la cuenta | necesito saber lo que tengo en la de chase antse de que me llegue la renta, solo el numreo
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
