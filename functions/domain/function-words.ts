/** Words that say how, not what, by language: folded as `terms.ts` folds, elided ones without their apostrophe. */
const byLanguage = {
  en: `a about after again all already also am an and another any are as at be because been before being both but by came can
    come could did do does doing done each else even ever every few for from further get gets getting go goes going gonna got
    had has have having he her here hers him his how i if im in into is it its ive just let lets like make many may me might
    more most much must my myself now of off oh ok on once one only or other our ours out over own per please pls put quite
    rather really same say says see shall she should since so some still such than that the their them then there these they
    thing things this those though through to too u under until up upon ur us very via was we well went were what when where
    which while who whom whose why will with would yes yet you your yours`,
  de: `aber alle allem allen aller alles als also am an ans auch auf aus bei beim bin bis bist bitte da dabei damit dann das
    dass dein deine dem den denn der des deshalb die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem
    einen einer eines er es etwas euch euer eure fur ganz gar gerade habe haben hat hatte hatten hier ich ihm ihn ihnen ihr
    ihre ihrem ihren im immer in ins ist ja jede jeder jetzt kann konnen mal man mehr mein meine meinem meinen meiner mich mir
    mit muss nach noch nun nur ob oder ohne schon sehr sein seine seit sich sie sind so soll sondern uber um und uns unser
    unsere unter vom von vor wann war waren warum was weil wenn wer werden wie wieder will wir wird wo wurde zu zum zur`,
  es: `a al algo ante antes aqui asi aun aunque cada como con cual cuando de del desde donde dos el ella ellos en entre era es
    esa ese eso esta estan estaba estar estas este esto estos estoy fue ha han has hasta hay he la las le les lo los mas me
    mi mis mucho muy nos nosotros o os otra otro para pero por porque pues que quien se ser si sido sin sobre solo son su sus
    tambien tan te tengo tiene tienen todo todos tu tus un una unas uno unos usted ustedes va vez voy y ya yo`,
  fr: `a ai alors as au aujourd aussi autre aux avec avez avoir avons bien c car ce cela ces cet cette ceux chez comme d dans
    de deja depuis des deux dire dit donc du elle elles en encore entre es est et etait ete etes etre eu eux faire fait fois
    hui il ils j je l la le les leur leurs lui m ma mais me meme mes mettre moi mon n ne nos notre nous on ont ou par parce
    peu peut plus pour pourquoi qu quand que quel quelle qui quoi s sa sans se ses si son sont sous suis sur t ta tes toi ton
    toujours tous tout toute toutes tres tu un une va vers voila vos votre vous y`,
  pt: `a ainda ao aos aquela aquele aqui as ate cada com como da das de dela dele deles depois do dos e ela elas ele eles em
    entre era essa esse esta estao estou eu foi ha isso isto ja la lhe mais mas me mesmo meu meus minha minhas muito na nas no
    nos o os ou para pela pelas pelo pelos por porque pra qual quando que quem sao se seja sem ser seu seus so sua suas tambem
    te tem tenho ter teu tudo um uma umas uns vai vou voce voces`,
  it: `a ad agli ai al alla alle allo anche ancora avere c che chi ci cio col come con cosa cosi cui d da dagli dai dal dalla
    dalle de degli dei del dell della delle dello di dopo dove due e ed era essere fa fare fra gia gli ha hai hanno ho i il in
    io l la le lei lo loro lui ma me mi mia mie miei mio molto ne negli nei nel nell nella nelle nello noi nostra nostro o ogni
    per perche piu poi pure qua quando quanto quella quello questa queste questi questo qui sara se sei senza si siamo siete
    solo sono sta sto su sua sue sugli sui sul sulla suo suoi te ti tra tu tua tuo tutti tutto un una uno va vi voi`,
  nl: `aan al alle als altijd ben bent bij dan dat de deze die dit doen door dus een eens en er ge gaan gaat geweest gewoon had
    heb hebben heeft hem het hier hij hoe hun ik in is iets ja je jij jou jouw jullie kan kunnen maar me meer men met mij mijn
    moet na naar net nog nu of om omdat onder ons onze ook op over sinds te tegen toch toen tot u uit uw van veel voor waar
    waarom wanneer want waren was wat we wel werd wie wij wil worden wordt zal ze zei zelf zich zij zijn zo zonder zou`,
  ja: `けれど だけど けれども そして それで それから これから だから だろう ちゃん でしょ でしょう という ところ とても なかっ なった なって ました ません
    ください みたい よろしく どうして どこか 事 中 何 私 的 方 様 時 今 人 等 達 下さい 頂`,
} as const;

export const functionWords: ReadonlySet<string> = new Set(
  Object.values(byLanguage).flatMap((words) => words.split(/\s+/)),
);

/** What turns another word round says nothing alone, and much beside one: `not working`, `geht nicht`. */
export const negations: ReadonlySet<string> = new Set(
  `not no never cant dont doesnt didnt wont isnt arent wasnt couldnt hasnt havent nothing without
  nicht kein keine keinen nie nunca jamais jamas nada pas rien nao non mai niet geen nooit`.split(/\s+/),
);
