import type { TemplateSet } from './grammar.ts';

/** Longer thoughts that ask no company for anything, though many name one. */
const musings: TemplateSet = {
  intent: 'irrelevant',
  sentiment: 'neutral',
  templates: [
    "I don't think {co} is a good comparison here. They (had|have) a captive market and a regulator that looked the other way; a small shop doing the same thing in {year} would have been sued out of existence within months.",
    "What people forget is that {co} spent ten years losing money on this before it worked. The technology was there in {year}, the distribution wasn't. Same story with {co}, and probably with whatever comes next.",
    'Not a lawyer, but as far as I know that clause only binds the publisher, not the readers. The {state} court said as much in the {co} case, although it was later settled and never tested on appeal.',
    '(Interesting|Nice) write-up. For comparison, we did a similar thing at a previous job with plain Postgres and a queue, {big_number} events a second, two people on call. You rarely need the fancy parts.',
    "The article (buries|hides) the lede: the study was paid for by {co}, the control group was self-selected, and the effect goes away once you correct for income. I'd wait for a replication before drawing conclusions.",
    'My grandfather started at {co} in the mailroom and left as a foreman 41 years later with a gold watch. He still has the watch. I have a laptop bag with a logo from three startups that are all gone.',
    "Growing up in {town} there were two places to go on a saturday, the {co} on the corner and the river. We picked the river in summer and the free samples in winter. Everyone knew everyone's dad.",
    'In other news, {co} has filed a patent for a drone that waters plants, {co} is said to be working on a robot chef, and a goat in {state} has been elected honorary mayor for the third time. {url}',
    "Friend of mine interviewed at {co}: five rounds, a take home project and a lunch. The question that got her? 'How many piano tuners are in {city}?' She plays the piano. She said 'me and two others'. Hired.",
    "For my thesis I'm looking at how people spoke of {co} in newspapers between 1998 and {year}. If you lived in {country} then and kept old issues, I'd be glad to scan them. DMs are open, cake will be served.",
    'Today in history: in {year} the first {co} store opened in {city} with a brass band, free balloons and a queue of {big_number} people. A cup of coffee was ten cents. {url} #history',
    'The panel at {conference} went from how cities plan bus lanes to whether {co} should pay for roads, then a man asked a question that was not a question, and then there was wine. {name} moderated well, mostly.',
    '(Day|Week) {number} of the road trip: {city} to {town} with {handle_person}, three flat hills, one moose, and a diner where the lady called everybody honey. Tomorrow we head for {state}, unless the map is wrong again.',
    'Recipe: two cups of flour, one egg, a pinch of salt, a spoon of honey, knead, rest it for an hour under a towel, bake until golden. My aunt swears by {co} butter but any butter will do. {url}',
    '(Reading|Finished) the book on the fall of {old_brand} and what strikes me is how many people inside knew. Memos, charts, the lot. Knowing was never the hard part. {handle_person} you would like this one.',
    "Does anybody else remember when you had to rewind the tape before you brought it back, and the man at {old_brand} would look at you over his glasses if you didn't? My kids think I'm making it up.",
    "If you could live in any decade, which would you choose and why? I'd say the seventies for the music, my wife says the twenties for the hats, and our son says he'd rather stay where the wifi is.",
    '{handle_person} {handle_person} ok so plan for {soon}: {name} drives, we meet at the {co} by the bridge at {clock}, dinner at mine, and if anyone brings up the election they do the dishes. deal?',
    '{handle_person} no I meant the other {name}, the one from the choir who moved to {country} and married a dentist. Her sister works at {co} now I think, or did before the baby came',
    'Shares in {co} (rose|fell) {percent} in early trading on {named_day} after the company said it would (buy back stock|delay its results|open its books to regulators), while {co} was (flat|little changed) and oil edged lower. {url}',
    '(Police|Officials) in {city} say a (truck|bus|van) belonging to {co} was found {past_day} near {town}; nobody was hurt and the road has since reopened. Anyone who saw something is asked to call. {url}',
    "As of {date} the {co} building on {state} Street is no more: they kept the facade, gutted the rest, and it'll be flats above a food hall by {year}. The mural on the side stays, says the council.",
    "The Senate voted {number}2 to {number}1 on the bill that would make firms such as {co} and {co} publish what they pay in tax by country. It now goes to the House, where {politician} has said there's no hurry. {url}",
    "How would you explain the internet to someone from 1850? My students wrote: a library with no walls, a market that never shuts, a mirror, a {co} for thoughts. One wrote 'don't'. Full marks for that.",
    'There are two kinds of people on a plane: the ones who stand up as soon as the light goes off, and the ones who look at them and sigh and then stand up too. I was in {gate} and did both.',
  ],
};

