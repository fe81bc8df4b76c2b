import type { TermsByLanguage } from './terms.ts';

export const safetyTerms: TermsByLanguage = {
  en: /\b(?:unsafe|dangerous(?:ly)?|injur(?:ed|y|ies)|(?:caught|on|catch(?:es|ing)?) fire|burst into flames|explo(?:ded|ding|sion)|burn(?:ed|t) (?:me|my|down)|electrocuted|electric shock|gas leak|smoke (?:coming|from)|sparks|choking hazard|almost (?:died|killed)|could have (?:died|killed)|assault(?:ed)?|threatened (?:me|us|to)|stalk(?:ed|ing)|harass(?:ed|ing|ment)|(?:ran|run) over (?:my|our|me|a)|hit (?:my|our|me|us|a) (?:\w+ )?(?:car|son|daughter|child|kid|wife|husband|mother|father|dog|bike)|had an accident|crashed into)\b/,
  de: /\b(?:lebensgef(?:a|ae)hrlich|gef(?:a|ae)hrlich|verletzt|brennt|gebrannt|feuer gefangen|in flammen|explodiert|stromschlag|gasgeruch|raucht|qualmt|bedroht|bel(?:a|ae)stigt|unfall|angefahren|(?:u|ue)berfahren)\b/,
  es: /\b(?:peligros[oa]|peligro|herid[oa]s?|lesionad[oa]|incendi\w+|se quemo|explot(?:o|ado)|descarga electrica|fuga de gas|echa humo|amenaz(?:o|aron|ado)|acos(?:o|aron|ada)|atropell\w+|accidente)\b/,
  fr: /\b(?:dangereu(?:x|se)|danger|blessee?s?|pris feu|incendie|explosee?|brulee?|electrocut\w+|fuite de gaz|fumee|menacee?|agresse[es]?|harcel\w+|renverse[er]? (?:ma|mon|un|une|notre)|accident)\b/,
  pt: /\b(?:perigos[oa]|perigo|ferid[oa]s?|machuc(?:ou|ad[oa])|pegou fogo|incendio|explodiu|queimou|choque eletrico|vazamento de gas|saindo fumaca|ameac(?:ou|aram|ad[oa])|assedi\w+|atropel\w+|acidente)\b/,
  it: /\b(?:pericolos[oa]|pericolo|ferit[oaie]|preso fuoco|incendio|esplos[oa]|bruciat[oa]|scossa elettrica|fuga di gas|esce fumo|minacciat[oa]|molestat[oa]|aggredit[oa]|investit[oa] (?:mi[oa]|un[oa]?|nostr[oa])|incidente)\b/,
  nl: /\b(?:gevaarlijk|levensgevaarlijk|gewond|in brand|vlam gevat|vliegt in brand|ontploft|kortsluiting|elektrische schok|gaslek|rook uit|bedreigd|lastiggevallen|aangereden|ongeluk)\b/,
  ja: /危険|危ない|怪我|ケガ|けが(?:を|した)|発火|火(?:が|を)(?:出|噴|つい)|出火|爆発|感電|ガス漏れ|煙が|火傷|やけど|脅(?:さ|迫)|ストーカー|はね(?:ました|られ|た)|轢|事故(?:に|を|が)/,
};

