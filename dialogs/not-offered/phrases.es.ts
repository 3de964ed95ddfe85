import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  not_offered: {
    plain: `
      mándame mi estado de cuenta de enero | donde bajo los estados de cuenta viejos que me pide el contador
      no quiero que me sigan llegando estados de cuenta en papel | cuál es el límite diario para sacar del cajero
      cuanto es lo maximo que puedo transferir por dia | quiero solicitar un préstamo para un carro
      buenas tardes, mi esposo y yo queremos saber cómo aplicar para una hipoteca | me dan un prestamo personal aunque tenga mal credito
      quiero abrir una cuenta de ahorros para mi hija | cierre mi cuenta, ya no quiero este banco
      q papeles ocupo para abrir cuenta solo tengo matricula consular | me mudé, cambie mi dirección por favor
      quiero actualizar mi numero de telefono | cómo pongo mi correo nuevo en el perfil | mi puntaje de crédito
      por qué bajó mi score este mes | cancele el pago del cheque 208 | hice un cheque y no quiero que lo cobren, se puede parar
      necesito mandar un giro internacional a el salvador | no me deja registrarme en zelle
      avísame por mensaje cada vez que usen mi tarjeta | hágame una cita con un ejecutivo para el lunes
      quiero agendar una cita en la sucursal | será buen momento para comprar bitcoin
      en qué acciones me conviene invertir con dos mil dólares | donde saco la forma 1099 para los taxes
      necesito el formulario de impuestos de mi hipoteca | activa la protección de sobregiro
      no quiero tener sobregiro en mi cuenta, quítenlo | me puede cambiar la fecha de pago de la tarjeta al día 20
      quiero que mi prestamo venza después de mi quincena | pon el pago automático de la tarjeta
      quitar el autopay que me anda sacando dinero cada mes | ayúdame a hacer un presupuesto
      cuanto deberia ahorrar por quincena para unas vacaciones | congela mi cuenta | activar mi tarjeta nueva
      me llegó otra tarjeta cómo la activo | bloquea los cobros de una tienda | no dejen que ese comercio me siga cobrando
    `,
    nurse: `
      préstamo personal de 4000 | refinanciar la casa | abrirle una cuenta a mi hija
      voy a cerrar la cheque porque me mudo a Florida, qué papeles piden | mi puntuación de crédito | le tiré foto al cheque, deposítalo
      mi cuñado dice que compre bitcoin, se puede por aquí | giro a Colombia | pon a mi esposo en la cuenta conmigo
      me mudé para Guaynabo, cambia la dirección | cuánto sale un seguro de vida con ustedes, tengo dos nenes y trabajo de noche
      pasar mi 401k para acá | lo que debo en la de Sears pasarlo a una tarjeta de ustedes al cero | cita con un oficial el martes
      caja de seguridad | hay notario en la sucursal?
      para el depósito del apartamento me piden un cheque de gerente por 900, cómo lo saco | párale el pago al cheque 218
      la 480 para la planilla | financiar una Tucson usada | línea sobre la casa | me pueden prestar más con la misma hipoteca
      que cada quincena se muevan 40 solos a ahorros | solicitar tarjeta de crédito | cuenta comercial para mi negocito de bizcochos
      nómina de mis dos empleadas | consolidar préstamos estudiantiles | certificado a un año | quiero invertir en acciones
      un money order para la corte, dónde lo consigo
      mi hijo va a sacar carro y necesita un codeudor, puedo ser yo si tengo hipoteca con ustedes
      cambia mi teléfono, el que tienen ya no existe | beneficiaria mi hermana
      mami ya no puede firmar, tengo el poder del abogado, cómo hago para manejarle la cuenta y pagar la señora que la cuida
      tengo 700 en efectivo, cómo los echo en la máquina | cambiar un galón de menudo por billetes
      seguro para el apartamento, por huracanes | prestan para montar un salón? | actívame protección de sobregiro
      apellido nuevo en la cuenta, no en la tarjeta | mi nena como usuaria adicional de la visa
      carta de que soy cliente, la piden para un alquiler | adelántame 200 hasta el viernes | tarjeta para un nene de 12
      precualificación para comprar casa | una IRA antes del 15 de abril
    `,
    courteous: `
      Deseo abrir un depósito a plazo fijo por un año con diez mil soles. | Crédito hipotecario
      ¿Qué requisitos piden para un préstamo personal a un jubilado? | Depositar un cheque tomándole foto
      Mi señora y yo quisiéramos cerrar definitivamente la cuenta mancomunada que teníamos. | Alquiler de caja fuerte
      Gire mil dólares a España | Quisiera incluir a mi hija Rosario como cotitular de la cuenta, por si me enfermo. | Cambio de domicilio
      Nos hemos mudado a la calle Los Jazmines 342, en Surco, y le ruego que me envíen allá la correspondencia. | Mi puntaje en Infocorp
      ¿Cómo compraría yo unas acciones de Alicorp en la bolsa? | Comprar bitcoins
      Buenos días; solicito una cita con el sectorista para el miércoles a las diez, si la agenda lo permite. | Ampliar la hipoteca
      Necesito el certificado de retenciones para mi declaración jurada de impuestos.
      Pasar mi deuda del Ripley a otra tarjeta con menor tasa | La hermandad del Señor de los Milagros necesita una cuenta con dos firmas.
      Poder notarial para mi hijo | Me agradaría que cada día cinco saliera automáticamente S/ 50 para el asilo, hasta nuevo aviso.
      ¿Compran monedas de plata? | Un seguro oncológico | ¿De qué modo retiro el 95 % de mi fondo de la AFP?
      Cheque de gerencia por S/ 3,000 | Mi nieto cumple diez años y quiero abrirle su primera libreta, igual que hizo mi padre conmigo.
      Venta de dólares en efectivo | Ordene usted que no se pague el cheque número 118, se lo suplico. | Carta fianza
      Tengo una alcancía repleta de monedas y quisiera que me la contaran y abonaran a mi cuenta. | ¿Ofrecen fondos mutuos?
      Me piden en el consulado una constancia bancaria que acredite que soy cliente desde 1985. | Nombrar un beneficiario
      He cambiado de número de celular y ruego actualizarlo en sus registros. | Bonos soberanos, ¿dónde se adquieren?
      Quisiera que la cuota del préstamo vehicular, que cae el 2, pase al 28, cuando ya cobré. | Sobregiro para mi cuenta
      Mi cuñada viuda pregunta cómo funciona eso de la hipoteca inversa. | Un POS para la bodega
      ¿Qué le parece más prudente a un hombre de mi edad, invertir en oro o en un terreno?
      Solicito una tarjeta de crédito adicional para mi señora. | Prepagar el crédito MiVivienda
      Ser aval de mi ahijado en su préstamo de estudios
      Le encargo preparar la planilla de los cuatro empleados de la panadería de mi hijo. | Descuento de letras para mi negocio
      ¿Cuánto me prestarían dejando en prenda las joyas de mi madre?
    `,
    teenager: `
      kiero un prestamo d 5 mil | abrir una cuenta | cancelar mi cuenta definitivamente, cerrarla | como deposito un cheke con foto
      mi buro de credito | comprar bitcoin | kiero sacar una tarjeta de credito | cambie d casa, actualiza mi domicilio
      nuevo cel, cambienlo en mi expediente | mandar dolares a mi primo en houston, transferencia internacional
      agendar cita en la sucursal | credito pa un carro | cuanto me prestarian pa una casa con infonavit | donde deposito efectivo
      seguro pa mi moto | constancia de intereses pal sat | invierte mil pesos en cetes | como abro una afore
      programa 200 cada viernes a mi hermana | pasar la deuda d mi tarjeta a otra con meses sin intereses
      agregar a mi jefa como cotitular | kita a mi papa d mi cuenta, ya soy mayor | cuenta empresarial pa mi negocio de tenis
      terminal pa cobrar con tarjeta en mi puesto | cheke de caja | parar un cheke k ya di | pasar mi cuenta de menor a adulto
      tarjeta adicional pa mi novia | comprar acciones de nvidia | pagare a plazo fijo, como le entro | refinanciar lo d la moto
      adelanto d nomina xfa, no llego a la quincena | mi nombre esta mal en la cuenta, corrijanlo en el contrato
      ocupo una carta del banco pa la visa gringa | subirme a la tarjeta oro | poner a mi hermano de beneficiario x si me muero
      comprar euros en billete antes del viaje | aval pa un credito | seguro de vida, cuanto sale | facturame las comisiones con mi rfc
      credito pa la uni | cambiar mis monedas x billetes en la sucursal | crear un apartado pa ahorrar con meta
      me falta un papel pa la hipoteca d mis papas, como va el tramite?
    `,
    trader: `
      Quiero un préstamo para un horno nuevo | abrir una cuenta de ahorros para mi nieto | Cerrar mi cuenta
      ¿Cuánto me darían de hipoteca? | depositar un cheque con foto | Pasar el saldo de la Discover a una tarjeta nueva sin intereses
      Mandar un wire a Chihuahua, a la cuenta de mi proveedor de piloncillo | mi credit score | Cambiar mi domicilio
      cita con el gerente el martes | Poner a mi esposo como dueño también en la cuenta | ¿Venden seguro de vida?
      terminal para cobrar con tarjeta | Quiero que cada día 1 se pasen solos 500 al ahorro, para siempre
      Línea de crédito para el negocio, unos 20 mil | invertir | préstamo SBA | Me falta la 1099 del año pasado, ¿dónde la consigo?
      ¿Puedo depositar los 3,200 en efectivo del fin de semana en el buzón de noche? | Sáquenme un cashier's check de 5,000
      Que mi contadora tenga su propio usuario para entrar | nómina para mis seis empleadas
      Financiamiento para una van de reparto, una Transit 2021 | Anular el cheque 1874 antes de que lo cobren | IRA, ¿cuánto puedo meter?
      notario público | Quiero solicitar la tarjeta de ustedes que da puntos dobles | fondo de retiro para el negocio | poner beneficiaria
      Cambié de celular, actualícenme el teléfono en el sistema | CD a seis meses | ¿Me dan un HELOC con la casa de Horizon City?
      quitar a mi ex de la cuenta mancomunada | Ocupo rollos de quarters y billetes de a uno para la caja
      ¿Cuánto debo apartar para los taxes trimestrales? | comprar acciones de Walmart | Carta del banco para la visa de mi sobrino
      Tarjeta adicional para Beto con tope de 300 | poder notarial de mi papá | Quiero leasing para los refrigeradores
      protección de sobregiro | Cómo acepto pagos con QR en el mostrador
    `,
    learner: `
      Quiero un préstamo | comprar casa, hipoteca | abrir cuenta para mi hija | Yo quiere cerrar el cuenta | mandar dinero a Senegal
      Cambiar mi dirección, ahora vivo en Tremont | poner mi marido en la cuenta
      El primo de mi marido gana con bitcoin, cómo compro desde el banco | Depositar cheque con foto
      yo tiene 800 en efectivo de mis clientas, cómo meto en cuenta | cita con gerente | Cada viernes pasa 20 a ahorro solo
      seguro de vida | tarjeta de crédito nueva, quiero aplicar
      Yo va a abrir salón de trenza con mi hermana y el abogado dice que necesito cuenta de negocio
      Quiero que mi ahorro crece, poner poco en bolsa | formulario de impuesto 1099 | Tengo oro de mi boda, la banco alquila caja fuerte?
      Pasar la deuda de mi tarjeta Citi para otra con cero interés | money order para la renta | cheque de gerencia por 2500
      carta del banco para la embajada, que dice que yo soy cliente
      tiene préstamo para taxi? mi marido quiere comprar carro y trabajar él mismo | dinero prestado hasta viernes
      Pago mucho por mi casa cada mes, quiero refinanciar | parar cheque número 204 | cambiar mi teléfono en la sistema del banco
      cuenta de jubilación, cómo empieza | quién recibe mi dinero si yo morir, quiero poner nombre de mi hija
      abrir cuenta con pasaporte sin seguro social | máquina para cobrar con tarjeta en mi puesto | un CD de seis mes
      préstamo para estudiar enfermería | tengo bote lleno de moneda, cambiar a billete | notario | fondo para la universidad de los niño
      subir mi hipoteca para arreglar la cocina | cambiar mi préstamo de 24 a 48 mes | comprar euros en billete
      Western Union desde aquí a mi mamá en Thiès | protección de sobregiro, activa | dar poder a mi hermano para firmar en banco
      sacar mi nombre de la cuenta de mi ex | comprar acciones de Apple
    `,
    upset: `
      Necesito un préstamo de 5.000 euros, ¡y esta semana! | ¿Puedo pasar la deuda de la tarjeta a otra nueva sin intereses?
      ingresar un cheque con foto | Quiero ampliar la hipoteca para arreglar las goteras | abrir una cuenta infantil
      ¡Cerradme la cuenta, que no aguanto más con vosotros!
      Nos mudamos a Móstoles en mayo y seguís mandando las cartas al piso viejo, ¡cambiad la dirección! | hipoteca a tipo fijo
      Pon a mi marido de cotitular | Sacad a mi ex de la cuenta común, que ahí ya no pinta nada
      Una transferencia internacional de 1.200 euros a mi prima de Colombia | ¿Estoy en el ASNEF? ¿Y qué puntuación de crédito tengo?
      Programa cien euros al mes a la cuenta de ahorro, el día que cobro, de forma automática | cita en la oficina
      Necesito un cheque bancario para la notaría el jueves, ¡que me quedo sin piso!
      ¿Dónde está el certificado fiscal? Así no puedo hacer la declaración
      ¿Tenéis seguro de vida? Que no duermo pensando en qué sería de los niños | plan de pensiones
      ¿Cuánto nos prestaríais para un monovolumen de segunda mano? | Quiero solicitar una tarjeta de crédito de las que dan viajes
      fondos de inversión | Contratadme un depósito a doce meses
      He cambiado de móvil hace dos meses y seguís con el número antiguo, actualizad mis datos
      Quiero abrir una cuenta de autónoma para mi negocio de tartas
      Tengo 800 euros en billetes del mercadillo, ¿cómo los ingreso sin ir hasta el centro? | acciones de Inditex
      Pídele una tarjeta adicional a mi hija, a nombre de ella pero en mi cuenta | El casero quiere un aval bancario, ¿me lo hacéis o no?
      Entre el sofá, la Visa, el dentista y la tarjeta del Carrefour pago cuatro cuotas en cuatro fechas distintas y me estoy ahogando, así que a ver si me lo podéis juntar todo en un único préstamo
      seguro de hogar | ¿Por qué me sube la cuota de la hipoteca con la revisión del euríbor? | tarjeta prepago para el mayor
      Quiero encargar 300 libras en efectivo para el viaje a Londres
      Que me llame un asesor de inversiones, que quiero guardar algo para la jubilación
      Mi madre ya no se apaña sola, ¿cómo me ponéis de apoderada en su cuenta? | datáfono para mi tienda
      Domiciliadme el recibo del gimnasio en esta cuenta | ¿Puedo amortizar de golpe 10.000 de la hipoteca? ¿Y qué me ahorro?
      carta de referencias bancarias | Financiadme el ordenador del instituto en doce plazos | anticipo de nómina
      He recuperado mi apellido de soltera y la cuenta sigue con el de él, ¡cambiadlo!
      ¿Me aceptáis como avalista del préstamo de estudios de mi hijo?
    `,
    dictated: `
      quiero pedir un crédito de consumo | abrir una cuenta corriente | cómo cierro mi cuenta para siempre | invertir en fondos mutuos
      depósito a plazo | oye quiero comprar bitcoins con lo que tengo ahorrado | seguro para el auto
      cambiar mi dirección me mudé a la florida | agendar hora con un ejecutivo de inversiones | transferir dólares a mi prima en canadá
      agregar a mi marido como cotitular | necesito refinanciar el dividendo de la casa
      transfiere la deuda de mi tarjeta a otra con mejor tasa | máquina para cobrar con tarjeta en mi tienda | cuenta para mi pyme
      vale vista | programa cincuenta mil todos los viernes al ahorro | certificado tributario para la operación renta
      quiero una tarjeta de crédito más aparte de la que tengo o sea otra de otra marca | arrendar una caja de seguridad
      orden de no pago para un cheque que entregué | comprar acciones de latam
      necesito plata para un auto usado como seis millones a tres años me lo prestan | oye puedo poner de beneficiaria a mi hija
      junté como ochenta lucas en efectivo cómo las meto a la cuenta | cambiar el celular registrado | tarjeta adicional para mi mamá
      aumentar el hipotecario para arreglar el techo | quiero liquidar el crédito antes de tiempo calcúlame el prepago | apv
      renunciar al seguro de desgravamen
      gané una licitación chica de la municipalidad y me exigen una boleta de garantía por un millón la emiten ustedes
      ustedes me pueden hacer la declaración de impuestos | mi hermana va a manejar mi cuenta mientras estoy afuera cómo presento el poder
      cuenta para mi hijo de doce | la embajada pide una carta del banco que diga que tengo fondos
      me conviene más contratar una línea de crédito o pedir un préstamo chico para pagar la universidad de mi hermana ustedes me lo aprueban
      avance en cuotas | leasing | prestarme plata para estudiar un magíster | comprar dólares en billete
      tengo tres facturas sin pagar de un cliente grande y alguien me dijo que el banco las compra o sea factoring hacen eso
    `,
    friendly: `
      ¿Me podrían prestar 5.000 dólares para arreglar la casa? | Quisiera información sobre un crédito hipotecario.
      Abrir una cuenta de ahorros | ¿Cómo cierro mi cuenta corriente? | ¿Puedo depositar un cheque con una foto? | Póliza a plazo fijo
      Me gustaría invertir en acciones, ¿me asesora? | ¿Cuál es mi puntaje en el buró de crédito?
      Me cambié de casa y necesito actualizar la dirección. | ¿Se puede poner a mi hija como cotitular?
      Enviar dinero a mi hermana en Italia | ¿Me da una cita con el oficial de crédito para el lunes?
      Quisiera contratar el seguro de desgravamen. | ¿Dónde bajo el certificado para el impuesto a la renta? | Comprar criptomonedas
      Programe que cada día primero se le envíen 100 dólares a mi mamá, sin que yo tenga que acordarme.
      ¿Alquilan casilleros de seguridad? | Quiero pasar la deuda de mi otra tarjeta a una nueva con menos interés.
      Solicitar una tarjeta de crédito | Tarjeta adicional para mi esposo | ¿Hacen préstamos para estudios?
      Necesito una cuenta empresarial para la oficina donde trabajo. | ¿Puedo abrirle una cuenta a mi nieto de ocho años?
      Quitar a mi exesposo de la cuenta conjunta | ¿Podrían ampliarme la hipoteca en 10.000 dólares para hacer otro piso?
      Necesito un certificado bancario para la visa americana. | Préstamo para comprar carro | Cobrar un cheque
      ¿Me cambian billetes de cien por sencillo? | Quisiera nombrar a mis hijos beneficiarios de mis ahorros.
      ¿Me emite un cheque de gerencia por 2.400 dólares? | ¿Puedo reservar euros en efectivo para retirarlos el viernes?
      ¿Qué me conviene más, un fondo de inversión o una póliza? | Cambiar mi número de celular registrado
      Un poder para manejar la cuenta de mi mamá | ¿Cómo deposito efectivo en el cajero? | ¿Ofrecen seguro de vida?
      Refinanciar mis deudas | Por favor, deje sin pago el cheque número 318 que entregué ayer. | Necesito un datáfono para mi negocio
      ¿De cuánto me saldría la cuota de un crédito de 20.000 a cinco años? | ¿Me ayudan con la declaración de impuestos?
      Garantía bancaria para un contrato | Quisiera que me autoricen un sobregiro permanente en la cuenta.
      ¿Pagan ustedes la nómina de empresas pequeñas? Somos doce empleados.
    `,
    slips: `
      quiero pedir un prestmao de 5 mil pa traerme a mi mama | que papeles hacen falta pa abrir una cuetna con pasaporte venezloano
      cerrar mi cuenta de ahoros para siempre | hipteca pa un apartamento | mandar una remesa a venezulea por wire
      depositar un chqeue con foto | cambair mi direccion, me mude a doral | meter a mi novio de titualr en la cuenta
      puedo comprar bticoin desde aqui con lo de las proipnas? | como va mi puntaje de crediot, me lo piden pa alquilar
      cuenta para mi negoico de tortas | cita en el bnaco pal jueves | como inveirto en acciones | seugro pal carro
      necesito el papel de los impuetsos, el 1099 | pasar mi deuda de una tarejta a otra nueva | sube mi hipoetca
      orden de pago fija de 30 cada lunse pa mi mama | trajeta asegurada pa hacer credito, la pido aqui? | cheque de gernecia
      caja de segurdiad | depositar los cobres de las propinas en efetcivo | certifcado de deposito a 6 meses | plan de reitro
      refinanciar el carro qeu me matan | cambia mi numero de telfeono en el sistema | un codeudor para mi prestmao de carro
      quitar a mi ex de la cunta conjunta | punto de veenta para mi puesto de empanadas | poner a mi hija como beneficairia
      cuenta pa un niñoo | anular el chqeue 118 que di ayer | que me den una carta de referenica bancaria | adelanto de suedlo
      consoldiar mis deudas en un solo prestamo | agregar un usuario autorizdao a mi visa | pido tarjeta de credtio nueva con bono
      sobregrio protegido, activalo | vender mis criptso, tengo usdt | comprar euros en billte pa el viaje
      me interesa un seguro de viad por si me pasa algo, tengo una niña chiqutia | cuanto me prestan pa montar un resturante con mi prima
      actualizar mi pasaprote en el banco | notaroi en la sucursal? | ahorra sola 10 dolares dairios, que el sistema los aparte
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
