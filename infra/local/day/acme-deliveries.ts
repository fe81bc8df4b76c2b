import { at, type Line } from './script.ts';

/** Acme's everyday: parcels late, lost, broken, left in the rain, and the people who answer for it. */
export const acmeDeliveries: readonly Line[] = [
  at(
    '06:11',
    'priya_reads',
    'Good morning to everyone except @AcmeParcels, who say they delivered my books at 23:58 last night. To whom exactly?',
    { as: 'books' },
  ),
  at(
    '06:34',
    'AcmeParcels',
    '@priya_reads That is not how it should go, sorry. Could you DM us the tracking number? We will ask the courier today. ^Mia, Acme Parcels',
    { as: 'books-answer', replyTo: 'books' },
  ),
  at(
    '06:52',
    'priya_reads',
    '@AcmeParcels sent. for the record there is no "safe place" at my building, its a staircase',
    { replyTo: 'books-answer' },
  ),
  at(
    '17:20',
    'priya_reads',
    '@AcmeParcels eleven hours and one automated "we are looking into it". my books are still nowhere. is anyone actualy reading the DMs?',
    { replyTo: 'books-answer' },
  ),
  at('06:47', 'gunnar_h', '@AcmeParcels tracking AP-48213 hasnt moved since thursday. stuck or lost?'),
  at(
    '07:02',
    'thelatebloomer',
    'the @AcmeParcels van has driven past my house three times. THREE. I waved. he waved back.',
  ),
  at(
    '07:15',
    'oksana_bakes',
    '@acmeparcels my flour order arrived as one (1) cloud. bag burst, everything else in the box is ruined. Photos in your DMs',
  ),
  // Half an hour later and in a conversation of its own: one author, one matter.
  at(
    '07:52',
    'oksana_bakes',
    '@acmeparcels second box of the same order just came. also wet, also open. is there anything left of my order or shall i bake with the paperwork',
  ),
  at(
    '07:29',
    'wheelsnkeels',
    "Acme Parcels took a signature from me. I'm in Lisbon. The parcel is in Hull. I have never signed anything in Hull.",
  ),
  at(
    '07:41',
    'marta_kl',
    '@AcmeParcels Seit vier Tagen "in Zustellung". Wie oft wollen Sie mein Paket noch spazieren fahren?',
    { lang: 'de', as: 'vier-tage' },
  ),
  at(
    '08:20',
    'AcmeParcels',
    '@marta_kl Das tut uns leid! Schicken Sie uns bitte die Sendungsnummer per Direktnachricht, wir kümmern uns. ^Jonas, Acme Parcels',
    { lang: 'de', replyTo: 'vier-tage' },
  ),
  at(
    '12:45',
    'marta_kl',
    '@AcmeParcels Nummer ist geschickt, Antwort kam keine. Jetzt steht da "Zustellversuch erfolglos". Ich war den ganzen Tag zuhause!!',
    { lang: 'de', replyTo: 'vier-tage' },
  ),
  at(
    '07:58',
    'dee_from_accts',
    'Third invoice from @AcmeParcels with a surcharge nobody can explain. €42.60 for "handling irregularity". What irregularity? It was a box.',
  ),
  at(
    '08:14',
    'benji_no_sleep',
    'ordered cot sheets, got a car exhaust. label has my name on it. somebody somewhere is tucking a baby into an exhaust pipe @AcmeParcels',
    { as: 'exhaust' },
  ),
  at(
    '08:31',
    'AcmeParcels',
    '@benji_no_sleep Oh no. Two labels were swapped at the depot. A courier picks the exhaust up today and your sheets go out by express, no charge. ^Mia, Acme Parcels',
    { as: 'exhaust-answer', replyTo: 'exhaust' },
  ),
  at(
    '16:05',
    'benji_no_sleep',
    '@AcmeParcels sheets are here, exhaust is gone, baby is asleep. credit where its due, thank you Mia',
    { replyTo: 'exhaust-answer' },
  ),
  at('08:40', 'hackney_heron', 'wow @AcmeParcels, leaving a box marked "keep dry" in the birdbath. inspired.'),
  at(
    '08:55',
    'lucia_mv',
    '@AcmeParcels llevo una semana esperando el paquete y cada día me dicen "mañana". Mañana es un idioma que no hablo.',
    { lang: 'es' },
  ),
  at('09:07', 'nobodys_uncle', 'acme parcels delivery window: 7am - 9pm. cheers lads, ill just cancel being alive'),
  at(
    '09:33',
    'tomasz_wrench',
    '@AcmeParcels returned my parcel to sender because "address incomplete". It has the street, the number, the town and the postcode. What else, my star sign?',
  ),
  at(
    '09:48',
    'cafe_vert_lyon',
    '@AcmeParcels Colis livré ouvert, deux tasses cassées sur six. Comment faire une réclamation ? Le formulaire tourne en rond.',
    { lang: 'fr', as: 'tasses' },
  ),
  at(
    '10:21',
    'AcmeParcels',
    '@cafe_vert_lyon Désolés ! Gardez bien l’emballage et envoyez-nous deux photos en message privé, nous ouvrons le dossier. ^Inès, Acme Parcels',
    { lang: 'fr', replyTo: 'tasses' },
  ),
  at('10:02', 'fern_and_moss', '@AcmeParcels live plants, 9 days in transit. What came out of the box is soup.'),
  at(
    '10:19',
    'jo_on_the_hill',
    'Update on my missing parcel: @AcmeParcels chat says it is "on its way to a place". beautiful. poetic. useless',
  ),
  at(
    '10:44',
    'dr_ping',
    '@AcmeParcels where can I see customs charges before I accept? Text only says "fee due on delivery".',
  ),
  at(
    '11:26',
    'sander_fietst',
    '@AcmeParcels pakketje zou bij de buren liggen. Ik heb geen buren. Ik woon op een boot.',
    { lang: 'nl' },
  ),
  at(
    '11:57',
    'mrs_okafor',
    'Your driver was rude to my mother today @AcmeParcels. She is 81 and walks with a frame, he shouted at her for being slow to the door. I want a manager, not a voucher.',
  ),
  at(
    '12:20',
    'quietkeyboard',
    '@AcmeParcels parcel says delivered, photo shows a door that isnt mine. nice door though. can i have my keyboard',
    { as: 'door' },
  ),
  at(
    '13:08',
    'letterbox_lou',
    '@AcmeParcels THAT DOOR. my parcel was left at the same door on monday, it is in my photo too. whose door is it and how many of ours are behind it',
    { quotes: 'door' },
  ),
  at(
    '12:38',
    'rui_na_serra',
    '@AcmeParcels a encomenda foi entregue no sítio errado e o apoio ao cliente desligou-me o telefone. Duas vezes.',
    { lang: 'pt' },
  ),
  at(
    '13:55',
    'ada_sews',
    'anyone know how to reach a human at @AcmeParcels?? the bot keeps asking if i want to "track a parcel". yes. that is the issue.',
  ),
  at('14:48', 'yuki_no_hako', '@AcmeParcels 配達予定が三回も変わりました。今日は本当に届きますか？', { lang: 'ja' }),
  at(
    '15:12',
    'longhaul_lena',
    "2nd time this month @AcmeParcels marks my pallet as 'refused by recipient'. We are a warehouse. We refuse nothing. We have a forklift and a dream.",
  ),
  at(
    '15:50',
    'gunnar_h',
    '@AcmeParcels still nothing on AP-48213, day 5. its a wedding present and the wedding is SATURDAY',
  ),
  at(
    '18:36',
    'sofa_so_good',
    'sofa arrived!! sofa does not fit through the door!! not your fault @AcmeParcels i just wanted to tell someone',
  ),
  at(
    '19:44',
    'ivo_nightshift',
    '@AcmeParcels please stop ringing at 7am, I work nights, theres a note on the door in three languages',
  ),
  at(
    '21:18',
    'kaz_repairs',
    'so @AcmeParcels lost a phone I was sending back repaired, and offers me 20 quid. the phone was 400. how is that "fully insured"?',
  ),
];
