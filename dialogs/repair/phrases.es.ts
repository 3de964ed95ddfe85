import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  person: {
    plain: `
      agente | humano | asesor | representante | operador | persona real por favor | quiero hablar con una persona
      quiero hablar con un agente | quiero hablar con alguien del banco | necesito un asesor | me comunica con un representante
      comuníqueme con un asesor por favor | pásame con una persona | páseme con un ejecutivo | me puede atender un humano | llámame
      que alguien me llame | me pueden llamar por favor | quiero que me llamen del banco | chat en vivo | atención al cliente
      servicio al cliente por favor | no quiero hablar con un robot | quítame el robot y dame una persona
      este bot no sirve, quiero un humano | ya me cansé, páseme con alguien de verdad | quiero hablar con el gerente
      necesito un supervisor | ajente | ablar con una persona | asesor xfa | hay alguien con quien pueda hablar
      quisiera hablar con un empleado del banco | este me puedes pasar con alguien | transfiéreme con un agente en vivo
      no me entiendes, dame un asesor | a qué número llamo para hablar con alguien | necesito hablar con alguien urgente
      prefiero que me atienda una persona | conéctame con soporte humano
    `,
    nurse: `
      una persona por favor | quiero hablar con alguien | hay alguien de carne y hueso ahí? | pásame con servicio al cliente
      comunícame con un representante | es complicado, prefiero explicárselo a un ser humano | operadora
      llevo veinte minutos contigo y nada, ponme a un empleado | que me llame un oficial a la hora de mi break
      ya hablé con dos empleados y ninguno sabe, ahora necesito un supervisor | dame un teléfono donde conteste gente
    `,
    courteous: `
      ¿Podría atenderme una persona, por favor? | Una señorita, por favor
      Sin desmerecer su empeño, preferiría conversar con un funcionario del banco. | Comuníqueme con un asesor.
      Buenas tardes; tengo setenta y siete años y la vista cansada, y creo que acabaríamos más rápido si un empleado de carne y hueso se ocupara de mi caso.
      ¿Hay alguien a quien llamar por teléfono? | Con el gerente, si es tan amable
      Usted y yo estamos dando vueltas como trompos, así que páseme con quien pueda escucharme. | Atención humana
      ¿A qué número llamo para que me conteste un trabajador de verdad?
      No me importa si usted es máquina o no lo es; lo que solicito es que venga un ser humano a resolver esto.
    `,
    teenager: `
      kiero hablar con alguien | un humano xfa | pasame a una persona d verdad | no es x ti pero ocupo a alguien k si trabaje ahi
      hay un numero pa marcarle a alguien? | comunicame con servicio al cliente
      esto esta bien enredado pa escribirlo, k me hable un ejecutivo | ya no kiero bot, ponme gente | alguien me atiende?
      prefiero explicarselo a una persona | agente agente agente
    `,
    trader: `
      Ya lo expliqué dos veces, una en el menú del teléfono y otra aquí contigo, y no lo voy a escribir una tercera, así que búscame a alguien de carne y hueso que lo arregle.
      pásame con alguien | tengo pan en el horno y no puedo estar escribiendo, que me atienda alguien de verdad
      ¿Hay un teléfono donde contesten? | un representante | ¿Me puede llamar alguien del banco antes de las cuatro?
      No me estás entendiendo, comunícame con tu supervisor | con Lupita, la de business banking | servicio al cliente en vivo
      Prefiero explicárselo a un ejecutivo | humano ya
    `,
    learner: `
      Quiero hablar con persona | una señora que me ayuda por favor | Yo no entender la máquina, necesito gente de verdad
      Por esta vía no se arregla, mándame con agente, yo espera | Llámame un trabajador del banco
      Esto es importante y yo escribir mal español, hay alguien que habla francés? persona, no robot | comunícame con servicio al cliente
      prefiero que un empleado sigue con esto | dame tu supervisor
    `,
    upset: `
      ¡Que me atienda una persona, ya! | Lo he explicado tres veces, quiero hablar con alguien de verdad
      ¿Hay alguien en ese banco que coja el teléfono? | un gestor, por favor
      Llevo desde las nueve de la mañana dando vueltas por vuestros menús, me habéis hecho repetir el DNI cuatro veces y se me ha acabado la paciencia, así que ponme con tu responsable o con quien mande ahí
      Estoy temblando y una máquina no me va a tranquilizar, pásame con una señorita o con quien sea
      Dame un número donde conteste un ser humano | ¿Puede llevar esto Javier, el de la oficina de Chamberí? Él conoce mi caso
      Prefiero tratarlo con alguien que tenga hijos y corazón
    `,
    dictated: `
      ejecutivo | oye no me estás entendiendo que me atienda un humano | hay algún teléfono donde contesten de verdad
      necesito a alguien de carne y hueso | comunícame con el banco | que me llamen porfa
      prefiero explicarle esto a una persona porque es largo y enredado
      ya te expliqué dos veces y me mandas a lo mismo así que por favor que siga esto alguno de sus ejecutivos | derívame | tu jefe está
    `,
    friendly: `
      ¿Podría hablar con una persona, por favor? | Prefiero que me atienda alguien del banco. | ¿Hay algún ejecutivo disponible?
      Usted es muy amable, pero necesito conversar con un ser humano. | Páseme con un agente
      ¿A qué número puedo llamar para que me atiendan?
      Mire, mi caso es un poco enredado porque tiene que ver con dos cuentas y con un trámite que empezó otra señorita en la agencia; ¿me comunica con alguien que lo pueda revisar conmigo?
      Atención personal, por favor | ¿Me pueden llamar en la tarde? | Quisiera que continúe un funcionario con esto.
      Con una señorita, por favor
    `,
    slips: `
      chamo necesito una peronsa que esto es largo de explciar | pasame con alguein | quiero hablar con un ser humnao
      agente plsi que tengo cinco minutos de desacnso y ya voy por tres | chamo ponme a una persona de verdad | me pueden llmaar?
      hay alguien ahi que ateinda | no me entiendes, comunicame con atneion al cliente | numero pa llamar y hablar con genet
      que me atienda el supervsior | humano yaa
      te lo explique tres veces y me sigues mostrando la misma cosa que no es, yo lo que quiero es que alguien del banco agarre esot y me resuelva porque entro a trabajar en diez minutos
    `,
  },
  cancel: {
    plain: `
      cancelar | cancela | cancele por favor | cancela eso | olvídalo | olvidalo ya no | olvídelo | déjalo | déjelo así
      dejalo asi ya no quiero | no importa | ya no importa, gracias | detente | para | párale | basta | cambié de opinión | cambie de idea
      ya no quiero hacer esto | no quiero seguir | ya no quiero continuar con esto | salir | quiero salir de esto | mejor no
      este mejor ya no, cancélalo | nel olvidalo | quisiera cancelar lo que estábamos haciendo | anula eso | canselar
      uy no, cancela todo
    `,
    nurse: `
      cancélalo | deja eso | ya no quiero hacer la transferencia | cambié de idea, déjalo así | espérate, no lo mandes, quítalo
      lo que te acabo de pedir, anúlalo | suelta eso que me llaman del cuarto 12 | no sigas con eso | mejor no terminamos el trámite
      párate ahí, se queda sin hacer
    `,
    courteous: `
      Déjelo, por favor. | Ya no, deténgase | Pensándolo mejor, abandonemos este asunto por completo. | Cancele la operación
      Ay, yo no quise poner en marcha todo esto; tenga la bondad de suspenderlo. | Olvídelo usted | Pare ahí mismo, no siga.
      He cambiado de parecer en todo este trámite, así que le ruego no continuar, y disculpe que le haya hecho perder su valioso tiempo.
      Anule lo que está haciendo | Mejor lo dejamos ahí
      No es que le diga que no a esta sola pregunta, señor; lo que quiero es salir de todo el procedimiento.
      Mi señora acaba de avisarme que ella ya lo arregló en la mañana, de manera que no hace falta seguir.
    `,
    teenager: `
      olvidalo | ya no le sigas | mejor no lo hagas | dejalo asi | espera espera no lo mandes | siempre no, me arrepenti | ahi muere
      para todo | no era pa esa persona, detenlo | ntp ya lo hago yo | ya no kiero seguir con esto
    `,
    trader: `
      Espérate, no lo hagas | Ya no, siempre no le voy a mandar nada a mi hermana | déjalo así
      Ya me arrepentí, que el dinero se quede donde está | alto | Mejor lo veo mañana en la sucursal, no sigas | borra lo que te pedí
      Llegó gente a la panadería, ahí muere | no le hace, ya lo pagó Beto, detén eso
    `,
    learner: `
      para, no quiero más eso | olvida lo que pedí | ya no hace falta | No sigue, yo equivocar
      alto alto, la niña tocó la pantalla, no hace eso | espera, no lo hace, cambié de idea | Dejar así, no terminar | mejor nada
      Era para otra cosa, corta este proceso | stop, ya lo arregló mi marido
    `,
    upset: `
      ¡Para! | ¡Déjalo! | Anula lo que estábamos haciendo, ya no quiero mandar nada | Espera, corta, que le ha dado el niño al botón
      Nada, no sigas, ya lo haré yo esta noche | Esto no se acaba nunca, deja de hacerlo y punto
      He cambiado de idea, que se quede todo como estaba | no sigamos con esto | Ay, mira, ya da igual, no te molestes más
      Interrumpe la operación, al final no me hace falta
    `,
    dictated: `
      no espera no lo hagas | oye anula eso que me equivoqué de persona | mejor no hagamos nada | detén la transferencia ya no la quiero
      me arrepentí déjalo ahí nomás | filo ya no importa
      uy oye acabo de hablar con él y me dice que ya le pagaron así que suspende lo que estás haciendo
    `,
    friendly: `
      Olvídelo mejor. | Mejor no, olvídelo.
      Olvídelo, por favor | Ya no, déjelo ahí. | Cancele lo que estamos haciendo. | Pensándolo bien, ya no quiero seguir con este trámite.
      Pare, por favor | ¿Podemos dejar esto sin efecto? Cambié de opinión. | No siga
      Mejor lo hago otro día en la agencia, así que no continúe con la transferencia. | Anular
      Ya no es necesario, encontré el dato en mis papeles. | Deje nomás, gracias | Quisiera suspender este proceso, ya no me interesa.
    `,
    slips: `
      olvidlao | deja asii | cancela esoo | parra | no lo mandes ya, me arrepneti | mejor no hagas naad | epa quieto, era otra peronsa
      dejalo quiteo chamo | ya no quiero, salte de eos | detnelo | aborat eso que puse mal el monto
      suelta eso, despues lo hago con calma cuando slaga del turno
    `,
  },
  start_over: {
    plain: `
      empezar de nuevo | reiniciar | reinicia el chat | empecemos de nuevo | comenzar desde cero | desde el principio | volver a empezar
      volvamos a empezar por favor | nueva conversación | quiero una conversacion nueva | empieza otra vez | empecemos de cero
      regresar al inicio | volver al inicio | borra todo y comencemos otra vez | resetear | resetea esto
      me equivoqué, quiero empezar de nuevo | podríamos iniciar de nuevo la conversación | otra vez desde el comienzo | reinisiar
      este quiero hacerlo todo otra vez desde cero | borrón y cuenta nueva | limpia el chat
    `,
    nurse: `
      me perdí, vamos desde cero | reinicia esto | lo puse todo mal, vamos otra vez desde el principio
    `,
    courteous: `
      Me he enredado, le confieso; ¿podríamos comenzar desde el principio? | Desde cero, por favor
      Borrón y cuenta nueva, como decía yo a mis alumnos: vuelva a la primera pregunta.
      Creo que partí mal con aquella cantidad, así que le ruego reiniciar todo.
    `,
    teenager: `
      empecemos d nuevo | desde cero xfa | reinicia | ya me hice bolas, vamos otra vez desde el principio
      borron y cuenta nueva con este chat
    `,
    trader: `
      empecemos otra vez | Me hice bolas, vamos de cero
    `,
    learner: `
      otra vez desde cero | borrar y comenzar | todo está confundido, vamos al principio
    `,
    upset: `
      ¡Vamos a empezar desde cero! | Se ha liado todo, borra la conversación y comenzamos otra vez
      Quiero volver a hacerlo todo de nuevo, como si acabara de entrar
    `,
    dictated: `
      de nuevo desde el principio | borrón y cuenta nueva partamos otra vez | oye me enredé entera volvamos a partir
    `,
    friendly: `
      Empecemos de nuevo, por favor. | ¿Podemos comenzar otra vez desde cero?
      Me hice un lío con tantas preguntas; reiniciemos la conversación.
    `,
    slips: `
      empezemos de ceor | de nuveo todo desde el principio | reinica | borra esta conversa y arranacmos otra vez
      me enrede, comenzar de nuvo
    `,
  },
  go_back: {
    nurse: `
      atrás | vuelve a lo de antes | un paso para atrás | regresa a lo que dijiste de la tarjeta | pantalla anterior
    `,
    courteous: `
      Un paso atrás, por favor | ¿Me regresaría a la pregunta anterior? Apreté lo que no era. | Volver atrás
      Disculpe, deseo corregir la respuesta que di justo antes de esta. | Retomemos lo que me decía hace un momento.
    `,
    teenager: `
      regresate | un paso atras | vuelve a lo anterior | ups le di mal, a la pregunta d antes | volver a lo k me decias hace rato
    `,
    trader: `
      regrésate | Vuelve al paso anterior | Escogí la cuenta equivocada, llévame a donde estábamos | la pregunta de antes
    `,
    learner: `
      vuelve a la anterior | lo de antes por favor | regresa un paso | quiero volver a lo que tú preguntar antes
    `,
    upset: `
      ¡Vuelve atrás! | paso anterior | Le he dado a lo que no era, llévame a la pantalla de antes
      Un momento, ¿qué opción había antes de esta? | Regresa a lo que estábamos viendo antes
    `,
    dictated: `
      vuelve atrás | lo anterior | oye retrocede un paso que elegí mal | volvamos a lo que estábamos viendo
    `,
    friendly: `
      ¿Podemos regresar al paso anterior? | Vuelva a la pregunta de antes, por favor. | Me equivoqué de opción, ¿cómo retrocedo?
      Espere, regresemos a lo que veíamos hace un momento.
    `,
    slips: `
      atarss | vuelve al paso de anets | regresa uno que le di mlaa | lo antreior | volvamos a lo que me pregunatste primero
    `,
  },
  repeat: {
    plain: `
      qué dijiste | cómo dijiste | repita por favor | repite por favor | repítelo | otra vez por favor | dilo otra vez | no entiendo | no le entiendo | no comprendo
    `,
    nurse: `
      repite | ah? | cómo dijiste | no entendí, otra vez | me llamaron y no leí, dilo de nuevo
    `,
    courteous: `
      Una vez más, por favor. | De nuevo, por favor.
      ¿Cómo dice? | Perdone usted, no le entendí bien; ¿me lo diría nuevamente? | Repítamelo, si es tan amable | No capté lo último
      Se me habían caído los anteojos y no alcancé a leerlo, así que hágame el favor de decírmelo una vez más.
    `,
    teenager: `
      eh? | como dijiste | otra vez k no entendi | no te capte wey | repiteme lo ultimo
    `,
    trader: `
      ¿Mande? | repítemelo | No te entendí, ¿cómo dijiste? | Con el ruido de la batidora se me fue, otra vez por favor | ¿qué?
    `,
    learner: `
      cómo? dime eso otra vez | no entendí | repite más despacio | cómo dice? | escribe de nuevo la último, con palabra fácil
    `,
    upset: `
      ¿Cómo? ¡Repítemelo! | otra vez, por favor | No te he oído bien, que estaba llorando el niño, ¿qué decías? | ¿eh?
      Lo último dímelo más claro, que me he perdido
    `,
    dictated: `
      cómo | no te escuché pasó una micro | qué dijiste | oye me perdí dímelo otra vez más lento
    `,
    friendly: `
      No entiendo, ¿me lo repite? | Repita, por favor.
      ¿Me lo repite, por favor? | ¿Cómo dijo? | No le entendí bien. | Disculpe, me perdí. ¿Lo puede explicar con otras palabras?
    `,
    slips: `
      no entinedo | repita pro favor
      repitee | que dijsite? | no entndi | otra vez chamo que estaba atendiedno una mesa | no lei bien eso, dilo de nuveo
    `,
  },
  yes: {
    plain: `
      sí | si | sip | simón | claro | claro que sí | por supuesto | correcto | es correcto | así es | exacto | exactamente eso | ok | okey
      oki | dale | vale | va | órale | está bien | sí por favor | si hágalo | sí, adelante | adelante por favor | hazlo | de acuerdo
      estoy de acuerdo | confirmo | sí confirmo | me parece bien | suena bien | listo, proceda | desde luego | este pues sí | sii ya hazlo
      cómo no
    `,
    nurse: `
      seguro | ajá | eso mismo | sí, mándalo | correcto, esa cuenta | está bien por mí | sí, avanza que estoy en el break
    `,
    courteous: `
      Sí, por favor. | Así es, señorita, muchas gracias. | Proceda usted con toda confianza.
      Conforme, y gracias por consultármelo antes. | Por supuesto, adelante
      He revisado dos veces las cifras y todo está en orden, de modo que puede llevarlo a cabo.
      Eso es precisamente lo que yo deseaba, si me hace la merced. | Sí, señor, cuenta usted con mi plena aprobación.
    `,
    teenager: `
      simon | arre | obvio | si xfa | esta bien hazlo | correcto esa mera | sisisi mandalo | asi es soy yo
    `,
    trader: `
      ándale | Sí, hazlo | Está bien, mándalo | Así es, de la cuenta del negocio | Por supuesto, y rápido que tengo gente | ésa mera
      De acuerdo, adelante con los 800
    `,
    learner: `
      está bien, tú puede hacerlo ahora | ok dale | sí señor, con ese cuenta y esa cantidad está perfecto | Correcto, es ese
      así es, sigue | sí, yo quiere | bueno, acepto
    `,
    upset: `
      ¡Que sí! | Sí, hazlo ya | Pues claro, ¿para qué crees que estoy aquí? | adelante, y date prisa | Te he dicho que sí, ¿no?
      Esa es, exactamente | venga, vale | Correcto, y no me lo hagas confirmar otra vez | Por fin, sí, eso es lo que quería decir
      hazlo, antes de que vaya a peor | De acuerdo, mándalo
    `,
    dictated: `
      ya | sí po hazlo | ya bueno ok | exacto esa misma | sí esa cuenta la que termina en cero siete los cuarenta mil confirmo todo
      sí la de ahorro | me parece adelante | claro que sí mándalo
    `,
    friendly: `
      Sí, por favor | De acuerdo, adelante. | Correcto, esa es la cuenta. | Sí, envíelo no más. | Perfecto, hágalo así.
      Exactamente, ese es el monto. | ¿La Visa? Sí, esa misma. | Ya revisé todo y está en orden, así que puede continuar. | Dele
    `,
    slips: `
      sii | dlae | claroo | si porfaa | dale pues chmao | okey hazol | asi esss | correcot | ajaa esa misma | eso, mandaol
      si vale ya lo revise, hazlo de uan vez
    `,
  },
  no: {
    plain: `
      no | nop | nel | nah | no gracias | no, muchas gracias | para nada | de ninguna manera | ni loco | no es correcto
      eso no es correcto | está mal | eso está mal | incorrecto | equivocado | no lo hagas | no lo haga por favor | no bloquees mi tarjeta
      no la bloquees | no la desbloquees | no quiero | no quiero eso | claro que no | por supuesto que no | no, eso no fue lo que dije
      nunca | negativo | ya te dije que no | mmm no creo | no estoy de acuerdo | ninguna | ninguna de esas
    `,
    nurse: `
      qué va | esa no | mejor que no | nones | no, está mal | no, déjalo como está | te dije que no | no, esa no es la cuenta
    `,
    courteous: `
      No, muchas gracias. | Prefiero que no | Eso no es correcto, lamento decirle. | Le agradezco el ofrecimiento, pero debo rehusarlo.
      No, señorita, la cantidad que me ha leído está equivocada. | No lo haga, por favor
      Aprecio que me lo pregunte, mas mi respuesta es que no. | Me temo que no | No, esa parte déjela como está y prosigamos con lo demás.
      Por Dios, no, jamás aceptaría yo una cosa semejante, aunque le reconozco la buena intención.
    `,
    teenager: `
      nel pastel | asi no es | no kiero eso | nombre ni loco | no, esta mal
    `,
    trader: `
      No, ésa no es | Ni de chiste | No, la otra tarjeta | No estoy de acuerdo con esa cantidad, eran 500
    `,
    learner: `
      no no | Eso no | que no | Nunca, eso yo no acepta | no está bien, esa no es mi cuenta | No, no lo manda | yo dije no
    `,
    upset: `
      ¡Que no! | ¡De ninguna manera! | ni se te ocurra | No, yo no he dicho cien, esa cantidad está mal | A esa cuenta no
      Eso no lo quiero, gracias | No, gracias, bastante habéis hecho ya | ni hablar, no estoy de acuerdo | Por Dios, no
      Desde luego que no, no es lo que te había pedido
    `,
    dictated: `
      no po | no gracias déjala como está | eso está mal no | nada que ver yo dije ahorro y tú me pusiste la corriente así que eso no
      no esa cuenta no la otra
    `,
    friendly: `
      No, gracias | Esa no es | A ella no, no se lo envíe. | Mejor no. | No, me refería a la otra tarjeta. | No hace falta
      Prefiero que no, muchas gracias por preguntar. | No, ese monto está equivocado. | ¿A Lorena? No, no es a ella.
    `,
    slips: `
      noo | naa | no grcaias | esa no chmao | no no lo haags | que va | para nadaa | dejalo como esat | negatvio | nanai, ya dije qeu no
      nooo vale, ni es ese monto ni es esa peronsa
    `,
  },
  maybe: {
    nurse: `
      quizás | no sé todavía, tengo que ver cuánto cobro primero | depende | después te digo | déjame pensarlo
    `,
    courteous: `
      Permítame consultarlo con la almohada. | Tal vez más adelante
      No sabría decirle ni que sí ni que no mientras no lo converse con mi señora. | Depende, déjeme pensarlo
    `,
    teenager: `
      no se | tal vez al rato | depende d cuanto sea | deja lo pienso | kiza, le pregunto a mi jefa
    `,
    trader: `
      Tal vez | Depende de lo que cueste | No sé, le pregunto a mi esposo y te digo | quién sabe
    `,
    learner: `
      no sé | después veo | quizás, primero pregunto a mi marido
    `,
    upset: `
      Puede ser, ¡yo qué sé! | no lo tengo claro | Depende de cómo se me quede la cuenta
      Primero se lo tengo que preguntar a mi marido, luego te digo | Hmm, quizá, déjame pensarlo
    `,
    dictated: `
      puede ser más rato | depende de cuánto cobren | oye déjame pensarlo y te digo
    `,
    friendly: `
      No estoy segura todavía. | Depende de cuánto me cobren. | Déjeme consultarlo con mi esposo. | Puede ser, más tarde le confirmo.
    `,
    slips: `
      no see | quizsa | depende cuanot sea | capaz mas tadre | dejame penasrlo
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
