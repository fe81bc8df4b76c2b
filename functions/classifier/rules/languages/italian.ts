import type { Phrases } from '../phrases.ts';

/** Accents and apostrophes are gone: `è` is `e`, `l'app` is `lapp`. */
export const italian: Phrases = [
  [
    'problem',
    'non funziona',
    /\bnon (?:mi |ci |si |vi |piu )*(?:funziona(?:no)?|va(?:nno)?|carica(?:no)?|apre|parte|accende|connette|collega|aggiorna|salva|riconosce|risponde l|stampa|sincronizza|accetta|prende|legge)\b/,
  ],
  [
    'problem',
    'non riesco',
    /\bnon (?:lo |la |ci |si |mi )*(?:riesco|riusciamo|riesce|posso|possiamo|lascia|permette|fa (?:entrare|accedere|pagare|fare))\b/,
  ],
  [
    'problem',
    'non riesco ad accedere',
    /\b(?:(?:riesco|provo|provando|cerco) (?:piu )?(?:a|ad|di) (?:entrare|accedere|loggare|fare (?:il )?login)|password (?:errata|sbagliata|non)|credenziali (?:errate|non)|accesso (?:negato|bloccato)|chius[oa] fuori|account (?:bloccato|sospeso|disattivato))\b/,
  ],
  ['problem', 'errore', /\b(?:errore|errori|bug|baco|malfunzionamento|anomalia|errore di sistema)\b/],
  [
    'problem',
    'si blocca',
    /\b(?:si (?:blocca|chiude|impalla|pianta|spegne|riavvia|disconnette|freeza)|crasha|crash|bloccat[oa]|schermo (?:nero|bianco)|resta (?:in caricamento|fermo)|impallat[oa])\b/,
  ],
  [
    'problem',
    'rotto',
    /\b(?:rott[oaie]|danneggiat[oaie]|difettos[oaie]|guast[oaie]|ammaccat[oa]|spaccat[oa]|strappat[oa])\b/,
  ],
  [
    'problem',
    'non è arrivato',
    /\b(?:non (?:mi )?(?:e |sono |ho )?(?:ancora )?(?:arrivat[oaie]|arriva|arrivano|ricevut[oa]|consegnat[oa]|passat[oa]|vist[oa])|mai (?:arrivat[oaie]|ricevut[oa]|consegnat[oa])|(?:nessuno|niente) (?:e |ha )?(?:passato|arrivato|consegnato)|consegnat[oa]\b.{0,16}\b(?:ma|pero|invece))\b/,
  ],
  [
    'problem',
    'il mio ordine',
    /\b(?:ordine|pacco|spedizione|consegna|corriere|merce)\b.{0,40}\b(?:ferm[oa]|in ritardo|pers[oa]|smarrit[oa]|bloccat[oa]|sparit[oa]|ritardo|giacenza|disperso)\b|\bdove? (?:e|sta|finito) (?:il|la) (?:mio|mia)\b|\bche fine ha fatto\b/,
  ],
  [
    'problem',
    'articolo sbagliato',
    /\b(?:(?:articolo|prodotto|taglia|colore|ordine|modello) (?:sbagliat[oa]|errat[oa])|sbagliat[oa]|incomplet[oa]|mancano? (?:pezzi|articoli|un pezzo|un articolo)|arrivato un altro)\b/,
  ],
  [
    'problem',
    'rimborso',
    /\b(?:rimbors\w*|(?:i )?(?:miei |rivoglio i )?soldi|restituzione|reso (?:non|rifiutato|impossibile)|storno)\b/,
  ],
  [
    'problem',
    'addebitato due volte',
    /\b(?:(?:addebit\w*|pagat[oa]|prelevat\w*|fatturat\w*|scalat\w*)\b.{0,20}\b(?:due volte|2 volte|doppi[oa]|in piu|senza|il doppio)|doppio addebito|addebito (?:non|doppio|sconosciuto|errato))\b/,
  ],
  ['problem', 'ho pagato, ma', /\b(?:pagato|pagamento)\b.{0,24}\b(?:ma|e (?:ancora|non|risulta)|pero|eppure)\b/],
  [
    'problem',
    'account hackerato',
    /\b(?:hackerat[oa]|hacker|hackerato|rubat[oa]\b.{0,12}\b(?:account|profilo)|(?:account|profilo) (?:rubato|violato|hackerato|clonato)|violat[oa]|entrati nel mio|accesso non autorizzato|clonat[oa])\b/,
  ],
  [
    'problem',
    'problemi con',
    /\b(?:problem[ai] (?:con|di|a|nel|al|per|su|tecnico)|ho un problema|difficolta (?:con|a|ad|nel)|inconveniente)\b/,
  ],
  [
    'problem',
    'ho bisogno di aiuto',
    /\b(?:(?:bisogno|richiesta) (?:di|del vostro) aiuto|aiuto(?: per favore| urgente|!|$)|aiutatemi|aiutateci|(?:potete|potreste|puoi|mi potete) (?:aiutarmi|aiutare|controllare|verificare|guardare|vedere)|mi aiutate|mi aiuta|qualcuno mi aiuti|risolvete|risolvere il)\b/,
  ],
  [
    'problem',
    'non arriva il codice',
    /\bnon (?:mi )?(?:arriva|ricevo|arrivano|mandano)\b.{0,16}\b(?:codice|sms|mail|email|link|otp|conferma)\b|\b(?:codice|sms|email|mail|otp|link)\b.{0,16}\bnon (?:mi )?(?:arriva|ricevo|funziona)\b/,
  ],
  [
    'problem',
    'sono sparite',
    /\b(?:(?:sparit[eoi]|cancellat[eoi]|pers[oei]|scompars[eoi]|eliminat[eoi])\b.{0,24}\b(?:foto|file|dati|messaggi|tutto|punti|credito|documenti)|(?:foto|file|dati|messaggi|credito|punti)\b.{0,16}\b(?:sparit|cancellat|pers[oie]\b|scompars))/,
  ],
  ['problem', 'lentissimo', /\b(?:lentissim[oa]|(?:va|troppo|molto|connessione|internet) lent[oa])\b/, 1.6],
  [
    'outage',
    'server giù',
    /\b(?:server|sito|lapp|app|rete|servizio|linea|piattaforma|sistema|@handle)\b.{0,16}\b(?:down|giu|irraggiungibil[ei]|offline|mort[oa]|ko|fuori uso)\b|\b(?:siete|sono|e) (?:tutti |tutto )?(?:down|giu)\b|\bdown (?:generale|per tutti|totale|nazionale)\b/,
  ],
  [
    'outage',
    'disservizio',
    /\b(?:disservizi[o]?|guasto (?:generale|alla rete|di rete|sulla linea)|blackout|interruzione (?:di|del|della)|caduta (?:la )?(?:linea|rete)|caduto (?:il )?(?:server|sistema))\b/,
  ],
  [
    'outage',
    'non va niente',
    /\b(?:non (?:va|funziona|carica|si apre) (?:piu )?(?:niente|nulla)|niente (?:va|funziona)|tutto (?:fermo|bloccato|down|giu)|senza (?:linea|segnale|internet|corrente|rete|luce|servizio|connessione)|manca (?:la )?(?:linea|corrente|luce|connessione))\b/,
  ],
  [
    'outage',
    'solo a me',
    /\b(?:(?:e )?solo (?:a me|io|da me)|(?:anche|succede) (?:a|ad) (?:voi|altri|qualcun)|(?:anche a|a) qualcun altro|qualcun altro|per tutti|in tutt[oa] (?:la|il|italia)|tutta (?:la )?(?:zona|citta|italia|regione))\b/,
    2.6,
  ],
  [
    'question',
    'come posso',
    /\b(?:come (?:posso|si|faccio|cambio|funziona|attivo|disdico|contatto|mai|avviene|fare)|quando (?:esce|arriva|sara|apre|torna|e|inizia|si)|dove (?:posso|trovo|si|vedo|compro|e il|e la)|fino a (?:che|quando|quale)|da quando|qual(?:e|i)? (?:e|sono|il|la)|che (?:orari|ora|giorni|differenza)|in quanto tempo)\b/,
  ],
  [
    'question',
    'avete',
    /\b(?:avete|spedite|consegnate|vendete|accettate|fate|offrite|ce|ci sono|esiste|siete|quanto (?:costa|tempo|dura|e|viene)|e possibile|si puo|posso|bisogna|devo)\b.{0,60}\?/,
  ],
  [
    'question',
    'qualcuno sa',
    /\b(?:qualcuno sa|sapete (?:se|dirmi|quando)|sai se|(?:una|avrei una|ho una) (?:domanda|curiosita|info)|vorrei (?:sapere|chiedere|informazioni)|volevo (?:sapere|chiedere)|mi (?:sapete|potete|potreste) (?:dire|confermare)|potete (?:dirmi|confermarmi)|info su)\b/,
  ],
  [
    'feature_request',
    'sarebbe bello',
    /\b(?:sarebbe (?:bello|utile|fantastico|ottimo|comodo|top|il massimo|bene|una bella|carino|perfetto|interessante)|mi piacerebbe (?:che|poter|avere)|vorrei (?:tanto )?(?:che|poter)|magari (?:aggiungeste|poteste|mettete|metteste|un giorno))\b/,
  ],
  [
    'feature_request',
    'aggiungete',
    /\b(?:aggiung(?:ete|ere|eteci|este)|inseri(?:te|re|ste)|implementa(?:te|re)|(?:mettete|mettere|metteteci) (?:la|una|un|anche)|modalita (?:scura|notte|notturna)|tema scuro|dark mode|dovreste (?:mettere|aggiungere|fare|inserire)|potreste (?:aggiungere|mettere|inserire))\b/,
  ],
  [
    'feature_request',
    'manca la possibilità',
    /\b(?:manca (?:la |una |un |il )?(?:possibilita|funzione|opzione|modo|tasto|versione)|suggerimento|proposta|unidea|un consiglio:?|perche non ce (?:una|un|la) (?:opzione|versione|modo)|a quando (?:la|il|un|una)|prevedete|e prevista|funzionalita)\b/,
  ],
  [
    'praise',
    'grazie mille',
    /\b(?:(?:grazie (?:mille|infinite|di cuore|tante|davvero|a|ancora|per))|mille grazie|grazie|ringrazi\w*|thx)\b/,
    1.8,
  ],
  [
    'praise',
    'ottimo servizio',
    /\b(?:ottim[oaie]|eccellent[ei]|fantastic[oaie]|perfett[oaie]|stupend[oaie]|meraviglios[oaie]|splendid[oaie]|favolos[oaie]|impeccabil[ei]|straordinari[oaie]|spettacolar[ei]|(?:super|davvero|molto|veramente) (?:brav[ei]|gentil[ei]|veloc[ei]|rapid[oi]|soddisfatt[oa]|content[oa]|efficient[ei]|util[ei])|velocissim[oaie]|gentilissim[oaie]|al top|10 e lode|5 stelle)\b/,
  ],
  [
    'praise',
    'bravissimi',
    /\b(?:brav[oaie]|bravissim[oaie]|(?<!che )complimenti(?! davvero| vivissimi)|chapeau|adoro|amo|mi piace (?:un sacco|tantissimo|molto)|(?:il|la|i|le) miglior[ei]?|migliore app|continuate cosi|consigli(?:o|atissim[oa]|ato)|lo consiglio|tanta roba|innamorat[oa]|che (?:bell[oa]|spettacolo|meraviglia)|quanto e bell[oa]|mai (?:avuto )?(?:un |nessun |alcun )?problem[ai]|risolto (?:in|subito|velocemente)|tutto (?:ok|perfetto|bene))\b/,
  ],
  [
    'complaint',
    'servizio pessimo',
    /\b(?:pessim[oaie]|peggior[ei]?|scars[oa]|scadent[ei]|orribil[ei]|terribil[ei]|disastro(?:s[oa])?|schifo|schifos[oa]|fa schifo|merda|spazzatura|penos[oa]|ridicol[oaie]|barzelletta|imbarazzant[ei]|incompetent[ei]|incapac[ei]|assurd[oa]|allucinante|da matti)\b/,
  ],
  [
    'complaint',
    'vergogna',
    /\b(?:vergogn(?:a|atevi|os[oaie])|inaccettabil[ei]|indecent[ei]|scandalos[oa]|inammissibile|maleducat[oaie]|scortes[ei]|arrogant[ei]|mancanza di rispetto|(?:ci|mi) (?:state )?prende(?:te|ndo)? (?:in giro|per il culo)|presa (?:in giro|per il culo)|che figura|complimenti davvero|buffoni|pagliacci)\b/,
  ],
  [
    'complaint',
    'truffa',
    /\b(?:truff\w*|ladri|furto|rapina|raggir\w*|imbroglion[ei]|fregatura|fregat[oa]|troppo car[oa]|carissim[oa]|aument[oi] (?:di|del|dei|dell)|(?:altro|ennesimo) aumento|rincaro|bugiard[oi]|pubblicita ingannevole|speculat\w*)\b/,
  ],
  [
    'complaint',
    'deluso',
    /\b(?:delus[oaie]|delusione|deludent[ei]|arrabbiat[oa]|incazzat[oa]|furios[oa]|stuf[oa]|stanc[oa] di|esasperat[oa]|insoddisfatt[oa]|scontent[oa]|nervos[oa]|non ne posso piu|amareggiat[oa])\b/,
  ],
  [
    'complaint',
    'nessuno risponde',
    /\b(?:(?:nessuno|non) (?:mi )?(?:rispond\w*|richiam\w*|risolv\w*|dice niente|si fa sentire)(?: nessuno)?|nessuna risposta|senza risposta|(?:minuti|ore|ora) (?:di |in )?(?:attesa|al telefono|aspettare)|riattacc\w*|(?:mi )?(?:hanno )?chiuso il telefono|rispost[ae] (?:preconfezionat\w*|automatic\w*|copia)|sempre la stessa|call center)\b/,
  ],
  [
    'churn_risk',
    'mai più',
    /\b(?:mai piu|ultima volta|non (?:compro|ordino|torno|acquisto|prenoto)(?: piu| mai)+|non (?:comprero|ordinero|tornero) (?:piu|mai))\b/,
  ],
  [
    'churn_risk',
    'disdire',
    /\b(?:disd(?:ico|etta|ire|ett[oa])|(?:cancello|annullo|chiudo) (?:l ?)?(?:abbonamento|account|il conto|labbonamento|laccount|tutto|il contratto)|recess[o]|recedere|chiudere (?:il conto|laccount)|cancellare labbonamento)\b/,
  ],
  [
    'churn_risk',
    'passo alla concorrenza',
    /\b(?:concorrenza|concorrente|cambio (?:operatore|banca|gestore|fornitore|compagnia)|cambiare (?:operatore|banca|gestore)|passo (?:a|ad|alla|al|con)|pers(?:o|i) (?:un|una) client[ei]|perdete (?:un|una) client[ei]|addio|vi (?:lascio|saluto)|ho chiuso con)\b/,
  ],
  [
    'irrelevant',
    'concorso',
    /\b(?:giveaway|concorso|vinc(?:ere|i|ete) (?:un|una)|estrazione|seguici|segui(?:teci)? (?:e|la pagina)|fai rt|partecipa)\b/,
    4,
  ],
  [
    'irrelevant',
    'codice sconto',
    /\b(?:(?:mio )?codice (?:sconto|promo|[a-z]+\d+)|usa il (?:mio )?codice|sconto (?:del|di)|\d+ ?% di sconto|adv\b|#adv|pubblicita|sponsorizzato|acquista ora|compra ora|in offerta|link in bio|approfitta|black ?friday)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'titolo in borsa',
    /\b(?:titolo|in borsa|borsa|piazza affari|trimestral[ei]|azionist[ai]|azioni|fatturato|ricavi|bilancio|investitori|acquisizione|fusione|nominat[oa]|comunicato stampa)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'assume',
    /\b(?:assum(?:e|iamo|ono)|candidat[iure]+|cerc(?:a|hiamo) (?:personale|autisti|addetti|collaboratori)|offerta di lavoro|lavora con noi|invia (?:il )?(?:tuo )?cv|posizioni aperte|stage presso)\b/,
    4,
  ],
  [
    'irrelevant',
    'nuovo video',
    /\b(?:nuovo (?:video|episodio|articolo|podcast)|unboxing|iscriviti|in diretta|guarda il video|disponibile (?:ora|su)|buongiorno (?:a tutti|twitter|mondo))\b/,
    2.6,
  ],

  [
    'problem',
    'ancora non',
    /\b(?:(?:ancora|tuttora) (?:non|niente|nulla|in attesa)|non .{0,16}\bancora|da (?:ieri|lunedi|giorni|stamattina|\d+ (?:giorni|ore|settimane))|come (?:mai|e possibile)|anche se|nonostante)\b/,
    1.6,
  ],
  [
    'problem',
    'due volte',
    /\b(?:due (?:volte|bollette|addebiti)|fuori sincrono|riavviat[oa]|doppion[ei]|prenotat[oa] due|finiscono (?:i|da))\b/,
    1.6,
  ],
  [
    'complaint',
    'in ritardo',
    /\b(?:ritardo|ancora una volta|di nuovo|ogni (?:santo )?(?:giorno|volta)|sempre|scontros[oa]|sgarbat[oa]|promett(?:ete|ono)|brutt[oaie]|zero (?:informazioni|assistenza|rispetto)|nemmeno)\b/,
    1.8,
  ],
  [
    'outage',
    'nessuno ha campo',
    /\b(?:nessuno (?:ha|riesce|dei)|a nessuno|(?:senza|niente) (?:campo|segnale|internet|rete)|nemmeno il fisso|a tutti)\b/,
    3,
  ],
  [
    'question',
    'si può?',
    /(?:^|@handle,? |@support,? )(?:posso|si puo|il|la|i|le|quando|come|dove|qual\w*|avete|ce|e|a che|esce|quanto)\b.{0,120}\?/,
  ],
  [
    'praise',
    'la fine del mondo',
    /\b(?:la fine del mondo|uno spasso|squisit[oa]|buonissim[oaie]|delizios[oa]|simpatic[oaie]|gentil[ei]|cortes[ei](?!e)|adorabil[ei]|favol[oa])\b/,
  ],
  [
    'churn_risk',
    'è finita',
    /\b(?:e finita|portabilita|lasciarvi|lasciare (?:voi|tutto)|dopo \d+ anni|sto pensando (?:seriamente )?di)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'vendo',
    /\b(?:vendo|vendesi|affitto|biglietti per|milioni|scrive (?:il|la)|tramonto|alba|buonanotte (?:a tutti)?|in dm)\b/,
    3,
  ],
];
