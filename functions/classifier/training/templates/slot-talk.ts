import type { Slots } from './grammar.ts';
import { listed } from './slot-list.ts';

/** What people say around the matter itself: greetings, pleading, swearing, times, sums and signs. */
export const slotTalk = {
  greeting: listed(
    `hi; hey; hello; hi there; hey there; hello there; good morning; morning; yo; hey guys; hi team; hiya; good evening; Hi all; Hey; Hello; ok; so; um; uh; Hi; Good afternoon`,
  ),
  please: listed(
    `please; please; pls; plz; please help; kindly; please!; pretty please; can you help?; can someone help?; help please; any help?; please advise; pls help; please fix; help a girl out; asap please; pleeease`,
  ),
  thanks: listed(
    `thanks; thank you; thx; ty; cheers; many thanks; thanks!; Thanks.; thanks in advance; thank you!; much appreciated; tia; Cheers!; thank u`,
  ),
  help: listed(
    `please help; can you help?; can anyone help?; help!; any ideas?; any suggestions?; what can I do?; what do I do?; how do I fix this?; any fix?; is there a fix?; please advise; need help asap; what gives?; what's going on?; can someone look into this?; can you look into it?; pls assist; how can this be sorted?; please fix this; fix it please; sort it out; thoughts?; can I DM you?; who do I contact?; what should I try next?; help me out here`,
  ),
  swear: listed(
    `wtf; ffs; what the hell; what the heck; damn; bloody hell; for god's sake; omg; jesus; christ; ugh; argh; smh; seriously; honestly; are you kidding me; come on; good grief; wth; oh my god; fml; for crying out loud`,
  ),
  sigh: listed(
    `ugh; sigh; smh; argh; great; lovely; brilliant; wonderful; fantastic; wow; oh joy; welp; well; ok then; cool cool cool; awesome; nice one; bravo`,
  ),
  emoji_angry: listed(`😡; 🤬; 😤; 👎; 🙄; 😒; 😠; 😡😡; 👎👎; 🤦; 🤦‍♀️; 🤷‍♀️; 🖕; 💩; 😑; >:\\(; 🙃; 😡😡😡`),
  emoji_sad: listed(`😭; 😢; 😞; 😩; 😔; 😫; :\\(; :\\(; :'\\(; 💔; 🥺; 😕; 🙁; :/; :-\\(; 😭😭; =\\(; 😪`),
  emoji_happy: listed(`😊; 😀; ❤️; 🙌; 👏; 😍; 🎉; 👍; :\\); :-\\); 🙏; 😁; 💯; 🔥; ✨; 😂; :D; <3`),
  bad: listed(
    `terrible; horrible; awful; appalling; atrocious; disgraceful; shocking; pathetic; dreadful; abysmal; shoddy; a joke; ridiculous; unacceptable; disgusting; useless; rubbish; crap; poor; shambolic; diabolical; trash; garbage; a disgrace; shameful; laughable; embarrassing; beyond a joke; inexcusable; so bad`,
  ),
  awful: listed(
    `terrible; horrible; awful; appalling; atrocious; disgraceful; shocking; pathetic; dreadful; abysmal; shoddy; ridiculous; disgusting; useless; rubbish; crappy; poor; shambolic; shameful; laughable; lousy; piss poor; worst; incompetent`,
  ),
  feeling: listed(
    `furious; livid; fuming; disappointed; so disappointed; disgusted; frustrated; so frustrated; annoyed; fed up; sick of this; losing patience; not happy; not impressed; so done; raging; gutted; appalled; shocked; seriously unimpressed; beyond angry; heartbroken; exhausted`,
  ),
  hashtag: listed(
    `#fail; #epicfail; #badservice; #poorservice; #customerservice; #worstairline; #customerexperience; #notimpressed; #disappointed; #frustrated; #neveragain; #help; #annoyed; #firstworldproblems; #joke; #unacceptable; #travel; #tech; #badcustomerservice; #fixit; #wtf; #smh; #angry; #scam; #rant; #notcool`,
  ),
  neutral_hashtag: listed(
    `#support; #help; #travel; #tech; #ios; #android; #wifi; #gaming; #cloud; #devops; #customerservice; #monday; #friday; #weekend; #broadband; #flying`,
  ),
  url: listed(
    `https://t.co/(a7Xk|Qz3P|m9Lw|Kd2v)(R2bQ|fT8n|x0Ye|hJ6s)(9c|Lq|Wz); http://t.co/(Zx8|pLm|q1N)(Tr4|vB7|kk2)(Oa|9e|Uu)x; https://t.co/(Vb|nM|sD)(5f|Gh|jK)(lP|0o|Iu)(yT|Re|Wq)`,
  ),
  time: listed(
    `5am; 6am; 7:30am; 8 this morning; 9am; 10; noon; 1pm; 2:15; 3pm; 4pm; 5:40pm; 6pm; 8pm; 9 last night; 11pm; midnight; 7.45; 16:20; 0830`,
  ),
  since: listed(
    `since {time}; since yesterday; since this morning; since last night; since (Monday|Tuesday|Friday|Sunday); since the update; since last week; for {duration}; for {duration} now; all day; all morning; all week; the whole weekend; for ages; for the past {duration}; since (Jan|March|October) (3|12|21)`,
  ),
  duration: listed(
    `an hour; 2 hours; two hours; 3 hrs; 45 minutes; 45 mins; 90 min; 4 hours; over an hour; 5+ hours; a day; 2 days; two days; three days; 4 days; a week; 10 days; two weeks; 2 weeks; three weeks; 6 weeks; a month; over a month; 2 months; three months; half a year; 20 minutes; 40 min; 1hr 20; 7 hrs`,
  ),
  wait: listed(
    `20 minutes; 30 mins; 35 min; 40 minutes; 45 mins; 50 minutes; an hour; over an hour; 1hr 15; 1 hour 40 minutes; 2 hours; two hours; 2+ hrs; 90 minutes; nearly 3 hours; three hours; half a day; ages; forever; all afternoon`,
  ),
  years: listed(
    `2 years; 3 years; 5 years; 6 yrs; 8 years; 10 years; ten years; 12 years; 14 years; 15+ years; 20 years; over a decade; almost 7 years; 25 yrs; a lifetime; six years`,
  ),
  times: listed(
    `twice; 3 times; three times; 4 times; four times; 5 times; 6x; ten times; a dozen times; countless times; multiple times; again and again; so many times; at least 5 times`,
  ),
  nth: listed(`2nd; second; 3rd; third; 4th; fourth; 5th; fifth; tenth; 100th; umpteenth; millionth`),
  day: listed(
    `today; tomorrow; tonight; this morning; this evening; yesterday; last night; Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday; this weekend; last week; on the 14th; Dec 3; Christmas Eve; 11/09`,
  ),
  weekday: listed(
    `Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday; Mon; Fri; Thurs; the weekend; tomorrow; end of day; the 1st; next week`,
  ),
  digit: listed('0; 1; 2; 3; 4; 5; 6; 7; 8; 9'),
  number: listed(
    `2; 3; 4; 5; 6; 7; 8; 10; 12; 15; 20; 24; 30; 40; 48; 50; 100; 17; 9; 11; two; three; four; five; six`,
  ),
  money: listed(
    `$5; $9.99; $12; $15; $20; $25; $35; $40; $50; $75; $80; $100; $120; $200; $300; $450; $1,200; £3.99; £5; £10; £20; £35; £60; £110; £250; £900; €15; €40; €79; Rs 499; Rs. 2000; ₹1,500; 50 bucks; 200 dollars; forty quid; 1k; hundreds of dollars; R350`,
  ),
  percent: listed(`10%; 15%; 20%; 25%; 30%; 40%; 50%; 5%; 12%; 60%`),
  relative: listed(
    `my mum; my mom; my dad; my wife; my husband; my daughter; my son; my kids; my grandma; my partner; my elderly parents; my boss; my 4 year old; my sister; my nan; my girlfriend; my family; my mother in law; my disabled brother; my flatmate`,
  ),
  staff: listed(
    `customer service; the agent; the rep; your rep; the driver; your driver; the manager; a supervisor; the store manager; gate agent; the gate agent; flight attendant; the guy at the desk; the lady on the phone; the cashier; your call centre; the call center; front desk; the receptionist; the engineer; the technician; the chat agent; the person I spoke to; the conductor; check-in staff; your support team; the waiter; the courier; the salesman; some bloke on live chat; the supervisor; the chatbot; security; the pharmacist`,
  ),
  channel: listed(
    `phone; email; live chat; chat; DM; the help line; the helpline; your 800 number; webchat; the contact form; a support ticket; Twitter; Facebook; in store; the app; post; customer service; your hotline`,
  ),
  contact: listed(
    `called; emailed; tweeted; DMed; phoned; rang; messaged; written to; chased; contacted; spoken to; complained to; tagged; pinged; texted; pestered`,
  ),
  answer: listed(
    `no reply; no response; no answer; nothing; radio silence; crickets; not a word; still nothing; zero response; no one replies; ignored; just an automated reply; a canned response; copy and paste answers`,
  ),
} satisfies Slots;
