import type { Phrases } from '../phrases.ts';

/** Of the Netherlands and of Flanders, where one says `ge` and `amai`. */
export const dutch: Phrases = [
  [
    'problem',
    'werkt niet',
    /\b(?:werk(?:t|en|te)|doet het|doen het|laadt|laden|start|lukt|opent|reageert|verbindt|synchroniseert|speelt|print|gaat)\b.{0,24}\b(?:niet|geen|nix|niks|nooit|niets)\b/,
  ],
  ['problem', 'kan niet', /\b(?:kan|krijg|kunnen|krijgen)\b.{0,30}\b(?:niet|geen|niks|niets)\b/],
  [
    'problem',
    'kom er niet in',
    /\b(?:kom(?:en)?|geraak|raak)\b.{0,20}\b(?:niet|nie)\b.{0,12}\b(?:in|op|binnen|bij)\b|\b(?:inloggen|aanmelden) (?:lukt|werkt|gaat|kan)\b.{0,8}\bniet\b|\bwachtwoord\b.{0,24}\b(?:niet|fout|onjuist|verkeerd|vergeten|geweigerd)\b|\b(?:buitengesloten|geen toegang)\b/,
  ],
  ['problem', 'foutmelding', /\b(?:fout(?:melding(?:en)?|code|en)?|error|bugs?|storing op mijn|mankement|hapert)\b/],
  [
    'problem',
    'loopt vast',
    /\b(?:loopt (?:steeds |altijd |telkens )?vast|vastgelopen|crasht|crash|klapt\b.{0,12}\buit|valt\b.{0,12}\buit|bevriest|blijft (?:hangen|laden|zwart)|hangt (?:vast|zich)|sluit zichzelf|zwart scherm)\b/,
  ],
  ['problem', 'kapot', /\b(?:kapot(?:te)?|stuk(?!je)|beschadigd(?:e)?|defect(?:e)?|gebroken|gescheurd|lek(?:t)?)\b/],
  [
    'problem',
    'niet ontvangen',
    /\b(?:(?:niet|nog niks|niks|nog niets|niets|nooit|nog steeds niet|nog altijd niet|nog geen)\b.{0,12}\b(?:ontvangen|aangekomen|gekregen|geleverd|bezorgd|binnen|gezien)|bezorgd\b.{0,16}\b(?:maar|terwijl)|hier ligt (?:niks|niets))\b/,
  ],
  [
    'problem',
    'mijn bestelling',
    /\b(?:pakket(?:je)?|pakje|bestelling|zending|levering|order|post)\b.{0,40}\b(?:kwijt|vertraagd|vertraging|verdwenen|zoek|vast|stil|te laat|verloren|onderweg sinds|blijft)\b|\bwaar (?:is|blijft|zit) (?:mijn|m n|de|het)\b/,
  ],
  [
    'problem',
    'verkeerd artikel',
    /\b(?:verkeerd(?:e)? (?:artikel|product|maat|kleur|bestelling|pakket|adres|geleverd)|niet wat ik besteld|ontbreekt|ontbreken|mist een onderdeel|incompleet)\b/,
  ],
  [
    'problem',
    'terugbetaling',
    /\b(?:terugbetal\w*|geld terug|mijn geld|teruggestort|terugstort\w*|retour(?:neren)? (?:lukt|werkt|geweigerd|niet)|retourneren lukt|restitutie)\b/,
  ],
  [
    'problem',
    'dubbel afgeschreven',
    /\b(?:(?:dubbel|twee keer|2x|2 keer|te veel|onterecht)\b.{0,36}\b(?:afgeschreven|betaald|gehaald|afgehaald|gefactureerd|in rekening|geind)|(?:afgeschreven|geincasseerd)\b.{0,20}\b(?:zonder|dubbel|terwijl|twee keer|onterecht))\b/,
  ],
  ['problem', 'betaald, maar', /\bbetaald\b.{0,24}\b(?:maar|en (?:nog|niks|niets)|toch|terwijl)\b/],
  [
    'problem',
    'account gehackt',
    /\b(?:gehackt|hackers?|overgenomen|gestolen|misbruikt|ingebroken|geblokkeerd|geschorst|account (?:dicht|weg|gesloten|verwijderd))\b/,
  ],
  ['problem', 'problemen met', /\b(?:probleem|problemen|gedoe|issues?|moeite) (?:met|bij|om|sinds)\b/],
  [
    'problem',
    'hulp nodig',
    /\b(?:hulp nodig|help(?:en)? (?:aub|svp|mij|me)|help!|helpp*$|kunnen jullie .{0,16}(?:helpen|kijken|checken|nakijken|oplossen)|kan iemand .{0,16}(?:helpen|kijken)|graag (?:hulp|oplossen)|los (?:dit|het) op)\b/,
  ],
  [
    'problem',
    'ontvang geen code',
    /\b(?:ontvang|krijg)\b.{0,12}\bgeen\b.{0,12}\b(?:\w*code|sms|mail|email|link|bevestiging)\b|\b(?:code|sms|mail|link)\b.{0,16}\bkomt niet\b/,
  ],
  [
    'problem',
    'is weg',
    /\b(?:fotos|bestanden|gegevens|data|berichten|punten|saldo|documenten)\b.{0,24}\b(?:weg|verdwenen|kwijt|gewist|verwijderd|verloren)\b/,
  ],
  [
    'problem',
    'sinds de update',
    /\b(?:sinds|na) de (?:laatste |nieuwe )?update\b|\b(?:traag|supertraag|veel te traag)\b/,
    1.4,
  ],
  [
    'outage',
    'storing',
    /\b(?:storing(?:en)?|landelijke|stroomstoring|internetstoring|netwerkstoring|uitval|panne|black-?out)\b/,
  ],
  [
    'outage',
    'ligt eruit',
    /\b(?:(?:ligt|liggen|lag)\b.{0,20}\b(?:eruit|er uit|plat|uit|er bij|down)|(?:servers?|site|website|app|netwerk|internet|systeem|@handle)\b.{0,14}\b(?:down|plat|eruit|offline|onbereikbaar|dood))\b/,
  ],
  [
    'outage',
    'niks werkt meer',
    /\b(?:(?:niks|niets|alles) (?:werkt|laadt|doet het|gaat|ligt|down|plat|weg)(?: meer)?|doet niks meer|geen (?:bereik|stroom|internet|verbinding|wifi|netwerk) (?:in|sinds|meer|op))\b/,
  ],
  [
    'outage',
    'bij jullie ook',
    /\b(?:bij (?:jullie|anderen|iemand|meer mensen|iedereen)\b.{0,12}\b(?:ook|down)|(?:meer mensen|nog iemand|iemand anders|alleen (?:ik|bij mij)|ben ik de enige)|hele (?:wijk|stad|land|buurt|straat|kantoor|dorp))\b/,
    2.6,
  ],
  [
    'question',
    'hoe kan ik',
    /\b(?:hoe (?:kan|lang|krijg|kom|wijzig|werkt|annuleer|weet|zit|laat|duur|vaak|veel|groot|moet|regel)|hoeveel|wanneer (?:komt|is|gaat|kan|zijn|worden)|waar (?:kan|vind|is de|zie|koop|staat)|tot (?:hoe|wanneer)|vanaf wanneer|wat (?:kost|is (?:de|het)|zijn)|welke?)\b/,
  ],
  [
    'question',
    'hebben jullie',
    /\b(?:hebben jullie|leveren jullie|is er|zijn er|kan (?:ik|je|men)|mag ik|moet ik|is het mogelijk|verkopen jullie|accepteren jullie|bezorgen jullie|verzenden jullie|doen jullie|zijn jullie|gaan jullie)\b.{0,120}\?/,
  ],
  [
    'question',
    'weet iemand',
    /\b(?:weet iemand|weten jullie|(?:een |kleine |korte )?vraag(?:je)?:?|kunnen jullie (?:zeggen|vertellen|bevestigen)|kun je (?:zeggen|vertellen)|ik vroeg me af|ik wil graag weten|iemand (?:enig )?idee)\b/,
  ],
  [
    'feature_request',
    'zou fijn zijn',
    /\b(?:(?:het )?zou (?:\w+ )?(?:fijn|leuk|handig|mooi|tof|super|geweldig|top|chill|nice|goed|prettig|ideaal) (?:zijn|wezen)|zou(?:den)? (?:graag|willen)|wens(?:lijst)?:|ik wou dat)\b/,
  ],
  [
    'feature_request',
    'toevoegen',
    /\b(?:toevoeg\w*|voeg\b.{0,24}\btoe|inbouwen|bouw\b.{0,24}\bin|donkere (?:modus|stand)|dark mode|nachtmodus|implementeer|komt er (?:nog |ook )?een)\b/,
  ],
  [
    'feature_request',
    'ik mis',
    /\b(?:(?:ik mis|ontbreekt|mis nog) (?:de |een |nog )?(?:mogelijkheid|functie|optie|knop)|suggestie|tip voor|ideetje|idee:|waarom (?:is er|hebben jullie) (?:nog )?geen|(?:komt|gepland)\b.{0,12}\bfunctie|functie (?:om|voor))\b/,
  ],
  [
    'praise',
    'hartelijk bedankt',
    /\b(?:(?:hartelijk|heel erg|super|enorm) bedankt|bedankt|dank (?:je|u|jullie)(?: wel)?|dankjewel|dankuwel|dankjulliewel|merci|thx)\b/,
    1.8,
  ],
  [
    'praise',
    'top service',
    /\b(?:(?:top|super|goede?|geweldige?|fantastische?|uitstekende?|prima|snelle|fijne|mooie|perfecte|vlotte) ?(?:service|geholpen|app|bedrijf|team|levering|klantenservice|gedaan|werk|geregeld|opgelost)|geweldig(?:e)?|fantastisch(?:e)?|perfect|uitstekend(?:e)?|toppie|top!|super tevreden|netjes (?:opgelost|geregeld)|keurig)\b/,
  ],
  [
    'praise',
    'blij met',
    /\b(?:(?:heel |super|erg |zo )?blij met|fijn geholpen|chapeau|complimenten|petje af|hulde|hou van|ik hou|liefde voor|aanrader|beste (?:app|service|bedrijf|webshop|bank|winkel)|ga zo door|tevreden|wat (?:is|een) .{0,16}\b(?:fijn|fijne|heerlijk|topper)|nooit (?:problemen|gedoe|klachten)|nog nooit (?:problemen|gedoe)|amai|binnen \d+ (?:min|minuten|uur)\b.{0,12}\b(?:opgelost|geholpen|huis))\b/,
  ],
  [
    'complaint',
    'schandalig',
    /\b(?:schandalig(?:e)?|schande|belachelijk(?:e)?|onbeschoft(?:e)?|onacceptabel|ongehoord|respectloos|brutaal|onvriendelijk(?:e)?|lomp|arrogant(?:e)?|ongelofelijk|ongelooflijk|te gek voor woorden|van de zotte|dit kan (?:echt )?niet|kan echt niet)\b/,
  ],
  [
    'complaint',
    'waardeloos',
    /\b(?:waardelo(?:os|ze)|slecht(?:e|ste|er)?|bagger|kut\w*|klote\w*|rot(?:bedrijf|service|zooi)|drama|dramatisch(?:e)?|ramp|prut|beroerd|abominabel|om te huilen|lachertje|aanfluiting|amateurs?|prutsers|incompetent|triest|treurig|zwak|lekker dan)\b/,
  ],
  [
    'complaint',
    'oplichting',
    /\b(?:opricht|oplicht\w*|afzetter(?:s|ij)|bedrog|diefstal|dieven|graaiers|graaien|woeker\w*|prijsverhoging|te duur|peperduur|leugen(?:s|aars)|misleid\w*|zakkenvullers)\b/,
  ],
  [
    'complaint',
    'teleurgesteld',
    /\b(?:teleur(?:gesteld|stellend|stelling)|boos|woedend|geirriteerd|gefrustreerd|balen|baal|ontevreden|kwaad|pissig|zat|spuugzat|jammer dat|ergernis|zwaar klote)\b/,
  ],
  [
    'complaint',
    'niemand neemt op',
    /\b(?:niemand (?:neemt op|reageert|helpt|weet|belt)|geen (?:antwoord|reactie|gehoor|oplossing)|(?:in de|uur) wacht(?:rij)?|opgehangen|wacht (?:al|nu)|kwartier|standaardantwoord(?:en)?|kastje naar de muur|onbereikbaar|uur (?:gewacht|wachten|aan de lijn)|afgescheept)\b/,
  ],
  [
    'churn_risk',
    'nooit meer',
    /\b(?:nooit (?:meer|weer)|laatste keer|(?:bestel|koop|boek|kom|vlieg)\b.{0,24}\bniet meer|niet meer (?:bestellen|terug|bij jullie))\b/,
  ],
  [
    'churn_risk',
    'opzeggen',
    /\b(?:opzegg\w*|opgezegd|zeg .{0,24}\bop\b|abonnement (?:stop|beeindig|be-eindig)\w*|account (?:verwijderen|opheffen)|rekening (?:opheffen|sluiten)|annuleer mijn abonnement)\b/,
  ],
  [
    'churn_risk',
    'overstappen',
    /\b(?:overstap\w*|stap over|concurren(?:t|tie|ten)|klant (?:kwijt|verloren|armer|minder)|er klaar mee|klaar met (?:jullie|@handle)|andere (?:provider|bank|leverancier|aanbieder)|tot nooit|vaarwel)\b/,
  ],
  [
    'irrelevant',
    'winactie',
    /\b(?:winactie|win (?:een|jij|nu)|giveaway|prijsvraag|volg ons|kans maken|maak kans|doe mee|verloten)\b/,
    4,
  ],
  [
    'irrelevant',
    'kortingscode',
    /\b(?:kortingscode|mijn code|gebruik (?:mijn |de )?code|\d+ ?% korting|korting op|spon\b|#spon|reclame|advertentie|bestel nu|koop nu|nu in de aanbieding|link in bio|aanbieding)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'aandeel',
    /\b(?:aande(?:el|len)|beurs|kwartaalcijfers|jaarcijfers|omzet|winstcijfers|beleggers|analisten|overname|fusie|benoemd|persbericht|miljoen(?:en)? euro)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'vacature',
    /\b(?:vacature(?:s)?|solliciteer|gezocht:|wij zoeken|zoekt (?:een|nieuwe)|kom werken|werken bij|stage bij|fulltime|parttime)\b/,
    4,
  ],
  [
    'irrelevant',
    'nieuwe video',
    /\b(?:nieuwe (?:video|aflevering|podcast|blog)|unboxing|abonneer|livestream|nu online|bekijk (?:de|onze|hier)|goedemorgen (?:allemaal|twitter|iedereen))\b/,
    2.6,
  ],

  [
    'problem',
    'nog niet',
    /\b(?:nog (?:altijd |steeds )?(?:niet|geen|niks|niets)|(?:staat|is) er .{0,16}\bniet|sinds (?:gisteren|vanochtend|maandag|dagen|\d+)|al \d+ (?:dagen|weken|uur)|hoe kan dat|terwijl|ondanks)\b/,
    1.6,
  ],
  [
    'problem',
    'twee keer',
    /\b(?:twee (?:keer|rekeningen)|dubbel|loopt (?:achter|niet)|opnieuw opgestart|raakt op|klopt niet|verkeerd)\b/,
    1.6,
  ],
  [
    'complaint',
    'te laat',
    /\b(?:te laat|vertraging|alweer|weer (?:eens|\d+)|elke (?:dag|keer)|altijd|chagrijnig(?:e)?|nors(?:e)?|belo(?:ven|ofd)|lelijk(?:e)?|geen enkel(?:e)?|nul (?:info|communicatie))\b/,
    1.8,
  ],
  [
    'outage',
    'niemand heeft bereik',
    /\b(?:niemand (?:heeft|kan)|bij geen (?:van|enkele)|bij (?:niemand|iedereen)|geen (?:bereik|stroom|internet|signaal)|vaste lijn)\b/,
    3,
  ],
  [
    'question',
    'mag ik?',
    /(?:^|@handle,? |@support,? )(?:mag|kan|komt|is|zijn|hebben|heeft|moet|wanneer|hoe|waar|wat|wie|welke|vanaf|gaat)\b.{0,120}\?/,
  ],
  [
    'praise',
    'een held',
    /\b(?:een held|helden|hemels|heerlijk(?:e)?|lekker(?:e)? (?:gegeten|eten|hoor)|lief|lieve|vriendelijk(?:e)?|behulpzaam|gezellig(?:e)?|kanjers?|smullen)\b/,
  ],
  [
    'churn_risk',
    'mooi geweest',
    /\b(?:(?:is het )?mooi geweest|nummerbehoud|weg te gaan|na \d+ jaar|denk er (?:serieus |hard )?over)\b/,
    3.4,
  ],
  [
    'irrelevant',
    'te koop',
    /\b(?:te koop|te huur|kaarten (?:te koop|voor)|miljoen|schrijft (?:de|het)|zonsondergang|zonsopgang|welterusten|stuur een dm)\b/,
    3,
  ],
];
