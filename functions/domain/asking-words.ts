/** Words with which people ask, by language, folded as `terms.ts` folds: they say that something is wanted, and not what. */
const byLanguage = {
  en: `ability able add added adding adds allow allowed allowing allows app apps ask asking available awesome become better
    bring brings build building built change company cool could current currently customer customers days dear desperately
    device enable ever feature features feedback finally folks forever friday future give gives giving good great guys
    happy hello help hey hi hope hoping huge idea ideas implement implemented improve improvement improvements include
    included introduce kind know life look looking lot lots love loved lovely missing monday months need needed needing
    needs new nice nicer offer option optional options page people perfect phone plan planned planning plans platform
    possibility possible pretty product products provide really release released request requested requests roadmap
    seriously service site soon start suggest suggestion suggestions super support supported supporting supports sure team
    thank thanks think thought time times today tomorrow tool upcoming use used useful user users using version wait
    waiting want wanted wanting wants website weeks wish wished wishes wishing wishlist wonder wondering work working
    works years`,
  de: `anbieten bieten brauche brauchen einbauen endlich feature features funktion funktionen gern gerne gut hallo hoffe idee
    ideen leute liebe lieber liebes mochte moglich moglichkeit neu neue neuen plan plane plant super team toll unterstutzen
    unterstutzt unterstutzung vorschlag wann wunsch wunsche wunschen wunschenswert wunscht ware`,
  es: `anadan anadir agregar agregan agreguen bueno encanta encantaria estaria falta faltan favor funcion funciones genial
    gustaria habra hola idea ideas implementar necesita necesitamos necesito nueva nuevo opcion opciones pongan pondran
    posible puede pueden quiero seria soporte sugerencia`,
  fr: `ajout ajoute ajouter ajoutez aimerais besoin bonjour chouette equipe fonction fonctionnalite fonctionnalites idee idees
    manque merci nouveau nouvelle option options plait possible possibilite pourrait pourriez prevu serait souhaite
    suggestion super veux voudrais`,
  pt: `adicionar adicionem coloquem falta favor funcao funcionalidade gostaria ideia ideias legal nova novo ola opcao opcoes
    poderia poderiam possivel precisa preciso precisamos quero seria sugestao suporte`,
  it: `aggiungere aggiungete bello bisogno ciao favore funzionalita funzione grazie idea idee manca nuova nuovo opzione opzioni
    piacerebbe possibile possibilita potete potreste sarebbe serve suggerimento supporto vorrei`,
  nl: `functie functies functionaliteit graag idee ideeen kunnen leuk mogelijk mogelijkheid nieuwe nodig ondersteunen
    ondersteuning optie opties toevoegen toegevoegd voeg wens zouden`,
  ja: `お願い 対応 希望 追加 機能 欲しい ほしい 要望 できる 出来る ようにし`,
} as const;

export const askingWords: readonly string[] = Object.values(byLanguage).flatMap((words) => words.split(/\s+/));
