import type { Slots } from './grammar.ts';
import { listed } from './slot-list.ts';

/** What everyday chatter is about. The names are made up, or belong to everybody. */
export const everydaySlots = {
  day: listed(
    'today; tomorrow; tonight; Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday; this weekend; next week; on Friday; on Sunday night; Monday morning; Thursday night; the 4th of July; Halloween; Christmas; New Year; Valentines day; this summer; in March; in October',
  ),
  star: listed(
    'Lena Marlow; Big Rico; The Velvet Foxes; Tommy Drake; Jalen Price; Ms Okoro; Kid Comet; Ariella; DJ Morrow; The Paper Kings; Harlan Steele; Nova Bell; Mister Quill; Rosalie; Dax; The Midnight Choir; Sunny Vega; Lady Marble; Zane; Queen Imani',
  ),
  team: listed(
    'the Hawks; the Rovers; City; United; the Bears; the Comets; the Wolves; Rangers; the Kings; the Tigers; the Bulls; the Sharks; the Giants; Athletic; the Eagles; the Knights; our boys; the national team',
  ),
  player: listed(
    'Moreno; Jackson; Kovac; Silva; Okafor; Lindqvist; Rodriguez; Murphy; Tanaka; Brown; Costa; the rookie; the captain; our keeper',
  ),
  show: listed(
    'Harbour Lights; The Last Orchard; Night Shift; Dragon Court; Cold Case Club; the finale; season 3; the new episode; the premiere; the reunion show; Bake Masters; the late show; the awards; the debate',
  ),
  film: listed(
    'Iron Valley; The Lighthouse Girl; Space Pirates 2; that new horror movie; the new superhero film; Paper Moon Rising; the sequel; the documentary',
  ),
  leader: listed(
    'the president; the senator; the prime minister; the mayor; congress; the governor; the party; the opposition; Senator Hale; Governor Pratt; the minister',
  ),
  good: listed(
    'amazing; awesome; great; brilliant; beautiful; perfect; incredible; wonderful; fantastic; excellent; lovely; gorgeous; stunning; so good; fun; hilarious; adorable; sweet; cool; super; epic; legendary; inspiring; magical; delicious; classy; top notch; the best; fire; lit; dope; sick; insane in a good way; unreal; solid; impressive; talented; cute; fab; ace; superb; phenomenal; outstanding; exciting; thrilling; charming; flawless; priceless; refreshing; uplifting; heartwarming',
  ),
  bad: listed(
    'terrible; awful; horrible; bad; boring; annoying; disgusting; sad; depressing; pathetic; ridiculous; stupid; lame; trash; garbage; weak; embarrassing; painful; ugly; gross; creepy; scary; dumb; overrated; the worst; rubbish; crap; miserable; tragic; shameful; dreadful; useless; a joke; a disgrace; a mess; a nightmare; hideous; cringe; toxic; corrupt; unfair; heartbreaking; disappointing; frustrating; exhausting; brutal; vile; racist; evil; clueless; pointless',
  ),
  love_it: listed(
    "love; really love; absolutely love; adore; can't get enough of; am obsessed with; am in love with; enjoyed; am so proud of; am so happy about; am so excited for; am thankful for; am grateful for; am pumped for; am hyped for; am looking forward to; appreciate; admire; am thrilled about; heart",
  ),
  hate_it: listed(
    "hate; really hate; can't stand; am sick of; am tired of; am so done with; despise; am so mad about; am disappointed in; am ashamed of; am worried about; am scared of; regret; dread; am fed up with; am disgusted by; detest; am over; am upset about; miss; feel sorry for; don't trust",
  ),
  happy_mark: listed(
    ':\\); :D; <3; 😍; 😂; 🎉; ❤️; 😊; 🙌; 🔥; 😁; 🥰; 👏; !!; !!!; #blessed; #happy; #love; #excited; #cantwait; xx; xo; 💕; ✨; ;\\)',
  ),
  sad_mark: listed(
    ':\\(; 😭; 😡; 😢; 😞; 🙄; 😤; 💔; 🤮; 😩; smh; ugh; fml; wtf; #fail; #sad; #rip; ...; 😒; :/; #disgusting; #mondays; #overit',
  ),
  activity: listed(
    'the beach; the gym; the concert; the game; church; the parade; brunch; camp; the museum; a road trip; the fair; the farmers market; prom; graduation; the wedding; the reunion; yoga; the movies; karaoke; the festival; the marathon; practice; the library; the lake; class',
  ),
  thing: listed(
    'coffee; pizza; this song; this weather; my dog; my cat; my job; school; mondays; winter; summer; the rain; traffic; homework; my hair; my mom; my sister; my friends; my boyfriend; my teacher; this town; football; reality tv; horror movies; country music; leg day; naps; sushi; tacos; wine; spiders; my alarm; exams; christmas music; people; men; adulting; dating; politics; the news; new shoes; this book; that album; fall; pumpkin spice',
  ),
} satisfies Slots;
