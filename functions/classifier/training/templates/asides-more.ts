/** What people who ask, wish or thank go on to say: who they are and why it matters, nothing that changes what they want. */
export const asking: readonly string[] = [
  "(I looked|looked) (on the site|through the faq|in the app) but (couldn't find it|it doesn't say|no luck).",
  '(Just|) want to (be sure|know|check) before I (book|order|buy|pay).',
  "It's for my (mum|son|boss|grandparents), (asked me to find out|it should be a surprise).",
  "(First time|I've never done this), so (sorry if it's a silly question|bear with me).",
  '(No rush|no hurry|whenever you have a minute).',
  "We're (travelling with two kids|a party of six|there {soon}|leaving {soon}).",
  "(A friend|My neighbour|Someone at work) (told|tells) me (it's possible|yes|otherwise).",
  'I asked {name} (in the store|at the desk) who (thought so|was not sure either).',
  "I'm (in {country}|in {city}|new here|a student), if that (matters|helps|makes a difference).",
  '(Happy to|Can) (call|DM|email) if (easier|needed).',
  '{thanks} {emoji_happy}',
  '{thanks}',
];

export const wishing: readonly string[] = [
  '(Surely|I bet) (I am not|I cannot be) the only one who (would use it|wants this).',
  '(Everyone|Everybody I know|My whole office) (would use|would love|is waiting for) it.',
  "I'd (pay|happily pay) (extra|{money}) for (it|that).",
  '(Right now|At the moment) I (have to|must) (use another app|do it by hand|keep a spreadsheet) (for that|).',
  '{rival} (has|does|offers) (it|this|that) (already|).',
  '(It would|that would) (save|spare) (me|us) (hours|a lot of time|so much paper).',
  '(Just|only) (a thought|an idea|my two cents).',
  '(Even|At least) (a beta|a small version) (would do|is fine).',
  '{thanks} {emoji_happy}',
];

export const thanking: readonly string[] = [
  '(I will be back|We will be back|See you {soon}|I will tell everyone).',
  '(Flying|Shopping|Being) with you (is|was) (a pleasure|always easy|the right choice).',
  'My (wife|husband|mum) (agrees|said the same|loved it too).',
  '(No|Never had) complaints in {years}.',
  '(I had|We had) a long day and (it made all the difference|you made it better).',
  '(More|Other) companies (should|could) (learn from|take note of) (this|you).',
  '(You have|You just won|That got you) a (fan|customer) for life.',
  '{name} (and the team|) (deserves|should get) a (raise|bonus|medal).',
  '{emoji_happy} {emoji_happy}',
  '(Worth every penny|Highly recommend|Ten out of ten|Can only recommend).',
];

/** What ends or drags out a post about life, news or nothing. */
export const rambling: readonly string[] = [
  '(Anyway|Well|So anyway), (back to work|off to bed|time for coffee|how was your day?)',
  '(Told|I told) {handle_person} (about it|the same) and (he laughed|she just blinked|we both agreed).',
  "(It's|It is) only {named_day} and (the week feels long|I could sleep till {month}).",
  '(My|The) (cat|dog|neighbour) (agrees|is not impressed|looks at me as if I were mad).',
  '{artist} on the radio, (rain on the window|sun on the desk|traffic outside).',
  "(Meanwhile|Also), (in {city}|over at {co}|at my mother's), (they are painting the walls|somebody is celebrating|life goes on).",
  "(That's|That is) (all|the tweet|my TED talk|what I think).",
  '(Who|Anyone) (else|with me)?',
  '#(life|random|truestory|thoughts|mood|{conference}|weekend)',
];

/** What news and shop talk go on with. */
export const reporting: readonly string[] = [
  '(More|Details|Full story) (to follow|here|inside|at ten): {url}',
  '(Shares|The stock) of {co} (rose|fell|gained|lost) {percent} on the (news|report).',
  '(A spokesman|A spokesperson|{co}) (declined to comment|could not be reached|confirmed the report) on {named_day}.',
  '(Analysts|Experts|Insiders) (had expected|expect|speak of) ({money} a share|a quiet year|more to come in {month}).',
  'The (company|firm), (founded|started) in {year} in {city}, (employs {big_number} people|competes with {co}|went public last year).',
  '(Thoughts|Discuss|What do you think)?',
  '(h/t|via|cc) {handle_person}',
  '#(business|tech|markets|news|{conference}|innovation)',
];
