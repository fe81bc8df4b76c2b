import type { TermsByLanguage } from './terms.ts';

/** Somebody else is in. */
export const securityTerms: TermsByLanguage = {
  en: /\b(?:hack(?:ed|er|ers|ing)|phish(?:ed|ing)|compromised|identity theft|stolen (?:account|card|identity)|(?:stole|took over|taken over|got into|logged into|broke into) (?:my|our) (?:account|card|profile)|(?:account|card|identity) (?:was |has been |got )?(?:stolen|taken over|cloned|hijacked)|someone (?:else )?(?:is |has )?(?:in|using|used|accessed|logged|changed|got) (?:\w+ )?(?:my|our|the) (?:account|card|email|password)|unauthori[sz]ed (?:access|login|sign ?in)|(?:block|freeze|stop) (?:my|the) card)\b/,
  de: /\b(?:gehackt|hacker|phishing|gekapert|identit(?:a|ae)tsdiebstahl|fremdzugriff|unbefugt\w*|(?:konto|account|karte) (?:wurde |ist )?(?:gestohlen|geklaut|ubernommen|missbraucht|geknackt)|(?:jemand|fremde[r]?)\b.{0,30}\b(?:eingeloggt|konto|account|zugriff|karte)|karte\b.{0,24}\bsperren)\b/,
  es: /\b(?:hackead[oa]s?|hackearon|hackeo|phishing|(?:robaron|clonaron|duplicaron) (?:la|mi) (?:cuenta|tarjeta|identidad)|(?:cuenta|tarjeta) (?:robada|clonada|hackeada)|entraron (?:en|a) mi cuenta|suplant\w+|bloque(?:en|ar|ad) (?:la|mi) tarjeta)\b/,
  fr: /\b(?:pirate(?:e|r|s)?|piratage|hackee?r?|phishing|hameconnage|usurp\w+|(?:vole|pris|accede a)\b.{0,12}\b(?:compte|carte|identite)|(?:compte|carte) (?:vole|pirate|volee|piratee|hacke)|bloque[zr] ma carte)\b/,
  pt: /\b(?:hackead[oa]s?|hackearam|hacker|phishing|invad(?:iram|id[oa])|clonad[oa]|clonaram|(?:roubaram|entraram na|acessaram) (?:a )?minha (?:conta|identidade)|golpe (?:do|no) pix|bloquei(?:a|em|e) (?:o |esse |meu |esse )?cartao)\b/,
  it: /\b(?:hackerat[oa]|hacker|phishing|(?:rubat[oa]|violat[oa]|clonat[oa])\b.{0,14}\b(?:account|profilo|carta|identita|laccount)|(?:account|profilo|carta|laccount) (?:e stat[oa] )?(?:rubat[oa]|violat[oa]|clonat[oa])|entrati nel mio|accesso non autorizzato|blocc(?:ate|are) la (?:mia )?carta)\b/,
  nl: /\b(?:gehackt|hackers?|phishing|identiteitsfraude|overgenomen|(?:account|pas|kaart) (?:is )?(?:gestolen|misbruikt)|iemand\b.{0,24}\b(?:ingelogd|mijn account|mijn pas)|ingebroken op|blokkeer mijn (?:pas|kaart|rekening))\b/,
  ja: /乗っ取|乗取|ハッキング|不正(?:アクセス|ログイン|使用)|なりすまし|フィッシング|(?:カード|口座|アカウント|垢)(?:が|を)?(?:盗ま|悪用|使われ)|カード(?:を)?止め/,
};

