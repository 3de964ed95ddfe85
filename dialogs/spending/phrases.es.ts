import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  spending: {
    plain: `
      cuánto gasté en el súper este mes | cuánto gasté este mes | cuánto gasté en café | en qué gasté más
      cuánto he gastado con la tarjeta
    `,
    nurse: `
      cuánto llevo en gasolina desde que me cambiaron de hospital, que ahora guío una hora para allá y otra para acá
      total de Supermax, no me des la lista | en qué se me va el dinero | gasté más en junio o en julio? | lo de las navidades, súmalo
      café de la máquina, todas las noches, todo el año, dime la verdad aunque duela | divídeme los gastos, comida, casa, nenes, farmacia
      cuánto boté en Shein este año, no se lo digas a nadie
      en promedio qué se me va en la compra cada semana, porque yo digo que son cien y mi esposo dice que el doble
      comida fuera el mes pasado | dime lo que se fue en la farmacia del 1 al 20 | cuánto me costó el viaje a Orlando en total
    `,
    courteous: `
      ¿Sería tan amable de sumar lo que gasté en medicinas este año? | Total gastado en Metro | ¿Gasté más que en febrero?
      Mis egresos de julio
      Me temo que se me ha ido la mano en las librerías de la avenida Grau, y quisiera conocer la suma completa por más que me avergüence.
      Taxis: ¿cuánto en total?
      No me detalle cada compra de la farmacia, se lo ruego, sino dígame a cuánto ascienden todas juntas en el trimestre.
      Mi señora sostiene que yo derrocho en pasteles y yo que ella derrocha en plantas; ayúdenos a comparar ambos gastos, por favor.
      ¿Qué parte de mi pensión se va en el mercado? | Quisiera un cálculo de lo desembolsado en restaurantes durante las vacaciones.
      Gasto mensual promedio | Compáreme usted los gastos de este invierno con los del anterior.
    `,
    teenager: `
      cuanto llevo gastado en tacos nmms | total de uber este mes | gaste mas en septiembre o en octubre | en k se me va la lana wey
      suma todo lo del oxxo desde agosto | cuanto se fue en chelas el finde
      mi vieja dice k gasto como 2 mil al mes en videojuegos, es neta o exagera | gasto promedio x semana
      dime cuanto solte en amazon este año | comparame comida y transporte, cual me sale mas caro
      cuanto nos costo el viaje a sayulita, del viernes al domingo todo junto, pq keremos dividirlo entre cuatro y nadie apunto nada
      lo k llevo en gasolina
    `,
    trader: `
      ¿Cuánto se me fue en harina este año? | gastos de noviembre | Súmame todo lo que le he pagado a El Paso Electric desde enero
      ¿Gasté más en gas que el año pasado? | Nomás el total de Sysco, no la lista
      Siento que los empaques me están comiendo la ganancia; compárame lo de cajas y bolsas de este trimestre con el anterior.
      El año pasado por estas fechas la rosca de reyes casi no me dejó; dime cuánto puse en ingredientes en enero de entonces y cuánto en el de ahora, para ver si subo precios.
      cuánto llevo con la Visa en agosto | ¿Subió o bajó lo que pongo de gasolina en la van?
      Saca la cuenta de lo que dejamos en Costco entre Pascua y el Día de las Madres | gasto por categoría
    `,
    learner: `
      Cuánto gasté en comida | Salgo de noche y tomar mucho taxi, dime la total de taxi este mes | Yo gasta más que el mes pasado?
      en qué se va mi dinero | suma todo lo que yo pagar en Western Beef desde enero
      Yo promete a mi marido no pasar de 100, cuánto es mi gasto de la semana
      Cuánto me costar la bebé: pañal, leche, farmacia, en tres meses | Compara la marzo con abril
      Para la metro, cuánto dinero en la año
      Creo que yo compra demasiado pelo para trenza, dime cuánto se fue en total con Beauty Supply de la Fordham
      promedio por día de mis gasto | Siempre voy a Target por una jabón y salgo con cinco bolsa, cuánto dejé allá este año
    `,
    upset: `
      ¿Pero en qué se nos ha ido el dinero este mes? ¡Dime el total! | Supermercado en marzo, ¿cuánto?
      No me des una lista, dame una cifra: lo que llevo gastado en Mercadona este año
      ¿Estamos gastando más en gasolina que el verano pasado? Porque yo diría que sí | total en restaurantes
      Suma todo lo de Amazon de 2024, que se lo tengo que enseñar a mi marido
      El fútbol de uno, el ballet de la otra, el inglés del pequeño... ¿cuánto me cuestan al trimestre las extraescolares? | gasto mensual
      ¿He pasado de 300 euros en ropa en mayo? ¡La verdad, por favor! | ¿Adónde va la mayor parte de mi sueldo?
      Compárame esta semana con la anterior
      Me dijeron que la comunión se hacía con cuatro duros, y entre el traje del Corte Inglés, el restaurante, las flores y el fotógrafo estoy temblando, así que súmame todo y dime por cuánto me ha salido la fiesta
    `,
    dictated: `
      cuánto gasté en delivery
      hice un presupuesto de doscientas cincuenta lucas para el supermercado y quiero saber si en octubre me pasé o sea el total nomás
      gasto más que el mes pasado | en qué se me va la plata
      suma todo lo que he dejado en cafeterías este año porque me da susto pero igual quiero saber | gastos por categoría
      cuánto me salió el viaje a pucón entero bencina comida todo | dime el promedio mensual en bencina
      mi pololo jura que gasto más que él en ropa cuánto llevo en falabella | me pasé con los uber este mes o voy bien
      cuánta plata se fue en la semana del dieciocho | compara luz y gas de este invierno con el del año pasado
    `,
    friendly: `
      ¿Cuánto llevo gastado en supermercado este mes? | ¿En qué se me está yendo la plata? | Total gastado en farmacias
      ¿Gasté más en octubre que en septiembre?
      Fuimos de paseo a Baños el feriado y quisiera saber cuánto nos costó todo, sumando hotel, comidas y gasolina.
      Mis gastos por categoría | ¿Me ayuda a sumar lo que pagué en taxis desde enero?
      Tengo la impresión de que cada mes gasto más en restaurantes. ¿Es así? | ¿Cuánto se me fue en regalos en diciembre?
      Gasto promedio semanal | Necesito el total de lo que le he pagado al colegio en lo que va del año. | ¿Y en ropa, cuánto sumó?
    `,
    slips: `
      cuanto gaste en uebr este mes | en que se me van los corbes | cuanto suma toda la comdia de septiembre, mercado y restuarantes
      gasto mas que el mes pasdao? | suma lo de starbcuks de todo el año
      me haces la cuenta de los gastso de este mes que cobro el viernes | chamo dime cuanto boto en arpeas a la semana
      en que categroia gasto mas | cuanto se me fue en gasolian y cuanto en peajes | lo que llevo gasatdo desde el lunes
      me paso o no me paso con la ropa, compara julio y agsoto
      mi novio dice que gasto un realero en uñas, dame el totla de este año pa callarlo
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
