import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  card_lost: {
    plain: `
      me robaron la tarjeta en el mercado | me robaron la tarjeta | perdí la cartera | perdí mi tarjeta | se me perdió la tarjeta qué hago
    `,
    nurse: `
      perdí la tarjeta | me robaron la cartera | mi tarjeta no aparece | la dejé en el Burger King de Caguas y ya no está
      se metieron al locker del hospital y se llevaron la débito | tarjeta robada
      busqué en la guagua, en el uniforme, en todos lados, y nada, la 5038 se perdió | se me cayó la visa en el tren urbano
      me asaltaron saliendo del turno en el parking, se llevaron el bolso con las dos tarjetas, estoy bien pero hay que hacer algo con eso
      ya no tengo mi tarjeta, no hay cargos todavía | qué hago si se me extravió la de crédito
      el nene la botó en la basura, se fue con el camión
    `,
    courteous: `
      Con mucha pena le informo que he extraviado mi tarjeta. | Me robaron la billetera
      ¿Ante quién se denuncia la pérdida de una tarjeta? | No encuentro mi tarjeta
      Buenas tardes, señor; un mozalbete me arrebató el maletín en el Jirón de la Unión con la tarjeta adentro, y todavía me tiemblan las manos.
      Tarjeta perdida, terminada en 7714
      He revuelto toda la casa, hasta los libros de la biblioteca, y la tarjeta del banco no aparece por ningún lado.
      La tarjeta cayó al mar | Debo haberla dejado caer entre la panadería y la iglesia de Magdalena, y nadie la ha devuelto.
      No está rota ni pretendo una pausa nada más: la tarjeta se perdió y no la volveré a ver. | Robo de mi tarjeta
      A mi señora le abrieron la cartera en el Metropolitano y se llevaron su tarjeta de crédito, imagínese usted el susto.
    `,
    teenager: `
      perdi mi tarjeta | me robaron la cartera en el macro | no encuentro mi debito x ningun lado ya valio
      me asaltaron wey se llevaron todo con tarjetas | se me cayo la tarjeta en chapultepec anoche y ni idea
      k hago si se me perdio la de credito | la deje en el camion y obvio ya no aparecio | kiero reportar el extravio de la 9045
      me volaron la mochila en la prepa y ahi traia mi plastico | se fue la tarjeta al mar en vallarta jaja ya no la saco
      me abrieron el carro afuera del estadio, rompieron el vidrio y se llevaron la mochila con la lap y la tarjeta adentro, nmms
    `,
    trader: `
      me robaron la bolsa con todo | No encuentro la Visa, ya volteé la panadería al revés
      Se me cayó en el puente Santa Fe y cuando regresé ya no estaba | ¿Qué hago si ya no tengo la de débito? Desde el domingo no la veo.
      Se metieron anoche al local y se llevaron la caja y la tarjeta del negocio. | extravié la 9034
      La olvidé en una gasolinera de Van Horn y dicen que nadie la entregó
      Mi esposo perdió la cartera en el estadio, iban las dos tarjetas | quiero reportarla como perdida
      Un muchacho en bicicleta me arrebató el monedero en Segundo Barrio, con la Mastercard adentro
    `,
    learner: `
      Yo fui a lavandería con tarjeta y volver sin tarjeta, la perdí | me robaron la bolsa en la metro
      Yo no encontrar más la tarjeta, buscar en todo lado | tarjeta perdida 6614
      Un muchacho me quitar la cartera corriendo en Grand Concourse
      Cuando corro para la guagua se cayó en la calle mi débito y ya no estaba cuando volver
      A mi hijo grande le quitar la mochila en el parque, adentro estaba mi tarjeta, es robo
      Mi tarjeta se quedó en la bus Bx12 y nadie la tiene | Hace tres día que no está, ya es perdida de verdad
      ladrón tiene mi cartera con la Chase adentro
      Lavé uniforme, la tarjeta no estaba, miré en el hotel, en la carro de toalla, en mi casilla, tampoco, creo alguien la llevar
      dónde aviso que yo perder el tarjeta
    `,
    upset: `
      ¡He perdido la tarjeta! | Me han robado el bolso en el metro de Sol con las dos tarjetas dentro
      No encuentro la de débito por ningún sitio, he puesto la casa patas arriba | cartera robada
      Me la han quitado de la taquilla del gimnasio, ¿qué hago? | El pequeño ha tirado mi Visa al mar desde el espigón. No es broma
      tarjeta extraviada
      Anteayer me dejé la tarjeta encima del mostrador de una gasolinera de Getafe, he llamado cuatro veces, he vuelto con los niños en el coche y dicen que allí no está, así que dadla por perdida
      La terminada en 2208 ha desaparecido, de verdad, no es que la quiera bloquear por si acaso | perdida, la de crédito
      Anoche nos abrieron el coche y se llevaron la tarjeta del banco
      Se me habrá caído en el campo de fútbol y ya no aparece, quiero dar parte de la pérdida
    `,
    dictated: `
      me robaron la cartera en el metro con las tarjetas adentro | se me quedó en un taxi y no la recupero más
      oye llegué a la casa vacié la cartera entera revisé el auto llamé al café y nada o sea perdida mi tarjeta de débito
      oye me asaltaron en providencia y se llevaron todo tarjetas carnet todo | no aparece por ningún lado mi tarjeta ya di vuelta la casa
      me la robaron | tengo que avisar que se perdió la de crédito del bci
      mi hija perdió la tarjeta adicional en el paseo de curso y recién hoy me viene a contar
      un tipo me arrancó el celular y en la funda andaba la tarjeta | robo de tarjeta
      creo que se me cayó caminando por bellavista y ya no está
    `,
    friendly: `
      Se me perdió la tarjeta. | Me robaron la cartera en el trolebús con todas mis tarjetas adentro.
      ¿Qué hago si no encuentro mi tarjeta de débito por ningún lado?
      Ayer olvidé la Visa en un restaurante de La Mariscal; ya llamé y me dicen que no la tienen.
      Me asaltaron anoche y se llevaron las tarjetas | Quisiera reportar la pérdida de la tarjeta terminada en 3381.
      ¿A dónde aviso que me sustrajeron la billetera? | Llevo dos días buscando la Mastercard y no aparece, así que la doy por perdida.
      Perdí mi tarjeta, ¿qué hago? | A mi esposo le arrancharon el bolso donde llevaba mi tarjeta. | Tarjeta olvidada en un taxi
    `,
    slips: `
      ay chamo perdi la tarejta entre el metro y la casa | me robaron la cartera enla parada
      no aprece mi debito, ya busque en todos lados | se me quedo en un uber y se fuee | chamo me choraron el bolso con las tarjetas
      quiero avisar de una tarjeta estraviada, la de chase, desde el domnigo no la veo | se me cayo en la plaay y olvidate
      la visa terminda en 2094 se perdio | me la quitraron en el bus
      anoche en wynwood me sacaron la billetrea, iban las dos tarjetas de credito | robada, qeu hago
      la deje en el baño del trabajo y cuando volvi ya no etsaba, nadie la vio
    `,
  },
  card_declined: {
    plain: `
      me rechazaron la tarjeta en la gasolinera | por que no pasa mi tarjeta cuando compro en linea
      qué pena, en el restaurante mi tarjeta salió declinada y no sé por qué
    `,
    nurse: `
      rechazada | no pasó la tarjeta en Costco con el carrito lleno, dime qué fue | por qué me dijo que no
      traté tres veces en la bomba y nada | tengo chavos y como quiera la niega
      qué vergüenza, la cajera me la devolvió delante de todo el mundo | la visa no me la coge Amazon
      llevo todo el día con que la tarjeta no funciona, ni en la farmacia ni en el peaje, y nadie me dice la razón
      entro bien a la cuenta, lo que no sirve es la tarjeta | motivo del rechazo de la 1182 | a las doce pasó y a las tres no, qué cambió
      fue por el límite o qué, en Sears no quiso
    `,
    courteous: `
      ¿Por qué me rechazaron la tarjeta?
      Perdone usted, pero la cajera de Mifarma me dijo delante de toda la cola que mi tarjeta no pasaba, y pasé una gran vergüenza; ¿cuál será el motivo?
      Tarjeta rechazada en Primax | La tarjeta no quiso funcionar en la ferretería esta mañana, aunque me consta que hay fondos.
      El cajero no aceptó mi tarjeta
      Entro a la banca por internet sin ningún problema, pero el plástico fue denegado dos veces en el chifa.
      Deseo conocer la causa de que no procediera mi compra de S/ 620 en Hiraoka. | No pasa mi tarjeta
      Ya van tres establecimientos que me la devuelven, y la recibí hace apenas seis meses; ¿qué le ocurre?
      ¿A qué se debe que LATAM no aceptara mi Visa por teléfono? | Operación denegada
      Resulta curioso que la tarjeta sirva en el mercado y que en el grifo la rechacen; le agradecería una explicación.
    `,
    teenager: `
      no paso mi tarjeta | pq me la rechazaron en el oxxo | k oso wey, me dijo declinada enfrente de la morra | tarjeta no jala
      si tengo saldo y aun asi la terminal dice k no | fui a pagar en soriana y no autorizo, x k? | uber no me acepta la tarjeta
      intente comprar en shein y salio "pago no procesado", k tiene mi tarjeta | dos veces rebotada en los tacos, explicame
      en unos lados pasa y en cinemex no, k onda | declinada?? | x k me la negaron si mi limite es de 4 mil y eran 250
    `,
    trader: `
      Me rechazaron la tarjeta | ¿Por qué no pasó en Sam's? | no jala mi débito | Hay dinero de sobra y la maquinita dice declined
      Quise comprar los moldes en línea, 340 dólares, y dos veces me la rebotó
      ¿Fue por el límite o por la tienda que no aceptaron mi Visa en la mañana?
      Qué vergüenza, con la fila atrás y no me la agarró el lector. ¿Qué tiene? | la 2217 no sirve hoy
      El chip lo lee pero sale error, ¿a qué se debe? | declined en la gasolinera, ¿por?
      Beto fue por la manteca y le negaron la del negocio, ¿está mal algo?
      ¿Qué quiere decir "transaction not permitted"? Me salió al pagar.
    `,
    learner: `
      Con zapato en la mano y no pasa mi tarjeta, por qué, ayer sí pasaba
      La médico no quiere atender porque dice mi pago sale rechazado, yo no entender por qué
      En Bravo la máquina dice no y yo tengo dinero | Pongo la tarjeta en la metro, luz rojo, pongo otra vez, luz rojo, por qué no sirve
      Por qué me niega la pago en internet | Traté tres vez y nada, la cajera me mirar mal, los niño con hambre, qué pasa con el Visa
      el cajero no me da dinero, dice error de tarjeta | "denegada" qué significa
      La tarjeta del Popular sí pasó y la del Chase no, dime la motivo | cómo así no acepta mi débito en la farmacia
      no me deja comprar boleto de avión con la crédito | rechazaron mi 3308 en gasolina esta mañana
    `,
    upset: `
      ¿Por qué me ha rechazado la tarjeta el Alcampo delante de todo el mundo? | ¡Otra vez denegada!
      Hay dinero de sobra, ¿entonces por qué no pasa? | la tarjeta no funciona
      Estaba pagando el antibiótico de la niña y el datáfono dijo que no. ¡Explicádmelo!
      En la Repsol no me la ha cogido, dos veces, y yo no la he bloqueado | Motivo del rechazo de 63 euros | operación denegada, por qué
      El chip lo lee bien y luego sale "no autorizada", ¿qué está pasando? | Por internet va y en las tiendas no, ¿cómo es eso?
      Qué bochorno más grande, tres críos muertos de hambre en el Telepizza, la cola mirándome, la nómina ingresada ayer mismo, y vuestra tarjeta que no pasa ni con chip ni con el móvil, ¿me podéis decir qué ha ocurrido?
      No me deja pagar
    `,
    dictated: `
      por qué no pasa | oye estoy en la caja del líder con cola atrás y la tarjeta no funciona | transacción denegada
      en la bencinera no me la aceptaron y tengo plata | qué pasó que la compra en línea me la rechazaron tres veces
      anduvo bien en la mañana y ahora no quiere
      recargué la bip con la tarjeta sin problema y media hora después en la panadería no anduvo ni con chip ni acercándola a qué se debe
      sale código cincuenta y uno en la máquina qué onda | quiero saber el motivo del rechazo de ayer en ripley
      el pago sin contacto no me está funcionando por qué será | no está bloqueada o sea yo no la bloqueé y aun así no me deja pagar
    `,
    friendly: `
      ¿Por qué no pasó mi tarjeta en Fybeca? | Tarjeta rechazada
      Qué vergüenza, me negaron la tarjeta delante de los clientes. ¿Sabe qué pudo pasar? | Mi tarjeta no funciona en el cajero.
      Tengo saldo de sobra y aun así la compra no se aprueba; ¿a qué se debe? | Otra vez me la rechazaron
      Intenté pagar los pasajes por internet y me sale "transacción no autorizada".
      ¿Tendrá algún problema mi Mastercard? Hoy no la aceptaron en dos almacenes. | No me deja pagar con contacto
      El mesero probó tres veces y nada. ¿Qué tiene mi tarjeta? | Quise comprar una lavadora en Sukasa y el datáfono decía "denegada".
      Quisiera saber el motivo del rechazo de esta mañana.
    `,
    slips: `
      me rechazaorn la tarjeta | no paso en la gasoilnera, porque | por que la tarjeta no sivre si ayer compre normal con ella??
      dice fondos insufcientes y si hay real | que pena chamo, no me la aceptaron en el supermecado
      por que no fnuciona mi visa en internet | me salio denegaad comprando un ventilador, y yo cobre ayer
      la maquina dice llame a su baanco | pasa en publix y en walgreesn no, explicame | tres veces la meti y naad
      entro a la app normal pero la tarjeta me rebtoa en todas partes
      queria pagar el pasaje y me salio error con la 7745, es culpa de ustedes o de la aerolniea
    `,
  },
  replace_card: {
    plain: `
      pedir una tarjeta nueva porque la mía ya no lee el chip | quiero reponer mi tarjeta
    `,
    nurse: `
      se me partió la tarjeta | otra tarjeta por favor, que a esta se le ve hasta el alambre | el chip no lee, necesito una nueva
      se borraron los números | todavía la tengo pero está hecha trizas, cámbiamela
      me divorcié, quiero la tarjeta con mi apellido de soltera
      si la tarjeta ya no la lee ninguna máquina pero la tengo aquí, cómo pido un reemplazo | se fue en la lavadora con el uniforme
      la banda ya no pasa, mándame una que sirva | reemplazar 6650 | le cayó clorox en el trabajo y se peló toda
      no he pedido ninguna todavía, pídeme una débito nueva
    `,
    courteous: `
      Mi tarjeta se ha partido en dos y desearía una nueva, por favor. | Cambio de tarjeta gastada
      ¿Qué trámite debo seguir para renovar un plástico que ya no se lee? | El chip ya no sirve, reemplácela | Tarjeta rajada, quiero otra
      Mi señora lavó el pantalón con la tarjeta en el bolsillo, la pobre, y salió toda torcida, así que necesito reponerla.
      Como todavía no he pedido ninguna, no hay envío que buscar; lo que solicito es que me hagan otra porque esta tiene la banda borrada.
      Escribieron «Hernesto» con hache en mi tarjeta, cosa imperdonable para un profesor de Lenguaje, y le ruego que me emitan una corregida.
      Una tarjeta nueva, se lo ruego | Le quedaría agradecido si me enviaran un duplicado, pues los números se han borrado con los años.
      El perro mordió mi tarjeta | Quisiera sustituir la tarjeta vieja, que se me está despegando por un costado.
    `,
    teenager: `
      se me rompio la tarjeta | kiero otra tarjeta | el chip ya no lee, mandame una nueva | mi perro mordio la tarjeta, como la repongo
      ya no se le ven los numeros, cambiamela xfa | reposicion d la 2761 | se doblo en la lavadora y ya no entra al cajero
      sale mi nombre mal escrito, ocupo una con el bueno | esta toda pelada de la banda, hay k cambiarla
      puedo cambiar mi plastico viejo? | necesito una con numero distinto pq mi ex se sabe el de esta
      nueva tarjeta xk la k traigo esta partida
    `,
    trader: `
      Se me quebró la tarjeta
      quiero que me hagan una nueva porque a ésta hay que rasparla, soplarle y rezarle para que la lea la maquinita
      La dejé encima del horno y se derritió; mándenme otra. | reposición de la 9034 | Ya no se le ven los números de tanto uso
      Me casé y cambió mi apellido, la tarjeta tiene que salir como Rosaura Mena | otra tarjeta por favor
      ¿Qué hago para que me la cambien? El chip se despegó. | La banda magnética ya no sirve, ocupo reemplazo
      Mi nieto la mordió y quedó toda doblada; pídeme una igual | El nombre viene con error, dice Rosario; que la hagan bien
      La lavé con el mandil, a veces lee y a veces no, prefiero que me expidan una nueva
    `,
    learner: `
      Mi niño cortó la tarjeta con tijera, necesita otra igual | quiero uno nueva, chip dañado
      La número ya no se ve, cámbiame la tarjeta | La bebé morder mi tarjeta | mandar otra tarjeta, este está doblado
      El banda negra no lee nada, necesito cambio | La plástico se abrió como sándwich, cómo pido reposición de tarjeta
      Yo casar en mayo y mi apellido ahora es Ndiaye, la tarjeta tiene que cambiar
      Se quemó un poco con la plancha de cabello, no está perdido, solo quiero otra | tarjeta vieja vieja, darme nueva
      cómo pido remplazo del plástico 3308 | mi nombre está mal escrito, dice Fatu, yo quiere tarjeta con Fatou
    `,
    upset: `
      Se me ha partido la tarjeta, necesito otra | El chip está gastado y estoy harta de meterla seis veces, ¡mandadme una nueva!
      tarjeta nueva, por favor | La ha mordido el perro. Sí, tal cual. ¿Me hacéis otra? | banda dañada, cambiarla
      ¡Habéis puesto mal mi nombre! Pone Patrizia, quiero una bien hecha | ¿Hasta cuándo tengo que ir con una tarjeta rajada? Cambiádmela
      Me la ha tragado vuestro cajero de Alcalá y dicen que la destruyen, pues pedidme otra | sustituir la 7315
      Llevo tanto tiempo con esta tarjeta que se le han borrado los números, la chica de la caja se reía de mí y por internet ya no puedo comprar nada, así que haz el favor de pedirme una de repuesto
      Se ha derretido en el salpicadero. La tengo aquí, pero no sirve para nada, ¿qué se hace? | duplicado de tarjeta
    `,
    dictated: `
      necesito otra tarjeta | se me quebró el plástico | el chip está gastado quiero una nueva | reponer tarjeta
      el perro me mordió la de débito cómo pido otra | quiero cambiarla porque se borraron los números
      oye me cambié el apellido o sea volví al de soltera y la tarjeta tiene el viejo háganme otra
      no está perdida la tengo aquí pero partida justo en el chip así que quiero que me den una mastercard nueva
      se derritió al lado de la plancha mándenme una igual pero sana | pídeme una visa nueva que esta ya no la lee nadie
      está toda doblada la guardé mal qué hago para que me la cambien | cómo se hace para sustituir la tarjeta dañada
    `,
    friendly: `
      ¿Me podrían dar otra tarjeta? La mía está partida. | Necesito una tarjeta nueva porque el chip ya no lee. | Renovar tarjeta dañada
      Me divorcié y quiero que la tarjeta salga con mi apellido de soltera. ¿Cómo lo solicito? | Se me borró el número
      ¿Es posible cambiar mi tarjeta por una que sea sin contacto?
      Se me derritió la tarjeta sobre la cocina, ríase no más. ¿Cómo pido la reposición? | Reposición de mi Visa
      La banda magnética está gastada y quisiera un plástico nuevo. | Mi nombre está mal escrito en la tarjeta; ¿me emiten una corregida?
      Quiero otra, esta se dobló | ¿Cuál es el trámite para reemplazar una tarjeta en mal estado?
    `,
    slips: `
      se me partio la tarejta | quiero otra el chip no lee | necesito una tarjeta nueva plsi, esta ya no la lee ni el cajeor
      los numeros se borraorn | mi tarjeta se lavo con el unifrome, mandenme otra
      hay que cmabiar el plastico, se ve feo y no pasa en nignuna parte | la 5160 esta toda raydaa necesito reemplazo
      me case y ahora el apelldio de la tarjeta no es | el contactless murio, me la camiban?
      chamo el perro de Yorman me mordio la tarjeta | como pido uan nueva con otro numero, esta la tiene medio mundo
      se despego la banda y en el trabajo nadie la peude pasar, que hago pa tener una buena
    `,
  },
  card_delivery: {
    plain: `
      cuando llega la tarjeta de reposicion
    `,
    nurse: `
      dónde está mi tarjeta nueva | la tarjeta que pedí, ya salió por correo o todavía la están haciendo | la pedí el 4 y hoy es 18, nada
      cuántos días tarda en llegar a Ponce | cuándo me llega la débito
    `,
    courteous: `
      ¿Ya enviaron mi tarjeta nueva?
      Muy buenos días; hace tres semanas encargué la reposición de mi tarjeta, y como el mensajero no ha tocado mi puerta, quisiera saber por dónde anda.
      Mi tarjeta no llega | ¿Qué día podría yo esperar en casa la Visa que me prometieron?
      No pido que me hagan otra, gracias, sino saber en qué estado va el envío de la que ya solicité.
    `,
    teenager: `
      y mi tarjeta nueva? | llevo 2 semanas esperando el plastico y nada | cuando llega la k pedi | ya la mandaron o ni la han hecho
      pedi la reposicion el lunes, x donde viene
    `,
    trader: `
      ¿Dónde viene mi tarjeta? | Pedí la nueva el día 2 y estamos a 15, ¿ya la mandaron? | no me ha llegado la Visa
      ¿Cuántos días tarda el correo en traerla al local? | tracking de la tarjeta
    `,
    learner: `
      Cuándo llega la tarjeta que pedí | ya pasó diez día y el correo no trae tarjeta
      Me dicen que mandaron la tarjeta nueva a mi casa pero el buzón está vacío, viene o no viene?
      La reemplazo por la que se rompió fue enviado o no
    `,
    upset: `
      ¿Dónde está mi tarjeta nueva? ¡Dijisteis cinco días! | tarjeta sin llegar
      La pedí el día 2 y el buzón sigue vacío, ¿la habéis enviado siquiera? | ¿Cuándo me llega? Que el jueves nos vamos
      ¿Hay seguimiento del envío de la de débito?
    `,
    dictated: `
      dónde viene mi tarjeta | cuándo llega el plástico | oye pedí la nueva hace dos semanas y nada po dónde quedó
      ya despacharon la de débito | estado del envío de la tarjeta
    `,
    friendly: `
      ¿Cuándo me llega la tarjeta nueva? | ¿Por dónde va mi tarjeta? | Pedí la reposición hace quince días y el mensajero no ha venido.
      Rastrear mi tarjeta | ¿Ya despacharon la Visa que solicité?
    `,
    slips: `
      donde viene mi trajeta | ya la mandaron? la pedi hcae 8 dias | cuadno llega la nueva
      no me ha llegado naad al buzon, la tarjeta que pedi | numero de rastreo de mi tarejta tienes?
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