const moods: TemplateSet = {
  intent: 'irrelevant',
  sentiment: 'negative',
  templates: [
    "I'm so sick of {politician} and the whole circus. They promise jobs, they promise hospitals, then it's four years of photo ops while rents go through the roof in {city} and my friends move away one by one. Vote.",
    "Cried in the car before work again. Nothing even happened, it's just {month}, it's dark when I leave and dark when I come home and I miss my dog and I miss who I was at twenty five. Anyway. Monday.",
    "What a disgrace of a match. {number} shots, no goals, a penalty given for nothing and the ref laughing with their captain at the end. I pay to watch {team} suffer, I drive two hours home, and I'll be there again on {named_day}. #{team_tag}",
    "The ending of {tv_show} was terrible and I won't be told otherwise. Seven years of build up for a speech, a boat and a dog. My wife threw a slipper at the tv and for once the cat was on her side.",
    "My ex texts me at {clock} 'hope you're well'. Am I well? I was, until then. I hate that he still has this number and I hate more that I read it four times. Blocked. For good. Probably.",
    "People who film the whole concert with a tablet over their head, I loathe you. I waited {years} to see {artist} and what I saw was your lock screen. Put it down. Live a little. It's a song.",
    "Hate how every conversation at these dinners ends up at house prices, schools and what {co} stock is doing. I don't own a house, a child or a stock. I own a bike, and it has a flat.",
    "Lost my grandmother {past_day}. She raised five kids on a cleaner's wage at {co}, never missed a birthday and cheated at cards. The house is too quiet now. Hug your old people, all of you. {emoji_sad}",
    "Failed my driving test for the third time because a pigeon would not move. The examiner said 'you could have gone round it'. Around a PIGEON. On a one lane road. I'm going to walk for the rest of my life.",
    "Worst flatmate story? Mine sold my sofa while I was at my mother's, told me it 'was a vibe thing', then asked if I wanted to split the money for pizza. It was good pizza, which makes it worse.",
    "{handle_person} I can't believe you still defend {politician} after that speech. People are losing their homes, kids are going hungry, and you talk about emails. We're done here, and tell your mother I said hello.",
    "This war is breaking my heart. Every morning new pictures, every evening some man in a suit who explains why it has to be so. I don't know what to tell my children. I don't know what to tell myself.",
  ],
};

const delights: TemplateSet = {
  intent: 'irrelevant',
  sentiment: 'positive',
  templates: [
    'My little sister graduated {past_day}, first in our family! Mum wore her red hat, dad cried into a {co} paper bag because nobody had tissues, and grandpa told everyone at the next table. I have never been so proud. {emoji_happy}',
    'Ten years ago today I met my wife in the queue at a {co} in {city}. She had my order, I had hers, neither of us said a word until the street. Happy anniversary to the best accident of my life {emoji_happy}',
    'What a night! {team} two down at half time, my uncle already in his coat, and then three goals in eleven minutes. I hugged a stranger, the stranger hugged the dog, the dog is a fan now. {emoji_happy} #{team_tag}',
    'Just finished {movie} with the kids and all three of us were sobbing and laughing. The music alone! If you get a free evening, call your mother, make popcorn, and watch it together. So beautiful {emoji_happy}',
    "Grateful today: the sun's out, {name} got the all clear from the doctors, there is soup on the stove and {artist} on the radio. I have complained enough this year, so here is to the good days. {emoji_happy}",
    'Had the best time at {conference}! Met {handle_person} at last, ate too many tacos, learned what a monad is (again), and somebody from {co} gave me a sticker of a crab. See you all next year {emoji_happy}',
    "So happy to tell you I'm joining {co} in {month} as a (designer|baker|data scientist|train driver). Thanks to everyone who read my cover letters, lent me a suit and told me to try once more. Dreams do come true! {emoji_happy}",
    'A boy on the bus gave his seat to an old lady, she gave him a sweet, he gave it to his baby brother. Nobody said anything. I love this city on {named_day} mornings, I really do {emoji_happy}',
  ],
};

export const irrelevantLong: readonly TemplateSet[] = [musings, moods, delights];
