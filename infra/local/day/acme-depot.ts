import { at, type Line, retweet } from './script.ts';

/** A conveyor stops at Acme's Northfield depot; by noon a regular customer counts its own lost orders, and leaves. */
export const acmeDepot: readonly Line[] = [
  at(
    '09:12',
    'northfield_ned',
    'Queue outside the @AcmeParcels depot in Northfield goes round the block. Staff say the belt has been down since 5.',
    { as: 'queue' },
  ),
  at('09:20', 'shelf_life_', '@northfield_ned @AcmeParcels same here, they sent me away. "come back tomorow"', {
    replyTo: 'queue',
  }),
  at(
    '09:41',
    'mo_the_baker',
    'acme parcels northfield is a car park full of vans going nowhere. my yeast is in one of them',
  ),
  retweet('09:52', 'northfieldwatch', 'queue'),
  at(
    '10:08',
    'AcmeParcels',
    'Northfield: a conveyor at our depot has stopped, and parcels for the area are about a day late. No need to come by, we will text you. Acme Parcels',
    { as: 'notice' },
  ),
  at('10:15', 'shelf_life_', '@AcmeParcels you could have said so before 300 people stood in the rain', {
    replyTo: 'notice',
  }),
  at(
    '10:36',
    'lamp_and_oak',
    '@AcmeParcels we have 140 customer orders in Northfield. Will they go out today, yes or no? Our customers write to US.',
    { as: 'orders', replyTo: 'notice' },
  ),
  at(
    '10:58',
    'AcmeParcels',
    '@lamp_and_oak We understand. We are moving business parcels to Eastgate by van and expect most of them to leave tonight. ^Sam, Acme Parcels',
    { as: 'orders-answer', replyTo: 'orders' },
  ),
  at('11:10', 'lamp_and_oak', '@AcmeParcels "most of them". That is not a number.', { replyTo: 'orders-answer' }),
  at(
    '11:34',
    'ruthless_ruth',
    'A belt breaks and a whole town gets no post. Whoever planned @AcmeParcels without a spare deserves a parcel. Late.',
    { quotes: 'notice' },
  ),
  at(
    '12:02',
    'lamp_and_oak',
    'Four years with @AcmeParcels and today we have asked two other carriers for an offer. 140 orders, no plan, no phone call. If tonight goes wrong we are gone by Friday.',
    { as: 'leaving' },
  ),
  retweet('12:14', 'small_shops_un', 'leaving'),
  at(
    '12:28',
    'AcmeParcels',
    '@lamp_and_oak You deserve a call, and you get one within the hour from our business desk. ^Sam, Acme Parcels',
    { replyTo: 'leaving' },
  ),
  at('13:31', 'northfield_ned', 'fair play, @AcmeParcels handed out tea to the queue. tea was late too but still'),
  at(
    '15:33',
    'mo_the_baker',
    '@AcmeParcels belt is running again i can hear it from the bakery. never thought id be happy about that noise',
  ),
  at(
    '16:22',
    'AcmeParcels',
    'Northfield is running again. Everything from this morning leaves tonight. Thank you for the patience we did not earn. Acme Parcels',
    { as: 'running', replyTo: 'notice' },
  ),
  at('16:40', 'shelf_life_', '@AcmeParcels ok that is a decent apology. see you tomorow then', { replyTo: 'running' }),
  at(
    '20:51',
    'lamp_and_oak',
    "It's nearly nine, 61 of our 140 orders have been scanned out of Northfield, and no call ever came. We have signed with somebody else. Goodbye @AcmeParcels.",
    { replyTo: 'leaving' },
  ),
];
