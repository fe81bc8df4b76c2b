import { at, type Line, retweet } from './script.ts';

/** Nimbus stops syncing at 13:05 and is back at 14:10: a few wonder, many shout, and it ends in thanks and jokes. */
export const nimbusOutage: readonly Line[] = [
  at('13:07', 'tuesday_tess', 'is it just me or is @NimbusCloud not syncing?', { as: 'just-me' }),
  at('13:11', 'pixel_petra', '@NimbusCloud upload stuck at 0%. restarted, same'),
  at('13:14', 'joao_grava', '@NimbusCloud a sincronização parou? nada sobe desde as 13h', { lang: 'pt' }),
  at('13:16', 'ed_the_third', '@tuesday_tess @NimbusCloud not just you', { replyTo: 'just-me' }),
  at('13:18', 'helpdesk_hedi', 'nimbus cloud down? 14 of our 14 laptops show the red icon'),
  at('13:20', 'mathswithmo', '@nimbuscloud sync error 503 on phone AND laptop. exam papers are in there'),
  at('13:22', 'kleine_wolke', '@NimbusCloud Störung? Seit einer Viertelstunde geht hier gar nichts mehr.', {
    lang: 'de',
  }),
  at('13:24', 'zed_in_prod', 'status page of @NimbusCloud: all green. reality: all red. love that for us', {
    as: 'green',
  }),
  at(
    '13:25',
    'nora_films',
    '@NimbusCloud client is in the room. their video is in your cloud. your cloud is not in the room. HELP',
  ),
  at(
    '13:27',
    'small_law_llp',
    '@NimbusCloud we file with the court at 3 pm and our documents are not loading. Is there an ETA?',
    { as: 'court' },
  ),
  at('13:28', 'dadof4plus1', 'nimbus cloud down, kids cant hand in homework, kids have never been happier'),
  at(
    '13:29:10',
    'NimbusCloud',
    'We see that sync is failing for many of you since about 13:05 UTC. We are on it and will write again by 13:45. Your files are safe. Nimbus Cloud',
    { as: 'incident' },
  ),
  at('13:30', 'pixel_petra', '@NimbusCloud "your files are safe" is what people say right before they arent', {
    replyTo: 'incident',
  }),
  retweet('13:31', 'ops_gossip', 'incident'),
  at('13:31', 'kenji_camp', '@NimbusCloud 同期できません。障害ですか？', { lang: 'ja' }),
  at('13:33', 'lola_archiva', '@NimbusCloud no me deja ni abrir las carpetas, ¿qué pasa?', { lang: 'es' }),
  at('13:34', 'bram_op_kantoor', '@NimbusCloud ligt alles eruit? Hele kantoor staat stil hier', { lang: 'nl' }),
  at(
    '13:35',
    'helpdesk_hedi',
    '@NimbusCloud business plan, 14 seats, phone support rings out. what are we paying for',
    { replyTo: 'incident' },
  ),
  at('13:36', 'atelier_noe', '@NimbusCloud Plus de synchro depuis une demi-heure, on travaille comment nous ?', {
    lang: 'fr',
  }),
  at('13:38', 'zed_in_prod', '@NimbusCloud page turned yellow. progress', { replyTo: 'green' }),
  at('13:40', 'mathswithmo', '@NimbusCloud any news? 30 pupils waiting', { replyTo: 'incident' }),
  at(
    '13:44',
    'NimbusCloud',
    'The cause is found: an expired certificate between two of our services. A fix is rolling out. Next word by 14:10. Nimbus Cloud',
    { as: 'cause', replyTo: 'incident' },
  ),
  at('13:46', 'certs_r_hard', 'an expired certificate. in this year. @NimbusCloud i know a calendar app', {
    quotes: 'cause',
  }),
  at('13:51', 'nora_films', '@NimbusCloud client left. they were nice about it. I am not.'),
  at(
    '13:56',
    'small_law_llp',
    '@NimbusCloud Partially loading now. Court deadline in one hour, please do not break it again.',
    { replyTo: 'court' },
  ),
  at(
    '20:15',
    'small_law_llp',
    '@NimbusCloud The scans of this afternoon are not loading again, the same 503 as at noon. We file once more tomorrow at nine.',
    { replyTo: 'court' },
  ),
  at('14:02', 'tuesday_tess', '@NimbusCloud getting there, phone works, laptop no', { replyTo: 'just-me' }),
  at('14:09', 'ed_the_third', '@NimbusCloud back now, thanks', { replyTo: 'incident' }),
  at(
    '14:12',
    'NimbusCloud',
    'Sync is back for everyone since 14:10 UTC. No file was lost. We will publish what went wrong, and what changes, by Thursday. Nimbus Cloud',
    { replyTo: 'incident' },
  ),
  at('14:16', 'kleine_wolke', '@NimbusCloud läuft wieder, danke fürs schnelle Melden', { lang: 'de' }),
  at('14:29', 'mathswithmo', '@NimbusCloud all 30 papers are in. nobody learned anything but its in the cloud'),
  at(
    '14:51',
    'bram_op_kantoor',
    '@NimbusCloud bij ons doet één map het nog steeds niet, "Facturen 2026". Rest is oké.',
    { lang: 'nl' },
  ),
];
