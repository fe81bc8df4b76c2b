import type { Phrases } from '../phrases.ts';

/** Umlauts come without dots, or spelt out: `für` and `fuer`. */
export const german: Phrases = [
  [
    'problem',
    'geht nicht',
    /\b(?:geht|gehen|ging|funktionier(?:t|en|te)|funzt|funzen|ladt|laedt|laden|startet|klappt|lauft|laeuft|reagiert|offnet|oeffnet|verbindet|synchronisiert|speichert|druckt)\b.{0,30}\b(?:nicht|nix|nie)\b/,
  ],
  [
    'problem',
    'kann nicht',
    /\bk(?:a|o|oe)nn(?:en|te)? (?:mich |mir |ich |das |die |den |es )*(?:nicht|nix|kein(?:e|en)?)\b|\bk(?:a|o|oe)nn(?:en)?\b.{0,30}\bnicht (?:mehr )?(?:ein|an|auf|zu|offnen|nutzen|bezahlen|\w+en)\b/,
  ],
  [
    'problem',
    'komme nicht rein',
    /\b(?:komm(?:e|t|en)?|gelange)\b.{0,20}\b(?:nicht|nimmer)\b.{0,16}\b(?:rein|ins?|an|auf|hinein)\b|\b(?:ausgesperrt|anmeldung (?:klappt|geht|schlagt|fehlgeschlagen)|(?:login|einloggen|anmelden) (?:klappt|geht|unmoglich|scheitert)|passwort (?:wird )?(?:nicht|falsch|abgelehnt|vergessen))\b/,
  ],
  ['problem', 'Fehler', /\b(?:fehler(?:meldung(?:en)?|code)?|error|bugs?|buggy|verbuggt|glitch)\b/],
  [
    'problem',
    'stürzt ab',
    /\b(?:st(?:u|ue)rzt?\b.{0,24}\bab\b|abst(?:u|ue)rz|absturz|abgesturzt|schmiert?\b.{0,24}\bab\b|hangt sich|haengt sich|aufgehangt|friert ein|eingefroren|bleibt (?:hangen|stehen|schwarz)|h(?:a|ae)ngt (?:fest|seit))/,
  ],
  [
    'problem',
    'kaputt',
    /\b(?:kaputt(?:e[rsn]?)?|defekt(?:e[rsn]?)?|besch(?:a|ae)digt|zerbrochen|zerst(?:o|oe)rt|aufgerissen|undicht)\b/,
  ],
  [
    'problem',
    'nicht angekommen',
    /\b(?:nicht|nie|nix|nichts|noch immer nichts|immer noch nichts|niemand)\b.{0,12}\b(?:angekommen|erhalten|bekommen|geliefert|zugestellt|eingetroffen|da)\b|\b(?:kommt|kam|liegt)\b.{0,30}\b(?:nicht an|nichts?|nix)\b|\b(?:zugestellt|geliefert)\b.{0,24}\b(?:aber|doch|obwohl|liegt)\b/,
  ],
  [
    'problem',
    'warte auf Lieferung',
    /\b(?:paket|packchen|paeckchen|sendung|lieferung|bestellung|ware)\b.{0,40}\b(?:h(?:a|ae)ngt|steckt|feststeckt|verschwunden|verloren|weg|verspatet|uberfallig|fehlt|wo bleibt)\b|\bwo (?:ist|bleibt|steckt) (?:mein|meine|die|das)\b/,
  ],
  [
    'problem',
    'falsch geliefert',
    /\b(?:falsche[rsn]? (?:artikel|gr(?:o|oe)ße|groesse|farbe|ware|adresse|produkt)|falsch geliefert|nicht das bestellt|teil(?:e)? fehl(?:t|en))\b/,
  ],
  [
    'problem',
    'Geld zurück',
    /\b(?:r(?:u|ue)ckerstattung|erstattung|gutschrift|geld (?:zur(?:u|ue)ck|weg|nicht)|mein geld|r(?:u|ue)ckzahlung|retoure\b.{0,30}\bnicht)\b/,
  ],
  [
    'problem',
    'doppelt abgebucht',
    /\b(?:(?:doppelt|zweimal|2x|2 mal|mehrfach|zu viel|falsch|unberechtigt)\b.{0,30}\b(?:abgebucht|berechnet|gezogen|belastet|abgezogen|bezahlt|eingezogen)|(?:abgebucht|abgezogen|eingezogen)\b.{0,20}\b(?:obwohl|ohne|trotz|doppelt|zweimal|2x))\b/,
  ],
  [
    'problem',
    'bezahlt, aber',
    /\bbezahlt\b.{0,24}\b(?:aber|trotzdem|und nichts|immer noch|dennoch)\b|\bobwohl\b.{0,24}\bbezahlt\b/,
  ],
  [
    'problem',
    'Konto gehackt',
    /\b(?:gehackt|hacker|gekapert|gestohlen|geklaut|fremdzugriff|unbefugt|eingeloggt und|konto (?:ist )?(?:gesperrt|weg|gel(?:o|oe)scht)|gesperrt|blockiert)\b/,
  ],
  [
    'problem',
    'Probleme mit',
    /\b(?:probleme? (?:mit|beim|bei|seit)|schwierigkeiten mit|streikt|spinnt|macht zicken|zickt)\b/,
  ],
  [
    'problem',
    'bitte helfen',
    /\b(?:brauche (?:eure |dringend |schnell )?hilfe|bitte (?:um )?(?:dringend )?(?:hilfe|helft|helfen|kl(?:a|ae)ren|pr(?:u|ue)fen|beheben)|(?:kann|k(?:o|oe)nnt|k(?:o|oe)nnen)(?: mir)? (?:ihr|sie|jemand|mal)\b.{0,20}\b(?:helfen|schauen|pr(?:u|ue)fen|nachsehen|checken)|hilfe!|hiilfe|helft mir)\b/,
  ],
  [
    'problem',
    'Code kommt nicht',
    /\b(?:code|sms|tan|mail|email|best(?:a|ae)tigung|link)\b.{0,20}\b(?:kommt|kam|erhalte|bekomme)\b.{0,16}\b(?:nicht|nie|keine?)\b|\b(?:bekomme|erhalte|kriege)\b.{0,16}\bkeine?n?\b.{0,16}\b(?:code|sms|mail|email|link|best(?:a|ae)tigung)\b/,
  ],
  [
    'problem',
    'ist weg',
    /\b(?:fotos?|bilder|daten|dateien|nachrichten|chats|guthaben|punkte|dokumente)\b.{0,24}\b(?:weg|verschwunden|gel(?:o|oe)scht|verloren|futsch|fehlen)\b/,
  ],
  ['problem', 'seit dem Update', /\b(?:seit|nach) dem (?:letzten |neuen |neusten )?update\b/, 1.4],
  [
    'outage',
    'Störung',
    /\b(?:gro(?:ß|ss)?st(?:o|oe)rung|st(?:o|oe)rung(?:en)?|(?:total|netz|server|strom|system)?ausf(?:a|ae)ll(?:e)?|ausgefallen)\b/,
  ],
  [
    'outage',
    'Server down',
    /\b(?:server|seite|website|app|netz|internet|dienst|cloud|@handle)\b.{0,16}\b(?:down|offline|tot|weg|lahm)\b|\bbei (?:allen|euch|uns) (?:auch |alles )?(?:down|aus|tot|offline|weg)\b/,
  ],
  [
    'outage',
    'geht nichts mehr',
    /\b(?:(?:geht|l(?:a|ae)dt|funktioniert|l(?:a|ae)uft) (?:gar |garnix|garnichts|uberhaupt |heute )*(?:nichts|nix) mehr|nichts geht(?: mehr)?|steht (?:alles )?still|alles (?:tot|steht))\b/,
  ],
  [
    'outage',
    'bei anderen auch',
    /\b(?:(?:bei|habt) (?:euch|ihr|jemand|jemandem|noch jemand|kollegen)\b.{0,24}\b(?:auch|probleme|down)|(?:noch jemand|nur bei mir|nur ich)\b.{0,30}|kein(?:e)? (?:netz|empfang|internet|verbindung) (?:in|seit|im)\b|(?:ganz|komplett) \w+ (?:betroffen|offline))/,
    2.6,
  ],
  [
    'question',
    'wie kann ich',
    /\b(?:wie (?:kann|lange|viel|viele|komme|oft|hoch|teuer|groß|mache|[a-zß]+e ich|geht das|funktioniert das|bekomme|l(?:o|oe)sche|k(?:u|ue)ndige ich)|wann (?:kommt|gibt|ist|wird|macht|habt|startet)|(?:bis|ab) wann|wo (?:finde|kann|gibt|sehe|bekomme|ist die|steht)|wohin|woran|welche[rsn]?|was (?:kostet|passiert|ist der|bedeutet))\b/,
  ],
  [
    'question',
    'gibt es',
    /\b(?:gibt ?(?:es|s)|kann (?:man|ich)|muss (?:man|ich)|darf (?:man|ich)|habt ihr|haben sie|liefert ihr|nehmt ihr|bietet ihr|akzeptiert ihr|macht ihr|seid ihr)\b.{0,120}\?/,
  ],
  [
    'question',
    'weiß jemand',
    /\b(?:wei(?:ß|ss) (?:jemand|wer|einer)|k(?:o|oe)nnt ihr mir (?:sagen|verraten)|hat jemand erfahrung|(?:eine |kurze |mal ne )?frage(?:n)?:?|ich wollte fragen|wollte mal fragen|wisst ihr)\b/,
  ],
  [
    'feature_request',
    'wäre schön, wenn',
    /\bw(?:a|ae)re? (?:\w+ )?(?:cool|sch(?:o|oe)n|super|toll|gut|klasse|nice|hilfreich|praktisch|genial|geil|top)\b.{0,12}\b(?:wenn|falls|mit)\b|\b(?:fande|faende|wunsche|wuensche|wunsch|wunschte|h(?:a|ae)tte gern|w(?:u|ue)rde mir w(?:u|ue)nschen)\b/,
  ],
  [
    'feature_request',
    'bitte einbauen',
    /\b(?:(?:ein|hinzu|dazu)(?:bauen|f(?:u|ue)gen|zubauen)|baut\b.{0,40}\bein\b|f(?:u|ue)gt\b.{0,40}\bhinzu\b|integrier(?:t|en)|dark ?mode|dunkelmodus|dunkler modus|implementieren)\b/,
  ],
  [
    'feature_request',
    'mir fehlt',
    /\b(?:(?:mir|es|leider) fehlt (?:noch |leider )?(?:die|eine|ein|der)|(?:vermisse|fehlt) (?:eine |die )?(?:funktion|m(?:o|oe)glichkeit|option)|warum gibt es (?:noch )?kein(?:e|en)?|vorschlag|verbesserungsvorschlag|idee f(?:u|ue)r|plant ihr|ist geplant|feature)\b/,
  ],
  [
    'praise',
    'vielen Dank',
    /\b(?:(?:vielen|herzlichen|besten|lieben|tausend) dank|danke(?:schon|schoen)?|dankesch(?:o|oe)n|merci|thx)\b/,
    1.8,
  ],
  [
    'praise',
    'super Service',
    /\b(?:(?:super|top|toll(?:er|e|es)?|klasse|spitzen|genial(?:er|e|es)?|großartig(?:er|e|es)?|mega|hammer|ausgezeichnet(?:er|e|es)?|hervorragend(?:er|e|es)?|exzellent(?:er|e|es)?) ?(?:service|support|app|team|arbeit|produkt|laden|job|schnell|leistung|geklappt|gel(?:o|oe)st|geholfen)|beste[rs]? (?:app|service|firma|laden|support|team|produkt)\b|einfach (?:nur )?(?:klasse|top|super|genial|spitze|toll))/,
  ],
  [
    'praise',
    'begeistert',
    /\b(?:begeistert|weiter so|hut ab|chapeau|daumen hoch|lob(?: an)?|ein lob|liebe (?:es|euch|die|diese|dieses)|(?:nur|einfach) liebe|l(?:a|ae)uft (?:super|top|perfekt|einwandfrei|wie geschmiert|rund|stabil)|einwandfrei|zuverl(?:a|ae)ssig|sehr zufrieden|rundum zufrieden|(?:nur|klare) empfehlung|kann ich (?:nur )?empfehlen|perfekt|freundlich(?:er|e|es)?|schnell (?:geholfen|geliefert|da)|top!?$|nie probleme|immer zufrieden)/,
  ],
  [
    'complaint',
    'unverschämt',
    /\b(?:unversch(?:a|ae)mt(?:heit|e[rsn]?)?|frechheit|frech|dreist(?:e|igkeit)?|unm(?:o|oe)glich(?:er|e|es)?|sauerei|respektlos|patzig|unfreundlich(?:er|e|es)?|arrogant|r(?:u|ue)pelhaft|unerh(?:o|oe)rt|geht gar nicht|ein unding)\b/,
  ],
  [
    'complaint',
    'Katastrophe',
    /\b(?:katastroph(?:e|al(?:er|e|es)?)|schlecht(?:e[rs]?|este[rsn]?)?|miserabel|mies(?:er|e|es)?|grottig|grottenschlecht|armutszeugnis|peinlich|l(?:a|ae)cherlich|ein witz|zum kotzen|kotzt mich|unter aller (?:sau|kanone)|schei(?:ß|ss)(?:e|laden|verein)?|m(?:u|ue)ll|schrott|drecks?laden|saftladen|sauladen|unterirdisch|inkompetent|unf(?:a|ae)hig)\b/,
  ],
  [
    'complaint',
    'Abzocke',
    /\b(?:abzocke(?:r)?|abgezockt|wucher|betrug|betr(?:u|ue)ger|verarsch(?:e|t|ung)|verarscht|zu teuer|teurer|preiserh(?:o|oe)hung|geldgier|gierig|hals (?:auch )?nicht voll|frech teuer|nepp)\b/,
  ],
  [
    'complaint',
    'enttäuscht',
    /\b(?:entt(?:a|ae)usch(?:t|end|ung)|ver(?:a|ae)rgert|w(?:u|ue)tend|sauer|genervt|nervt|nervig|stinksauer|unzufrieden|hab die schnauze voll|reicht(?: es| s)? mir|bin bedient|traurig,? dass|schade,? dass)\b/,
  ],
  [
    'complaint',
    'niemand antwortet',
    /\b(?:nie erreichbar|niemand (?:erreichbar|antwortet|geht ran|meldet|f(?:u|ue)hlt sich)|keine?r? (?:antwort(?:et)?|reaktion|r(?:u|ue)ckmeldung|geht ran|hilft|meldet sich)|warte(?:n)? (?:seit|schon)|warteschleife|aufgelegt|textbausteine|standardantwort|hingehalten|vertr(?:o|oe)stet|ignoriert|minuten (?:warten|gewartet|in der))\b/,
  ],
  [
    'churn_risk',
    'nie wieder',
    /\b(?:nie wieder|nie mehr|nimmerwiedersehen|das letzte mal|zum letzten mal|(?:bestelle|kaufe|buche|nutze|fliege|fahre|komme)\b.{0,24}\b(?:nichts?|nicht|nie) (?:mehr|wieder))\b/,
  ],
  [
    'churn_risk',
    'kündigen',
    /\b(?:k(?:u|ue)ndig(?:e|en|ung|t)|gek(?:u|ue)ndigt|abo (?:ist )?(?:beendet|weg|storniert)|nicht verl(?:a|ae)nger(?:t|n)|account l(?:o|oe)schen|konto (?:schließen|schliessen|aufl(?:o|oe)sen|l(?:o|oe)schen)|abbestell(?:t|en))\b/,
  ],
  [
    'churn_risk',
    'zur Konkurrenz',
    /\b(?:konkurrenz|wechs(?:el|le|eln|ele)n? (?:zu|zur|zum|den anbieter|jetzt|die)|anbieter ?wechsel|bin (?:dann mal )?(?:raus|weg)|das wars (?:dann )?mit|kunde(?:n)? (?:verloren|weniger)|verlier(?:t|en) (?:einen|mich als) kunden|tsch(?:u|ue)ss @handle)\b/,
  ],
  [
    'irrelevant',
    'Gewinnspiel',
    /\b(?:gewinnspiel|gewinnt (?:einen?|tolle)|verlos(?:en|ung)|giveaway|folgt uns|teilnahmebedingungen|gutschein(?:code)? (?:von|im wert|sichern|gewinnen))\b/,
    4,
  ],
  [
    'irrelevant',
    'Rabattcode',
    /\b(?:rabattcode|(?:meinen?|unser|mit dem|mit) code|\d+ ?% (?:rabatt|sparen|auf alles)|jetzt (?:kaufen|bestellen|sichern|shoppen)|im angebot|werbung|anzeige|bio link|link in (?:der )?bio|blackfriday)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'Aktie',
    /\b(?:aktien?|b(?:o|oe)rse|quartalszahlen|umsatz|analysten|kursziel|anleger|gesch(?:a|ae)ftsjahr|pressemitteilung|vorstand|aufsichtsrat|fusion|(?:u|ue)bernimmt|investiert millionen)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'sucht Mitarbeiter',
    /\bm\/w\/d|\b(?:sucht verst(?:a|ae)rkung|stellenangebot|stellenanzeige|jetzt bewerben|bewirb dich|wir stellen ein|karriere bei|ausbildung (?:bei|zum)|jobs)\b/,
    4,
  ],
  [
    'irrelevant',
    'neues Video',
    /\b(?:neues? (?:video|folge|podcast|blogartikel|artikel)|jetzt (?:online|live|ansehen|reinh(?:o|oe)ren)|abonniert|unboxing|livestream|guten morgen (?:zusammen|twitter|x))\b/,
    2.6,
  ],

  [
    'problem',
    'noch nicht',
    /\b(?:(?:immer )?noch (?:immer )?(?:nicht|kein(?:e|en)?|nichts)|seit (?:tagen|wochen|stunden|gestern|heute fr(?:u|ue)h|\d+ (?:tagen|wochen|stunden)))\b/,
    1.6,
  ],
  [
    'problem',
    'was ist da los',
    /\b(?:was ist (?:da |denn |bei euch )?los|ist leer|neu gestartet|neustart|doppelt|trotz|obwohl|asynchron|falsch)\b/,
    1.4,
  ],
  [
    'complaint',
    'zu spät',
    /\b(?:(?:zu )?sp(?:a|ae)t|versp(?:a|ae)tung|schon wieder|jeden tag|jedes mal|st(?:a|ae)ndig|kein mensch|angeschnauzt|angeschrien|versprecht|versprochen|h(?:a|ae)sslich|gehts noch|typisch)\b/,
    1.8,
  ],
  [
    'outage',
    'bei jedem',
    /\b(?:bei (?:jedem|allen|niemandem)|(?:und|in der ganzen) umgebung|(?:kein|ohne) (?:netz|strom|internet|empfang)|festnetz)\b/,
    3,
  ],
  [
    'question',
    'darf ich',
    /(?:^|@handle,? |@support,? )(?:darf|kann|kommt|gibt|ist|sind|hat|habt|nehmt|wird|muss|geht|ab|wie|wann|wo|was|wer|welche)\b.{0,120}\?/,
  ],
  [
    'praise',
    'der Hammer',
    /\b(?:der hammer|ein traum|traumhaft|lecker|herrlich|wunderbar|liebevoll|sympathisch|sch(?:o|oe)n(?:e|er|es)? (?:dass|geste|service)|zum lachen)\b/,
  ],
  [
    'churn_risk',
    'ist Schluss',
    /\b(?:ist (?:\w+ ){0,2}schluss|rufnummernmitnahme|rufnummermitnahme|vertrag (?:\w+ )?(?:beenden|k(?:u|ue)ndigen)|nach \d+ jahren)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'zu verkaufen',
    /\b(?:verkaufe|zu verkaufen|suche(?:n)? (?:aushilfen|nachmieter|jemanden)|millionen (?:euro|dollar)|meldet (?:das|die|der)|per dm|sonnenuntergang|guten (?:morgen|abend) (?:aus|an))\b/,
    3,
  ],
];
