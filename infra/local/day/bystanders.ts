import { at, type Line } from './script.ts';

/** Posts that only share a word with a brand: weather, cartoons, a broom, a band. Some match a query all the same. */
export const bystanders: readonly Line[] = [
  at('06:44', 'skywatch_sal', 'what a nimbus cloud over the bay this morning, bring an umbrella'),
  at('08:11', 'anvil_annie', 'watching old cartoons, everything in them is made by acme. who regulates acme'),
  at(
    '09:45',
    'brass_and_bass',
    'Our band is called Acme Parcels since 2009, we play weddings, we do not have your package. Please stop calling.',
  ),
  at('11:22', 'meteo_marc', 'Un nimbus cloud, deux cirrus et un café : le ciel de ce matin.', { lang: 'fr' }),
  at('12:58', 'broomcloset_b', 'my niece named her broom nimbus cloud and it is faster than my car'),
  at('15:45', 'pub_quiz_pod', 'Quiz: which company sponsors the Harbour Run? a) Acme Parcels b) nobody c) my dad'),
  at(
    '17:02',
    'hiring_heron',
    'We are hiring! Drivers, sorters, dreamers. Former Acme Parcels people very welcome. #jobs',
  ),
  at('18:24', 'stocks_n_socks', 'long $ACME short patience'),
  at('20:03', 'trail_tilda', 'saw a rainbow under a nimbus cloud and forgot to be angry for a whole minute'),
  at(
    '21:49',
    'crypto_chad_77',
    '🚀 FREE 500 coins for the first 100!! @AcmeParcels @NimbusCloud @Stratobox https://win.example/free 🚀',
  ),
];