export const healthTerms: TermsByLanguage = {
  en: /\b(?:hospital|ambulance|emergency room|allergic reaction|anaphyla\w+|food poisoning|poisoned|insulin|medication|prescription|pacemaker|oxygen|dialysis|chemo|suicid(?:e|al)|kill myself|seizure|passed out|threw up|made (?:me|us|him|her) (?:very |really )?(?:sick|ill))\b/,
  de: /\b(?:krankenhaus|notaufnahme|notarzt|krankenwagen|allergische reaktion|allergie(?:schock)?|lebensmittelvergiftung|vergiftet|insulin|medikament(?:e)?|rezept(?:pflichtig)?|suizid\w*|erbrochen|kreislaufkollaps)\b/,
  es: /\b(?:hospital|urgencias|ambulancia|reaccion alergica|intoxica\w+|insulina|medicamentos?|medicinas?|suicid\w+|vomit\w+)\b/,
  fr: /\b(?:hopital|urgences|ambulance|samu|reaction allergique|intoxication|intoxiquee?|insuline|medicaments?|suicid\w+|vomi)\b/,
  pt: /\b(?:hospital|pronto ?socorro|ambulancia|reacao alergica|intoxica\w+|insulina|remedios?|medicamentos?|suicid\w+|passei mal|vomit\w+)\b/,
  it: /\b(?:ospedale|pronto soccorso|ambulanza|reazione allergica|intossica\w+|insulina|farmac[oi]|medicin[ae]|suicid\w+|vomit\w+)\b/,
  nl: /\b(?:ziekenhuis|spoedeisende|ambulance|allergische reactie|voedselvergiftiging|vergiftigd|insuline|medicijn(?:en)?|medicatie|zelfmoord|overgegeven)\b/,
  ja: /病院|救急|アレルギー反応|食中毒|インスリン|処方|自殺|死にたい|吐い(?:た|て)|体調(?:を)?(?:崩|悪)|異物(?:が|混入)/,
};

/** Those for whom waiting is harder than for others. */
export const vulnerableTerms: TermsByLanguage = {
  en: /\b(?:(?:my|our|a|the) (?:\w+ )?(?:baby|newborn|toddler|infant)|elderly|disabled|disability|wheelchair|pregnant|autistic|dementia|cancer|(?:my|our) (?:kid|child|children|kids|daughter|son)|grand(?:mother|father|ma|pa)|pensioner|blind|deaf)\b/,
  de: /\b(?:baby|saugling|kleinkind|(?:mein|unser)e? (?:kind|kinder|sohn|tochter)|behindert\w*|rollstuhl\w*|schwanger|pflegebedurftig|demenz|krebs(?:krank|patient)\w*|oma|opa|rentnerin|alleinerziehend)\b/,
  es: /\b(?:bebe|recien nacido|(?:mi|mis) (?:hij[oa]s?|nin[oa]s?|abuel[oa])|discapacitad[oa]|discapacidad|silla de ruedas|embarazada|adulto mayor|anciano|cancer)\b/,
  fr: /\b(?:bebe|nourrisson|(?:mon|ma|mes) (?:enfants?|fils|fille)|handicap\w*|fauteuil roulant|enceinte|personne agee|grand-?mere|grand-?pere|cancer)\b/,
  pt: /\b(?:bebe|recem-?nascid[oa]|(?:meu|minha|meus) (?:filh[oa]s?|avos?)|deficien(?:te|cia)|cadeirante|cadeira de rodas|gravida|gestante|idos[oa]|cancer)\b/,
  it: /\b(?:neonat[oa]|bimb[oa]|(?:mio|mia|miei) (?:figli[oa]?|nonn[oa])|disabil[ei]|disabilita|sedia a rotelle|carrozzina|incinta|anzian[oa]|tumore)\b/,
  nl: /\b(?:baby|peuter|(?:mijn|onze) (?:kind|kinderen|zoon|dochter|zoontje|dochtertje)|gehandicapt\w*|rolstoel|zwanger|bejaarde?|oma|opa|dement\w*|kanker)\b/,
  ja: /赤ちゃん|乳児|幼児|(?:うちの|私の)?(?:子供|子ども|娘|息子)(?:が|の|に)|障害者|車椅子|車いす|妊婦|妊娠|高齢|(?:祖|お婆|おばあ|お爺|おじい)(?:母|父|ちゃん|さん)/,
};