export const dataTerms: TermsByLanguage = {
  en: /\b(?:data (?:breach|leak|loss|leaked)|leaked (?:my|our) (?:data|details|address|number)|lost (?:all )?(?:of )?(?:my |our |the )?(?:data|files?|photos?|pictures|work|messages|documents|progress)|(?:deleted|erased|wiped) (?:all )?(?:of )?(?:my|our)|(?:all )?my (?:files|photos|pictures|data|documents|messages) (?:are |have |has |is |just )?(?:all )?(?:gone|missing|disappeared|vanished|deleted|wiped))\b/,
  de: /\b(?:daten(?:verlust|leck|panne|schutzverletzung)|(?:fotos|bilder|daten|dateien|dokumente|nachrichten)\b.{0,20}\b(?:weg|verschwunden|geloscht|geloescht|verloren|futsch)|(?:geloscht|verloren)\b.{0,20}\b(?:fotos|bilder|daten|dateien))\b/,
  es: /\b(?:(?:se (?:me )?(?:borraron|perdieron|elimino|eliminaron)|perdi|desaparecieron|borraron)\b.{0,24}\b(?:fotos|archivos|datos|documentos|mensajes|todo)|(?:filtraron|filtracion de) (?:mis )?datos|fuga de datos)\b/,
  fr: /\b(?:(?:photos?|fichiers?|donnees|documents|messages)\b.{0,24}\b(?:disparu(?:es|s|e)?|perdu(?:es|s|e)?|effacee?s?|supprimee?s?)|(?:perdu|efface|supprime)\b.{0,16}\b(?:photos|fichiers|donnees|documents)|fuite de donnees)\b/,
  pt: /\b(?:(?:sumiram|apagaram|perdi|apagou|desapareceram|deletaram)\b.{0,24}\b(?:fotos|arquivos|ficheiros|dados|documentos|mensagens|tudo)|(?:fotos|arquivos|dados)\b.{0,12}\b(?:sumiram|apagad[oa]s|perdid[oa]s)|vazamento de dados|vazaram (?:meus )?dados)\b/,
  it: /\b(?:(?:sparit[eoi]|cancellat[eoi]|perso|persi|perse|scompars[eoi]|eliminat[eoi])\b.{0,24}\b(?:foto|file|dati|documenti|messaggi)|(?:foto|file|dati|documenti|messaggi)\b.{0,16}\b(?:sparit[eoi]|cancellat[eoi]|persi|perse|scompars[eoi])|fuga di dati|violazione dei dati)\b/,
  nl: /\b(?:(?:fotos|bestanden|gegevens|data|documenten|berichten)\b.{0,20}\b(?:weg|verdwenen|kwijt|gewist|verwijderd|gelekt)|datalek|dataverlies)\b/,
  ja: /(?:写真|データ|ファイル|履歴|書類|セーブ).{0,8}(?:消え|消滅|全部なくな|飛ん|失われ|消され)|(?:情報|データ)(?:漏洩|流出|漏えい)/,
};

export const lockedOutTerms: TermsByLanguage = {
  en: /\b(?:locked (?:me |us )?out|(?:cant|cannot|can not|couldnt|unable to|wont let me|doesnt let me|not able to) (?:\w+ )?(?:log ?(?:in|on|into)|sign ?(?:in|into)|get (?:back )?in(?:to)?|access (?:my|our|the) (?:account|money|funds|email))|account (?:has been |was |is |got )?(?:locked|suspended|disabled|deactivated|banned|blocked|frozen)|(?:locked|suspended|disabled|froze|frozen|blocked) (?:my|our) account)\b/,
  de: /\b(?:ausgesperrt|(?:komm\w*|gelange)\b.{0,24}\b(?:nicht|nimmer)\b.{0,16}\b(?:rein|in (?:mein|meinen|unser)|ins konto)|(?:konto|account|zugang) (?:ist |wurde )?gesperrt|kann mich (?:nicht|seit|nirgends)\b.{0,24}|(?:einloggen|anmelden|login) (?:geht|klappt|funktioniert) (?:nicht|nimmer))\b/,
  es: /\b(?:no (?:puedo|logro|consigo|me deja) (?:entrar|acceder|ingresar|iniciar sesion)|(?:intentando|intento) (?:entrar|acceder|ingresar)|cuenta (?:bloqueada|suspendida|inhabilitada|cerrada)|bloquear?on (?:la|mi) cuenta)\b/,
  fr: /\b(?:(?:narrive|arrive|peux|impossible de)\b.{0,14}\b(?:me connecter|acceder|connecter|entrer)|compte (?:est )?(?:bloque|suspendu|verrouille|desactive|ferme)|mot de passe refuse)\b/,
  pt: /\b(?:(?:nao consigo|tentando|nao da pra|nao deixa) (?:mais )?(?:entrar|acessar|logar|aceder)|conta (?:foi |esta )?(?:bloqueada|suspensa|desativada|banida)|bloquearam (?:a )?minha conta)\b/,
  it: /\b(?:non (?:riesco|posso|mi fa)\b.{0,10}\b(?:entrare|accedere|loggarmi)|(?:account|profilo|conto|laccount) (?:e |e stato )?(?:bloccato|sospeso|disattivato|chiuso)|chius[oa] fuori)\b/,
  nl: /\b(?:buitengesloten|kom\b.{0,20}\bniet\b.{0,10}\b(?:in mijn|binnen|erin)|kan (?:ik )?(?:niet|niet meer) inloggen|inloggen (?:lukt|werkt|kan) niet|(?:account|rekening) (?:is )?(?:geblokkeerd|geschorst|gesloten))\b/,
  ja: /ログイン(?:が|も)?(?:でき|出来)(?:ない|ません|ず|なく)|(?:アカウント|口座|マイページ)に(?:入|はい)れ(?:ない|ません|なく)|(?:アカウント|垢|口座)(?:が|を)?(?:凍結|ロック|停止)|締め出され/,
};
