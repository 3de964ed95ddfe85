import type { Speech } from '../../bot/model.ts';
import type { phrases as en } from './phrases.en.ts';

export const phrases = {
  my_connections: {
    plain: `
      qué puedes ver | qué bancos están conectados | qué te dejé ver | muéstrame mis conexiones | a qué tienes acceso
      hasta cuándo puedes leer mis cuentas | lista de mis permisos | qué permisos te di
    `,
    nurse: `
      qué cosas mías puedes ver ahorita | ya está enganchado mi Chase aquí o no | cuáles de mis bancos están aquí
      recuérdame qué te autoricé a mirar | cuándo se vence mi permiso | por cuánto tiempo puedes entrar a mis cuentas
    `,
    courteous: `
      ¿Sería tan amable de decirme con cuáles de mis bancos está enlazado? | ¿A qué di exactamente mi consentimiento?
      Quisiera saber qué tiene permitido consultar y hasta qué fecha. | Dígame, por favor, qué cuentas tiene a la vista.
    `,
    teenager: `
      q puedes ver de mi cuenta | q bancos tengo conectados | sigues teniendo acceso a mi citi | qué está conectado ahora
      hasta cuando está enlazado wells fargo | ves mis movimientos o solo el saldo
    `,
    trader: `
      ¿Qué hay conectado aquí? | Qué permisos están vigentes y cuándo vencen | Muéstreme qué puede leer en cada banco
      Estado del acceso a U.S. Bank | ¿Tiene permiso sobre mis tarjetas o solo los saldos?
    `,
  },
  connect_bank: {
    plain: `
      conecta mi cuenta de bank of america | cómo agrego otro banco aquí
    `,
    nurse: `
      añade el Popular | conectar banco | quiero ver aquí mi cooperativa | cómo pongo mi cuenta de Oriental
      aquí falta FirstBank, yo lo uso para la hipoteca y quiero verlo con lo demás | enlaza Chase
      tengo dos bancos y sale uno, pon el otro | vincular otra cuenta de afuera | déjame entrar a Citi por aquí
      abrí una en Ally, la puedes ver o la tengo que agregar | mete mi banco de Florida, el Truist
      mi cuenta buena está en una cooperativa de Caguas, se puede conectar aquí o ustedes nada más trabajan con bancos grandes
    `,
    courteous: `
      Quisiera agregar mi cuenta del BBVA, por favor. | Vincule Interbank | ¿Cómo conecto otro banco?
      Buenos días tenga usted; mi hijo me cuenta que aquí se pueden ver todas las cuentas juntas, y me gustaría incorporar la del Scotiabank.
      Añadir mi caja municipal | ¿Sería posible que usted viera también lo que tengo en Caja Arequipa?
      Abrí una libreta en MiBanco el verano pasado y todavía no figura aquí, así que habrá que enlazarla. | Conectar BCP, por favor
      Le ruego me guíe paso a paso para sumar el Banco Pichincha a este servicio, con paciencia, que no soy ducho en estas cosas.
      Se cayó la conexión con el BanBif y deseo restablecerla. | Otro banco más
      Tengo los ahorros en una entidad y la pensión en otra, y quisiera que ambas quedaran unidas a usted.
    `,
    teenager: `
      conecta mi bbva | agregar banco | como enlazo mi cuenta de hey | tmb tengo nu, la puedes meter aki?
      kiero ver mi santander en este chat | abri una en stori y kiero k aparezca | vincular otra cuenta de otro banco
      k ocupo pa ligar mi banorte | nomas sale uno de mis bancos, falta poner banregio | sincroniza mi klar xfa
      jala con mercado pago? si si, añadelo | metele mi otro banco
    `,
    trader: `
      Agrega mi cuenta de GECU | conectar otro banco | ¿Cómo meto aquí la de WestStar?
      Tengo la del negocio en Chase y la mía en Wells Fargo; quiero ver también la de Wells aquí. | liga mi Frost | vincular banco
      Me cambié de Bank of America a TFCU, hay que dar de alta la nueva | ¿Puedes jalar la información de mi credit union?
      Quiero tener todo junto, así que ponme también el Capital One | añade uno más
      La cuenta que llevo con mi esposo está en Raiz, súmala para no andar de app en app
      ¿Qué necesito para enlazar mi Citibank con esto?
    `,
    learner: `
      Ya tengo la usuario y contraseña de Chase en la mano, conecta por favor | quiero poner Popular aquí
      Tengo una cuenta más que tú no conoce, en qué lugar se puede agregar banco | Cómo yo conecta la cuenta de Apple Bank
      yo tiene otro banco, Citibank, ponlo también | Puede juntar mi Capital One contigo? | vincular una cuenta nuevo
      falta mi banco M&T, no lo veo, mételo
      Mi amiga Ndeye dice que tú puede ver todos los banco juntos en un solo lugar, yo quiere eso con mi Carver
      Mi dinero del trabajo viejo está en HSBC, enlaza esa aquí también | Un banco ya está, ahora la segundo
      cuál botón para añadir mi Ponce Bank
    `,
    upset: `
      Méteme el Santander aquí, que estoy harta de dos aplicaciones | ¿Cómo se vincula otro banco? | conectar BBVA
      Mis ahorros están en ING y tú no los ves, ¿qué hay que hacer para que los veas? | También quiero que esté aquí mi Caja Rural
      añadir banco | Siempre me dices que tengo 80 euros porque el otro banco no está enlazado, ¡pues enlázalo!
      La nómina me llega a Bankinter y aquí no aparece por ningún lado, así que ayúdame a enlazar esas cuentas, y paso a paso, por favor, que yo para estas cosas soy muy torpe y luego me pongo nerviosa
      vincular cuenta de Abanca | Se me ha cortado a mitad cuando estaba conectando Unicaja, vamos a intentarlo de nuevo
      ¿Este asistente también funciona con Openbank? | Nos hemos cambiado a Kutxabank, tráetelo para acá
    `,
    dictated: `
      agrega mi banco | quiero conectar el itaú | vincular scotiabank | oye tengo otra cuenta en el estado cómo la sumo acá
      puedes ver también mi tenpo o sea cómo hago para que lo veas
      mi pololo y yo abrimos una cuenta juntos en el santander para el arriendo y me gustaría verla en este mismo lugar cómo la agrego
      se puede tener dos bancos en esta cuestión | me abrí una en el bci y quiero que aparezca acá
      el enlace con el chile se cayó conéctalo de nuevo | enlaza mi tarjeta cmr | dónde aprieto para meter un banco nuevo
      falta el banco security ponlo
    `,
    friendly: `
      ¿Cómo agrego mi cuenta del Produbanco? | Quiero vincular otro banco | Conectar Banco Guayaquil
      ¿Se puede añadir una cooperativa aquí? Tengo mis ahorros en la 29 de Octubre.
      Acabo de abrir una cuenta en el Bolivariano y me gustaría verla junto con las demás. | Agregar una cuenta
      ¿Qué necesito para enlazar el banco de mi trabajo?
      Aquí no me sale nada porque todavía no he conectado ningún banco. ¿Por dónde empiezo? | Sume también el Internacional
      Se cayó la conexión con el Pacífico; ¿la hacemos de nuevo? | Me gustaría que usted pudiera ver mi cuenta de Citibank.
      ¿Trabajan con Chase? Es para incluirlo en este chat.
    `,
    slips: `
      agerga mi chase | quiero meter otro bnaco | conecta wlels fargo | como enalzo mi cuenta de boa
      como es pa vicnular otro banco, no veo el boton | me abri una en regions, ponla aqui tambine
      falta mi otro banco, como lo traigo paca | chamo se peude añadir truist? | sumale la tarjeta de citi que no la vveo
      quiero ver tmabien mi credit union en esto | engancha mi captial one plis
      aqui solo sale una cuetna y yo tengo dos bancos, dime los pasos pa meter el amerant
    `,
  },
  disconnect_bank: {
    plain: `
      desconectar mi banco de esta aplicación
    `,
    nurse: `
      quita el Popular | desconecta Chase | saca a Oriental de aquí | ya cerré la de Scotiabank, bórrala de la lista
      cómo elimino un banco de este chat | no quiero más FirstBank enlazado | cómo se desvincula un banco, el de mi ex todavía sale ahí
      ese banco no era, sácalo | deja la cooperativa y quita el otro | Citi fuera de esta lista
      el banco completo, no una cuenta, desengánchame todo Truist | ya no hace falta la conexión con Ally
    `,
    courteous: `
      Por favor, retire de aquí mi cuenta del Scotiabank. | Desvincule Interbank
      Hace años que no trabajo con el Banco Ripley, de modo que no tiene caso que siga enganchado a este asistente.
      Quite el BBVA, gracias | ¿Cómo se desconecta un banco?
      Añadí la caja Piura la semana pasada por insistencia de mi yerno y, habiéndolo meditado, prefiero sacarla. | Desconectar Pichincha
      No lo tome usted a mal, pero me agradaría que el BCP dejara de estar enlazado con este programa.
      Conserve la caja municipal donde está, mas la otra entidad, MiBanco, elimínela de la lista.
      ¿Me haría el favor de soltar la conexión con el BanBif?
      A mi señora la inquieta ver tantos bancos juntos en una sola pantalla y, por la paz del hogar, le pido que saque uno, el Falabella.
      Sobra un banco, sáquelo
    `,
    teenager: `
      kita mi bbva | desvincula banorte xfa | desconectar banco | ya no uso santander, sacalo d aki
      me ekivoque de banco al enlazar, borralo d mis bancos | como desligo una cuenta de este chat | elimina la conexion con hey
      nu ya no deberia estar aki | kiero desconectar los tres bancos k tengo | cambie de banco asi k el viejo fuera
      corta el enlace con klar | ya no kiero stori en esta app, remuevelo
    `,
    trader: `
      Quita Wells Fargo | desconecta GECU | Ya cerré la de Bank of America, que no salga más aquí | desvincular un banco
      ¿Cómo saco WestStar de la lista? | Nada más quiero dejar Chase, los demás bancos bórralos de aquí | elimina Frost
      Vendí el otro local; la cuenta de Citi de ese negocio ya no tiene por qué estar conectada. | Deshaz la conexión con Capital One
      ya no quiero Raiz en esta app | Hay dos bancos ligados y uno está de más, el de TFCU, sácalo
      da de baja el enlace con mi credit union
    `,
    learner: `
      Quita Chase de aquí | Puse la banco equivocado ayer, ahora quiero desconectar ese banco | Yo no quiere más Popular en este chat
      Son muchos banco en la pantalla y yo confundo, saca la Citibank | elimina mi Carver del asistente | cómo se quita un banco
      Deja solo Apple Bank, el otro fuera | La cuenta M&T sigue en banco, está bien, pero de aquí desvincula
      Ya no usar ese banco, bórralo de la lista | ese conexión con Capital One, córtalo
      Mi marido está enojado, él no quiere su cuenta de Ponce en este asistente, sácala por favor | HSBC ya no, quítalo
    `,
    upset: `
      ¡Saca de aquí el Santander! | Hace años que no tengo nada en Bankia, ¿por qué sigue en este asistente? Quítalo | desvincular BBVA
      Desconecta mi banco
      Cuando llevábamos juntos los gastos metimos aquí el banco de mi exmarido, y ahora cada vez que entro me sale su nombre al lado del mío, así que quitadlo, que no lo quiero ni un minuto más
      ¿Cómo me deshago de la conexión con ING? Con un banco aquí tengo bastante | fuera Unicaja de la lista
      Me equivoqué de banco al vincularlo, elimínalo | quita ese banco | Deja de estar conectado a Abanca, que ya no trabajo con ellos
      Corta el enlace entre este chat y mi Caja Rural, que me pone nerviosa | Borra Openbank de mis bancos enlazados
    `,
    dictated: `
      desconecta el santander | saca mi cuenta del bci de aquí | quitar banco | ya cerré lo del scotiabank así que bórralo de la lista
      oye vinculé el banco equivocado sácalo
      probé con el itaú puesto acá un tiempo y la verdad no me sirve de nada tenerlo así que desvincúlalo
      no quiero que siga apareciendo el falabella en este asistente | cómo elimino la conexión con banco estado
      tengo cuatro bancos puestos deja solo el chile y el estado | corta el enlace con tenpo
      la cuenta no la cierro o sea solo quiero que deje de estar acá el security | que ya no se sincronice con mach
    `,
    friendly: `
      ¿Me ayuda a quitar el Banco Guayaquil de aquí? | Desvincular Produbanco
      Ya no trabajo con el Pacífico, así que elimínelo de la lista, por favor. | ¿Cómo desconecto un banco? | Quitar la cooperativa
      Tengo tres bancos conectados y solo uso uno. ¿Podemos sacar los otros dos? | Agregué un banco que no era; ¿lo borra?
      Quisiera que mi cuenta de Chase ya no esté enlazada con este asistente. | Retire el Bolivariano
      Cerré mi cuenta en el Internacional y sigue apareciendo. ¿La saca, por favor? | ¿Es posible desenlazar un banco y dejar los demás?
      Desconecte el Citibank
    `,
    slips: `
      quita mi banco de aqiu | descnoecta chase de aqui, esa cuenta ya la tiene solo mi ex | saca el de citi ya no lo uos | desvincualr
      ya cerre esa cuenta en regions, borrala de la lisat | como desenalzo wells fargo
      no quiero mas truist en esta app, dejame los demsa | chamo elimina el bnaco viejo
      dos bancos salen y solo quiero uno, fuera el amernat | desenganhca capital one
      el de la credit union da error, qutialo y luego lo meto
      me cambie de banco el mse pasado asi que boa ya no tiene que estar conectado aca, sacalo
    `,
  },
} satisfies { readonly [I in keyof typeof en]: Speech['phrases'][string] };
