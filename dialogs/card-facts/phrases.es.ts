import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  change_pin: {
    plain: `
      se me olvidó el pin | cómo cambio el nip de mi tarjeta de débito
    `,
    nurse: `
      quiero cambiar el pin, lo tiene mi hijo y me limpia la cuenta | quiero otros cuatro números
      la tarjeta es nueva, cómo le pongo clave | me quedé en blanco en la ATH, hay que resetear el código
    `,
    courteous: `
      Olvidé mi clave secreta | Quisiera elegir otro número secreto para la tarjeta, si acaso se puede por este medio.
      Cambiar la clave, por favor
      Me da vergüenza confesarlo, pero los cuatro dígitos que uso desde hace veinte años se me han ido de la memoria; ¿cómo los recupero?
      Mi hijo opina que el año de mi nacimiento es una clave muy fácil, de manera que deseo modificarla.
    `,
    teenager: `
      olvide mi nip | cambiar nip | mi carnal ya se sabe mi pin, kiero otro | como le pongo nip a la tarjeta nueva
      no me acuerdo de los 4 numeros del cajero ayuda
    `,
    trader: `
      quiero cambiar mi número secreto | nuevo PIN para la 2217 | Mi empleada vio la clave cuando pagué, así que necesito ponerle otra
      ¿Cómo recupero los cuatro dígitos de la de débito?
    `,
    learner: `
      Un año sin usar cajero y olvidé la PIN, cómo hago para tener uno | cambiar clave del cajero | Yo quiere poner otro número secreto
      mi hija sabe mi pin, cómo pongo uno nueva | no acordar los cuatro número de la tarjeta
    `,
    upset: `
      ¡Se me ha olvidado el PIN! | cambiar pin | Los tres niños se saben ya mi número secreto, tengo que poner otro hoy mismo
      ¿Cómo le pongo la clave a la tarjeta que acaba de llegar? | Con esta tarjeta no me habéis mandado ningún PIN, ¿cómo lo consigo?
    `,
    dictated: `
      se me olvidó la clave de la tarjeta | cambiar el pin | quiero poner otros cuatro números en la de débito
      mi ex se sabe el pin cómo lo cambio | nunca me llegó el pin de la nueva cómo lo creo
    `,
    friendly: `
      Olvidé la clave del cajero. ¿Cómo la recupero? | Cambiar mi PIN | ¿Puedo escoger otra clave para la tarjeta de débito?
      Mi sobrino vio mi clave cuando saqué plata, así que quisiera ponerle una diferente. | ¿Cómo genero un PIN por primera vez?
    `,
    slips: `
      se me olvdio el pin | cambiar calve del cajero | quiero otrso cuatro numeros | como le pogno pin a la nueva
      el cajero dice pin icnorrecto, cual es o como lo cambio
    `,
  },
  card_expiry: {
    nurse: `
      cuándo caduca mi tarjeta | fecha de vencimiento de la 9904 | dice 11/25, y después de eso qué | me mandan otra antes de que caduque?
      está por vencerse la visa?
    `,
    courteous: `
      ¿Cuándo caduca mi tarjeta? | Vencimiento del plástico 5510 | ¿Me mandarán otra de manera automática al cumplirse la fecha de esta?
      Mi tarjeta dice 11/26, y no sé si todavía sirve hasta el último día de ese mes.
      Con estas cataratas no distingo hasta qué mes y año es válida la Mastercard; ¿me lo diría usted, por favor?
    `,
    teenager: `
      cuando caduca mi tarjeta | dice 08/26, y despues k pasa | vigencia? | me mandan otra solita cuando caduke esta
      todavia sirve mi tarjeta en marzo o ya no
    `,
    trader: `
      ¿Cuándo expira mi tarjeta? | caducidad de la 9034 | Dice 12/25, ¿me mandan la otra solos o la tengo que pedir?
      hasta qué mes es buena la Visa | Tengo la tarjeta dada de alta con cinco proveedores y no quiero sorpresas, ¿expira este año?
    `,
    learner: `
      Las número de atrás ya no se lee, cuándo vence mi tarjeta de Apple Bank | mi tarjeta dice 11/26, después qué pasa
      expira este año el plástico? | la nueva llega sola cuando esta se acaba? | hasta qué mes sirve el débito 3308
    `,
    upset: `
      ¿Cuándo me caduca la tarjeta? | Pone 08/25, ¿me mandáis otra vosotros o tengo que suplicarla? | caducidad de la Visa
      Cuando venza esta tarjeta, ¿me fallarán los pagos que tengo puestos? ¡Nadie me dice nada!
      ¿La de débito vale hasta este mes o hasta el que viene?
    `,
    dictated: `
      hasta qué año dura esta tarjeta | vencimiento del plástico | se me vence en diciembre me mandan otra sola
      qué pasa con el pago automático cuando caduque la tarjeta | oye todavía está vigente la adicional o ya caducó
    `,
    friendly: `
      Fecha de vencimiento del plástico 4409 | Mi tarjeta vence en enero; ¿me envían la nueva sin que la pida?
      ¿Qué pasa con mis débitos cuando la tarjeta se venza? | Viajo en julio y no sé si para entonces mi Mastercard seguirá vigente.
    `,
    slips: `
      cuando se vecne el plastico | hasta que mes sirve mi tarejta | la mia dice 09/26, despeus que pasa | caducdiad de la 4408
      me mandna otra sola cuando expire o la pido yo
    `,
  },
  credit_limit: {
    plain: `
      súbeme el límite de la tarjeta de crédito
    `,
    nurse: `
      cuál es mi límite | se dañó la nevera y no me da, súbeme la línea de la tarjeta a 2500 | bájale el tope a la visa, que me conozco
      hasta cuánto llega la Mastercard | puedo pedir más crédito en la misma tarjeta
    `,
    courteous: `
      ¿Cuál es mi línea de crédito?
      ¿Consideraría el banco elevar el tope de mi Visa a seis mil soles, dado que siempre he pagado puntualmente?
      Rebaje mi línea, por favor
      A mis años no me hace falta una línea de veinte mil soles, y dormiría mejor si me la redujeran a cuatro mil.
      Quisiera saber hasta cuánto me permite endeudarme la tarjeta Oh.
    `,
    teenager: `
      cual es mi limite | subeme la linea d credito xfa | bajale el limite k no me controlo
      hasta cuanto puedo usar la de credito en total, o sea el tope
      mi compa tiene 15 mil de linea y yo 3 mil, como le hago pa k me den mas
    `,
    trader: `
      súbeme la línea a diez mil | ¿Cuánto crédito me dieron en la Mastercard y se puede aumentar? En diciembre compro el doble.
      Bájenle el tope a la 2217 | límite de la Discover
    `,
    learner: `
      En la Discover, cuál es mi límite, creo que dos mil | sube la límite de mi Visa | quiero 1000 más de crédito en la tarjeta
      bajar el límite porque yo gasta mucho | hasta cuánto me deja la Citi
    `,
    upset: `
      ¿Qué límite tengo en la Mastercard? | Subidme el límite, ¡que llevo diecinueve años con vosotros! | límite de crédito
      Bájamelo a mil euros, por favor, que en Navidad no me fío de mí misma
      Me habéis recortado el crédito de la tarjeta sin avisar, ¿en cuánto está y cómo lo recupero?
    `,
    dictated: `
      cuál es mi cupo | súbeme el cupo a dos millones | quiero bajarle el límite a la tarjeta para no tentarme | cupo total de la visa
      qué tengo que hacer para que me den más cupo en la mastercard
    `,
    friendly: `
      ¿Cuál es el cupo de mi tarjeta? | Aumento de cupo | ¿Sería posible que me suban el límite de la Visa a 3.000?
      Quisiera bajar el cupo para no tentarme. | Dígame hasta cuánto me dieron en la Diners.
    `,
    slips: `
      cual es mi limtie | se puede subir el cupo chmao? gano mas que cuando la saqeu | quiero 3000 de limite enla visa
      bajame el limite que soy un pleigro | porque nada mas me dieron 400 de creidto
    `,
  },
  rewards: {
    plain: `
      cuántos puntos tengo acumulados | canjear mis recompensas por efectivo
    `,
    nurse: `
      cuántos puntos tengo, a ver si me da para un regalito de madres | cashback acumulado | me dieron millas por el pasaje?
      los puntos sirven para gasolina? | quiero ver mis recompensas
    `,
    courteous: `
      ¿Cuántos puntos tengo acumulados? | Tenga la bondad de explicarme cómo se canjean los puntos Bonus de la tarjeta.
      Mis millas LATAM Pass | ¿Se pierden los puntos si no los uso antes de Navidad?
      Me habían ofrecido una devolución del dos por ciento en librerías y desearía saber si ya se abonó.
    `,
    teenager: `
      cuantos puntos tengo | kiero canjear mis puntos | da cashback en amazon o no | me alcanzan las millas pa cancun?
      se vencen las recompensas?
    `,
    trader: `
      Mis puntos | ¿Cuánto cashback llevo juntado? | Quiero usar las millas para ir a Guadalajara
      por las compras del súper me regresan 2 o 3 por ciento?
      Me prometieron 200 dólares de bono por gastar tres mil, ¿ya me los acreditaron?
    `,
    learner: `
      Cuántos punto tengo | cómo uso las millas para ir a Dakar | La tarjeta dice uno por ciento de vuelta, dónde veo mi cashback
      los puntos se pierde? | Gané algo con el compra de Target
    `,
    upset: `
      ¿Y mis puntos? | saldo de cashback | En primavera tenía 18.000 Avios con la tarjeta y ahora salen 4.000, ¿quién se los ha comido?
      ¿Cómo convierto las recompensas en dinero? Me hace más falta que una tostadora | ¿Gano algo cuando pago la gasolina con la tarjeta?
    `,
    dictated: `
      cuántos puntos tengo | mis millas latam | se me vencen los puntos cmr o no | cómo canjeo el cashback
      oye me dieron las millas por la compra de la cama o todavía
    `,
    friendly: `
      ¿Cuántas millas tengo? | ¿Cuándo caducan los puntos acumulados? | ¿Me alcanzan las millas para ir a Galápagos?
      Quisiera canjear mi cashback, ¿cómo se hace?
    `,
    slips: `
      cuantos puntso tengo | cashbakc? | me dieron los puntos de la comrpa grande que hice en target pa la mudanza?
      quiero usar mis millsa pa un vuelo | con esos puntos que peudo pedir
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
