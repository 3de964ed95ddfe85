import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  transfer: {
    plain: `
      manda $99999999999 | transfiere menos 5 dólares | manda -20 a mi mamá
      pasa 300 de ahorros a la cuenta corriente | oye quiero mandarle dinero a mi mamá como le hago
      necesito hacer una transferencia a otra cuenta por favor | me puedes enviar 50 dolares a mi primo | mándale 20 por zelle a karina
    `,
    nurse: `
      pasa 100 de ahorros a la cheque | mándale 25 a Yarelis por el bizcocho del turno, que me está persiguiendo desde el viernes
      ATH Móvil a mami | quiero enviarle chavos a mi hijo en Mayagüez | el dinero que cayó hoy muévelo completo a mi otra cuenta
      hay que transferir 300 de la de ahorro a la conjunta para cubrir la renta, hazlo antes de las cinco
      le debo 15 a Wilfredo del almuerzo, pásaselos | puedo mandar dinero con el número de teléfono nada más?
      la corriente está en cero, tráeme 60 de la de ahorro | saca 200 de una mía y échalo en la otra mía
      págale a mi hermana los 70 que me prestó | guárdame 50 en ahorros antes de que los gaste
    `,
    courteous: `
      Tenga la gentileza de pasar S/ 400 de mis ahorros a la cuenta corriente. | Envíele cien soles a Rosario
      ¿Cómo haría yo para mandarle dinero a mi compadre Anselmo? | Transferencia entre mis cuentas
      Muy buenas noches, y perdone la hora; deseo remitir doscientos cincuenta soles a mi hermana Hortensia por su onomástico.
      Yapear veinte soles
      Le debo a mi vecino, el señor Quispe, S/ 65 por el arreglo del portón, y me dicen que desde aquí se le puede hacer llegar.
      Quiero mover todo lo que pase de mil soles a mi libreta de ahorros. | Plata para mi nieto, por favor
      Mi nieta Lucero ha ingresado a San Marcos, motivo de enorme orgullo para esta familia, y quisiera obsequiarle trescientos soles en su cuenta.
      ¿Sería posible trasladar fondos del BBVA al Scotiabank, siendo ambas cuentas mías? | Pásele S/ 90 a Gumercindo
    `,
    teenager: `
      mandale 200 a beto | pasa 500 de ahorro a debito | le debo 85 a la fer de las tortas, mandaselos xfa | transferir
      kiero hacer un spei | regresale a mi carnal los 350 k me presto | de mi bbva a mi nu, mil pesos
      guardame 300 en el ahorro antes d k me los gaste | como le mando lana a mi jefa si ella tiene banco azteca
      echale su parte de la renta a mi roomie, son 1900 | vacia el ahorro y pasalo todo a la otra cuenta mia
      ponchito pago los boletos del atlas y le kede mal, hazle una transferencia de 620 ya pa k deje de estar chingando en el grupo
    `,
    trader: `
      Pasa 800 de savings a cheques | mándale 150 a mi hermana Chela
      Mi hermana Chela puso de su bolsa lo del salón para los quince de mi sobrina y quedé de regresarle mi mitad, que son 675, así que mándaselos de mi cuenta personal antes de que me lo cante en la cena.
      Quiero mover dinero de la cuenta del negocio a la mía, unos 1,200
      Necesito regresarle a mi comadre Norma los 400 que me prestó para el mixer. | transferir a la 5582
      ¿Puedo mandarle a mi hijo en Austin lo de los libros, 220, ahorita mismo? | De la de impuestos a la operativa, tres mil.
      El viernes pago nómina y la cuenta está corta; jálale 2,500 de la otra. | ponle cincuenta a mi niña
      ¿Cómo le hago para enviarle a Beto su parte con el puro número de teléfono?
      Todo lo que pase de seis mil en cheques, échalo al ahorro
    `,
    learner: `
      Manda 50 a Aminata | pasar cien de ahorro a cheque | Yo quiere enviar dinero a mi hermana Khady, aquí en Harlem
      Si hay 300 en Chase muévelo a Popular, porque de Popular sale la renta mañana
      Quiero hacer un transferencia, de la Chase a la Apple, ciento diez dólares
      Hoy me dieron propina buena, entonces pon 25 en la ahorro antes que yo la gasta
      Hoy es la tontine de las mujeres, yo tengo que dar 200 a Ndeye por Zelle antes de las seis | cómo yo pasa dinero a otra persona
      Saca 80 de mi otra cuenta y mete en esta | devolver a Yolanda sus 35 dólares
      Mi marido está sin gasolina, tú puede mandar cuarenta en su cuenta? | todo lo del cuenta 7120 a la otro mío
    `,
    upset: `
      ¡Pasa 500 euros de ahorro a la corriente antes de que me devuelvan algo! | Un Bizum de 20 a Lucía, que está tirada en el cine
      transferencia a mi madre | Necesito el dinero de las vacaciones en la cuenta de diario hoy, no el lunes | quiero mandar dinero
      Mi hermana Pilar me adelantó lo del dentista, hazle llegar 210 euros cuanto antes
      Todo lo que haya en la de ING, muévelo a la de casa
      Devuélvele 300 a mi padre, y a ver si esta vez acertáis con el Antonio correcto | 200 de ahorro a corriente
      Mi hijo está de Erasmus en Lisboa, me acaba de llamar llorando porque no tiene ni para pan hasta el lunes, así que dime ahora mismo cómo le envío ochenta euros a su cuenta
      Tengo a la canguro esperando en la puerta: 45 euros para Noelia Ramos, por favor | Traspaso entre mis cuentas
    `,
    dictated: `
      necesito mandar plata | pásale treinta lucas a la cami | manda cien mil de la corriente al ahorro
      oye necesito devolverle a mi mamá lo del remedio son dieciocho mil quinientos
      cómo le transfiero a alguien que tiene cuenta en otro banco | deposítale a mi hermano veinte no veinticinco mil
      quiero juntar en una sola cuenta lo que tengo repartido | le debo la luz a mi compañera de depto mándale quince mil
      saca cincuenta del ahorro y tíralos a la cuenta vista
      el pancho puso la plata del asado y quedamos en dividir entre cinco así que mándale doce mil no espera con las bebidas eran catorce mil
      hay que darle lo suyo a la señora que me ayuda en la casa se lo mandas a su cuenta rut | puedes mover todo lo de tenpo al chile
    `,
    friendly: `
      ¿Me ayuda a pasar 150 dólares de ahorros a corriente? | Quiero enviarle 80 dólares a mi hijo Sebastián.
      Transferir a otra cuenta mía | ¿Puedo mandarle dinero desde aquí a mi mamá, que tiene cuenta en otro banco?
      Envíe 35 a Lorena, por favor | Le debo a mi compañera Ximena la cuota del regalo del jefe, 12 dólares. ¿Se los puede hacer llegar?
      Pásele cuarenta a Martín | Necesito mover lo que sobra del Produbanco al Pichincha antes del viernes.
      ¿Cómo hago una transferencia a una amiga? | Me quedé corta en la cuenta corriente, así que ponga ahí 200 de mis ahorros.
      Hacer una transferencia | Quisiera devolverle a mi hermano Patricio los 500 que me prestó.
    `,
    slips: `
      mandale 50 a mi mma | pasa 100 del ahorro ala corriente que me van a cobrar la rneta y no llego
      haz un zelle a Daynelis de 35 por la mitad del regalo de la jefa | tranfiere | le debo 20 a Kelvin, pasaselos
      quiero mover unos cobres a mi ahoro | mi hemrana esta en orlando sin un centavo, como le mando real dsede aqui ahora mismo
      devuelvele a Greisy los 80 del mercaod | necesito 150 en la otra cunta mia rapido | guradame 40 en ahorros
      mete en savings todo lo que pase de 600 plis
      mi compañera de cuarto pago el depostio completo y le toca la mitad, enviale 425 a Rosmery hoy mismmo
    `,
  },
  pay_bill: {
    plain: `
      paga el recibo de la luz | quisiera pagar la factura del agua desde aquí, si es tan amable | kiero pagar mi cel | pagar mi tarjeta
      quiero pagar mi tarjeta de chase
    `,
    nurse: `
      paga la luz | LUMA 118.40 | hay que pagar el agua de casa de mami también, la factura está a nombre de ella, son 31.15
      con el bono de navidad quiero pagar la tarjeta completa y no deberle nada a nadie | saca 200 de la cheque y abónalo a la visa
      la factura de Claro son 55 y vence hoy, págala de la cheque | se me olvidó Liberty otra vez y me van a cortar el internet, págalo ya
      el mínimo de la Mastercard, mañana | cómo pago la matrícula del colegio por aquí | quiero saldar la factura del dentista
      manda la renta a Condominio Los Robles Inc | págale a la compañía de gas fluido
    `,
    courteous: `
      Deseo cancelar el recibo de la luz, si me hace el favor. | Pague Sedapal, S/ 47.80
      ¿Podría usted abonar trescientos soles a mi tarjeta de crédito antes del sábado? | El recibo del agua
      Buenas tardes, que Dios la bendiga; tengo en la mano el recibo de Cálidda por S/ 29.60, que vence el lunes, y quisiera dejarlo pagado.
      ¿Cómo se paga el teléfono por aquí? | Pagar toda mi Mastercard
      No es a mi cuenta de ahorros, disculpe, sino a la tarjeta del Interbank adonde deben ir los S/ 500.
      El colegio de mi nieta espera la mensualidad y le agradecería que la pagara desde mi cuenta. | Arbitrios de la municipalidad
      Hasta el año pasado yo hacía mi cola en la agencia con los recibos doblados en el bolsillo; ahora mi hijo dice que usted puede pagar el de Movistar, que es de S/ 79.
      Necesito saldar la cuota del seguro con Rímac hoy mismo.
    `,
    teenager: `
      kiero pagar mi tarjeta | el recibo de telmex, son 389, pagalo hoy xfa | abonale 700 a la de credito
      ya me van a cortar el agua, pagale al siapa | pago de colegiatura de la udg | telcel, el plan, ya
      liquida todo lo de la tarjeta k termina en 5590 | pagale el minimo a la nu | me toco a mi lo del gas este mes asi k hay k pagarlo
      como pago un servicio desde aki | la renta va pa la inmobiliaria no pa mi roomie, 5400, pagales
    `,
    trader: `
      El Paso Electric, 389.70, para mañana | abónale 300 a la Visa | quiero pagar el gas del negocio
      Hay que liquidarle a Sysco la factura 40718, son 1,062 | Pago completo de la tarjeta de crédito, sácalo de cheques
      ¿Desde aquí se puede pagar el agua?
      Ya vino dos veces el muchacho de la lechería Price's por los 347 que le quedé a deber y me da pena esconderme, págale a la compañía hoy de la cuenta del negocio.
      La renta del local: 2,450 a Montana Plaza LLC antes del primero. | El mínimo de la Discover, nomás eso págalo
      Le debo 518 a la distribuidora de huevo y me están hablando a cada rato, mándales su pago hoy
      Programa lo de la Mastercard para el 16
    `,
    learner: `
      Con Edison dice que viene a cortar luz el jueves, pagar todo hoy por favor | quiero pagar la luz, son 88
      Paga mi tarjeta Citi completo | la renta a la compañía Parkchester, 1420, hoy
      la mínimo de Discover, págalo desde Chase, ya sé que son 35 | teléfono Metro, cuarenta dólares, pagar | Cómo yo paga bill aquí
      Manda 150 a la guardería Little Stars por este mes | De este cuenta yo debo pagar la agua y el basura, 60 los dos, tú puede?
      El hospital Lincoln me mandar factura de cuando mi hijo caer en el parque, ayuda pagar, son 175
      baja mi deuda del tarjeta, pon 200 en ella | internet Optimum antes de miércoles por favor
    `,
    upset: `
      ¡Paga ya el recibo de Iberdrola, que nos cortan la luz!
      Hoy es el último día para pagar la factura del Canal, llevo desde las siete buscando dónde se hace en esta aplicación, y si me cortan el agua con tres niños en casa me planto ahí, así que págala
      Quita 400 de la deuda de la Visa con dinero de la corriente | pagar recibo
      El dentista me ha mandado el segundo aviso por 189 euros y se me cae la cara de vergüenza, págaselo | Movistar, 79 euros, ahora
      ¿Puedo liquidar la tarjeta entera desde aquí? ¡No la quiero ver más!
      Hay que abonar la guardería de septiembre, son 340 a Los Duendes | el mínimo de la tarjeta, págalo
      Mañana vence el alquiler con la inmobiliaria Tecnocasa y sigo sin poder pagarlo, por favor | Encárgate de la factura de Naturgy
      ¿Tan difícil es pagar la comunidad? Son 92 euros, ¡venga!
    `,
    dictated: `
      quiero pagar enel | pagar la visa completa | la cuenta del agua aguas andinas veintidós mil porfa
      oye se me corta el internet mañana págalo | abónale cien lucas a la mastercard no mejor ciento veinte
      haz el pago mínimo de la tarjeta ahora
      la administradora del edificio cambió de sistema y ya no aceptan efectivo o sea cómo pago los gastos comunes desde aquí
      me toca la mensualidad del colegio de la niña se puede hacer por acá | lo de metrogas déjalo listo antes del viernes
      cuentas pendientes págalas todas | la deuda de la tarjeta la quiero dejar en cero con lo de la cuenta corriente
    `,
    friendly: `
      ¿Me ayuda a pagar la planilla de la luz? | Pagar el agua | Quiero cancelar todo lo que debo de mi tarjeta Visa.
      ¿Se puede pagar desde aquí la factura de Claro? | Necesito abonar 250 dólares a la Mastercard. | Pague el internet, por favor
      Hoy vence la pensión del colegio San Gabriel y estoy en una reunión; ¿puede hacer el pago por mí desde la cuenta de ahorros?
      ¿Cómo pago el impuesto predial? | Quisiera hacer solo el pago mínimo de la tarjeta. | Pago del teléfono fijo
      Ya me llegó la factura del seguro médico, 118 dólares. ¿La pagamos de una vez?
      Programe para el día 5 el pago de la Diners con mi cuenta del Guayaquil.
    `,
    slips: `
      pgaar la luz | paga fpl 96.40 con la cuenta de chequse y no con la de ahorro plis
      quiero abonar cien dolares a la tajreta capital one antse del corte | el telfono de metro, 45, hoy
      paga la discover compelta, todo lo que debo, no solo el minmo | hay que cancelar la rennta, 1300 a Brickell Homes
      agua y asoe, 60 dolares, que salga el viernes | quieo pagar el minimo de mi visa | pago de fatcura
      se me olvido xfinity chamo, pagalo yaa | puedo pagar aqui una multa de estacionamineto de miami dade?
      me van a cortar el gas mañana, mandales los 72 que debo desde la cunta de cheques
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
