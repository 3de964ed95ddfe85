import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  routing_number: {
    plain: `
      numero de ruta | me piden el routing number en el trabajo, ¿cuál es? | cual es el aba de mi banco para el deposito
      dame mi número de cuenta completo | en dónde veo el numero de mi cuenta, nomás salen los últimos cuatro
      cuál es mi sort code | me piden el sort code de mi cuenta en inglaterra, ¿cuál es?
    `,
    nurse: `
      número de ruta | cuál es mi número de cuenta completo | qué le doy al casero para que me devuelva la fianza | routing de la cheque
      el de nueve dígitos dónde está | Hacienda me pide la ruta y la cuenta
      papá de los nenes necesita mis datos para depositar la pensión | no los últimos cuatro, el número entero
      es el mismo routing para ahorros?
      llenando papeles a las tres de la mañana y no tengo ni un cheque para copiar los números de abajo, dámelos
      con qué número me pueden pagar a la cuenta | recursos humanos me dice que falta la ruta del banco en mi hoja, dímela
    `,
    courteous: `
      ¿Me daría usted mi código de cuenta interbancario, por favor? | Mi número de cuenta | El CCI, por favor
      Mi sobrino Edilberto quiere devolverme un préstamo desde Nueva Jersey y me pide no sé qué número de ruta; ¿cuál es?
      ¿Qué datos le doy al inquilino para que me deposite?
      Buenos días, espero que se encuentre bien de salud; la Derrama Magisterial me solicita el número completo de mi cuenta de ahorros para hacerme un pago.
      Número ABA del banco
      Antes lo copiaba del talonario, pero se me acabaron los cheques, así que le rogaría que me dictara despacio los nueve dígitos.
      Un señor va a comprarme la enciclopedia y desea pagar directo a mi cuenta, y yo ignoro por completo qué información hay que entregarle.
      ¿El código es el mismo para soles y para dólares? | Datos para recibir un depósito
      Necesito la numeración bancaria que exige este formulario de la SUNAT para la devolución.
    `,
    teenager: `
      mi clabe xfa | numero de cuenta | cual es mi numero de ruta | donde veo los 18 digitos | k le doy a mi tio pa k me deposite
      pasame la cuenta completa no solo los ultimos 4 | me piden la clabe en la chamba, cual es
      la beca kiere mis datos del banco pa depositar, cuales son
      mi primo esta en chicago y dice k ocupa el routing de mi cuenta, eso k es | es la misma clabe pa ahorro y pa debito?
      ocupo mi num de cta pa un formulario de la uni | a donde le digo al cliente k me haga el spei, dame el numero
    `,
    trader: `
      El routing por favor | ¿Cuál es mi número de cuenta completo? | Un cliente, la escuela Zavala, me quiere pagar por ACH; ¿qué le doy?
      ¿cuál es el routing de GECU, el bueno para depósitos? | Ocupo los datos de la cuenta para el contrato con Sysco
      número de ruta, la de ahorros | Ya no traigo cheques a la mano, ¿de dónde saco los numeritos de abajo?
      Para que Square me deposite las ventas me piden routing y account | ¿Es el mismo routing en Texas que en Nuevo México?
      account number entero, no los últimos cuatro | datos para que me paguen
      El estado me va a regresar dinero del sales tax y quiere la información bancaria, pásamela.
    `,
    learner: `
      Para llenar la aplicación de la ciudad yo necesita número de ruta de Chase | cuál es mi número de cuenta | La trabajo pide routing
      qué número doy a mi clienta para que me paga | necesito los nueve dígito | dónde veo la cuenta completo, yo solo ver cuatro números
      para recibir dinero qué datos doy | Un señor quiere depositar en mi cuenta por la alfombra que yo vender y pregunta números, cuáles?
      Me piden "ABA", yo no sé qué es eso, dame la de Popular | la papel de impuesto pide ruta y cuenta, dime
      mi número de la ahorro por favor | Es mismo routing para ahorro y cheque?
    `,
    upset: `
      ¿Cuál es mi IBAN? | número de cuenta | El colegio me tiene que devolver la excursión y me pide los veinte dígitos, ¿dónde están?
      Quiero el número completo, ¡los cuatro últimos no me sirven para nada! | IBAN de ahorro
      Mi padre quiere meterme dinero, ¿qué le digo que ponga? | Desde Estados Unidos me piden un "routing", ¿cuál es el nuestro?
      Hacienda me pide la cuenta | No tengo ni un papel del banco en casa, dime los datos que hay que dar para que me hagan un ingreso
      ¿El código de la entidad sigue siendo el mismo después de la fusión o lo habéis cambiado? | BIC o SWIFT
      El del seguro por fin ha aceptado pagarme las goteras, lo tengo al otro lado del teléfono esperando los números de mi cuenta para hacerme el ingreso y no los encuentro por ninguna parte, ¡dímelos, rápido!
    `,
    dictated: `
      qué datos le doy a alguien para que me transfiera | oye me piden banco tipo de cuenta y número me los dictas
      necesito el código para recibir desde estados unidos | dame el número completo de la cuenta de ahorro
      mi jefa me va a depositar un reembolso qué le mando | el swift del itaú | no me sé el número de la cuenta vista me lo dai
      el formulario pide routing dónde lo saco
      voy a vender la bicicleta por internet y la compradora quiere pagarme altiro qué datos le tengo que pasar de mi cuenta
      tengo la cuenta anotada pero me falta el de la institución el de nueve dígitos
    `,
    friendly: `
      ¿Cuál es el número de ruta de mi banco? | Mi número de cuenta, por favor | Número ABA
      ¿Qué datos le doy a mi inquilino para que me deposite el arriendo?
      Estoy llenando un formulario y me piden el "routing number". ¿Dónde lo encuentro? | Número completo de mis ahorros
      No tengo chequera a la mano y necesito los números que van abajo en los cheques.
      Una clienta quiere pagarme directamente en el banco; ¿me recuerda mi número de cuenta?
      ¿El código de ruta es igual para ahorros y corriente? | Datos para que me transfieran
      Mi hermana me va a enviar plata desde Nueva Jersey. ¿Qué número del banco tiene que poner?
      ¿Me da el número de la cuenta que termina en 7720?
    `,
    slips: `
      numero de rutaa | en el trabajo me pidne el routing y yo no se que es eso, lo teines? | mi numero de cuneta porfa
      que datos doy pa que me depostien | el jefe quiere cuenta y ruuta | la planilla dice ABA, cual es la de mi bnaco
      los nueve numeritos de la chase cuales sno | como me tranfieren desde otro banco, que le digo a mi primo
      dodne veo el account number | pa la planilla de la renta ncesito los numeros del banco
      la ruta del ahoro es igual a la corriente? dame las dos
      chamo una clienta me va a pagar una torta por el banco y no se que nuemros pasarle
    `,
  },
  direct_deposit: {
    plain: `
      como configuro el deposito directo de mi nomina | mi patrón me pide el formulario de depósito directo
      quiero que mi cheque del trabajo caiga en esta cuenta
    `,
    nurse: `
      depósito directo | quiero que el hospital me deposite aquí | cómo pongo la nómina en esta cuenta
      empiezo trabajo nuevo el lunes, que me paguen aquí | hay formulario para el patrono? | el desempleo puede caer en esta cuenta
      quiero cambiar dónde me cae el sueldo, ahora va a una cuenta que comparto y ya no la comparto
      que se divida, 100 a ahorros y lo demás a la cheque, cada quincena del hospital | estoy harta del cheque de papel, que llegue solo
      la agencia me paga por semana en una tarjetita y la quiero en mi cuenta
      me aprobaron incapacidad, cómo hago para recibirla en el banco
      qué pasos son para mover mi nómina del banco viejo a este sin quedarme una quincena en el aire
    `,
    courteous: `
      ¿Qué debo hacer para que la ONP me deposite aquí la pensión? | Pensión directo a mi cuenta
      Desearía recibir mi jubilación en esta cuenta y no haciendo cola en la agencia. | Abono de sueldo aquí
      He vuelto a dictar unas clasecitas en una academia de Breña, y la contadora me dice que el pago puede ir a mi banco; ¿cómo se tramita?
      ¿Pueden abonarme la pensión del Estado? | Quiero cambiar mi cuenta sueldo
      Actualmente mis haberes llegan al Banco de la Nación y quisiera que en adelante me los paguen en esta cuenta.
      Formulario para depósito de haberes
      No me basta con el número de cuenta, gracias; necesito conocer todo el procedimiento para que mi empleador me pague el salario por acá.
      Dos veces me han asaltado al salir de cobrar en efectivo, de modo que me he resuelto, por fin, a que me acrediten la pensión de forma automática.
      ¿Es factible que el bono de Pensión 65 de mi hermana entre en su libreta?
    `,
    teenager: `
      kiero k me caiga la nomina aki | portabilidad de nomina
      entre a chambear a un call center, como le hago pa k me depositen en esta cuenta | mi sueldo en esta cuenta
      cambiar mi pago d nomina del otro banco pa aca | la beca benito juarez me puede llegar a esta?
      k papel le llevo a rh pa k me paguen aki | la chamba ya no paga en efectivo asi k ocupo k me depositen directo
      deposito directo como se hace | se puede k mitad del sueldo entre al ahorro solito
      eso de k te cae la quincena un dia antes si es cierto si la pongo aki?
      kien lo tramita, yo o mi patron, lo de k me paguen en el banco
    `,
    trader: `
      ¿Cómo hago para que el cheque de mi esposo caiga aquí? | forma de direct deposit
      Quiero que mi pensión del Social Security llegue a esta cuenta
      Entré a trabajar los fines de semana en el casino y me piden un papel para depositarme. | que me caiga el sueldo directo
      Cambiar mi nómina de Wells Fargo para acá | ¿Se puede partir mi pago, mitad en cheques y mitad en savings?
      Los beneficios del WIC no, pero el desempleo sí quiero que me lo depositen, ¿qué necesito?
      Me pago sueldo con Gusto y todavía me sale en papel; lo quiero electrónico a mi cuenta personal
      ¿Aceptan direct deposit de veteranos? | Hoja para mi patrón, para el pago
    `,
    learner: `
      Quiero mi sueldo en este cuenta | Explícame depósito directo, en mi país siempre dan efectivo en la mano
      mi jefe pregunta cómo pagar en banco
      Empezar trabajo nuevo en un hotel de Manhattan, la señora de oficina dice que no da cheque, cómo hago para que paga aquí
      Yo cobra en papel y quiero automático | Mi jefe tira mi cheque en la mesa y yo siempre pierde, dame la formulario para la nómina
      que mi pago cae en Apple Bank y no en Chase | beneficio de desempleo puede entrar a mi cuenta?
      El SSI de mi hijo, cómo hago para recibir en el banco | recursos humano quiere papel de depósito, dámelo
      cambiar donde llega mi salario | mitad del pago en ahorro, mitad en cheque, mi trabajo dice que sí puede, qué hago
    `,
    upset: `
      ¿Cómo hago para que me ingresen la nómina aquí? | domiciliar nómina
      Mi nueva empresa, un hospital, me pide un papel para pagarme en esta cuenta, ¡y lo quieren hoy!
      Quiero que la prestación de mi hijo me llegue a esta cuenta a partir de ahora | cambiar la nómina
      En Recursos Humanos dicen que mis datos están mal y el sueldo se va al banco viejo, ¿cómo lo traigo?
      ¿Se puede repartir el salario, una parte a la corriente y otra a ahorro? | cobrar el paro aquí
      ¿Puedo recibir en esta cuenta la ayuda de la Seguridad Social?
      Empiezo el lunes en un colegio y preguntan dónde pagarme, dime qué documento les entrego | traer mi sueldo
      ¿Qué papel tiene que rellenar mi jefa, la de la panadería, para que el sueldo me entre directamente aquí y deje de darme un cheque? Es que no puedo ir al banco cada mes con tres niños colgando
    `,
    dictated: `
      quiero que me paguen el sueldo acá | cómo le digo a recursos humanos que me deposite en esta cuenta
      cambiar la cuenta donde me llega el sueldo
      oye entro a pega nueva el lunes y necesito que la plata me caiga directo a la corriente cómo se hace
      mi pensión la quiero recibir aquí | formulario para abono de remuneraciones | se puede que el subsidio me llegue a la cuenta vista
      que mi empleador reparta el sueldo en dos cuentas mías se puede
      en la oficina cambiaron el sistema de pagos y hay que avisar antes del veinte dónde uno quiere la nómina cómo hago para que sea acá
      en la pega me pagan con cheque todavía y ya no quiero o sea que me lo abonen
      qué necesito para que la licencia médica me la paguen en la cuenta
    `,
    friendly: `
      ¿Cómo hago para que me depositen el sueldo en esta cuenta? | Quiero recibir aquí mi quincena | Domiciliar mi salario
      En la empresa me piden un formulario para el pago de nómina; ¿ustedes lo tienen?
      Me jubilo en marzo y quisiera que la pensión llegue directo a mis ahorros. ¿Qué trámite es?
      ¿Se puede dividir el sueldo entre dos cuentas? | Cambié de trabajo y necesito que el pago mensual entre a mi cuenta de siempre.
      ¿Qué papeles entrego en recursos humanos para que me paguen por el banco? | Pasar mi nómina a este banco
      Me aprobaron un bono del gobierno. ¿Cómo lo recibo en la cuenta corriente?
      Estoy cansada de hacer fila para cobrar mi cheque de sueldo; ¿hay manera de que caiga solito en la cuenta?
    `,
    slips: `
      quiero que el sueldo caiga auqi | depostio directo | como hago para que me depositen la quincnea
      el restuarante me pide forma para pagarme por banco | mis proipnas pueden entrar directo?
      como hago pa pasar mi nomnia del otro banco a esta cuetna | empeze en un trabajo nuevo, el Cafe Marola, y quiero cobarr por aca
      el desempelo que me llegue a mi cuenta, como | ya no quiero chequecitos, pagenme directo al bnaco
      mitad del pago a ahorros y mitad a corrietne se puede? | formlario de deposito del sueldo
      a mi mama le toca el seguro social, puede llegrale a su cuenta solo sin ir a ningun laod
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
