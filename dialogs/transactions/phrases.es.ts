import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  transactions: {
    plain: `
      dime las compras de más de 500 | dime todos los pagos de más de 50 de este mes | muéstrame los pagos grandes | cuáles fueron mis compras grandes en octubre
      me pagaron ya | ya me pagaron | ya me depositaron el sueldo | ya cayó la nómina | ya llegó mi quincena | me llegó el salario
      movimientos entre el 1 y el 5 de noviembre | movimientos del 3 al 9 de octubre | qué pasó entre el 2 y el 8 de marzo en mi cuenta
      qué cargo está pendiente | qué está pendiente | qué cargos pendientes tengo | hay algo pendiente en mi cuenta
      muéstrame los cargos pendientes | qué pagos no se han procesado | qué falta por procesar | muéstrame mis últimos movimientos
      busca todas las compras que hice en walmart en abril | ya salió el cobro del gimnasio en mi historial
    `,
    nurse: `
      últimos movimientos | dime qué entró ayer, que espero dos pagos y no sé cuál llegó | ya llegó lo del hospital?
      enséñame todo lo de Econo en mayo | enséñame los pagos que pasan de 150 en lo que va de año
      mi hermana dice que me mandó 40 por ATH Móvil el domingo, tú lo ves | ya salió de la cuenta el pago de LUMA o sigue pendiente
      quiero la lista de compras de la 2290 desde que se la presté a mi hijo
      nada más los depósitos de este mes, que voy a cuadrar con el talonario del hospital
      quiero ver uno por uno lo de Walgreens, no el total | qué pasó en mi cuenta anoche mientras trabajaba
      búscame el pago del agua de febrero que la muchacha de Acueductos dice que no aparece y yo sé que lo hice
    `,
    courteous: `
      Tenga la amabilidad de mostrarme los últimos movimientos de mi cuenta. | ¿Ya me abonaron la pensión? | Movimientos de ayer
      Buenas tardes, y disculpe la molestia; mi hija Rosario me giró trescientos soles desde Arequipa y deseo saber si ya llegaron.
      Compras en Wong, una por una | Necesito revisar cada retiro de más de quinientos soles del mes de mayo, con su fecha.
      ¿Se cobró Luz del Sur el día 12? | Últimos cargos, por favor
      Antes la señorita de ventanilla me sellaba la libreta con cada operación; ¿podría usted enseñarme lo que ha entrado y salido desde el primero?
      Quiero ver los abonos de esta quincena, si no le causa mucho trabajo. | ¿Qué pagos figuran a nombre de Inkafarma?
      El inquilino, don Teófilo, jura que me depositó el alquiler el viernes, y yo no quisiera reclamarle sin antes haberlo comprobado.
    `,
    teenager: `
      mis movimientos | ya cayo el deposito de mi tio? | k compre ayer | enseñame lo ultimo k salio de mi cuenta
      busca todo lo del oxxo de este mes xfa | ya me regresaron lo de mercado libre o siguen haciendose weyes
      kiero ver los cargos de mas de 500 | hay algo de uber entre el 3 y el 10 de octubre?
      dani jura k me hizo el spei en la mañana, chekame si ya esta | los ultimos 10 porfa
      perdi el ticket de liverpool y no me kieren cambiar la sudadera, sacame todas mis compras de ahi pa ver k dia fue exactamente
      entro algo hoy?
    `,
    trader: `
      Los últimos movimientos | ¿Ya entró el pago de la quinceañera de los Armendáriz? | enséñame todo lo de Sam's de este mes
      El viernes metí tres cheques, uno de la parroquia y dos de los Armendáriz, y antes de encargar más harina quiero ver si ya aparecieron los tres o si alguno se quedó atorado.
      Quiero ver qué cheques han pasado desde el lunes | ¿Qué salió de la cuenta mientras andaba yo en Chihuahua, del 3 al 8?
      La clienta jura que me mandó 275 por Zelle del pastel de tres leches y a mí no me aparece, búscamelo. | ¿cobró Beto su cheque?
      compras de más de 200 con la 9034 | ponme la lista de lo de Sysco, cada cargo por separado | Ayer, ¿hubo algo?
      necesito revisar los retiros de efectivo de octubre
    `,
    learner: `
      Muéstrame las último pagos | ya llegó el dinero de Aminata? | movimientos | qué entró en mi cuenta esta semana
      Yo quiere ver todo las veces que yo compra en Western Beef
      Ayer fui a Fordham con mi prima, quiero ver las compras de ayer una por una | La hotel ya me pagó o todavía no?
      Enséñame salida más grande de cien dólares en mayo | lista del tarjeta 3308 desde el día primero | la devolución de Old Navy, entró?
      Una cliente de trenza me mandar 70 por Zelle el sábado y ella jura que sí mandó, busca si está
      En el bolsa no hay recibo, cuál fue mi último compra y a qué hora
    `,
    upset: `
      ¿Qué me ha salido de la cuenta este fin de semana? | Últimos movimientos, ¡ya!
      ¿Me ha entrado la devolución de Zara o siguen tomándome el pelo? | Quiero ver una por una las compras del Mercadona, no la suma
      Enséñame todos los cargos de más de cien euros desde el 1 de mayo, que voy a repasarlos con boli
      La pensión del padre de mis hijos tenía que llegar el día 5, ¿está o no está?
      Le dejé mi tarjeta a la mayor para el Parque Warner, me prometió que solo bocadillo y refresco, y viene con dos bolsas enormes, así que a ver qué pagos hay del sábado, uno detrás de otro
      ingresos de esta semana | ¿Ha llegado ya el Bizum de Marta?
      Sácame las retiradas de efectivo de abril, porque en esta casa alguien me está mintiendo | Lista de recibos cobrados
    `,
    dictated: `
      muéstrame lo que salió ayer | llegó la transferencia de la javiera | quiero ver las compras en jumbo de este mes
      qué entró esta semana | movimientos sobre cien mil pesos | a ver léeme las últimas cinco compras con la tarjeta
      ya cayó el sueldo o todavía no | me puedes listar los uber desde el quince o sea desde el primero mejor
      oye mi hermano dice que me depositó cuarenta lucas el viernes y quiero ver si aparece
      el contador me pidió la cartola de septiembre o sea todo lo que entró y salió desde el primero hasta el treinta me la muestras
      busca los pagos a la farmacia
    `,
    friendly: `
      ¿Ya me pagaron? | ¿Ya cayó la nómina? | ¿Me muestra lo que salió entre el 4 y el 11 de mayo?
      ¿Qué movimientos hubo en mi cuenta esta semana? | ¿Ya me llegó el depósito de la oficina?
      ¿Me puede mostrar las compras que hice en Supermaxi en septiembre?
      Estoy cuadrando mis cuentas del mes y me hace falta el detalle de lo que salió entre el 1 y el 15. | Consumos de ayer
      ¿Será que ya entró la transferencia de mi cuñada Rosario? Me dijo que la hizo anoche.
      Quisiera ver solamente los retiros de cajero. | ¿Qué pagos mayores a 100 dólares tengo en el mes?
      La semana pasada le di un cheque al carpintero por los armarios de la cocina y él me asegura que todavía no lo ha podido cobrar; ¿me confirma si ya salió de mi cuenta?
      Entradas de dinero en agosto | Muéstreme lo que compré el sábado, por favor.
    `,
    slips: `
      ya me pagraon | ya cayo la nomnia | movimeintos del 2 al 6 de junio
      mis ultimso movimientos | ya cayo la quincean? | entro algo hyo? una clienta dijo que ya me habia mandado lo del psatel
      muestrame las compras en publix de este mse | movimeintos | lo que salio ayre de la cuenta | dime si Yusleidy ya me pgao los 60
      los pagos de mas de cien desde agotso | quiero ver la lista de retrios en cajero
      que compras siguen pendeintes y no han terminado de psaar | que paso con la cuenta el finde, enseñame todo lo qeu se movio
      le devolvi una blusa a ross el martes, aparece ya el dienro de vuelta?
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
