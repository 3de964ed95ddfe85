import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  explain_charge: {
    nurse: `
      qué es este 9.99 | quién es EVERTEC 0041 | sale un cobro raro de 27.60, a lo mejor lo hice yo, de qué es
      de dónde viene lo del martes | el nombre del comercio en el cargo de 52.10 no me suena, qué negocio es | DLO*GOOGLE?
      explícame el cargo de 63 en la visa, yo compré algo ese día pero no me acuerdo de haber gastado tanto | qué tienda es MTZ HOLDINGS
      no digo que sea fraude, solo quiero saber qué compañía es SP TRADING
      hay 18.75 de un sitio en Bayamón, será el parking del hospital? | llevo todo el break mirando esto, PAYU 33.40, qué será
      a qué corresponde el último débito
    `,
    courteous: `
      Disculpe usted, ¿qué será ese cargo de S/ 38.50 que dice «NIUBIZ SURCO»? | ¿Qué es este cobro?
      No identifico las siglas PYU y le quedaría muy reconocido si me dijera de qué empresa se trata. | Cargo raro, 14 de agosto
      ¿De dónde sale el débito de veintidós soles que figura el martes?
      Sin culpar a nadie, solamente deseo entender a qué corresponde una salida de S/ 61 con el nombre de Corporación Andes.
      Explíqueme los S/ 9.90 | Es probable que lo haya olvidado, a mi edad, pero ¿me recordaría qué compré por S/ 145 en Sodimac?
      Aclaración de un cargo, por favor
      Mi esposa y yo almorzamos ese domingo en Barranco, de modo que el consumo ha de ser nuestro, mas el nombre que aparece, IZI*LMR, no nos dice nada.
      Me gustaría saber quién es «DLC SERVICIOS» antes de alarmarme por gusto.
      En el estado de cuenta hay una línea que solo pone «COM. VARIOS 17.00»; ¿tendría la gentileza de decirme qué establecimiento es?
    `,
    teenager: `
      k es esto de 89 pesos | no me acuerdo de este cargo, d donde es | CLIP MX *ABTS CHAYO k negocio es | pq me sale un cobro de google
      me aparece paypal *steam 219, eso es un juego o k | y estos 45.50 del martes? | kien es dlocal y xk me cobra
      ha de ser mio pero no ubico k compre en "conekta 8812" | el cargo del 12 de nov, de k fue | dice retencion pemex 1 peso k significa
      explicame el de 349 k salio ayer, no digo k sea robo, nomas no lo ubico | rappi pro?? k es eso
    `,
    trader: `
      ¿Qué es esto de TST*RMG 48.20?
      Cada tres meses sale uno de 74 y pico que dice DLX BUS PROD, siempre lo he dejado pasar, pero la contadora quiere saber en qué categoría va y yo ni idea de qué venden.
      Me aparece "WPY SERV EP TX", ¿quiénes son? | Explíqueme el débito de 615 del día 4 | ¿De dónde viene ese cobro?
      ha de ser mío pero no me acuerdo: 132 dólares, el martes, algo de Las Cruces
      En el statement dice CHK CRD PUR y luego puros números. ¿Qué compré ahí? | SQ *LA NORTEÑITA, ¿cuál tienda es?
      Mi esposo y yo llevamos media hora queriendo adivinar qué fue ese pago de 310. | detalle del cargo de ayer
      a qué corresponde lo de 87 con catorce
      Ayúdame a reconocer un cobro que dice GPC FOODSERV, tengo como seis proveedores y no sé cuál es
    `,
    learner: `
      Qué es esto de 18.40 | un cobro WLMRT 2239 no sé de dónde | Explícame la pago de viernes | Quién es "Sp Diaspora Hair" en mi cuenta
      hay una nombre raro con 9.99 | Dice APL*ITUNES, es de qué cosa | Yo no acordar qué compré por 46 el día 12, tú sabe?
      De qué es ese cargo chiquito de un dólar | NYCT PAYGO sale muchas vez, eso es la metro?
      Tal vez fue mi marido, tal vez fui yo, pero qué tienda es M&K Enterprise Bronx | para qué me quitar 22 dólares ayer
      Hay una cobro que solo tiene letras BX0091 y no nombre, de qué negocio es
    `,
    upset: `
      ¿Qué es esto de 43,17 de TPV VIRTUAL 0881? | Me habéis cobrado 28 euros sin poner de qué. ¿De qué son?
      ¿Quién es "Gestiona Plus SL"? | 9,99 el día 14, ¿por qué?
      El sábado estuve en mil tiendas con los tres niños, pagué deprisa y sin mirar, y ahora en la cuenta pone COMPRA MKP 22 sin más, así que decidme a cuál de esas tiendas corresponde
      ¡Explicadme el cargo de 112 euros! | No duermo pensando en ese recibo de 61,50, solo quiero saber de dónde viene
      cargo raro, qué es | Pone Luxemburgo en un pago mío. ¿Eso es una tienda de internet o qué?
      A ver, ¿los cuarenta de "EMT APARC" son del aparcamiento de Plaza España? Con tantas siglas no hay quien se aclare
      concepto del adeudo del martes | Necesito el nombre del comercio de esos 17,80, que en el extracto no se lee
    `,
    dictated: `
      qué es este cobro | oye me aparece merpago doce mil y no sé qué compré | de dónde salió ese cargo de siete mil novecientos noventa
      no me acuerdo de esta compra del martes ayúdame a ubicarla | quién es payu | a qué corresponde lo que dice dlo google
      puede que haya sido yo pero no cacho qué es sumup punto no sé cuánto | explícame el cargo del veintitrés
      por qué dice transbank si yo compré en una feria | hay uno de cincuenta y cuatro mil que no ubico capaz fue el seguro del auto
      anoche salimos con las chiquillas a tres lugares distintos y ahora me sale uno de quince lucas con un nombre raro a cuál de los tres corresponde
      detalle de ese pago en dólares
    `,
    friendly: `
      ¿De qué es el cobro de 24,80 del martes? | Me aparece algo que dice COM ALIM 7731 y no sé a qué corresponde.
      ¿Qué es PAYSTR GLOBAL? | Seguro lo compré yo, pero no me acuerdo. ¿De qué local son esos 17 dólares? | ¿Qué significa este débito?
      Ayúdeme a identificar un consumo del 9 de mayo, por favor. | Cargo con nombre raro
      En el estado de cuenta sale "INV. ANDRADE S.A."; ¿será la ferretería de la esquina?
      ¿Por qué sale un cargo de Estados Unidos si compré en una tienda de Guayaquil?
      Quisiera entender de dónde viene el rubro de 3,15 que se repite con las siglas SRV. | ¿A quién le pagué 60 dólares el domingo?
      No ubico este consumo, ¿qué es?
    `,
    slips: `
      que es este cobro de 12.99 | de dnode sale lo de 45 | PAYPAL *MRKT que es esoo
      me sale un cobrito de 1.99 todos raro el lunes, por qeu sera | no me acuerdo de esta comrpa, que tienda es
      me parece un cargo raro del 8, creo que fui yo pero no se de qeu | chamo explicame ese ultmo cargo | quien es SQ DORAL LLC
      a que corresponde lo de 78 con 20 | sale una cosa en seattel, sera de amazon? mira de quien es | que significa ACH DEB en mi ceunta
      vi un descuento de 33 dolares el jueevs y no caigo, puede ser la peluqueria de Maigualida o el estacionaminto, dime
    `,
  },
  duplicate_charges: {
    nurse: `
      creo que me cobraron doble el almuerzo, chequea | pasaron la tarjeta dos veces en Pueblo | veo 41.20 y otra vez 41.20, es lo mismo?
      la máquina se trancó y le di otra vez, verifica que salió una sola | busca repetidos de ayer
    `,
    courteous: `
      ¿Me cobraron dos veces? | Cobro doble en Tottus
      En la botica el aparato no respondía y la joven pasó la tarjeta de nuevo; quisiera asegurarme de que se registró una sola vez.
      Tenga la bondad de revisar si algún consumo de esta semana está repetido.
      Veo S/ 54.30 el día 6 y la misma cantidad el día 7, ambas de Plaza Vea; ¿no será la misma compra?
    `,
    teenager: `
      me cobraron doble en el starbucks? | veo dos de 129 iguales, es repetido? | como k la gasolinera paso mi tarjeta 2 veces, checa
      hay algo duplicado esta semana | cinepolis 178 y al minuto otra vez cinepolis 178, fue uno solo o si me bajaron los dos
    `,
    trader: `
      ¿Me cobraron doble en Restaurant Depot? | cargo repetido
      Veo 226.40 el jueves y otra vez 226.40 el viernes, los dos de Sysco; ¿es el mismo? | Fíjate si hay algo que haya pasado dos veces
      Le di a pagar y se trabó la página, ¿se fue una o dos veces lo de la mantequilla?
    `,
    learner: `
      Me cobraron doble? | la Fine Fare sale dos veces, es verdad?
      Yo pasar la tarjeta otra vez porque la señora dice que no pasó, mira si cobró dos
      Creo que hay un pago repetido, la seguro del carro aparece lunes y aparece martes | veo 31.75 y otro 31.75 mismo día, por qué dos
    `,
    upset: `
      ¿Me han cobrado dos veces en Primark? | cobro doble
      Veo 54,80 y otra vez 54,80, mismo día y misma tienda, ¿es la misma compra repetida?
      Se quedó colgado el datáfono del dentista y volvió a pasarla. Mira que no me lo hayan quitado las dos veces
      ¿Estoy pagando Spotify por duplicado?
    `,
    dictated: `
      me cobraron dos veces el almuerzo | oye pasé la tarjeta una vez en la copec y veo como dos iguales revisa si está doble
      hay algo cobrado doble este mes | el gimnasio aparece el dos y el tres es el mismo o son dos cobros
    `,
    friendly: `
      ¿Me cobraron dos veces en KFC? | Cobro repetido
      La cajera pasó la tarjeta de nuevo porque se colgó el sistema. ¿Quedaron los dos pagos?
      Veo dos consumos idénticos de 19,90 en la gasolinera; ¿uno está de más? | Revise si hay algo duplicado este mes, por favor.
    `,
    slips: `
      me cobraorn dos veces? | veo 22.15 repteido | la maquina se guindo y me pasraon la tarjeta otra vez, salio doble?
      fijate si el paog del telefono esta dos veces | doble cobro en waltmart o solo uno
    `,
  },
  recurring_charges: {
    nurse: `
      qué suscripciones tengo, que los nenes se apuntan a todo con mi tarjeta | cuándo cobra Netflix | me subieron el gimnasio?
      pagos automáticos que vienen esta semana | todo lo que sale solo cada mes
    `,
    courteous: `
      ¿Qué suscripciones tengo? | Le rogaría una relación de las empresas que me cobran todos los meses sin falta.
      ¿Cuándo toca pagar Netflix? | ¿Habrá subido el precio de la suscripción a El Comercio, que yo recordaba más barata?
      Mis hijos me inscribieron en tantas cosas que ya no sé cuáles cobros vienen el mes próximo.
    `,
    teenager: `
      k suscripciones estoy pagando | cuando me cobran el spotify otra vez | ya subio netflix o k onda | k pagos me vienen de aki al dia 1
      hazme lista de lo k se me cobra cada mes pq ya perdi la cuenta
    `,
    trader: `
      qué suscripciones traigo | ¿Cuándo me cobra otra vez QuickBooks? | Pagos automáticos que vienen
      ¿Me subieron el Netflix? antes era menos | Dime qué me van a descontar de aquí al día 20 para no quedarme corta.
    `,
    learner: `
      Qué suscripción yo tengo | cuándo cobra otra vez Spotify | la seguro del teléfono subió de precio? | pagos que salen solo cada mes
      Yo quiere preparar la dinero, qué cosas automático viene a cobrar la próxima semana
    `,
    upset: `
      ¿A qué estoy suscrita? ¡Dímelo todo! | ¿Me ha vuelto a subir Netflix? | próximos recibos
      ¿Cuándo me pasan lo siguiente de HBO? Es que tengo que estar preparada
      Seguro que pago seis aplicaciones que han puesto los niños, ¿cuáles se cobran todos los meses?
    `,
    dictated: `
      qué suscripciones tengo | cuándo me cobran el spotify | me subieron netflix o es idea mía
      qué pagos automáticos vienen antes de fin de mes | cobros mensuales
    `,
    friendly: `
      ¿Qué suscripciones tengo activas? | ¿Cuándo me vuelven a cobrar Spotify? | Pagos que vienen
      ¿Netflix subió de precio? Me parece que antes pagaba menos.
      Quisiera una lista de todo lo que me debitan cada mes sin que yo haga nada.
    `,
    slips: `
      que suscripcoines pago | cunado me cobran netflix | me subieron el gimansio?? | que pagos fijos veinen esta semana
      quiero todas las cosas que se cobarn solas cada mes
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