export const strandedTerms: TermsByLanguage = {
  en: /\b(?:stranded|stuck (?:at|in|on) (?:the |an? )?(?:airport|gate|tarmac|plane|train|station|lift|elevator|road(?:side)?|snow|cold|rain|dark|highway|motorway)|(?:flight|train|wedding|funeral|exam|surgery|interview|deadline|departure|event) (?:is |leaves |starts )?(?:in (?:\d+|an?|two|three|a few) (?:hours?|minutes?|mins?|hrs?)|today|tonight|tomorrow)|missed (?:my|our) (?:flight|connection|train|wedding)|(?:no|without) (?:heat(?:ing)?|hot water|water|electricity|food) (?:for|since|in)|nowhere to (?:sleep|stay|go)|(?:need|needed) (?:this|it|them|that) (?:by )?(?:today|tonight|tomorrow|urgently|asap)|urgent(?:ly)?|emergency)\b/,
  de: /\b(?:gestrandet|(?:sitze|sitzen|stehe|stecke|hange) (?:\w+ )?(?:am flughafen|am bahnhof|im zug|im aufzug|im regen|hier fest)|(?:flug|zug|hochzeit|beerdigung|pr(?:u|ue)fung|termin) (?:geht |ist )?(?:in \d+ (?:stunden|minuten)|heute|morgen)|(?:ohne|keine?) (?:heizung|warmwasser|strom|wasser) seit|anschluss verpasst|dringend|notfall|eilt)\b/,
  es: /\b(?:varad[oa]s?|tirad[oa]s? en|atrapad[oa]s? en|(?:vuelo|boda|examen|tren|cita|entierro) (?:sale |es )?(?:en \d+ (?:horas|minutos)|hoy|manana)|perdi (?:mi|el) (?:vuelo|conexion|tren)|sin (?:agua|calefaccion|gas|comida) desde|urgente(?:mente)?|urgencia|emergencia)\b/,
  fr: /\b(?:coincee?s? (?:a|dans|en|sur)|bloquee?s? (?:a l|a la|dans l|dans le|en gare|a laeroport)|(?:vol|train|mariage|examen|enterrement) (?:part |est )?(?:dans \d+ (?:heures?|minutes?|h)|aujourdhui|demain|ce soir)|rate (?:mon|ma|notre) (?:vol|train|correspondance)|sans (?:chauffage|eau|gaz|nourriture) depuis|urgent|urgence|urgemment)\b/,
  pt: /\b(?:(?:pres[oa]|parad[oa]|jogad[oa]|largad[oa])s? no (?:aeroporto|aviao|elevador|meio)|(?:voo|casamento|prova|viagem|enterro) (?:sai |e )?(?:em \d+ (?:horas|minutos)|hoje|amanha)|perdi (?:meu|o) (?:voo|onibus|trem)|sem (?:agua|comida|gas) (?:desde|ha)|urgente|urgencia|emergencia)\b/,
  it: /\b(?:bloccat[oaie] (?:in|a|all|allaeroporto|sul) ?(?:aeroporto|stazione|treno|ascensore|autostrada)?|(?:volo|treno|matrimonio|esame|funerale) (?:parte |e )?(?:tra \d+ (?:ore|minuti)|oggi|domani|stasera)|perso (?:il|la) (?:volo|treno|coincidenza)|senza (?:acqua|riscaldamento|gas) da|urgente|urgenza|emergenza)\b/,
  nl: /\b(?:gestrand|(?:zit|sta|zitten|staan) (?:\w+ )?(?:vast|op (?:het vliegveld|schiphol|het station))|(?:vlucht|trein|bruiloft|examen|begrafenis) (?:vertrekt |is )?(?:over \d+ (?:uur|minuten)|vandaag|morgen)|vlucht gemist|zonder (?:verwarming|water|warm water) sinds|dringend|spoed|noodgeval)\b/,
  ja: /立ち往生|足止め|閉じ込め|帰れ(?:ない|ません)|乗り遅れ|(?:飛行機|便|式|試験|葬儀|出発)(?:は|が)?(?:今日|明日|あと\d+(?:分|時間))|至急|緊急|大至急|今すぐ|間に合(?:わ|いま)|水(?:が)?出ない/,
};
