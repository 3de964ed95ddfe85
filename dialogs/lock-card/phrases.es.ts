import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  lock_card: {
    plain: `
      bloquea mi tarjeta | bloquear tarjeta | quiero bloquear mi tarjeta | bloquéame la tarjeta de crédito
      bloquee mi tarjeta de inmediato, por favor | necesito que bloqueen mi tarjeta ya | congela mi tarjeta | congele la tarjeta de chase
      congelar tarjeta de credito | apaga mi tarjeta | apagar la tarjeta por unos días | desactiva mi tarjeta de crédito un rato
      desactivar tarjeta temporalmente | suspenda mi tarjeta mientras la busco | pon mi tarjeta en pausa | inhabilita mi tarjeta
      que nadie pueda usar mi tarjeta, bloquéala | no encuentro mi tarjeta, bloquéala por si acaso
      creo que olvidé la visa en el restaurante, bloquéenla por hoy | bloquea todas las tarjetas ahora mismo
      extravié mi tarjeta, congélela hasta que la encuentre | mi hijo compra juegos con mi tarjeta, bloquéala
      bloquea la tarjeta que termina en 6006 | bloquea la citi | la tarjeta de citi bloquéala porfa | blokea mi targeta
      bloqea la tarjeta xfa | vlokea mi tarjeta rapido | buenas tardes, quisiera bloquear mi tarjeta temporalmente si es tan amable
      cómo bloqueo mi tarjeta | como le hago para congelar la tarjeta | se puede bloquear la tarjeta desde aquí
      puedes ponerle candado a mi tarjeta | ponle un bloqueo a mi tarjeta de credito | urgente bloquear tarjeta
      necesito un bloqueo temporal de la tarjeta | oiga bloquéeme la tarjeta que no la hallo | freezea mi tarjeta
      quiero hacer lock a mi tarjeta | cierra mi tarjeta por hoy, que no pase ningún cobro | detén mi tarjeta | bloqueo de tarjeta
      bloquea mi visa | me puedes bloquear la de chase | oye bloquéame esa tarjeta rápido | congélame la mastercard un rato
    `,
    nurse: `
      congela la tarjeta | la visa apágamela hasta que cobre | la tengo en la mano pero no quiero que funcione por ahora
      bloquea la 7716 un par de días | pausa la débito en lo que salgo de vacaciones, no la voy a llevar
      creo que la cartera está en casa de mami, apaga la tarjeta en lo que miro | ponle candado a la visa
      mi nena anda comprando jueguitos, desactívame la tarjeta por hoy | puedo congelarla y después prenderla?
      no pido otra, solo bloquearla por el fin de semana | antes de dormirme, tranca la de crédito
      estoy gastando de más, quítame esa tarjeta un tiempito
    `,
    courteous: `
      Sírvase bloquear por unos días mi tarjeta de débito. | Congele la tarjeta 2245 | ¿Se puede apagar la tarjeta temporalmente?
      La tengo aquí conmigo, no se preocupe, pero prefiero que quede suspendida hasta que salga de la clínica.
      Bloqueo temporal, por favor
      Buenos días, señorita, y mil disculpas por el alboroto; creo que olvidé la tarjeta en casa de mi hija y quisiera que nadie pudiera usarla hasta que me la traiga el domingo.
      Póngale candado a mi Visa
      Como medida de precaución, le pediría que no permita consumo alguno con la de crédito durante esta semana.
      Vienen mis sobrinos nietos, que son unos diablillos con el celular, y estaría más tranquilo con la tarjeta desactivada.
      No se me ha perdido ni me la han robado; solo quiero dejarla inactiva por ahora. | Suspender tarjeta
      ¿De qué manera inhabilito mi Mastercard mientras no la necesite?
    `,
    teenager: `
      apagala tantito | bloquea la 3307 un rato xfa | deje la tarjeta en casa de mi novia, no se perdio pero congelala en lo k voy x ella
      ponle pausa a la de credito pq ando gastando un chorro
      no encuentro la tarjeta pero ha de estar en la mochila, nomas desactivala mientras busco
      como le hago pa k no pase mi tarjeta unos dias | voy a la peda hoy, apagame la debito pa no hacer tonterias | bloqueo temporal
      kiero k mi tarjeta kede inactiva hasta el lunes | mi morrito anda comprando robux, tranca la tarjeta x ahora
      suspendela x mientras, me voy a la sierra y no la llevo
    `,
    trader: `
      Hoy vienen los de la pintura y va a andar medio mundo en la oficina con mi bolsa ahí arriba, entonces deja la 9034 sin servir hasta la tarde y yo te aviso cuando la vuelvas a abrir.
      Creo que la dejé en la van del reparto; apágala mientras voy a buscar. | ¿Se puede desactivar una tarjeta unos días?
      lock a mi débito | La muchacha nueva trae la del negocio y hoy no trabaja. Que no pase nada hasta el lunes.
      No está robada ni nada, nomás quiero pausarla en lo que regreso de vacaciones
      Suspende tantito la Visa en lo que averiguo si la traigo en el otro pantalón
      Por mientras, que nadie pueda comprar con la de crédito | Cómo le pongo freeze a la tarjeta
      Anda por aquí en la casa, debajo de algo, pero mejor tenla cerrada hasta que aparezca
    `,
    learner: `
      La 3308 congelar hasta que yo digo, no está perdido, solo quiero no gastar | Apaga la tarjeta un rato
      Yo no veo mi tarjeta pero creo está en la casa de Yolanda, ciérrala solo hasta mañana | quiero que el tarjeta no funciona por ahora
      Mi prima visita y toca todo, pausa en mi tarjeta de débito mientras ella está aquí
      Mi hijo coger mi tarjeta para juego, pon candado | puede parar el débito este fin de semana?
      No sé si dejé la tarjeta en la cocina del hotel, bloqueo temporal por favor mientras pregunto
      Voy a dejar de comprar, apágame el crédito | cómo se bloquea para un tiempo la Visa
      La cartera está en el trabajo y yo en mi casa, para estar tranquila cierra la tarjeta hasta lunes
    `,
    upset: `
      ¡Bloquéame la tarjeta ahora mismo! | Congélala
      El mediano ha descubierto que mi tarjeta está guardada en la consola y no deja de comprar trajecitos para su muñeco, así que apágamela hoy mismo y que no vuelva a pasar nada hasta que yo te avise
      ¿Se puede desactivar un rato? Creo que está en el coche, pero por si acaso | apagar tarjeta
      No la he perdido ni me la han usado, simplemente quiero que esta semana no funcione
      La acabada en 4471, paralízala mientras la busco por casa
      Ponle un bloqueo temporal a la Visa, que el camarero se la ha llevado dentro y no me fío | suspender la de débito
      Que no pase ni una compra más con la 0932 hasta el lunes, ¿entendido?
      Le dejé el bolso a una desconocida en la piscina. Lo tengo ya, pero prefiero la tarjeta congelada por hoy | bloqueo ya, por favor
    `,
    dictated: `
      congela la visa | apaga mi tarjeta un rato | oye no encuentro la billetera debe estar en la oficina bloquéala mientras la busco
      bloquéala | quiero que no se pueda comprar con la de débito hasta el lunes
      no quiero anularla ni pedir otra cachai solo que por unos días nadie pueda usar la tarjeta después la vuelvo a prender
      mi hijo anda metiéndole plata a un juego deja esa tarjeta inhabilitada por mientras
      desactiva temporalmente la terminada en treinta y tres veinte | ponle candado a la mastercard
      estoy gastando demasiado o sea necesito que me la congeles hasta fin de mes | bloqueo provisorio
      la dejé en la casa de mi tía la voy a buscar mañana pero igual bloquéala hasta entonces
    `,
    friendly: `
      ¿Podría bloquear mi tarjeta por unos días? | Congele mi Visa, por favor
      Creo que dejé la tarjeta en la casa de mi suegra; hasta ir por ella el domingo, ¿la puede dejar apagada?
      Quisiera apagar la tarjeta de débito mientras estoy de vacaciones. | Suspender tarjeta 6678
      ¿Hay cómo ponerle seguro a la tarjeta para que nadie compre nada esta noche?
      Necesito que desactive por ahora la tarjeta adicional de mi hija, que está gastando demasiado.
      ¿Cómo inactivo una tarjeta por un tiempo? | Que no pase ninguna compra hasta que yo avise, por favor. | Bloquéela por ahora
      La Mastercard casi no la uso. ¿Me la puede dejar bloqueada por precaución?
    `,
    slips: `
      puedes bloqeuar mi trajeta un ratico mientras reviso la gaveta del tarbajo
      chamo conegla la visa que creo que la deje en casa de mi suegra y no quiero sutsos
      la de debito, apagala porfa hasta que yo te avsie | ponle pausa a la 3317 mientars la busco en el carro
      no quiero que pase nada por esa trajeta hasta el lunes
      deje la tarjeta en el restuarante, ya me la guardaron, pero traancala mientras | bloqueo tempral | como hago pa desacitvarla por hoy
      chamo cierrame la de debtio que voy de rumba | congelada si, cnacelada no
      mi hermanito compra juegos con mi numero, dejala trancaad por ahora | se puede aapgar la amex unos dias y despues prenderla?
    `,
  },
  unlock_card: {
    plain: `
      mi tarjeta está bloqueada, desbloquéala | la tarjeta está congelada y quiero usarla otra vez
      ya encontré mi tarjeta, desbloquéala | desbloquea mi tarjeta | desbloquear tarjeta | quiero desbloquear mi tarjeta
      desbloquéame la tarjeta de crédito | desbloquee mi tarjeta, por favor | necesito que desbloqueen mi tarjeta | descongela mi tarjeta
      descongele la tarjeta de chase | descongelar tarjeta de credito | prende mi tarjeta otra vez | enciende de nuevo mi tarjeta
      reactiva mi tarjeta | reactivar la tarjeta que bloqueé | activa otra vez mi tarjeta de crédito | habilita mi tarjeta de nuevo
      vuelve a activar mi tarjeta | quítale el bloqueo a mi tarjeta | quita el candado de la tarjeta
      levante el bloqueo de mi tarjeta, si es tan amable | quitar el congelamiento de la tarjeta | apareció mi tarjeta, actívala de nuevo
      ya tengo mi tarjeta, puedes desbloquearla | estaba en el carro, desbloquéala por favor | encontré la cartera, desbloqueen todo
      falsa alarma, aquí está la tarjeta, desbloquéala | la bloqueé por error, desbloquea la tarjeta
      ayer bloqueé mi tarjeta y ya la quiero usar | quiero volver a usar la tarjeta que congelé
      desbloquea la tarjeta que termina en 6006 | desbloquea la citi | la tarjeta de citi desbloquéala porfa | desblokea mi targeta
      desbloqea la tarjeta xfa | desvlokea mi tarjeta | buenas, quisiera desbloquear mi tarjeta que ya apareció
      cómo desbloqueo mi tarjeta | como le hago para descongelar la tarjeta | se puede desbloquear la tarjeta desde aquí
      deshaz el bloqueo de la tarjeta | desbloquea todas mis tarjetas | oiga desbloquéeme la tarjeta que ya la hallé
      hazle unlock a mi tarjeta | ya la encontré, quítale lo congelado a mi tarjeta | desbloqueo de tarjeta
      que mi tarjeta vuelva a funcionar, quiten el bloqueo | desbloquea mi visa | me puedes desbloquear la de chase otra vez
      oye desbloquéame esa tarjeta | descongélame la mastercard
    `,
    nurse: `
      descongélala | ya apareció, préndela | desbloquea la 7716 | estaba en la guagua, ponla a funcionar otra vez
      ya puedes quitarle el candado a la visa, me porté bien | anoche la bloqueé y ahora estoy en la gasolinera, ábremela
      yo misma congelé la tarjeta desde el celular, ahora no encuentro cómo volver a activarla
      puse la tarjeta en pausa para no gastar en Black Friday y ya pasó, la quiero activa de nuevo | la débito que pausé la necesito hoy
      reactiva mi visa | se me olvidó que la tenía congelada, sácala de ahí | puedes levantar el bloqueo que le puse el lunes
    `,
    courteous: `
      Por favor, vuelva a activar mi tarjeta. | Desbloquee la de débito
      Ya salí de la clínica, gracias a Dios, y quisiera que la Visa que dejé suspendida funcione nuevamente. | Quite el bloqueo, por favor
      ¿Cómo hago para levantar el candado que yo mismo le puse?
      Mi hija la encontró detrás del sillón, así que puede usted habilitarla otra vez, con mis disculpas por tanto trajín.
      Descongelar tarjeta 2245 | Usted me la apagó el martes muy amablemente; ahora le ruego lo contrario.
      Se fueron los muchachos y ya no hay riesgo, de modo que deseo reactivar la tarjeta.
      ¿Me haría el favor de rehabilitarla antes de las tres, que voy a la botica? | Prenda mi tarjeta nuevamente
      Le había pedido que no dejara pasar compras con la de crédito hasta fin de mes; habiendo llegado la fecha, quisiera utilizarla como antes.
    `,
    teenager: `
      ya la encontre, prendela | desbloqueala xfa | wey estoy en la caja y se me olvido k la tenia apagada, activala en corto
      kitale la pausa a la de credito | k vuelva a jalar la 3307 | ya fui x mi tarjeta a casa de mi novia, ya la puedes reactivar
      yo la congele anoche y ahora como la regreso | estaba en la mochila jaja kita el bloqueo
      ya se acabo mi reto d no gastar, ponla a funcionar otra vez | reactivar tarjeta | necesito usar la debito k bloquee
    `,
    trader: `
      ya préndeme la 9034 | Apareció en la bolsa del mandil, ya la puedes abrir | quítale el candado
      ¿Cómo la activo otra vez después del freeze? | Ya volví de vacaciones, que la de débito funcione de nuevo | unlock por favor
      El sábado te pedí pausar la Visa y estoy en la caja de Sam's con el carrito lleno, necesito que pase. | desbloquéala
      La muchacha ya está trabajando; habilítale otra vez la tarjeta del negocio | Quita la pausa que le puse a la 2217
      Me arrepentí de haberla cerrado. Déjala como estaba.
    `,
    learner: `
      Ya la encontré, abre la tarjeta | Mi prima ya se fue a Boston, puedes desbloquear la débito que yo puse en pausa
      quita candado del 3308 | la que yo congelar ayer, quiero usarla | Mira, está en mi mano, no perdida, entonces descongela la 6614
      Yo misma bloqueé y ahora no sé cómo abrir | puede activar de nuevo la débito, estaba apagado por mí
      Ya estoy en la trabajo con mi cartera, tarjeta normal otra vez por favor | terminar la pausa del tarjeta
      Hay cinco persona detrás de mí en la caja y mi tarjeta sigue congelado desde domingo, ábrelo rápido
      El lunes la cerré por miedo, ya no hay problema, libera mi Visa
    `,
    upset: `
      ¡Está bloqueada y la necesito usar, desbloquéenla!
      ¡Actívame otra vez la tarjeta! | Ha aparecido debajo del asiento, así que desbloquéala de una vez
      Os pedí congelarla una noche, una sola, mientras buscaba el bolso en casa de mi suegra, y lleváis cuatro días con la tarjeta parada y yo pidiendo dinero a las vecinas, ¡ponedla a funcionar ya!
      Mi hijo ya ha aprendido la lección, puedes volver a encender la 4471
      ¿Por qué sigue bloqueada si ya la quiero usar? Quítale el bloqueo | reactívala
      Estoy en la caja del Carrefour con el carro lleno y el bloqueo de anoche sigue puesto, ¡quítalo!
      Levanta el bloqueo que le puse esta mañana a la Mastercard | ¿Puedo usarla ya? La congelé yo misma y quiero deshacerlo
      La cartera estaba en la lavadora, con todo dentro. Que la tarjeta vuelva a estar operativa
    `,
    dictated: `
      desbloquea la tarjeta | ya apareció la billetera actívame la tarjeta de nuevo | descongelar | quítale el candado a la mastercard
      la bloqueé ayer y ahora la necesito para el súper | prende la de débito otra vez
      cómo hago para que vuelva a funcionar la que congelé
      ya volví del viaje y la visa que dejé congelada para que no me la usaran en el hotel la quiero activa otra vez
      oye la pausé sin querer sácale la pausa | ya estoy lista para volver a usarla habilítala
      saca el bloqueo de la terminada en cuarenta y uno cero seis | era falsa alarma la tenía en la mochila ábrela nomás
    `,
    friendly: `
      Mi tarjeta está bloqueada, ¿me la puedes desbloquear?
      ¿Me puede activar otra vez la tarjeta? | Desbloquear mi Visa | ¡Apareció la tarjeta! Estaba en el carro. ¿La desbloquea, por favor?
      Ya volví de vacaciones y quiero usar de nuevo la tarjeta que había congelado.
      ¿Cómo hago para reactivar la tarjeta que apagué ayer?
      Necesito que vuelva a funcionar la tarjeta 6678, yo misma la suspendí el lunes. | Descongélela
      Estoy en la caja del Megamaxi y me acabo de acordar de que la tenía bloqueada; ¿la puede habilitar enseguida?
      ¿Podemos levantar la suspensión de la tarjeta de mi hija? | Encender la tarjeta
      La bloqueé sin querer desde el celular. ¿La deja como estaba?
    `,
    slips: `
      desbloquea mi tarejta | ya la encotnre, prendela | descongela la vsia que ya la suegra me la trajjo
      activala otra vez qeu la pause yo | quitle a la de credito el bloqueo que le puse anohce
      necesito que pase ya, estoy en la caja, la trnaque esta mañana | listo chamo abrela, la 3317, aparecio en el carrro
      como vuelvo a prender la de debtio | ya puede funciona de nuevo mi tarjeta congelda | le di a congelar sin queerer, arreglalo
      destrancaa | sigue bloqueada y yo quiero usarla, quien la pnoe a andar
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
