import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  account_blocked: {
    plain: `
      no puedo entrar porq no me acuerdo de la clave | desbloquea mi cuenta | desbloquear mi banca en línea
    `,
    nurse: `
      no puedo entrar a la banca en línea desde anoche, me pide un código que no llega | cuenta bloqueada
      puse mal la clave después de doce horas de turno y me sacó | dice acceso restringido
      la cuenta entera está trancada, no es la tarjeta
    `,
    courteous: `
      No puedo ingresar a mi cuenta
      Por culpa de mis dedos torpes me equivoqué tres veces en la contraseña y la página ya no me deja pasar; le pido disculpas.
      Banca por internet bloqueada | ¿A qué se debe que mi cuenta figure como inmovilizada, si nada malo he hecho?
      La tarjeta funciona en las tiendas, cosa curiosa, pero la página dice que mi acceso está suspendido.
    `,
    teenager: `
      no puedo entrar a mi banca | mi cuenta sale bloqueada | le falle a la contraseña 3 veces y ya no me deja
      pq tengo la cuenta restringida | wey ocupo pagar la renta y la app del banco no me deja entrar
    `,
    trader: `
      No puedo entrar a mi cuenta | Puse mal el password tres veces y ya no me deja
      ¿Por qué dice "restricted" mi cuenta de cheques? Tengo que pagar nómina hoy. | la app no me da acceso
    `,
    learner: `
      Hoy llego a la cajero y a la teléfono, los dos dicen cuenta bloqueada, por qué hacen eso
      La aplicación del banco no me acepta contraseña y ahora cerró | me cerraron todo, no es solo tarjeta, es la cuenta entera
      no me deja entrar el banco en línea
    `,
    upset: `
      ¡No puedo entrar en mi cuenta! | banca online bloqueada | Dice demasiados intentos, pero yo tengo que entrar hoy, no mañana
      ¿Por qué me habéis bloqueado la cuenta entera? La tarjeta no, ¡la cuenta! No puedo hacer nada
      El correo para recuperar la contraseña no llega y sigo fuera
    `,
    dictated: `
      no puedo entrar a la app
      cambié de celular y la app no me reconoce o sea me pide una clave que llegaba al otro número y no hay forma de entrar
      puse mal la clave tres veces y me dejó afuera | por qué tienen retenida mi cuenta entera no la tarjeta
      oye el banco en línea me dice usuario suspendido
    `,
    friendly: `
      No puedo entrar a la banca en línea. | ¿Por qué mi cuenta está bloqueada? | Usuario bloqueado
      Puse mal la contraseña varias veces y ahora la aplicación no me deja ingresar.
      Me dicen que mi cuenta está inmovilizada. ¿Qué debo hacer?
    `,
    slips: `
      no pudeo entrar a la app | mi cuetna esta bloqueada | me equivoque de clave y me traanco todo | dice acceso restringdio, por que
      me congelaron la cuenta entera, ni el saldo me dja ver
    `,
  },
  order_checks: {
    plain: `
      se me acabaron los cheques y necesito otra chequera
    `,
    nurse: `
      necesito cheques, el colegio no acepta otra cosa | libreta de cheques | se me acabaron, el último fue para la renta
      cómo ordeno más cheques | pídeme una cajita de cheques con copia
    `,
    courteous: `
      Se me acabó la chequera | ¿Sería posible encargar un talonario de cincuenta cheques, de los más sencillos?
      Una chequera nueva, por favor | Le parecerá anticuado, pero yo sigo pagando al sastre con cheque y ya voy por el último.
      ¿Cómo se solicitan cheques hoy en día?
    `,
    teenager: `
      kiero una chequera | como pido cheques | el casero solo acepta cheque nmms, ordename unos | ya se me acabaron los cheques
      cheques en papel, se puede?
    `,
    trader: `
      Ya no tengo cheques | pídeme una chequera | ¿Cuánto cuestan cien cheques con el logo de la panadería?
      Voy en el 1890 y me quedan tres, quiero más | cómo encargo cheques de negocio
    `,
    learner: `
      Quiero chequera | el casero pide cheque de papel, cómo consigo
      Para la escuela privado solo acepta cheque, dónde puedo pedir cheques de mi cuenta | ya no tiene más cheque, mándame otro libro
      cuántos cheque viene y cómo se ordena
    `,
    upset: `
      ¡Me he quedado sin cheques! | pedir talonario | El casero solo quiere talones, en pleno siglo XXI, ¿cómo consigo un taco?
      Mandadme una chequera nueva, y con la dirección bien esta vez | ¿Qué tengo que hacer para que me deis cheques antes del día 10?
    `,
    dictated: `
      pedir chequera | se me acabaron los cheques | cómo encargo un talonario nuevo
      oye todavía existen las chequeras porque el dueño del depto me pide cheques | mándenme cheques
    `,
    friendly: `
      Se me acabó la chequera. ¿Cómo pido otra? | Chequera nueva | ¿Cuántos cheques trae cada talonario?
      Necesito cheques para la cuenta corriente, por favor. | ¿Puedo solicitar la chequera por aquí o tengo que acercarme?
    `,
    slips: `
      necesito una chequrea | pedir chqeues | se me acbaaron los cheques, mandan mas?
      el dueño del apto solo acepta cheque, de donde saoc | cuanot tarda una chequera nueva en llegar
    `,
  },
  travel_notice: {
    plain: `
      voy de viaje a colombia, avisa para que no me bloqueen la tarjeta | salgo a méxico el viernes y quiero registrar un aviso de viaje
    `,
    nurse: `
      me voy a Santo Domingo el jueves
      quiero dejar un aviso de viaje, Costa Rica, dos semanas en agosto, con la tarjeta de crédito nada más
      voy para Madrid del 3 al 14, que no me tranquen la tarjeta | estaré en Orlando la otra semana, voy a usar la débito
      avisen que salgo del país mañana
    `,
    courteous: `
      Viajo a Cusco el jueves
      Quisiera poner en conocimiento del banco que estaré en Buenos Aires del 3 al 15 de abril, no vaya a ser que rechacen mis consumos.
      Aviso de viaje: Chile | ¿A quién le comunico que usaré la tarjeta en Madrid durante un mes?
      Buenas noches; mis hijos nos han regalado un viaje a Cartagena por las bodas de oro, y desearía que la tarjeta no nos falle por allá.
    `,
    teenager: `
      me voy a la el jueves no me bloqueen la tarjeta | voy a españa del 4 al 15 de julio | aviso de viaje
      como les digo k voy a salir del pais | ando en colombia la prox semana, k jale la tarjeta xfa
    `,
    trader: `
      Voy a Guadalajara del 5 al 12 | Me voy a Las Vegas a una expo de panadería, que no me vayan a parar la 9034
      ¿Cómo les digo que voy a andar en México? | Salimos mañana para Mazatlán mi esposo y yo, vamos a usar las dos tarjetas allá.
    `,
    learner: `
      Voy a Senegal en agosto | viaje a París dos semana, avisa al banco
      Yo salir el 20 para Dakar con mis hijos, por favor que no me para la tarjeta allá | estaré en Canadá lunes a jueves
      Quiero dejar aviso: quince día en Guinea, desde el 3 de diciembre, uso la Visa
    `,
    upset: `
      El sábado volamos a Cancún, ¡ni se os ocurra bloquearme la tarjeta allí! | Apuntad que estaré en Londres del 3 al 11 de julio
      La última vez me dejasteis tirada en Orlando con tres niños, así que esta vez aviso: salimos el día 15
      voy a Marruecos, que funcione
    `,
    dictated: `
      me voy a lima el viernes | oye estaré en madrid del tres al catorce que no me bloqueen la tarjeta
      voy a mendoza o sea primero mendoza y después buenos aires quiero usar la visa allá | puedo avisar que salgo del país
    `,
    friendly: `
      Viajo a Panamá el jueves; ¿pueden dejar constancia para que no me bloqueen la tarjeta? | ¿Debo informarles que me voy a España?
      Del 10 al 24 estaré en Cartagena y quisiera usar la Visa sin problemas.
      Salgo del país mañana, anote por favor que usaré la tarjeta en Chile.
    `,
    slips: `
      voy a caracsa el 10, no me bloqueen | viajo a bogota del 3 al 15 de dicimbre | aviso qeu estare en españa dos semanas
      me voy de viaje chamo, que la tajreta pase alla | como les aviso que salgo del pasi
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
