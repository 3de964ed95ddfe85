import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  interest_rate: {
    plain: `
      qué tasa de interés pagan en la cuenta de ahorros | de cuánto es el interés de mi tarjeta | cuanto esta dando el plazo fijo
    `,
    nurse: `
      qué interés tiene la tarjeta | APR | cuánto paga la de ahorros | me están cobrando mucho interés en la visa, a qué por ciento está
      bajó el APY?
    `,
    courteous: `
      ¿Cuánto interés ganan mis ahorros? | TEA de mi tarjeta | Perdone la curiosidad, ¿qué tasa me rinde actualmente la cuenta a plazo?
      Si yo pagara la Visa en cuotas, quisiera saber qué porcentaje anual me cobrarían por ello.
      Antaño la libreta daba un buen rédito; tenga la amabilidad de indicarme qué rendimiento ofrece ahora.
    `,
    teenager: `
      cuanto interes me cobra la tarjeta | la tasa? | mi ahorro gana algo o nomas esta ahi | cual es el cat de mi credito
      k porcentaje me dan x dejar la lana ahi guardada
    `,
    trader: `
      ¿Qué interés paga el savings? | APR de la Visa | Si dejo 2,000 sin pagar en la tarjeta, ¿a qué tasa me los cobran?
      rendimiento anual | La del mostrador me dijo 3.5 y no me cuadra, ¿cuál es la tasa de mi cuenta?
    `,
    learner: `
      Qué interés da la ahorro | APR de mi tarjeta | cuánto por ciento me cobran por el deuda | A qué tasa está mi préstamo con Popular
      mi ahorro gana algo o nada por año
    `,
    upset: `
      ¿Qué interés me estáis cobrando en esta tarjeta? | ¿TAE de la cuenta ahorro?
      ¿Sigo con el mismo tipo que en enero o lo habéis subido a escondidas?
      ¡Me dais una miseria! ¿Qué porcentaje paga la cuenta remunerada? | intereses de la Visa
    `,
    dictated: `
      qué tasa me dan en el ahorro | cae de la tarjeta | cuánto interés me cobran por la línea de crédito
      oye los avances a qué tasa están o sea al mes o al año | rentabilidad anual de la cuenta
    `,
    friendly: `
      ¿Qué interés me paga la cuenta de ahorros? | Tasa actual | ¿Qué porcentaje me cobran por diferir con la tarjeta?
      En otro banco ofrecen el 5 por ciento anual; ¿cuánto rinde la mía? | Quisiera conocer la tasa del préstamo que tengo.
    `,
    slips: `
      que intreses me cobra la visa | apr de mi tarejta | cuanto me gana el ahoro | a cuanto esta la tsaa del prestamo
      ese 27 por ceinto es lo que yo pago?
    `,
  },
  fees: {
    plain: `
      cuáles son sus comisiones | qué comisiones tienen | qué comisiones cobran | cuánto cobran de comisión
      por qué me cobraron una comisión de mantenimiento | cobran algo por usar el cajero de otro banco
      quiero que me explique las tarifas de esta cuenta
    `,
    nurse: `
      por qué me quitaron 15 de servicio si yo tengo más de mil ahí
      quítame ese cargo por sobregiro, fue por 3 dólares y la nómina cayó dos horas después, tengan vergüenza
      cuánto cobran al mes por la cuenta | sacar en ATH de otro banco, cuánto es | quiero que me devuelvan el recargo por atraso
      dónde veo las tarifas de la cuenta, lo que cobran por cada cosa | si mando por ATH Móvil me cobran algo o es gratis
      otra vez la mensualidad y eso que la nómina me cae ahí, bórrenla | qué cuesta pedir la tarjeta urgente
      si bajo de 300 me penalizan? | dos pesos por sacar mi propio dinero, devuélvanmelos
      ese cargo por servicio del día 30, a cuenta de qué
    `,
    courteous: `
      ¿Por qué me cobraron mantenimiento? | Comisión por usar otro cajero
      Le ruego me devuelvan la penalidad de S/ 35, pues pagué dentro del plazo. | ¿Cuánto cuesta un cheque de gerencia?
      Buenos días; soy ahorrista de esta casa desde los tiempos del inti, y me ha dolido ver que me han descontado doce soles por portes que nunca pedí, los cuales solicito con todo respeto que me sean reintegrados.
      Membresía de la tarjeta | Desearía una lista de las tarifas que aplica el banco a los jubilados.
      Ninguna tienda me cobró esto, fue el mismo banco quien retuvo S/ 7.50 por un retiro; ¿con qué fundamento?
      ¿Cobran por el estado impreso?
      Estuve internado en el Rebagliati el día del vencimiento y confío en que tendrán la gentileza de anularme la mora.
      Devuélvanme la comisión | ¿Es gratuito depositar en provincia o tiene algún recargo?
    `,
    teenager: `
      pq me kitaron 150 pesos | comision de k?? | regresenme la comision xfa soy estudiante | cuanto cobran x sacar de otro cajero
      el spei tiene costo? | hay cobro x manejo de cuenta | anualidad de la tarjeta cuanto es
      me cobraron 40 x no tener saldo minimo, eso se puede kitar? | si pago tarde la tarjeta cuanto me clavan | cuesta la reposicion?
      lista de comisiones | fui al cajero de santander y me bajaron 35 mas otros 20 de ustedes, x k dos cobros, nadie me aviso nada
    `,
    trader: `
      ¿Por qué me quitaron 34 dólares de overdraft? | comisión mensual
      Regrésenme el cargo por mantenimiento, siempre tengo más del mínimo | ¿Cuánto cobran por un money order?
      Saqué 200 del cajero de la gasolinera y entre ellos y ustedes me quitaron casi siete dólares; ¿cuánto es lo suyo y cómo le hago para que no me lo cobren?
      quítame el late fee | ¿Tiene costo mandar por Zelle?
      Me cobraron quince pesos, digo dólares, nomás por el statement en papel, ¿y eso?
      Pásame la lista de lo que cobran en la cuenta de negocio | ¿Cuesta algo que me repongan la tarjeta?
      Un cheque sin fondos de un cliente y la multa me la ponen a mí; quiero que me la devuelvan. | ¿hay cobro por tener poco?
    `,
    learner: `
      Por qué me cobrar 12 dólares de mantener la cuenta | cuánto cuesta el cuenta cada mes
      Dice "comisión 5.00", comisión de qué si yo no hacer nada | Me quitaron 34 por sobregiro, devuélvelo por favor
      sacar dinero en otro banco cuánto vale | Si mando por Zelle a mi amiga, la banco quita algo o es gratis
      Antes de quedarme con ustedes, cuánto es la tarifa mensual
      Yo pagar tarde un solo día porque mi niña estaba en emergencia y ponen 29 de multa, quita la multa
      cómo hago para no pagar esa cuota del banco | comprar en otro país con tarjeta tiene costo?
      la cajero del deli me quitó 3 y el banco 2 más, por qué los dos | lista de precio del banco
    `,
    upset: `
      ¿Por qué me habéis cobrado 35 euros de descubierto? | ¡Devolvedme la comisión, que fueron dos euros durante una hora!
      comisión de mantenimiento?? | ¿Qué me cuesta sacar dinero en un cajero de otro banco?
      Me prometisteis cuenta sin comisiones y ahora me quitáis 12 euros, los quiero de vuelta | comisión en el extranjero
      ¿El Bizum se paga? Avísame antes, no después | quitadme el recargo
      Tres comisiones en un solo día por unos pañales, un café y el parquímetro, ¡eso es el comedor de una semana de mis hijos! Devolvédmelas o explicadme con qué cara me cobráis 90 euros por nada
      ¿Qué tengo que hacer para no pagaros todos los meses por tener una cuenta? | tarifas, por favor
      Si bajo de 300 euros en la de ahorro, ¿me penalizáis?
    `,
    dictated: `
      qué comisión es esa | por qué me cobraron mantención | cuánto cuesta girar en otro cajero
      oye me sacaron tres mil pesos por administración y supuestamente era gratis explícame
      me ofrecieron plan sin costo el primer año y creo que ya pasó el año entonces cuánto me va a salir ahora la cuenta corriente al mes
      cobran por transferir | cuánto sale reponer el plástico | quiero que me reversen el recargo por atraso pagué un día tarde nomás
      la tarjeta tiene costo anual o eso era antes | me cobran algo si no la uso
    `,
    friendly: `
      ¿Cuáles son sus comisiones?
      ¿Por qué me descontaron 4,50 por mantenimiento? | ¿Cuánto cuesta sacar dinero en un cajero de otro banco?
      Comisión por transferencia | ¿Me podrían devolver el cargo por sobregiro? Fue un descuido mío. | Costos de la tarjeta
      Pensé que la cuenta no tenía costo. ¿A qué se debe el cobro por servicio de este mes?
      ¿Tiene algún valor la emisión de un cheque de gerencia?
      Hace veinte años que soy clienta y nunca había pagado tarde; ¿sería posible que me exoneren el recargo por mora?
      Tarifario, por favor | ¿Cobran por enviar el estado de cuenta en papel? | Quisiera saber cuánto es la anualidad de la Visa.
      Me cobraron comisión, ¿por qué?
    `,
    slips: `
      por que me quiatron 12 | devuelvanme la comsion de esta semana, nadie me dijo que sacar rela ahi costaba
      cuanto cobran por una tranfserencia | cuanto es la comision dle cajero si no es de ustedes?
      35 dolares por sobregrio, en serio chamo? | hay cuota anual en esta tajreta | cuanto me sale sacra plata en otro banco
      perdonenme el recagro, pague un dia tarde nada mas | que cuesta manetner la cuenta | hay comsion por usar la tarjeta fuera dle pais?
      reembolso dle cargo mensual plis | saque 20 en una bodega y me clavraon tres dolares ustedes y tres el cajero, quiero los mios
    `,
  },
  exchange_rate: {
    plain: `
      a cómo está el dólar hoy | qué tipo de cambio usan cuando compro en pesos | cuantos quetzales me dan por cien dolares
    `,
    nurse: `
      a cómo está el euro | cien dólares en pesos dominicanos | tasa de cambio hoy | compro algo de 30 libras, cuánto es en dólares
      si pago en Punta Cana con la tarjeta a qué me lo cambian
    `,
    courteous: `
      ¿A cómo está el dólar? | Tipo de cambio del euro | ¿Cuántos bolivianos me darían por mil soles, si fuera usted tan amable?
      Mi hija vive en Santiago y voy a comprar allá con la tarjeta; quisiera saber qué recargo hay por la conversión.
      Deseo averiguar a cuánto equivalen en soles los doscientos dólares que me enviará mi hermano.
    `,
    teenager: `
      a cuanto el dolar | 100 euros cuanto es en pesos | si pago con la tarjeta en texas a como me toman el dolar | tipo d cambio
      cuanto vale un yen
    `,
    trader: `
      ¿A cómo está el peso? | dólar hoy | Cuánto son 8,000 pesos de vainilla de Papantla en dólares
      Si pago con la Visa en Juárez, ¿a qué cambio me lo toman? | euros a dólares
    `,
    learner: `
      A cuánto está el euro | cuánto es cien dólar en franco CFA | si yo pago con tarjeta en Senegal, qué cambio ponen
      dólar a peso dominicano hoy | cómo está hoy la cambio, dólar con libra de Inglaterra
    `,
    upset: `
      ¿Cuántas libras me dan por 100 euros? | cambio del dólar hoy
      El viaje de fin de curso de la niña son 450 dólares, ¿eso qué es en euros?
      Si pago en francos suizos, ¿qué cambio me aplicáis? ¿Y qué añadís encima?
      ¿Por qué 80 libras se han convertido en 97 euros? ¿A cuánto me lo habéis puesto?
    `,
    dictated: `
      a cuánto está el dólar | cien euros en pesos chilenos | si pago en argentina a qué cambio me lo toman | valor del real hoy
      oye compré algo en cuarenta libras cuánto es eso en plata de acá
    `,
    friendly: `
      ¿Cuántos pesos colombianos son 200 dólares? | Cambio del sol peruano
      Si compro en Madrid con la tarjeta, ¿a qué tasa me convierten? | Quisiera saber cuánto vale un real brasileño en dólares.
    `,
    slips: `
      a como esta el dolra en bolivares | cuanto son 100 euors | dolar a peso colombinao hoy | si compro en madird a que tasa me lo pasan
      200 dolraes en soles
    `,
  },
  find_branch: {
    plain: `
      dónde hay un cajero cerca | hay alguna sucursal por el centro de houston | busco un banco donde depositar efectivo cerca de mi casa
      a qué hora abren el sábado | estan abiertos mañana que es feriado
    `,
    nurse: `
      ATH más cerca | abren sábado? | sucursal en Río Piedras | dónde saco efectivo cerca de Centro Médico a esta hora
      a qué hora cierra el de Plaza
    `,
    courteous: `
      ¿Agencia más cercana a Jesús María? | ¿Atienden los sábados en la oficina de Larco, por favor? | Cajero por Pueblo Libre
      Prefiero tratar en persona con la señorita de ventanilla, como antes; ¿dónde queda la sucursal más próxima a la avenida Brasil?
      Horario de la agencia Miraflores
    `,
    teenager: `
      cajero cerca | donde hay sucursal en zapopan | a k hora cierran el sabado | hay algun cajero sin comision x la minerva?
      abren el 16 de septiembre o no
    `,
    trader: `
      Sucursal más cerca de la Alameda | cajero | ¿A qué horas cierran el sábado en Zaragoza? | ¿Hay alguna abierta hoy domingo?
      Necesito cambio en monedas, ¿qué sucursal queda por el mall Cielo Vista?
    `,
    learner: `
      Dónde hay cajero cerca | a qué hora abre la Chase de Fordham | sucursal Popular en Bronx | el banco trabaja domingo?
      busco cajero gratis por la 149
    `,
    upset: `
      ¿Dónde hay una oficina que de verdad esté abierta? | cajero en Alcorcón | ¿Los sábados cerráis? Que ya voy en el coche
      Habéis quitado la sucursal de Bravo Murillo, ¿y ahora adónde voy yo? | horario de oficina
    `,
    dictated: `
      cajero más cerca | hay sucursal en ñuñoa | a qué hora cierran | oye estoy en valparaíso dónde saco plata
      atienden el sábado en la sucursal de maipú
    `,
    friendly: `
      ¿Dónde queda la agencia más cercana? | Cajero cerca de La Carolina | ¿Atienden los sábados en el Quicentro?
      ¿Hasta qué hora está abierta la sucursal de Cumbayá? | Estoy en el aeropuerto y busco un cajero automático, ¿hay alguno?
    `,
    slips: `
      cajero cerac | donde hay un banco en dorla | abren el sabdao? | a que hora ceirran en hialeah
      hay algun wells fargo por la calle ocoh
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
