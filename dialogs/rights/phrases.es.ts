import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  report_fraud: {
    plain: `
      me robaron dinero | alguien me robó dinero de la cuenta | me desapareció dinero que yo no gasté | falta plata en mi cuenta y no fui yo
      yo no hice esa compra | alguien usó mi tarjeta en otro estado y yo ni he salido de mi casa
      esta transacción no fue autorizada por mí | fraude en mi cuenta | me estafaron por facebook y ya les mandé el dinero
      me llamo un señor diciendo que era del banco y le di el codigo y me vaciaron la cuenta
      a mi abuelita la engañaron y envió todos sus ahorros | abrieron una tarjeta a mi nombre | robo de identidad, qué hago
      alguien tiene mi seguro social y anda sacando creditos | me hackearon la cuenta | entraron a mi cuenta desde otro pais
      me sacaron plata sin permiso | falsificaron mi firma en un cheque | salió un zelle de mi celular y le juro que yo no lo mandé
      hay un cargo que yo no hice en una tienda | veo un cargo que no es mío | creo que hackearon mi cuenta
      una transacción no autorizada de 90 dólares | estafa | fraude | creo que me estafaron | es una estafa este mensaje
      alguien tiene los datos de mi tarjeta
    `,
    nurse: `
      salgo de guardia y me vaciaron la cuenta | ¿quién sacó 600 de mi cuenta? yo no fui
      yo no hice eso
      me están usando la tarjeta, acaban de comprar gasolina en Arecibo y yo estoy en sala de emergencias en Humacao con un paciente
      350 en un Walmart de Texas y yo no he salido de Carolina | estaba de guardia y salen tres Uber en mi débito
      me llegó un texto que si mi cuenta está suspendida, eso es de ustedes?
      salí del turno, me acosté, y a las nueve me llama un hombre que si del departamento de seguridad del banco, sabía mi nombre y todo, medio dormida le di el código que llegó por texto, ahora faltan 600
      me hackearon el email y ahora hay una transferencia que yo no mandé | ATH Móvil que no autoricé a un tal Kelvin
      tengo la tarjeta conmigo y la están cobrando en Miami | ese cargo no es mío, ni lo conozco ni lo compré
      a quién le digo de una compra en la 4419 que aquí nadie hizo
    `,
    courteous: `
      Me han robado: mis ahorros desaparecieron. | Falta en mi cuenta una suma que jamás gasté.
      ¡Alguien usó mi tarjeta!
      Válgame Dios, aparecen cuatro consumos de un casino en Las Vegas, y yo no he salido de Lima desde el año pasado.
      Me llamó un caballero que decía ser del banco y me pidió la clave; ¿verdad que se trataba de un estafador?
      He recibido un mensaje según el cual perderé mi cuenta si no toco un enlace, y me parece sumamente sospechoso.
      Un retiro ajeno de S/ 900 | La tarjeta nunca ha salido de mi cajón, y sin embargo un desconocido compra con ella por internet.
      ¿Dónde denuncio que han falsificado mi firma en un cheque?
      Reconozco todos los cargos menos uno, el de S/ 319 en una zapatería de Trujillo, que ni mi señora ni yo hemos hecho.
      Estafa por WhatsApp
      Me apena decirlo, pero sospecho que la persona que nos ayudaba en casa anotó los números de mi tarjeta y anda gastando por su cuenta.
    `,
    teenager: `
      me robaron la plata de la cuenta | me están robando ayuda | ya no está mi dinero y no fui yo
      me clonaron la tarjeta | alguien anda usando mi cuenta wey | hay 2300 en elektra de monterrey y yo ni he salido de gdl
      me llego un sms k mi cuenta sera suspendida con un link, es estafa? | me hackearon y se mandaron un spei de 900
      la tarjeta la traigo en la mano y me estan cobrando en cdmx
      me hablo un vato diciendo k era del banco y keria mi token, eso esta raro no | ese cargo no es mio, kien lo hizo
      cargo no reconocido de 1200 en coppel | mi ex tiene mi numero de tarjeta y ta comprando cosas sin mi permiso
    `,
    trader: `
      Me están sacando dinero de la cuenta del negocio y no soy yo | Me robaron, la cuenta quedó en cero
      Yo no hice ese cargo | alguien está usando mi tarjeta
      Me llegó un mensaje que dice que mi cuenta se cierra hoy y trae un link, ¿es de ustedes?
      Estaba decorando un pastel de boda, agarro el teléfono y veo nueve compras en gasolineras de Houston que no son mías, y mientras te escribo esto acaba de entrar otra.
      Hay 720 dólares en un Walmart de Dallas. Yo estoy en El Paso con la tarjeta en la mano.
      Falsificaron un cheque mío por 1,900, ésa no es mi firma
      Me habló un señor según de seguridad del banco, le di el código que me llegó y ahora tengo miedo
      Una que fue mi empleada sigue comprando con el número de la tarjeta sin permiso | ¿A quién le aviso de compras no autorizadas?
      hackearon mi cuenta | Tres cargos de juegos de teléfono que en esta casa nadie hizo
    `,
    learner: `
      Abrieron una cuenta a mi nombre
      No reconozco esta compra | No reconozco este cobro, no es mío | Se llevaron mi dinero de la cuenta | Me limpiaron la cuenta
      Alguien usa mi tarjeta | yo no hice este pago de 300
      Esto es fraude, la persona que compró en Walmart de Ohio no soy yo ni mi familia
      Compraron en Atlanta con mi tarjeta y yo nunca fui allá
      Me llamar un hombre, dice que es del banco y pide la código que llegar a mi teléfono, yo no dar nada, es mentira?
      Anoche a las dos hay un retiro de 200 en Queens, yo dormir en mi cama en Bronx | Robaron el dinero del cuenta por Zelle, no fui yo
      mensaje raro con link del banco | La tarjeta está conmigo pero otra persona paga Uber con ella
      Nadie en mi casa compra en GameStop, este cargo es de ladrón | entraron a mi cuenta ayer y mandar 450 a un tal Kevin
      yo no conozco a este tienda y yo no compré, alguien copió mi tarjeta
    `,
    upset: `
      ¡Me están robando! | ¡Mi dinero desapareció y yo no lo toqué! | ¡Me robaron, hagan algo!
      ¡Alguien está usando mi tarjeta en Barcelona ahora mismo! | Yo no he comprado nada en TPV VIRTUAL 0881, eso no lo he hecho yo
      ¡Fraude! | Me ha llegado un SMS de que cerráis mi cuenta si no pincho, ¿sois vosotros o es una estafa?
      Hay cuatro Cabify a las tres de la mañana, y yo estaba en la cama con el niño malo. ¿Quién ha sido? | esa compra no es mía
      Me llamó un hombre diciendo que era de vuestra seguridad y le di el código. Ay, Dios mío, ¿qué hago?
      Se han metido en mi cuenta y han mandado 900 euros a un tal Rubén, ¡y yo no conozco a ningún Rubén! | me han hackeado
      Tengo la tarjeta en la mano y sale un pago de 412 en un MediaMarkt de Murcia que no he autorizado | cargo no autorizado de 57,20
      Me separé hace un año, mi ex todavía se sabe el número de mi tarjeta y ahora me encuentro tres cenas de Glovo en Leganés que ni he pedido ni he autorizado, ¡haced algo de una vez!
    `,
    dictated: `
      se metieron y me sacaron trescientos dólares de la cuenta y no fui yo | me falta dinero y yo no lo gasté
      hay un giro de doscientas lucas en antofagasta y yo estoy en santiago con la tarjeta en la mano
      me llegó un mensaje diciendo que mi cuenta será suspendida con un enlace es de ustedes | alguien se metió a mi cuenta
      oye me llamaron del banco supuestamente y les di la clave dinámica y ahora cacho que era estafa
      no la perdí la tengo aquí sana y salva pero alguien pagó con ella un hotel en iquique y yo no he salido de ñuñoa
      están comprando con mi tarjeta ahora mismo | este pago de rappi no es mío ni de nadie de mi casa
      hicieron una transferencia a un tal gonzalo que yo no conozco | correo sospechoso
    `,
    friendly: `
      Hola, no reconozco una compra de ayer | Se llevaron dinero de mis ahorros y yo no fui
      Hay una compra de 430 dólares en Lima y yo no he salido de Quito. | ¡Están usando mi tarjeta!
      Me llegó un mensaje al celular que dice que el banco me regala 1.000 dólares por ser buena clienta, pero que primero debo poner mi clave en una página. Me huele mal, ¿es cierto?
      Yo no hice esa compra. | Consumo fraudulento | ¿Dónde denuncio un cobro que no es mío?
      Me llamó un señor que decía ser del banco y le alcancé a dar el código, ahora estoy asustada.
      Tengo la tarjeta en la mano y alguien acaba de pagar un hotel con ella. | Creo que me clonaron la tarjeta
      Anoche sacaron 300 dólares de mi cuenta y en mi casa nadie fue al cajero; ¿qué hacemos?
      ¿Este correo que pide "actualizar mis datos" es una estafa? | Alguien entró a mi cuenta
    `,
    slips: `
      me rovaron dinero de la cuenta | desaparesio mi dinero | me robarn plata
      yo no hcie esa compra | me usaron la tarjeta en nueav york | creo que es fruade, hay pagos a una pagina de aupestas y yo ni juego
      alguien me esta sacando los cobers | me llego un mensaje del banco con un link raor, es de ustedes?
      400 en apple store y yo ni me he movdio de la cocina
      me clonaorn la tarjeta en un cajero de hialeah, ya van dos cobros de gente qeu no soy yo
      cargo que no es mio de una tineda que ni conozco | un tipo llamo diciendo que era del bnaco y le di el codigo, que hago
      la tengo en la mano y alguien esta comprnado con ella | hay un zelle a un tal Brayan y yo no mande naad
      chamo me hackearon, a las 3 de la madurgada hay tres cobros en gasolineras de orlando y yo estaba durmiedno aqui en miami, la tarjeta la tengo conmigo en el delantal, asi que alguein tiene mis numeros y sigue gastnado
    `,
  },
  dispute: {
    plain: `
      quiero disputar un cargo | me cobraron dos veces lo mismo y quiero reclamar | hay un error en mi cuenta, el depósito quedó por menos
      el cajero no me dio todo el dinero pero si me lo descontaron
      devolví la mercancía y la tienda no me regresa el dinero, quiero revertir el cargo | me siguen cobrando la suscripcion q ya cancele
    `,
    nurse: `
      pagué un juego de comedor en una mueblería de Bayamón hace dos meses, primero que si el barco, después que si el chofer, nunca lo entregaron y ahora ni contestan, quiero mis chavos para atrás
      el aire acondicionado que compré no enfría y la tienda no da la cara, quiero disputar los 89 del servicio de instalación
      me cobraron 54 y el recibo dice 34 | cancelé el gimnasio en enero y siguen, reviértanlo
      sí lo compré yo, pero llegó roto y no devuelven nada | deposité 500 y ustedes pusieron 50, arréglenlo
      abrir disputa contra JetBlue, cancelaron ellos y no me devolvieron | contracargo
      devolví los zapatos hace un mes y no aparece el crédito, peléenmelo | el hotel cobró y yo cancelé a tiempo
      cómo reclamo un pago, es mío pero el mecánico no hizo el trabajo | en el restaurante pusieron otra propina, hay que corregirlo
    `,
    courteous: `
      Desearía impugnar un cobro, si fuera usted tan amable. | Nunca me entregaron el colchón
      El vendedor tiene mis S/ 480 desde junio y no contesta las cartas, por lo cual solicito que se anule el pago.
      ¿Cómo se reclama un cobro errado? | Cobraron 150 en lugar de 15
      Di de baja la revista por escrito, conservo el cargo sellado, y aun así me la siguen cobrando; ayúdeme a recuperar esa plata.
      La compra la hice yo mismo, no hay ladrón de por medio, pero la radio llegó rota y la tienda no quiere recibirla de vuelta.
      Contracargo, por favor
      Buenos días; deposité S/ 750 y el banco anotó S/ 570, un error de buena fe seguramente, que le ruego corregir.
      El hotel de Paracas prometió reembolsarnos cuando suspendimos la visita, y hasta la fecha no ha devuelto un solo sol.
      Reversión del pago al gasfitero
      ¿Podría el banco interceder ante una agencia de viajes que cobró mi excursión a Lunahuaná y luego la canceló?
    `,
    teenager: `
      nunca llego mi pedido, kiero mi lana | disputar un cobro | el ticket dice 180 y me cobraron 810
      cancele el smart fit en mayo y siguen cobrando, reviertanlo | el vendedor de facebook me dejo en visto despues d pagarle
      contracargo xfa | el cajero solo me dio 300 y me desconto 500 | si lo compre pero llego roto, me pueden regresar el pago
      cancelaron el concierto y ticketmaster no devuelve nada, ayudenme a recuperarlo | deposite 1000 y ustedes pusieron 100, arreglenlo
      el del airbnb nos dejo plantados en mazatlan y se kedo con los 2400, llevo una semana escribiendole y nada, como recupero eso con ustedes
      pedi talla m, mandaron xl y no kieren cambio ni devolucion, kiero k se anule el cargo
    `,
    trader: `
      Quiero disputar un cobro | pagué 640 de charolas y nunca llegaron, quiero mi dinero
      El cajero contó mal: deposité 960 y me puso 690. Corríjanlo. | me cobraron de más
      Cancelé el gimnasio en mayo y me siguen descontando, hagan que me lo devuelvan | ¿Cómo reclamo si la tienda no contesta?
      reembolso que no llega
      El mixer salió defectuoso, el vendedor de Phoenix no lo quiere de vuelta y yo quiero que reviertan los 1,850.
      Eran 88 y me pasaron 880, un cero de más
      Le compré a Uline mil cajas para pastel, llegaron del tamaño que no era, dijeron que en cinco días me acreditaban los 412, eso fue en septiembre y ahora resulta que nadie sabe nada.
      Regresé las vitrinas hace un mes y el crédito no aparece. Si ellos no, entonces ustedes.
      El salón me cobró el depósito aunque cancelé con dos semanas, no estoy de acuerdo y lo peleo
    `,
    learner: `
      La vestido no llegó, quiero mi dinero | me cobró 54 y era 45 | El plomero cobró y no volver más, yo quiere reclamar un pago de 120
      Yo cancelar el hotel y ellos igual cobrar | El cajero me dio 40 y quitó 60
      La tienda sí fui yo, pero vendió teléfono dañado y no quiere devolver, quita el cargo
      Ya mandé todo la ropa para atrás, tengo el papel del correo, que devuelvan pago de Shein
      El escuela de baile cerró y sigue cobrando mi tarjeta cada mes | Ustedes pusieron mi depósito en cuenta equivocado, corrige
      Pedí vestido grande, llegó de muñeca, quiero disputa con AliExpress | pagué dos maleta, mandaron una, el vendedor no contesta
      Hace un mes la línea de avión prometer reembolso de mi boleto y nada, el banco puede sacar de ellos?
    `,
    upset: `
      La cama elástica no ha llegado nunca y no contestan, ¡que me devuelvan los 249 euros! | reclamar un cobro
      Me di de baja del gimnasio en febrero y Basic-Fit me ha vuelto a cobrar, ¡devolved ese recibo! | que me retrocedan ese pago
      Me pasaron 180 en vez de 18,00, la cajera lo reconoció y todo. ¿Cómo se arregla?
      Comprarlo lo compré yo, pero vino roto y la tienda no me reembolsa. Recuperadme el dinero | devolución de recibo
      El cajero me dio 60 y me ha descontado 100, ¡corregidlo!
      El hotel de Benidorm ponía bien claro cancelación gratis, avisé cinco días antes porque la niña tenía varicela, y aun así me han cargado dos noches, así que no estoy conforme y quiero que echéis atrás ese cobro
      Quiero mi dinero de Wallapop | Me habéis abonado el ingreso en la cuenta que no era, el error es vuestro, así que arregladlo
      importe mal cobrado
    `,
    dictated: `
      quiero que me devuelvan la plata la tienda nunca mandó el sillón | disputar una compra
      me cobraron sesenta mil y la boleta dice dieciséis | anulé el curso dentro del plazo y no me reembolsan
      oye la compra sí la hice yo pero llegó otra cosa y el vendedor se hace el loco | cómo reverso un pago a una tienda que cerró
      el cajero me descontó cien y no soltó los billetes
      el mecánico cobró doscientas diez lucas por cambiar los frenos y el auto sigue igual o sea no hizo nada quiero recuperar ese pago
      ustedes abonaron mi depósito en otra cuenta corríjanlo | me vendieron zapatillas falsas quiero revertir ese cargo
      el gimnasio me sigue cobrando y renuncié en mayo échenlo para atrás
    `,
    friendly: `
      En julio compré por internet una mesa de comedor, pagué 380 dólares con la tarjeta, la mesa nunca llegó y en la tienda ya no contestan ni el teléfono. ¿Hay cómo recuperar mi dinero?
      Quisiera reclamar un cobro de Almacenes Pycca. | En el restaurante firmé por 42 y me debitaron 72. ¿Cómo se corrige?
      Cancelé la reserva a tiempo y el hotel igual me cobró la noche. | ¿Cómo pido la reversión de una compra?
      Devolví los zapatos en De Prati hace tres semanas y el reembolso no aparece; ¿qué puedo hacer?
      El cajero me descontó 100 y solo me entregó 80. | Impugnar los 95 dólares
      El vestido llegó roto, de otro color y encima no aceptan cambios. Quiero que me devuelvan lo pagado.
      Ustedes registraron mi depósito con un cero menos. ¿Lo pueden rectificar? | Reversar pago por servicio no prestado
    `,
    slips: `
      nunca me lelgo lo que compre, quiero mi real | me cobraron 90 y eran 19
      como hago pa recalmar un cobro de un hotel que yo cancele a tiempo | el gimansio me sigue cobrando y yo cancele en junio
      devolvi la lampara y no me reintgeran | el cajero me dio 60 y rebajo 100, arrgelenlo
      compre por insta unos tacones y llegaron rtoos, no responden
      reversen el pgao a Muebles Tito, llevo dos meses esperando ese sofa y ya cerraorn la tienda
      si lo compre yo, pero la talla no era y no me quieren devolver los cobres
      cancelaron el vuleo y se quedaron con la plata, la quiero de vuleta
      ustedes me acreditaron 30 y el deposito era de 300, corrijan esoo
      en el salon de Coromoto me pusieron propina de 25 que yo no autroice, yo firme por 5 y tengo el papelito, fui a hablar y me dicen que el sistema es asi, entonces quiero que me devuelvan la difernecia
    `,
  },
  complaint: {
    plain: `
      quiero quejarme | dónde me quejo | me quiero quejar del banco | deseo poner un reclamo
      deseo presentar una queja formal contra el banco | me trataron muy mal en la sucursal y me quiero quejar
      ante qué autoridad puedo denunciar a este banco
    `,
    nurse: `
      quiero poner una queja | querella contra la sucursal de Hato Rey | esto lo quiero por escrito, una hora esperando
      dónde me quejo de un empleado grosero | necesito número de queja por el trato que le dieron a mami
    `,
    courteous: `
      El libro de reclamaciones, por favor
      Con el mayor respeto, en la agencia de San Isidro me trataron con descortesía y deseo que conste por escrito ante la gerencia.
      Quiero presentar una queja | ¿A qué dirección se envía una carta de protesta por el mal servicio del banco?
      Después de cuarenta años como cliente me tuvieron de pie dos horas y me cerraron la puerta, hecho que exijo sea investigado formalmente.
    `,
    teenager: `
      cómo me quejo | me quiero quejar
      kiero poner una keja | la d la ventanilla me trato bien mal, donde la reporto | como meto una reclamacion formal contra el banco
      a kien le escribo x el pesimo servicio | llevo 4 llamadas y nadie resuelve, k kede asentado
    `,
    trader: `
      ¿A dónde mando mi reclamo por escrito contra la sucursal de Mesa? | queja formal
      Cuarenta minutos parada, me mandan con uno y con otro, y nadie resuelve; que quede asentado y me conteste un gerente.
      con quién presento una inconformidad por el trato
    `,
    learner: `
      Quiero poner queja | la señor de la sucursal me trató mal, quiero escribir formal | dónde mando reclamo contra el banco
      Ustedes prometen y no llama nunca, quiero que abre queja oficial con número
      Esperé dos hora por teléfono y colgaron, eso tiene que quedar escrito como queja
    `,
    upset: `
      ¡Me voy a quejar de ustedes! | ¡Quiero quejarme y que quede por escrito!
      ¡Quiero poner una reclamación formal por el trato de vuestra cajera! | hoja de reclamaciones
      ¿Adónde mando una queja por escrito? Tengo fechas y nombres
      Es el tercer error en un mes y quiero que conste una queja contra el banco
      Presentad mi queja por la llamada del lunes, que me colgasteis dos veces
    `,
    dictated: `
      quiero poner un reclamo contra ustedes | dónde me quejo formalmente
      oye el ejecutivo de la sucursal me trató pésimo y quiero dejar constancia | libro de reclamos
      llevo un mes esperando respuesta y quiero reclamar por escrito contra el banco
    `,
    friendly: `
      Quisiera presentar una queja formal. | ¿Dónde está el libro de reclamos?
      Me atendieron muy mal en la agencia de la Amazonas y deseo que quede por escrito. | Poner una queja
      ¿A quién dirijo una carta por el pésimo servicio telefónico?
    `,
    slips: `
      quiero poner una qeuja | donde reclmao por el trato en la sucursal | una queja formla contra la cajera de kendall
      eso tiene que quedar por escirto, llevo 4 llamadas y nada | a quien le escribo para quejrame de este servicio
    `,
  },
  hardship: {
    plain: `
      no tengo con qué pagar la tarjeta | no puedo pagar el mínimo este mes | vamos a perder la casa, no puedo pagar
      me quedé sin trabajo y no puedo pagar | este mes no me alcanza para el pago me bajaron las horas
      hay alguna ayuda para personas que están pasando por dificultades económicas
      estamos atrasados con la casa y tenemos miedo de perderla
    `,
    nurse: `
      este mes no puedo pagar | me cortaron horas, necesito un alivio con la tarjeta | llevo desde agosto enferma de la espalda
      cerraron la clínica y me dejaron sin trabajo, cómo hago con el pago de la tarjeta
      después del huracán estuve seis semanas sin cobrar completo, se me atrasó la tarjeta y ahora todo es recargo, hay moratoria o algo? no doy más
    `,
    courteous: `
      No podré pagar este mes
      La enfermedad de mi señora ha consumido lo que teníamos guardado, y le ruego ver si pueden concedernos un plazo.
      Necesito refinanciar, estoy enfermo | ¿Existe alguna consideración para jubilados que no alcanzan a cubrir sus cuotas?
      Me cuesta decirlo, habiendo sido siempre puntual, pero cerraron la academia donde dictaba y no tengo con qué cumplir.
    `,
    teenager: `
      me corrieron del jale y no puedo pagar la tarjeta | no voy a poder pagar este mes | hay algun apoyo? me recortaron las horas
      estuve internado y se me junto todo lo k debo | me pueden dar chance de pagar despues, ando bien quebrado
    `,
    trader: `
      me operaron y la panadería está cerrada
      ¿Tienen algún programa de ayuda? Las ventas cayeron a la mitad desde que abrieron el Walmart.
      Ocupo más tiempo para la tarjeta, mi esposo se quedó sin trabajo
      Se descompuso el horno grande, me subieron la renta del local y se me fue mi mejor repostera, total que dos meses no voy a poder con la tarjeta y prefiero arreglarme con ustedes desde ahorita.
    `,
    learner: `
      La salón cerró por incendio y no puedo pagar la tarjeta hasta encontrar otro cosa | perdí la trabajo
      Este mes yo enferma, sin cheque, ayuda con la tarjeta | me cortaron las hora y tengo tres hijos, puede darme más tiempo para pagar?
      situación muy difícil, no hay dinero para la cuota
    `,
    upset: `
      Me despidieron el viernes y no puedo con la cuota de la tarjeta, ¿hay alguna ayuda?
      Mi marido está ingresado y no entra dinero en casa, ¿nos podéis dar un respiro?
      Necesito aplazar lo que debo, por favor, ¡es eso o la comida! | ¿Tenéis algo para familias que se han quedado atrás con los pagos?
    `,
    dictated: `
      me quedé sin pega y no puedo pagar | estoy con licencia y no me alcanza para la cuota
      hay alguna ayuda para los que estamos atrasados | se puede postergar un mes el pago ando súper apretada
      cerró el restorán donde trabajaba mi marido y con dos niños chicos no llegamos con las deudas hay algo que puedan hacer por nosotros
    `,
    friendly: `
      Perdí mi trabajo y no voy a poder pagar la tarjeta este mes. | ¿Tienen alguna ayuda para clientes en dificultades? | No puedo pagar
      Estuve hospitalizada y se me acumularon las deudas; ¿me darían un plazo mayor?
      A mi esposo le redujeron el sueldo y no nos alcanza para la cuota. ¿Qué opciones hay?
    `,
    slips: `
      no pudeo pagar este mes | me botaron del trabajo y debo la trajeta | ayuda que estoy sin corbes y viene la cuota
      me operan y voy a estar sin cobarr un mes, que opciones hay | se puede bajar la cuota mientras consigo otro trbaajo
    `,
  },
  bereavement: {
    plain: `
      acaba de fallecer mi esposo | acaba de morir mi marido | falleció mi abuela
      falleció mi papá y tenía cuenta con ustedes | mi esposo murió el mes pasado y no sé qué pasa con su cuenta
      quisiera notificar el fallecimiento de mi tía, ella era clienta | se murió mi mamá | falleció mi papá | murió mi esposo
      mi abuela murió y tenía cuenta aquí | fallecimiento de mi esposa | mi padre ya no vive
    `,
    nurse: `
      murió papi | falleció mi esposo y todo está a su nombre | qué hago con la cuenta de mi abuela, murió el martes
      tengo el acta de defunción de titi, a quién se la doy | mami ya no está y hay que arreglar sus cuentas en el banco
    `,
    courteous: `
      Acaba de fallecer mi señora madre. | Mi marido acaba de fallecer.
      Ha fallecido mi esposa
      Mi hermano Abelardo murió el día 9, que en paz descanse, y como albacea necesito saber qué hacer con sus cuentas.
      Cuenta de un difunto | ¿Qué documentos piden cuando fallece el titular?
      Con profundo dolor le comunico la partida de mi suegra, quien tenía aquí sus ahorros.
    `,
    teenager: `
      se murio mi abuelo y tenia cuenta aki | fallecio mi jefe, k pasa con su cuenta | k papeles piden cuando alguien fallece
      mi mama murio la semana pasada y no se k hacer con sus tarjetas | avisar de un fallecimiento
    `,
    trader: `
      Falleció mi mamá | ¿Qué papeles piden para la cuenta de mi difunto papá?
      Murió mi socio Ramiro y la cuenta del negocio está a nombre de los dos | acta de defunción
      Mi tía tenía cuenta con ustedes, la enterramos el jueves, yo quedé de albacea y no sé por dónde empezar.
    `,
    learner: `
      Mi marido murió el mes pasado y su cuenta todavía recibe carta, qué tengo que hacer | mi tía falleció, qué hacer con su cuenta
      La mamá de mi amiga se murió y tener cuenta con ustedes, quién arregla eso | tengo la papel de defunción | cuenta de persona muerto
    `,
    upset: `
      Mi madre falleció la semana pasada, ¿qué hago con su cuenta?
      Mi padre ha muerto y le seguís mandando cartas, ¿quién se encarga de esto?
      Soy la heredera de mi hermano, ¿qué papeles hacen falta en el banco?
      Enterré a mi marido el martes y las cuentas siguen a su nombre, ayudadme
    `,
    dictated: `
      mi abuela murió y tenía una cuenta con ustedes | qué hago con la cuenta de alguien fallecido
      oye mi tío murió en julio y le siguen cobrando la tarjeta cómo se cierra todo eso
      soy la hija y la única heredera o sea mi mamá falleció en mayo y no sé qué papeles piden para ver sus cuentas
    `,
    friendly: `
      Falleció mi papá y necesito saber qué pasa con su cuenta. | ¿Qué documentos piden cuando muere un cliente?
      Cuenta de persona fallecida | Soy la heredera de mi tía Carmen Vallejo; ¿cómo se tramitan sus ahorros?
      Mi esposo murió en abril y siguen llegando cobros de su tarjeta.
    `,
    slips: `
      se murio mi papa y tenia cuneta ahi | fallecio mi abeula, que hago con sus ahorros
      mi tio paso a mejro vida, a quien le aviso en el banco | como se cierran las cosas de una peronsa muerta
      mi esopso murio y no se que toca con sus tarjetas
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
