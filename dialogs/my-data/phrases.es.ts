import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  who_saw: {
    nurse: `
      quién miró mis datos | para contestarme eso, qué fue lo que leíste
      en el hospital uno puede ver quién abrió el récord, yo quiero ese registro pero de mi cuenta aquí
      alguien entró a ver mi cuenta anoche? | mi ex trabaja en una sucursal, me buscó?
      cuándo fue la última vez que abrieron mi expediente | dime los nombres de los que lo vieron
      tú miraste los movimientos o nada más el saldo | yo salí a las siete, quién estaba viendo a las nueve
      qué has visto mío hasta ahora | en junio quién consultó mi información | hay algún empleado que haya revisado lo mío
    `,
    courteous: `
      ¿Quién ha mirado mis datos? | Le agradecería una relación de las personas que consultaron mi cuenta y en qué fechas.
      ¿Qué ha leído usted? | Si no es impertinencia, ¿alguien vio mis saldos la semana pasada? | Registro de accesos, por favor
      Soy hombre ordenado y me gusta llevar la cuenta: muéstreme en qué ocasiones este asistente abrió mis movimientos.
      ¿Entró usted a mis ahorros?
      No le pregunto por la política general del banco, gracias, sino quién abrió concretamente mi expediente el jueves.
      ¿Cuándo fue la última consulta a mi información, y de parte de quién? | Historial de consultas
      Me dijeron que una empresa de presupuestos podía asomarse a mis cuentas y desearía verificar si efectivamente lo ha hecho.
      En el colegio firmábamos un cuaderno cada vez que se abría el archivo; ¿habrá aquí un cuaderno semejante de quienes revisaron lo mío?
    `,
    teenager: `
      kien vio mis datos | k has leido d mi cuenta | alguien ando viendo mis movimientos? | cuando fue la ultima vez k abrieron mi info
      enseñame el registro de kien entro | mi jefa se metio a ver mis gastos desde aki? | a cuales d mis cuentas les has echado ojo
      historial d accesos | algun empleado reviso mi cuenta la semana pasada?
      dime nombre y hora d cada kien k haya consultado lo mio desde septiembre | k info sacaste hoy d mi banco | kien se asomo
    `,
    trader: `
      ¿Quién ha visto mi cuenta? | qué has leído tú de lo mío | historial de accesos | ¿Abriste nomás la de cheques o también los ahorros?
      Dime quién se metió a ver mis datos esta semana y a qué hora. | ¿La contadora alcanzó a ver mi cuenta personal?
      última vez que revisaron mi información | En la sucursal ya sabían cuánto tengo sin que yo dijera nada, ¿quién anduvo fisgoneando?
      a qué cuentas entraste hoy | ¿QuickBooks ha estado consultando mis movimientos, cada cuánto?
      Quiero el registro de todas las veces que este asistente consultó Chase | qué datos consultaste
    `,
    learner: `
      qué viste de mi cuenta | cuándo fue la última vez que alguien entrar a ver mi información
      Mi ex trabaja en la banco y sabe cosas, dime quién vio mi cuenta | Alguna empleada mirar mi saldo ayer? | tú ya leíste mis compra?
      Hay un registro de acceso? yo quiere ver cada vez que entran en mi dato | Qué cosas sacaste de Popular hasta hoy
      alguien estuvo mirando mis movimiento? | quiero lista con fecha y nombre de los que ver mis cuenta
      cuántas vez leyeron mis datos en junio | Antes de hablar más, enséñame todo lo que tú mirar de mí
    `,
    upset: `
      ¿Quién ha estado mirando mi cuenta? | Quiero ver a todo el que haya abierto mis datos desde el lunes | registro de accesos
      ¿Acabas de leer mis movimientos? ¿Cuáles?
      Mi marido sabía lo del bolso antes de que yo se lo contara, y el móvil no se lo he dejado a nadie, así que decidme si alguien ha consultado mis cuentas estos días y a qué hora
      A ver, dime exactamente qué has mirado en la última hora | quién vio mi saldo
      ¿Qué día entró por última vez en mis cuentas la aplicación esa de presupuestos?
      ¡Sabías lo de mi alquiler! ¿Cuándo lo leíste y de dónde lo sacaste? | empleados que miraron mi ficha
      Me siento vigilada, quiero nombres y horas de cada consulta | ¿Ha entrado alguien a mis datos?
    `,
    dictated: `
      quién vio mis datos | qué has leído de mi cuenta
      no te estoy preguntando qué hacen con los datos en general sino quién se metió a los míos este mes con nombre y hora
      oye para responder eso qué cosas miraste | alguien del banco anduvo revisando mis movimientos
      cuándo fue la última vez que entraron a ver mi información | te metiste también a la cuenta de ahorro
      muéstrame quiénes accedieron desde marzo | qué aplicación consultó mis saldos la semana pasada | quién me anduvo sapeando la cuenta
      quisiera la lista de todo lo que este asistente ha consultado de mí | mis datos los abrió alguien ayer
    `,
    friendly: `
      ¿Quién ha revisado mis datos? | ¿Alguien del banco entró a ver mi cuenta esta semana?
      ¿Qué información mía ha leído usted hasta ahora?
      Me gustaría saber cuándo fue la última vez que se consultó mi saldo, y quién lo hizo. | ¿Quién miró mis movimientos?
      Una aplicación de presupuestos tenía permiso para ver mi cuenta; ¿me dice qué días entró? | Lista de quienes me consultaron
      ¿Usted vio mi tarjeta de crédito ayer o fue otra empresa? | Quisiera un registro de todas las veces que han abierto mi información.
      ¿Qué empresas accedieron a mis cuentas en octubre? | ¿Y qué alcanzó a ver de mí?
    `,
    slips: `
      chamo dime quien vio mi cuneta en estos dias que yo no anduve por aqui | alguien entro a mis datso ayer?
      que has leido tu de mi plaat | enseñame el hisotrial de accesos a mis cosas, con fehca | cuando revisaron mi info y qiuen
      mi ex habra vitso mis movimientos? | que empresa miro mis copmras | dime todo el que consutlo mi saldo este mes
      tu leiste mi ahorro ahroita? | que cosas sacaste de mi banco hoy, dime exacot | algun empleado estuvo viedno lo mio?
      chamo la app esa de presupuesto, se metio a ver mis gastos esta semana? dame dias y hroas
    `,
  },
  privacy: {
    plain: `
      quién puede ver mis datos | este chat es privado | ustedes venden mi información | es seguro usar esto
      le pasan mis datos a facebook | guardan mis mensajes | oye una pregunta qué es lo que se queda guardado cuando te escribo
      la gente de whatsapp puede ver lo de mi banco | comparten mi informacion con otras empresas
      por qué me salen anuncios de préstamos después de hablar contigo | van a usar mis conversaciones para publicidad
      qué datos recoge el banco por este medio | cuanto tiempo guardan el historial del chat | esto está encriptado o cualquiera lo lee
      me podría explicar su política de privacidad, por favor | no me da confianza, a dónde va mi información
      hay empleados leyendo lo que escribo | mi esposa puede ver lo que te pregunto | me estan grabando | puedes ver mi contraseña
      tienen guardado mi seguro social | no vayan a vender mi numero a los que llaman a molestar
      qué pasa con mis datos si elimino la conversación | le dan mi información a inmigración o al gobierno
      como protegen mis datos personales | usan lo que escribo para entrenar una inteligencia artificial
      si me roban el cel pueden leer este chat
    `,
    nurse: `
      mis datos están seguros? | ustedes venden la información? | qué hacen con lo que escribo
      esto que hablamos es confidencial o lo lee cualquiera | con quién comparten por lo general
    `,
    courteous: `
      ¿Venden ustedes mis datos? | Sin ánimo de ofender, ¿qué tan protegida está mi información en un aparato como este?
      ¿Es seguro esto? | Mi yerno asegura que cuanto uno escribe acaba en manos de la publicidad; ¿ocurre así aquí?
      Explíqueme en castellano sencillo qué se hace con lo que yo le cuento.
    `,
    teenager: `
      le pasan mi info a terceros x dinero? | es seguro esto | k hacen con toda mi info | con kien comparten lo mio, asi en general
      mis datos kedan privados o k
    `,
    trader: `
      ¿Están seguros mis datos? | venden mi información? | Con quién comparten lo que saben de mí
      No quiero que mis números acaben en manos de un vendedor, ¿cómo los cuidan? | política de privacidad
    `,
    learner: `
      Mis dato está seguro? | ustedes vende mi información | qué hacen con lo que yo escribo
      Tengo miedo de poner aquí mi nombre, cómo es la privacidad | mis cosas de banco, comparten con migración o con otra gente?
    `,
    upset: `
      ¿Vendéis mis datos? | ¿Esto es seguro? | ¿Qué pasa con todo lo que escribo aquí?
      He oído en las noticias lo de una filtración, ¿cómo protegéis los datos de mis hijos?
    `,
    dictated: `
      venden mis datos | es seguro contarte cosas de mi plata | qué hacen con lo que dicto acá
      con quién comparten la información en general | privacidad
    `,
    friendly: `
      ¿Mis datos están seguros aquí? | ¿Venden mi información? | ¿Qué hacen con lo que yo escribo en este chat?
      Antes de continuar, quisiera saber con quién comparten los datos de los clientes.
    `,
    slips: `
      es seugro esto | venden mis datso? | que hacen con lo que esrcibo aqui | mi info se la dan a algiuen | guradan mis chats o que
    `,
  },
  revoke_consent: {
    plain: `
      cómo quito el acceso que les di | ya no quiero que tengas permiso para ver mi cuenta
    `,
    nurse: `
      retiro el permiso de ver mis movimientos | deja el Popular conectado pero no leas más los ahorros | ya no autorizo que compartan eso
      el consentimiento que di para ver la tarjeta lo quito, lo demás se queda | el saldo sí, los gastos no, quítate ese acceso
    `,
    courteous: `
      Retiro mi autorización
      El mes pasado acepté que usted viera los consumos de mi tarjeta y ahora me arrepiento; le ruego no leerlos más.
      No comparta más mis movimientos
      El banco puede quedar conectado, lo único que deseo es anular el permiso sobre los datos de mi préstamo.
      ¿Cómo dejo sin efecto el consentimiento que le di a esa aplicación para mirar mis saldos?
    `,
    teenager: `
      ya no kiero k veas mis movimientos, pero deja el banco conectado | retiro mi permiso
      te deje ver mi ahorro, siempre no, kita ese acceso | la app d presupuesto ya no tiene mi autorizacion, revocasela
      k nadie pueda ver mis compras de aki en adelante, cancelo el consentimiento
    `,
    trader: `
      Te quito el permiso de ver mis ahorros | que QuickBooks ya no vea mis movimientos | revocar acceso
      Les firmé en marzo que podían leer la tarjeta; desde hoy ya no los autorizo.
      Deja Chase conectado, pero los balances ya no los puedes mirar
    `,
    learner: `
      Ya no doy permiso | No quiero que tú ve mis compra, el saldo sí | quitar autorización de leer la tarjeta, el banco queda
      Yo dije sí antes para ver mi ahorro, ahora digo que no más | retiro mi consentimiento
    `,
    upset: `
      Te di permiso para ver mis ahorros y te lo retiro | Deja el banco conectado, pero la tarjeta de crédito ya no la puedes mirar
      Ya no autorizo a la aplicación de presupuestos a leer mis movimientos, ¡que pare! | Quito mi consentimiento para lo de la hipoteca
    `,
    dictated: `
      ya no te doy permiso para ver mis compras | quiero retirar la autorización que firmé
      puedes seguir viendo el saldo pero los movimientos no | oye di permiso a una app de presupuesto quítaselo | revocar consentimiento
    `,
    friendly: `
      Quiero retirar el permiso que di para que vean mis ahorros. | Ya no autorizo | ¿Cómo anulo la autorización que acepté en marzo?
      Que la aplicación de presupuestos deje de ver mis movimientos, por favor.
      Puede seguir viendo la cuenta corriente, pero no quiero que tenga acceso a mi tarjeta.
    `,
    slips: `
      ya no quiero que esa app vea mis movimeintos | quito el permsio que di | no leas mas mis ahorros, deja el bnaco conectado
      retiro mi autorzacion de compartir gastos | te habia dicho qeu si a ver la tarjeta, ya no
    `,
  },
  erase_data: {
    plain: `
      borra todo lo que tengas de mí
    `,
    nurse: `
      borra lo mío entero | elimina todos mis datos | no quiero que quede nada de mí ahí | bórrame
      hasta aquí llegué, desaparezcan mi información para siempre
    `,
    courteous: `
      Borre todos mis datos
      No quisiera dejar rastros cuando me toque partir, así que sírvase eliminar cuanto registro tenga de mi persona.
      Elimine mi expediente completo | ¿Podría solicitar que se destruya todo lo que guardan sobre Ernesto Villanueva?
      Me retiro de la informática, sin rencores, y le pido que suprima por entero mi historia con ustedes.
    `,
    teenager: `
      borra todo lo k tengas de mi | eliminen mis datos | kiero desaparecer d su sistema x completo | k no kede nada mio guardado
      olvida todo sobre mi, permanente
    `,
    trader: `
      Borra todo lo mío | eliminar mis datos | No quiero que quede nada de mí ni de la panadería en su sistema
      ¿Qué hago para que desaparezca todo lo que guardan sobre mí? | bórrenme completamente
    `,
    learner: `
      Borra todo de mí | eliminar mis datos para siempre | quiero que no queda nada mío aquí
      que olvida toda mi información, chat también
    `,
    upset: `
      ¡Borrad absolutamente todo lo que tengáis de mí! | Quiero ejercer el derecho al olvido, ni fichas, ni chats, ni nada
      Suprimid mi perfil entero de vuestros sistemas y mandadme una prueba | ¿Podéis quitar toda mi información personal para siempre?
    `,
    dictated: `
      quiero que eliminen mis datos para siempre | que no quede nada de mí en sus sistemas | eliminación de mis datos
      oye me voy de esta cosa y antes quiero que destruyan mi historial completo
    `,
    friendly: `
      ¿Pueden borrar todo lo que tienen sobre mí? | Elimine mis datos | Quisiera que no quede ningún registro mío en este servicio.
      ¿Cómo solicito la eliminación total de mi información? | No voy a usar más el asistente; bórreme por completo, por favor.
    `,
    slips: `
      borra todo lo mioo | eliminen mis datos compeltos | quiero desaparceer de su sistema | que no quede nada mio guarddao
      bora mi informacion, chats cuentas todo chamo
    `,
  },
  export_data: {
    nurse: `
      descargar mis datos | quiero copia de lo que tienen mío, todo | el abogado pide un archivo con toda mi información
      cómo exporto mis datos, en un archivo que yo pueda abrir | cómo saco todo lo que guardan de mí
    `,
    courteous: `
      Una copia de mis datos
      Le quedaría muy agradecido por una copia íntegra de lo que tienen archivado sobre mí, de preferencia para imprimir.
      ¿Puedo descargar mi información?
      Mi abogado, el doctor Salcedo, me ha pedido toda la información mía que ustedes conservan, en un solo documento.
      Exporte todo mi historial
    `,
    teenager: `
      pasame copia de todo lo k saben de mi | kiero un archivo con toda mi info | exportar lo mio
      tengo derecho a ver todo lo k guardan d mi asi k mandenmelo
    `,
    trader: `
      Mándame copia de todo lo que tienen de mí | Mi abogado pide el expediente completo que guardan a mi nombre, ¿cómo lo consigo?
      exportar mi información | ¿Me puedes dar en un Excel todo lo que ustedes tienen registrado sobre mí?
    `,
    learner: `
      Dame copia de mis datos | quiero la archivo con todo lo que tiene de mí | descargar mi información
      puede mandar a mi correo toda mi dato | copia completa de lo que guardan sobre yo
    `,
    upset: `
      ¡Mandadme una copia de todo lo que tenéis sobre mí! | Tengo derecho a ver el expediente completo que guardáis, así que dádmelo
      ¿Cómo exporto todo lo que habéis almacenado? Me lo pide mi abogada | todos mis datos en un archivo
    `,
    dictated: `
      mándame una copia de mis datos | descargar toda mi información | quiero un archivo con todo lo que guardan de mí
      oye por ley tengo derecho a pedir lo que tienen sobre mí cómo lo obtengo | exportar mis datos
    `,
    friendly: `
      ¿Me pueden dar una copia de todos mis datos? | Quisiera recibir en un archivo todo lo que guardan de mí.
      ¿Cómo pido el expediente completo que tienen a mi nombre? | Mándeme por correo cada dato mío que conserven, por favor.
    `,
    slips: `
      mandame todos mis datso | descragar mi informacion | una copia de lo que tienen de mii | quiero un archivo con toooda mi data
      como bajo lo que ustedes guardan sobre mi, compelto
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
