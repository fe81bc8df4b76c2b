import { at, type Line } from './script.ts';

/** What costs Nimbus trust: somebody else's photos, files that are gone, and two customers on their way out. */
export const nimbusTrust: readonly Line[] = [
  at(
    '10:05',
    'lena_unplugged',
    "@NimbusCloud I opened my shared album and there are photos of a family I don't know. Beach, kids, passports. Why am I seeing this??",
    { as: 'strangers' },
  ),
  at(
    '10:13',
    'NimbusCloud',
    '@lena_unplugged Please do not open or share them. Our security team is on this now: could you DM us the album link and the time? ^Nimbus Cloud',
    { as: 'strangers-answer', replyTo: 'strangers' },
  ),
  at('10:24', 'lena_unplugged', '@NimbusCloud sent. And who is looking at MINE right now?', {
    replyTo: 'strangers-answer',
  }),
  at(
    '10:49',
    'infosec_ingrid',
    'If this is real, @NimbusCloud has a cross-account leak and 72 hours to tell the regulator.',
    { quotes: 'strangers' },
  ),
  at('11:29', 'pat_plans', '@NimbusCloud leak AND a price rise? cancelling tonight unless somebody explains', {
    quotes: 'strangers',
  }),
  at(
    '14:37',
    'dental_dana',
    "Third sync failure this quarter, @NimbusCloud. We are a dental practice, patients can't wait for your certificates. How do we export 2 TB, and when does our contract end?",
    { as: 'export' },
  ),
  at(
    '15:18',
    'NimbusCloud',
    '@dental_dana We would hate to lose you, and after today we understand. Your account manager calls this afternoon; the export guide is in your DMs. ^Nimbus Cloud',
    { replyTo: 'export' },
  ),
  at(
    '16:49',
    'dental_dana',
    '@NimbusCloud He called, he was good, he gave us three months free. We stay until summer and then look again.',
    { replyTo: 'export' },
  ),
  at(
    '17:36',
    'gap_in_the_map',
    '@NimbusCloud 2019 is missing. not a file, the YEAR. every other folder is there. what did you do with 2019',
  ),
  at('20:25', 'pat_plans', 'aaand cancelled. bye @NimbusCloud, it was 6 good years and one bad tuesday'),
  at('21:02', 'gap_in_the_map', '@NimbusCloud found 2019. it was inside 2020. i did that. sorry. carry on'),
];
