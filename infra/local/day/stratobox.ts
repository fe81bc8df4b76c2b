import { at, type Line, retweet } from './script.ts';

/** Nimbus also listens for what is said of its rival Stratobox: somebody unhappy there may like it better here. */
export const stratobox: readonly Line[] = [
  at('06:41', 'attic_archive', '@Stratobox support ticket open since January. it has had a birthday'),
  at(
    '07:27',
    'vera_versions',
    'Stratobox just moved version history to the "Pro" plan. it was the only reason I paid',
    { as: 'history' },
  ),
  at(
    '07:54',
    'moss_and_mortar',
    '@vera_versions same. anyone got a good alternative to stratobox for a 6 person firm?',
    { replyTo: 'history' },
  ),
  at('08:35', 'vera_versions', 'so what do people use instead of @Stratobox? need history, shared folders, EU servers'),
  at(
    '08:59',
    'Stratobox',
    '@vera_versions Hi Vera! Version history is now even better on Stratobox Pro. Want a 10% code?',
    { replyTo: 'history' },
  ),
  at(
    '09:22',
    'pia_pays_less',
    '10%. @Stratobox took a feature away and offers ten percent to have it back. the nerve',
    { quotes: 'history' },
  ),
  retweet('09:36', 'cloud_gripes', 'history'),
  at(
    '10:16',
    'boat_school',
    'Stratobox price for schools doubled. We have a budget meeting on Thursday and I need options. Recommendations welcome.',
  ),
  at(
    '10:38',
    'nils_schneidet',
    '@Stratobox Upload von großen Videos bricht seit Wochen bei 4 GB ab. Ich wechsle bald.',
    { lang: 'de' },
  ),
  at('11:07', 'kiwi_ledger', '@Stratobox how do I export everything at once? The button gives me 400 zip files'),
  at('11:55', 'hopeful_hal', 'unpopular opinion: Stratobox search is actualy great'),
  at('12:33', 'print_parlour', 'leaving @Stratobox at the end of the month, 25 seats. who wants us'),
  at(
    '13:48',
    'smug_sync_sue',
    'everyone yelling about nimbus today while my stratobox has been broken since sunday and nobody noticed',
  ),
  at('14:24', 'olivier_coupe', 'Stratobox m’a encore facturé un compte fermé en décembre. Troisième fois.', {
    lang: 'fr',
  }),
  at(
    '15:02',
    'rosa_en_red',
    '@Stratobox borró la carpeta compartida de todo el equipo y dicen que "es el comportamiento esperado"',
    { lang: 'es' },
  ),
  at(
    '15:38',
    'quill_and_co',
    'Does anyone move from Stratobox to something with a human on the phone? Five users, 800 GB, will pay.',
  ),
  at('16:16', 'tape_deck_ty', 'stratobox app logs me out every. single. day.'),
  at(
    '16:58',
    'devi_drafts',
    '@Stratobox lost 3 weeks of comments on a shared doc. no backup "for comments". cool cool cool',
    { as: 'comments' },
  ),
  at('17:15', 'Stratobox', '@devi_drafts Sorry to hear! Comments are not part of Stratobox backups at the moment.', {
    replyTo: 'comments',
  }),
  at(
    '18:02',
    'boat_school',
    'Update: three offers in, Stratobox has not replied. 340 pupils, 45 staff. Still open until Thursday noon.',
  ),
  at('18:55', 'jun_no_tana', 'Stratoboxの値上げ、さすがに厳しい。乗り換え先を探してます', { lang: 'ja' }),
  at('19:31', 'plain_paul', 'i like @Stratobox. there i said it. never had a problem in five years'),
  at('20:40', 'wietske_werkt', 'Stratobox opgezegd, nu nog iets vinden waar mijn moeder ook mee kan werken', {
    lang: 'nl',
  }),
  at('21:36', 'print_parlour', '@Stratobox your cancel page 404s. is that the retention strategy'),
  at('22:14', 'carla_nuvem', 'cansada do Stratobox: lento, caro e agora com publicidade. Sugestões?', { lang: 'pt' }),
];
