import type { Phrases } from '../phrases.ts';

/** Of Spain and of America, where `vosotros` is `ustedes` and a parcel is `encomienda`. */
export const spanish: Phrases = [
  [
    'problem',
    'no funciona',
    /\bno (?:me |nos |se |te )*(?:funciona|funcionan|sirve|carga|cargan|abre|anda|andan|jala|enciende|prende|arranca|conecta|responde la|reconoce|guarda|actualiza|reproduce|sincroniza|acepta|imprime)\b/,
  ],
  [
    'problem',
    'no puedo',
    /\bno (?:me |lo |la |se )*(?:deja|dejan|puedo|podemos|logro|consigo|permite|he podido|pude)\b/,
  ],
  [
    'problem',
    'no puedo entrar',
    /\b(?:no (?:puedo|logro|consigo|me deja) (?:entrar|acceder|ingresar|iniciar)|(?:intentando|intento|tratando de) (?:entrar|acceder|ingresar|iniciar)|contrasena (?:es )?(?:incorrecta|invalida|no)|fuera de mi cuenta|olvide mi contrasena|acceso (?:denegado|bloqueado))\b/,
  ],
  ['problem', 'error', /\b(?:error(?:es)?|fallo|fallos|falla|fallas|fallando|falle|bug|bugs|bugeada)\b/],
  [
    'problem',
    'se cierra sola',
    /\b(?:(?:se|me) (?:me )?(?:cierra|traba|cuelga|congela|bloquea|queda (?:en negro|cargando|pegad[oa])|pega|apaga|reinicia|desconecta)|crashea|trabad[oa])\b/,
  ],
  [
    'problem',
    'roto',
    /\b(?:rot[oa]s?|averiad[oa]s?|danad[oa]s?|defectuos[oa]s?|estropead[oa]s?|descompuest[oa]|quebrad[oa])\b/,
  ],
  [
    'problem',
    'no ha llegado',
    /\bno (?:me |nos )?(?:llega|llego|ha llegado|han llegado|llegan|han entregado|entregaron|aparece|ha venido|vino|recibi|he recibido|ha aparecido)\b|\b(?:entregado|entregada)\b.{0,20}\b(?:pero|y no|aunque)\b|\bsin (?:recibir|entregar)\b/,
  ],
  [
    'problem',
    'mi pedido',
    /\b(?:pedido|paquete|envio|encomienda|compra|entrega|orden)\b.{0,40}\b(?:parad[oa]|retenid[oa]|atrasad[oa]|retrasad[oa]|perdid[oa]|extraviad[oa]|detenid[oa]|no (?:llega|llego|aparece)|atascad[oa])\b|\bdonde esta (?:mi|el)\b|\bd[io]nde (?:anda|quedo) mi\b/,
  ],
  [
    'problem',
    'producto equivocado',
    /\b(?:(?:producto|articulo|talla|color|pedido) (?:equivocad[oa]|incorrect[oa]|que no)|equivocad[oa]|me (?:llego|mandaron|enviaron) (?:otro|otra|mal|algo)|incomplet[oa]|faltan? (?:piezas|articulos|productos))\b/,
  ],
  [
    'problem',
    'reembolso',
    /\b(?:reembols(?:o|ar|en|e)|devolucion|devuelvan|devolver(?:me)?|(?:mi|el) dinero|reintegro|quiero mi (?:dinero|plata)|mi plata)\b/,
  ],
  [
    'problem',
    'cobraron dos veces',
    /\b(?:(?:cobr(?:aron|ado|ada|o|an|ais|aste)|cargo|cargaron|descont(?:aron|ado)|debit(?:aron|ado))\b.{0,30}\b(?:dos veces|doble|duplicad[oa]|2 veces|de mas|sin|por duplicado|indebid[oa])|cobro (?:indebido|duplicado|doble)|doble cobro|cargo (?:no reconocido|duplicado|indebido))\b/,
  ],
  [
    'problem',
    'pagué, pero',
    /\b(?:pague|pagado|hice el pago|ya pague|el pago)\b.{0,30}\b(?:y (?:sigue|no|aun|todavia)|pero|aun no|todavia)\b/,
  ],
  [
    'problem',
    'cuenta hackeada',
    /\b(?:hackead[oa]|hackearon|hackeo|(?:me )?robaron (?:la|mi) cuenta|entraron (?:en|a) mi cuenta|suplantad[oa]|cuenta (?:bloquead[oa]|suspendid[oa]|robad[oa]|inhabilitad[oa])|bloquead[oa]|bloquearon)\b/,
  ],
  [
    'problem',
    'problemas con',
    /\b(?:problem(?:a|as|itas?) (?:con|para|al|de|en)|tengo un problema|inconvenientes? con|lio con)\b/,
  ],
  [
    'problem',
    'necesito ayuda',
    /\b(?:(?:necesito|urgente|pido|solicito) (?:su |de su |vuestra )?ayuda|ayuda(?:a)? (?:por favor|urgente|con|pls|porfa)|ayuda!|ayuden(?:me|nos)|ayudenme|ayudadme|me (?:pueden|podeis|puedes|podrian) ayudar|ech(?:an|ais|en|ame) una mano|solucion(?:en|ar|es)?|(?:pueden|podeis|podrian) (?:revisar|mirar|checar|ver))\b/,
  ],
  [
    'problem',
    'no llega el código',
    /\bno (?:me )?(?:llega|recibo|mandan|envian)\b.{0,16}\b(?:codigo|sms|correo|mail|enlace|link|verificacion)\b/,
  ],
  [
    'problem',
    'se borraron',
    /\b(?:(?:se (?:me )?(?:borr(?:o|aron)|perd(?:io|ieron))|desapareci(?:o|eron)|perdi)\b.{0,30}\b(?:fotos|archivos|datos|mensajes|todo|puntos|saldo|documentos)|(?:fotos|archivos|datos|saldo|puntos)\b.{0,20}\b(?:desapareci|borrad|perdid))/,
  ],
  [
    'problem',
    'muy lento',
    /\b(?:(?:va|anda|esta|internet|conexion) (?:muy |super |re |demasiado )?lent[oa]|lentisim[oa])\b/,
    1.6,
  ],
  [
    'outage',
    'se cayó',
    /\b(?:se (?:les |os |nos )?(?:ha )?ca(?:yo|ido|yeron)|est(?:a|an|ais) caid[oa]s?|caid[oa]s? (?:el|la|los|total|general|masiva|de|en)|servidor(?:es)? caidos?|caida (?:total|del|de|general|masiva))\b/,
  ],
  [
    'outage',
    'sin servicio',
    /\b(?:sin (?:servicio|luz|senal|internet|linea|conexion)|no hay (?:servicio|luz|senal|internet|sistema|red)|apagon|corte (?:de|general|masivo)|se fue (?:la luz|el internet|la senal)|averia (?:general|masiva))\b/,
  ],
  [
    'outage',
    'a alguien más',
    /\b(?:(?:a )?(?:alguien|alguno|nadie) mas\b|(?:solo|soy) (?:a mi|yo|el unico)\b|nos pasa a todos|estamos todos (?:igual|asi|sin)|en tod[oa] (?:el|la) (?:pais|zona|ciudad|barrio|oficina))/,
    2.6,
  ],
  [
    'outage',
    'servidor no responde',
    /\b(?:servidor(?:es)?|pagina|sitio|web|app|aplicacion|red|plataforma|sistema)\b.{0,20}\b(?:caid[oa]s?|down|fuera de servicio|no responde|muert[oa]|offline)\b|\bno (?:anda|funciona|carga) nada\b|\bnada (?:funciona|carga|anda)\b/,
  ],
  [
    'question',
    'cómo puedo',
    /\b(?:como (?:puedo|podria|hago|se|le hago|cambio|cancelo|activo|contacto|funciona|obtengo)|cuando (?:sale|llega|va|estara|abren|vuelve|empieza|es|estara)|d[o]nde (?:puedo|veo|encuentro|esta la|compro|consigo|queda)|hasta (?:que|cuando)|desde cuando|cual(?:es)? (?:es|son)|que (?:horario|dias|precio|significa|hora|pasa si|tengo que|requisitos))\b/,
  ],
  [
    'question',
    'hacen',
    /\b(?:hacen|haceis|tienen|teneis|venden|aceptan|aceptais|entregan|ofrecen|envian|enviais|hay|se puede|puedo|es posible|cuanto (?:cuesta|tarda|sale|vale|demora)|cuesta)\b.{0,60}\?/,
  ],
  [
    'question',
    'alguien sabe',
    /\b(?:alguien sabe|saben si|sabeis si|sabes si|una (?:pregunta|consulta|duda)|(?:tengo|hay) una duda|queria (?:saber|preguntar)|quisiera saber|me (?:pueden|podeis|podrian|puedes) (?:decir|indicar|informar|confirmar)|consulta:?)\b/,
  ],
  ['question', '¿ … ?', /¿/, 1],
  [
    'feature_request',
    'estaría bien',
    /\b(?:estaria (?:bien|genial|bueno|cool|padre|chevere|guay|increible|de lujo)|seria (?:genial|bueno|ideal|increible|util|estupendo|buena idea|cool|lindo)|me (?:gustaria|encantaria) (?:que|poder|tener)|ojala (?:pudieran|agreguen|pongan|tuviera|hubiera|anadan|se pudiera|implementen))\b/,
  ],
  [
    'feature_request',
    'deberían agregar',
    /\b(?:(?:deberian|deberiais|podrian|podriais|pueden|podeis|hay que|tienen que|falta) (?:de )?(?:agregar|anadir|poner|incluir|implementar|incorporar|sacar|habilitar|meter|una (?:opcion|funcion|forma))|agreguen|anadan|pongan|modo oscuro|implementen)\b/,
  ],
  [
    'feature_request',
    'falta una opción',
    /\b(?:falta(?:ria)? (?:una |la |poder )?(?:opcion|funcion|posibilidad|ordenar|poder)|sugerencia|propuesta|idea para|para cuando (?:la|el|una|un)|por que no (?:hay|tiene|existe) (?:una |la )?(?:opcion|forma|version))\b/,
  ],
  [
    'praise',
    'muchas gracias',
    /\b(?:(?:muchas|mil|muchisimas|infinitas) gracias|gracias|thx|se agradece|agradecid[oa])\b/,
    1.8,
  ],
  [
    'praise',
    'excelente servicio',
    /\b(?:excelente(?:s)?|genial(?:es)?|estupend[oa]|maravillos[oa]|fantastic[oa]|increible(?:s)?|espectacular|fenomenal|impecable|perfect[oa]|de lujo|de diez|un 10|buenisim[oa]s?|rapidisim[oa]|(?:muy|super|tan) (?:buen[oa]?|rapid[oa]|amables?|bien|util|content[oa]|feliz))\b/,
  ],
  [
    'praise',
    'me encanta',
    /\b(?:me encant(?:a|an|o)|amo|adoro|felicidades|felicitaciones|felicito|chapo|chapeau|bravo|(?:el|la|los|las) mejor(?:es)?|sigan asi|seguid asi|recomiend[oa]|recomendad[oa]|enamorad[oa]|los amo|nunca (?:me )?(?:ha |han )?(?:falla(?:do)?|decepciona(?:do)?)|que (?:buen[oa]?|gran|bien|maravilla|gusto))\b/,
  ],
  [
    'complaint',
    'pésimo servicio',
    /\b(?:pesim[oa]s?|(?:mal|malisim[oa]|mala|fatal|penos[oa]|lamentable|deplorable|nefast[oa]|horrible|terrible|horroros[oa]|asqueros[oa]|peor) ?(?:servicio|atencion|experiencia|empresa|compania|trato|calidad)?|desastre|inutiles|incompetentes|ineptos|basura|mierda|porqueria|bazofia)\b/,
  ],
  [
    'complaint',
    'vergüenza',
    /\b(?:verguenza|vergonzos[oa]|sinverguenzas?|asco|inaceptable|indignante|indignad[oa]|intolerable|falta de respeto|grosero|groseros|maleducad[oa]s?|prepotentes?|chiste|burla|tomadura de pelo|se (?:burlan|rien)|que descaro|caradura)\b/,
  ],
  [
    'complaint',
    'estafa',
    /\b(?:estafa(?:dores|dor)?|estafad[oa]|ladrones|robo|ratas|rateros|fraude|abuso|abusivos?|abusan|se (?:estan )?pasan(?:do)?|usureros|caro|carisim[oa]|subida de precio|mentirosos|enganan|engano|publicidad enganosa)\b/,
  ],
  [
    'complaint',
    'decepcionado',
    /\b(?:decepcion(?:ad[oa]|ante)?|molest[oa]|enojad[oa]|enfadad[oa]|hart[oa]s?|cansad[oa] de|cabread[oa]|frustrad[oa]|furios[oa]|descontent[oa]|insatisfech[oa]|estoy (?:harta|harto|hasta))\b/,
  ],
  [
    'complaint',
    'nadie responde',
    /\b(?:nadie (?:me )?(?:contesta|responde|atiende|resuelve|da (?:solucion|respuesta|la cara)|hace nada)|no (?:contestan|responden|atienden|dan (?:respuesta|solucion))|sin respuesta|me (?:cuelgan|colgaron|tienen esperando|ignoran)|(?:horas|minutos) (?:esperando|al telefono|en espera)|siempre (?:la misma|lo mismo)|respuestas automaticas)\b/,
  ],
  [
    'churn_risk',
    'nunca más',
    /\b(?:nunca mas|jamas (?:vuelvo|volvere)|no (?:vuelvo|volvere|pienso volver)|ultima vez|no (?:les |os )?(?:vuelvo a )?compro(?: nada)? (?:mas|nunca))\b/,
  ],
  [
    'churn_risk',
    'dar de baja',
    /\b(?:(?:cancel(?:ar|o|e|are|ando|en) (?:mi|la|el|todo|definitivamente)\b|cancelo|dar(?:me|se)? de baja|me doy de baja|doy de baja|rescindir|cerrar (?:mi|la) cuenta|borrar mi cuenta|portabilidad))/,
  ],
  [
    'churn_risk',
    'me cambio',
    /\b(?:me (?:cambio|paso|voy|mudo|pasare|cambiare) (?:a|de|con|para)|competencia|perdieron (?:un|a un|una) client[ea]|pierden (?:un|una) client[ea]|hasta aqui (?:llegue|hemos llegado)|adios @handle|otra (?:compania|empresa|opcion))\b/,
  ],
  [
    'irrelevant',
    'sorteo',
    /\b(?:sorteo|sorteamos|giveaway|siguenos|sigue(?:nos)? y|dale rt|participa(?:r)? (?:por|para|y)|gana(?:r)? (?:un|una)|concurso)\b/,
    4,
  ],
  [
    'irrelevant',
    'código de descuento',
    /\b(?:mi codigo|codigo (?:de )?(?:descuento|promo\w*)|usa (?:mi|el) (?:codigo|cupon)|\d+ ?% (?:de )?(?:descuento|off|dto)|publi(?:cidad)?\b|compra (?:ya|ahora|aqui)|oferta(?:s)? (?:de hoy|del dia|flash)|link en (?:la |mi )?bio|aprovecha)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'acciones',
    /\b(?:acciones de|bolsa|cotiza(?:cion)?|resultados (?:trimestrales|financieros)|tras presentar|inversores|inversionistas|trimestre|ingresos|analistas|nombra|adquiere|fusion|comunicado)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'empleo',
    /\b(?:empleo|vacantes?|se busca|buscamos|contratando|inscribete|postula(?:te)?|envia tu cv|curriculum|oferta laboral|estamos contratando)\b/,
    4,
  ],
  [
    'irrelevant',
    'nuevo video',
    /\b(?:nuevo (?:video|episodio|podcast|articulo)|en vivo|unboxing|suscribete|mira (?:el|este) video|ya disponible|buenos dias (?:a todos|twitter|mundo))\b/,
    2.6,
  ],

  [
    'problem',
    'todavía no',
    /\b(?:(?:todavia|aun|sigue) (?:no|sin)|sigo sin|desde (?:ayer|el lunes|hace|anoche|esta manana)|hace (?:\d+|dos|tres|varios|unas?) (?:dias|semanas|horas|meses)|que hago|aunque)\b/,
    1.6,
  ],
  [
    'problem',
    'nadie sabe',
    /\b(?:nadie sabe|se quedo|desfasad[oa]s?|mal escrito|no coincide|dos veces|por duplicado)\b/,
    1.6,
  ],
  [
    'complaint',
    'retraso',
    /\b(?:retraso|demora|tarde|otra vez|siempre|todos los dias|cada vez|trat(?:o|aron) (?:mal|como)|nos trato|prometen|prometieron|fe[oa]|horrendo|ni (?:un|una|siquiera))\b/,
    1.8,
  ],
  [
    'outage',
    'nadie tiene señal',
    /\b(?:nadie (?:tiene|puede)|a ninguno|(?:no|sin) (?:senal|luz|linea|internet)|a todos|tampoco fijo)\b/,
    3,
  ],
  [
    'question',
    '¿puedo?',
    /(?:^|@handle,? |@support,? )(?:puedo|se puede|hay|tienen|hacen|cuando|como|donde|cual|que|es|este|desde|hasta|a que)\b.{0,120}\?/,
  ],
  [
    'praise',
    'otra cosa',
    /\b(?:otra cosa|un amor|de otro nivel|riquisim[oa]|deliciosa?|divin[oa]|encantador[a]?|amables?|un crack|que ricos?|se portaron?|lindisim[oa])\b/,
  ],
  [
    'churn_risk',
    'se acabó',
    /\b(?:se acabo|dejarlos|dejaros|cambiar (?:de|mi) (?:compania|numero|operador|banco)|despues de \d+ anos)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'vendo',
    /\b(?:vendo|se vende|alquilo|entradas para|millones de (?:dolares|euros|pesos)|segun (?:el|la)|atardecer|amanecer|buenas noches|al dm)\b/,
    3,
  ],
];
