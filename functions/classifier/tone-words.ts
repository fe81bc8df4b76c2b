/** Words by how strongly they speak, −3 … 3, in the spelling of `normalise`. */
const words: Readonly<Record<string, string>> = {
  '3': `
    stunning gorgeous magnificent spectacular marvelous heavenly glorious breathtaking stellar legendary unbelievable
    epic amazing awesome fantastic outstanding excellent brilliant incredible superb phenomenal flawless`,
  '2': `
    awesomeness adorable beautifully blessed blessing bliss celebrate celebrating celebration champion champions
    charming cutest delicious delight dope ecstatic elegant enjoyable fab fabulous favorite favourite fav fun
    funniest genius gift gifted greatest happiest happiness heartwarming hero hilarious honored honoured hyped
    impressive incredibly inspire inspired inspiring inspiration joy joyful kindness kudos legend lovin lovable loyal
    lucky luv magic magical masterpiece memorable miracle obsessed overjoyed paradise passion passionate peaceful
    pleasure praise precious priceless pumped radiant remarkable rejoice romantic satisfied sensational sexy shining
    stoked stylish success successful sunshine superstar sweetest sweetheart talented terrific thankful thrilling
    triumph triumphant unforgettable uplifting victory vibrant winner winners wins won wonder yay woohoo woot yasss
    yesss love loved loves loving great best wonderful perfect perfectly beautiful impressed delighted excited
    thrilled win winning proud genial excelente fantastico perfeito perfetto geweldig ausgezeichnet großartig
    formidable increible otimo ottimo`,
  '1': `
    accomplished agree alive alright amused amusing approve available bless brave bright calm care cares caring
    celebrated cheer cheering classic classy clean clever comfort comfortable comfy confident cozy creative cutie
    cute dear deserve deserved deserves dream dreams eager easier easily energetic enjoys entertaining enthusiastic
    fair faith faithful fancy fascinating fine fit flawlessly free freedom fresh friend friends gain generous gentle
    giggle goodness goodnight gracious gratitude haha hahaha handsome hug hugs helped helps honest honor hopeful
    hoping hopefully hottest innovative interested interesting invite invited invincible ideal jolly keen kind kiss
    laugh laughed laughing laughs lmao lol like liked likes lively loyalty mercy neat okay optimistic party peace
    perks playful please pleasant positive powerful prefer prepared prize progress promising protect proudly quality
    ready refreshing relax relaxed relaxing relief relieved respect rest reward rich rock rocks romance safe save
    saved secure sharp silly simple sincere smart smiled smiles smiling smoothly solid spark special strong stronger
    support supported supportive supporting sunny surprise surprised tasty tender thoughtful top treat true trust
    useful valuable warm warmth welcomed well wish wishes wishing woo worth worthy xoxo yeah yummy zen thanks thank
    thx ty good nice happy glad cool enjoy enjoyed enjoying appreciate appreciated appreciates better helpful
    friendly hope smooth easy fast lovely sweet congrats congratulations cheers welcome luck smile pretty wow bravo
    grateful pleased reliable recommend danke super toll gracias merci obrigado obrigada grazie bedankt dank bueno
    bonne`,
  '-1': `
    abuse accident ache aches afraid aggressive alone annoy annoys anxious anxiety apologies argue argued arguing
    arrested ashamed avoid awkward bailed ban banned barely beg begging bitter blame blamed bleak block blocked bomb
    bothered bothering bully bullied bullying burden burn burned burning careless chaos cheap cheat cheated cheater
    complain complained complaining complains complicated concern concerned concerns conflict costly cough coward
    crash crashed crazy creepy cried cries crisis critic cruel cry crying cut damage damaged danger dark deadly debt
    defeat defeated delaying denied deny depressed desperate destroy difficult dirty disagree disappear disagreed
    disease dislike distract disturbing doubt doubtful drained drama dread drop dropped drunk dull dying embarrassed
    emergency emptiness empty enemy exhausted exhausting expensive exploit failing fake fall fallen false fault fear
    fears feared fed fight fighting flawed flop flu flunk forced forget forgot forgotten frantic freak freaking
    freezing gloomy goodbye greed greedy grief grim grumpy guilt guilty harm harmed harsh hassle headache heavy
    helpless homeless hopeless horror hostile hungry hurts hurting hurricane hypocrite hypocrites ignorant ignore
    ignoring ill illegal immature impossible inability inappropriate injured injury insane insecure insult insulted
    insulting irritated irritating jail jealous jerk junk kills killing killed lack lacking lame lazy leak leaks
    leave leaving lonely loser losers losses loss lousy lowest mad mean messed mistake mistakes mocking mourn nasty
    needy negative neglect nerves nervous noise nope obnoxious offended offensive ouch outraged overrated overwhelmed
    pain painful panic paranoid petty phony pity plague pointless poison polluted prison protest protests punish
    punished quit quitting rain raining regret regrets reject rejected resign resigned riot risk risky rob robbed
    robbery ruin ruins rush sadness sadly sabotage scared scares scary screwed selfish shady shallow shocked shocking
    shooting sickness sigh sin skip slap sleepy sloppy smelly snob sore sorrow spam spoiled starving steal stole
    stolen storm strange stress stressed stressful strict strike struggle struggling stubborn suffer suffering
    suspect suspicious tears tense terrified terrifying terror terrorism terrorist terrorists threat threaten
    threatening threats tired tough toxic tragic trap trauma trouble troubled ugh uncomfortable unfair unfortunate
    unhealthy unknown unsafe unwanted victim victims violence violent virus vomit vulnerable war warn warning waste
    weak weep weird weirdo whine whining worn worried worries worry worse worsen wound wounded yell yelling yikes bad
    slow late delay delayed sad sorry issue issues problem problems wrong poor annoying annoyed miss missed missing
    lost lose losing stuck boring confused confusing waiting unfortunately sick hard error fail fails failed broken
    cancelled canceled ignored hurt leider schlecht malo lento mauvais ruim lent traag`,
  '-2': `
    abused abusive agony angrier asshole assholes backstabbing bastard betrayal betrayed bitch bitches brutal
    bitching catastrophe clown corrupt corruption cringe cruelty crushed cursed damned deceived degrading delusional
    demon despair despise destroyed devastated devastating disgust dishonest dreadful dumbest evil exploited fml
    fools foolish fucked fuckin fucks furious gross hatred hateful hating heartbreak heartbreaking heartbroken
    hideous hysterical imbecile infuriating liar lying massacre mfers miserable misery moron morons motherfucker
    murder murdered murderer murders nazi obscene oppressed outrage pissed poisonous racist racism rape raped rapist
    resent revolting rotten savage scammed scum shitty shameful slavery sob sobbing stupidity sucked sucking sucker
    suicide tragedy traitor trashy tyranny ugly unbearable vicious vile weakest wicked woe worthless yuck bs rip smh
    hate hates hated terrible horrible awful disappointed disappointing disappointment frustrated frustrating
    frustration angry unacceptable ridiculous stupid useless sucks suck rude pathetic poorly damn hell crap crappy
    garbage trash unhappy upset scam fraud liars lies lied joke dumb idiot idiots nightmare mess shame kill dead died
    death attack ruined incompetent unprofessional wtf bullshit shit fucking fuck schrecklich furchtbar unverschamt
    katastrophe pesimo pesima terrivel pessimo nul honte schifo vergogna belachelijk waardeloos verguenza`,
  '-3': `
    abhorrent detest detestable despicably horrifying repulsive sickening vilest torture tortured genocide worst
    disgusting disgrace disgraceful disgusted atrocious appalling abysmal horrendous despicable horrid`,
};

const emoji: Readonly<Record<string, string>> = {
  '2': '😍❤🥰💕💖🎉🤩💯',
  '1': '😊😀😁👍👏🙏😄🙂🥳😘☺',
  '-1': '😕🙄😞😔😩😒😢🙃👎😑😐',
  '-2': '😡🤬😠😤💩🖕',
};

/** How strongly each word, emoji and emoticon speaks. */
export const toneWords: ReadonlyMap<string, number> = new Map<string, number>([
  [':)', 1],
  [':-)', 1],
  [':d', 1],
  ['<3', 2],
  [':(', -1],
  [':-(', -1],
  ...Object.entries(words).flatMap(([valence, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((word) => [word, Number(valence)] as const),
  ),
  ...Object.entries(emoji).flatMap(([valence, list]) => [...list].map((symbol) => [symbol, Number(valence)] as const)),
]);
