import { at, type Line, retweet } from './script.ts';

/** What people ask of Acme, wish for, and now and then thank it for. */
export const acmeIdeas: readonly Line[] = [
  at('06:28', 'early_bird_ed', '@AcmeParcels do you deliver on sundays in the countryside? asking for 40 chickens'),
  at(
    '07:08',
    'postbox_pia',
    'Feature request for @AcmeParcels: let me tell the driver "back gate" ONCE, not on every single order.',
  ),
  at('07:36', 'slowtravelsam', '@AcmeParcels can i change the delivery address after dispatch? moving on friday'),
  at(
    '08:07',
    'grandad_codes',
    'Shout out to the @AcmeParcels driver in Millbrook who carried a washing machine up four floors and then helped me find my glasses. On my head.',
    { as: 'glasses' },
  ),
  retweet('08:49', 'millbrook_news', 'glasses'),
  at(
    '09:00',
    'two_left_socks',
    '@AcmeParcels dark mode for the tracking page please, i check it at 3am like a normal person',
  ),
  at(
    '09:25',
    'anouk_tekent',
    '@AcmeParcels kan ik een pakje ook bij een afhaalpunt laten bezorgen als het al onderweg is?',
    { lang: 'nl' },
  ),
  at(
    '10:12',
    'ops_olga',
    '@AcmeParcels is there an API for pickup slots? your docs only show tracking. We ship ~300 a week.',
  ),
  at('10:51', 'pelle_and_paws', 'my dog LOVES the acme parcels guy. my dog hates everyone. promote this man'),
  at('11:18', 'hana_prints', '@AcmeParcels 置き配の写真がきれいで助かってます。いつもありがとう！', { lang: 'ja' }),
  at(
    '11:44',
    'citybike_cleo',
    'would pay extra if @AcmeParcels did evening slots by bike. 19-22h, small parcels. somebody build this',
  ),
  at(
    '13:02',
    'the_other_ana',
    '@AcmeParcels ¿se puede recoger el paquete en el almacén sin esperar al segundo intento?',
    { lang: 'es' },
  ),
  at(
    '14:20',
    'wool_and_whisk',
    'ok credit: ordered at 4pm, @AcmeParcels at the door 8am. I had not even told my husband yet',
  ),
  at(
    '14:57',
    'mina_ships',
    '@AcmeParcels whats the max weight for a medium box? site says 10kg AND 12kg on the same page lol',
  ),
  at(
    '16:31',
    'reuse_reko',
    'Idea: @AcmeParcels takes the empty boxes back when bringing the next one. I have a tower. The tower is winning.',
  ),
  at(
    '17:47',
    'felix_lernt',
    '@AcmeParcels Kompliment an die Fahrerin in Gera: freundlich, pünktlich, und das Paket war heil. Geht doch!',
    { lang: 'de' },
  ),
  at('18:09', 'bookish_bea', 'dear @AcmeParcels, "your parcel is 3 stops away" map is the best tv show right now', {
    as: 'map',
  }),
  at('18:31', 'two_left_socks', 'no because she is right, i brought snacks', { quotes: 'map' }),
  at(
    '19:15',
    'ops_olga',
    '@AcmeParcels also: webhooks when a delivery fails, instead of us polling you every 10 min. Everyone would save money.',
  ),
  at('20:12', 'tia_do_porto', '@AcmeParcels entregaram antes da hora e ainda ajudaram com as caixas. Cinco estrelas.', {
    lang: 'pt',
  }),
];
