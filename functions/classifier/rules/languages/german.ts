import type { Phrases } from '../phrases.ts';

export const german: Phrases = [
  [
    'problem',
    'geht nicht',
    /\b(?:geht|gehen|funktioniert|funktionieren|funzt|ladt|laden|startet|klappt|lauft)\b.{0,30}\b(?:nicht|nix)\b|\bkann (?:mich )?(?:nicht|kein)|\b(?:kann|konnen)\b.{0,30}\bnicht (?:mehr )?(?:ein|an|auf|zu|offnen|nutzen|bezahlen|\w+en)\b/,
  ],
  [
    'problem',
    'Fehler',
    /\b(?:fehler(?:meldung)?|kaputt|defekt|sturzt? .{0,12}ab|absturz|abgesturzt|hangt sich|gehackt|gesperrt|doppelt abgebucht|probleme? mit|nicht (?:angekommen|erhalten|bekommen))\b/,
  ],
  [
    'problem',
    'bitte helfen',
    /\b(?:brauche (?:eure |dringend )?hilfe|bitte (?:um hilfe|helft|helfen)|konnt ihr .{0,12}helfen)\b/,
  ],
  [
    'outage',
    'Störung',
    /\b(?:storung|ausfall|ausgefallen|server (?:down|offline|weg)|(?:netz|internet|seite|app) (?:ist )?(?:down|weg|tot|offline)|bei (?:allen|euch) (?:alles )?(?:down|aus)|geht nichts mehr)\b/,
  ],
  [
    'question',
    'wie kann ich',
    /\b(?:wie (?:kann|lange|viel|komme)|wann (?:kommt|gibt|ist|wird)|wo (?:finde|kann|gibt)|gibt es|kann man|habt ihr|weiß jemand|konnt ihr mir sagen)\b/,
  ],
  [
    'praise',
    'vielen Dank',
    /\b(?:vielen dank|danke(?:schon)?|toller?|super (?:service|schnell|support)|klasse|begeistert|weiter so|top service|großartig|liebe (?:es|euch))\b/,
  ],
  [
    'complaint',
    'unverschämt',
    /\b(?:unverschamt(?:heit)?|frechheit|schlechte?[rs]?(?:te[rs]?)?|katastrophe|enttauscht|enttauschend|unmoglich|sauerei|abzocke|saftladen|peinlich|armutszeugnis|nie erreichbar|keine antwort|warte (?:seit|schon))\b/,
  ],
  [
    'churn_risk',
    'nie wieder',
    /\b(?:nie wieder|kundig(?:e|en|ung)|gekundigt|wechsel(?:e|n)? (?:zu|den anbieter|jetzt))\b/,
  ],
];
