import { at, type Line, retweet } from './script.ts';

/** What must not wait until tomorrow: a leaking parcel, a stolen card, an impostor, and a journalist who asks why. */
export const acmeScares: readonly Line[] = [
  at(
    '08:26',
    'stairwell_c',
    '@AcmeParcels a parcel in our hallway is LEAKING something that burns the eyes. label says your name. kids live here. what do we do???',
    { as: 'leak' },
  ),
  at(
    '08:33',
    'stairwell_c',
    '@AcmeParcels we opened the windows and went out. neighbour called the fire brigade. please answer',
    { replyTo: 'leak' },
  ),
  at(
    '08:44',
    'AcmeParcels',
    '@stairwell_c Please stay outside and let the fire brigade handle it. Our safety team is calling them now. DM us the building and a number, please. ^Acme Parcels safety desk',
    { as: 'leak-answer', replyTo: 'leak' },
  ),
  at(
    '09:30',
    'stairwell_c',
    '@AcmeParcels update: drain cleaner, bottle cracked. everyone fine, hallway is not. who pays for the floor',
    { replyTo: 'leak-answer' },
  ),
  // By then somebody has called it done.
  at(
    '21:52',
    'stairwell_c',
    '@AcmeParcels the burning smell is back on the stairs tonight and your safety number rings out. nobody has cleaned anything. is this still open??',
    { replyTo: 'leak-answer' },
  ),
  at(
    '11:03',
    'vik_not_vic',
    'Got a text from "Acme Parcels" asking 1.99 to release a parcel, paid, and now €640 are gone from my card. @AcmeParcels is this you or a scam??',
    { as: 'scam' },
  ),
  at(
    '11:21',
    'AcmeParcels',
    '@vik_not_vic That was not us: we never ask for money by text. Please have your bank block the card at once, then forward us the message. ^Acme Parcels',
    { replyTo: 'scam' },
  ),
  at('11:50', 'halima_hq', '@AcmeParcels same text here!! it knew my real tracking number. how do they have that?', {
    replyTo: 'scam',
  }),
  at(
    '14:11',
    'kit_reports',
    'Hi @AcmeParcels, I am a reporter working on a piece about fake delivery texts that carry genuine tracking numbers. Was there a leak? My deadline is 6 pm. Whom can I talk to?',
    { as: 'reporter' },
  ),
  retweet('14:30', 'mediawatcher9', 'reporter'),
  at(
    '17:31',
    'kit_reports',
    '@AcmeParcels Half an hour to deadline. Without an answer I will write "did not respond".',
    { replyTo: 'reporter' },
  ),
  at(
    '15:24',
    'AcmeParceIs',
    'Dear @vik_not_vic we are the refund team of acmeparcels, send us your card number and we return your money today',
    { as: 'impostor', replyTo: 'scam' },
  ),
  at('15:41', 'halima_hq', '@AcmeParcels the account above is NOT you, is it? spelled with a capital i. reported it', {
    replyTo: 'impostor',
  }),
  at(
    '19:27',
    'ladder_larry',
    '@AcmeParcels your van cut me off at the school on Pine Street doing 50. kids on the crossing. plate in DMs. sort it before somebody dies',
  ),
];
