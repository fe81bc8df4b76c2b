import { at, type Line, retweet } from './script.ts';

/** Nimbus on any day: questions, wishes, bugs and bills of families and small firms. */
export const nimbusEveryday: readonly Line[] = [
  at(
    '06:19',
    'goat_farm_gail',
    '@NimbusCloud how do i share one folder with my sister without her seeing the goat budget',
  ),
  at(
    '06:58',
    'three_kids_jen',
    'all photos of all three children in one place for the first time ever. @NimbusCloud i am not crying you are crying',
  ),
  at(
    '07:22',
    'stefan_baut',
    '@NimbusCloud Die neue Version löscht bei mir die Umlaute aus Dateinamen. "Schlüssel" heißt jetzt "Schlssel". Bitte dringend reparieren.',
    { lang: 'de', as: 'umlaut' },
  ),
  at(
    '07:50',
    'NimbusCloud',
    '@stefan_baut Danke, das sehen wir auch und haben es an die Entwicklung gegeben. Bitte vorerst nicht umbenennen. ^Nimbus Cloud',
    { lang: 'de', replyTo: 'umlaut' },
  ),
  at('08:28', 'umut_im_zug', '@NimbusCloud dasselbe hier, aus "Übung" wurde "bung". Nach dem Update von gestern.', {
    lang: 'de',
    replyTo: 'umlaut',
  }),
  at('07:45', 'receipts_rita', '@NimbusCloud charged twice this month, 2 x 9.99. One of me, one account, one cloud.'),
  at(
    '08:03',
    'yarn_and_yaw',
    '@NimbusCloud is there a way to see who deleted a file? asking before I accuse my brother in law',
  ),
  at(
    '08:37',
    'finch_studio',
    '@NimbusCloud the desktop app eats 90% cpu since the update. fan sounds like a hairdryer. fan IS a hairdryer',
  ),
  at(
    '09:04',
    'oma_greta',
    '@NimbusCloud hello I am 78 and my grandson put my pictures in the cloud. How do I get one out to print please. Thank you, Greta',
  ),
  at(
    '09:17',
    'finch_studio',
    '@NimbusCloud found it: happens only when a folder has more than ~10k files. 9,999 fine, 10,001 hairdryer.',
  ),
  at(
    '09:39',
    'league_of_laz',
    'pls @NimbusCloud let me pause sync on hotel wifi. one button. thats it thats the feature',
  ),
  at(
    '09:56',
    'claire_compte',
    '@NimbusCloud Bonjour, où trouver les factures avec la TVA ? Mon comptable s’impatiente.',
    { lang: 'fr' },
  ),
  at(
    '10:27',
    'noodle_knight',
    'me: i should organise my files. also me: has 4 folders named "new folder final" in nimbus cloud',
  ),
  at(
    '10:41',
    'tenant_tom',
    '@NimbusCloud Version history saved my dissertation at 2 am. You people are saints. Expensive saints, but saints.',
    { as: 'saints' },
  ),
  retweet('10:57', 'thesis_club', 'saints'),
  at('11:15', 'ines_en_ruta', '@NimbusCloud ¿hay descuento para asociaciones sin ánimo de lucro?', { lang: 'es' }),
  at(
    '11:38',
    'accountant_al',
    'Request, @NimbusCloud: a read-only link that expires by itself. Our auditors still have links from 2021.',
  ),
  at(
    '12:09',
    'wobbly_wifi',
    '@NimbusCloud every photo taken in portrait shows sideways on the tv app. my whole family is lying down',
  ),
  at('12:24', 'eiko_to_neko', '@NimbusCloud 家族プランの人数は後から増やせますか？', { lang: 'ja' }),
  at(
    '12:51',
    'choir_captain',
    '@NimbusCloud can 60 people upload to one folder without an account each? concert recordings',
  ),
  at(
    '15:06',
    'pat_plans',
    '@NimbusCloud the family plan went from 12 to 17 a month and the email called it "good news". for whom',
  ),
  at(
    '15:29',
    'receipts_rita',
    '@NimbusCloud still no reply about the double charge. 7 hours. my bank is faster and my bank is a BANK',
  ),
  at(
    '16:12',
    'slate_school',
    '@NimbusCloud single sign-on for schools: is it coming, or shall we look around? 1,100 accounts, renewal in May.',
  ),
  at(
    '17:08',
    'hikerhelmi',
    '@NimbusCloud offline maps in a shared folder opened fine on a mountain with no signal. small thing, huge thing',
  ),
  at(
    '18:18',
    'bia_e_os_gatos',
    '@NimbusCloud dá para recuperar uma pasta apagada há 40 dias? por favor digam que sim',
    { lang: 'pt' },
  ),
  at(
    '18:47',
    'mute_the_moth',
    '@NimbusCloud your "tips" emails: 5 this week. unsubscribing says "try again later". I have tried later.',
  ),
  at(
    '19:58',
    'oma_greta',
    '@NimbusCloud I found the button. The picture is printed and hangs in the kitchen. Kind regards, Greta',
  ),
];
