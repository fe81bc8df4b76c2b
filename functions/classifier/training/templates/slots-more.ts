import type { Slots } from './grammar.ts';
import { listed } from './slot-list.ts';
import { slotsTo } from './slots-to.ts';

/** What questions, wishes, praise and chatter name besides. */
export const moreSlots = {
  ...slotsTo,
  /** A company in the news; the well-known ones too, since their names are half of what is said about companies. */
  co: listed('{brand}; {brand}; {brand}; {brand}; {big_brand}'),
  big_brand: listed(
    'Apple; Google; Microsoft; Amazon; Facebook; Samsung; Sony; Nike; Starbucks; Walmart; Target; Netflix; Tesla; Uber; Delta; Boeing; Airbus; Verizon; Comcast; Chase; McDonalds; Costco; IKEA; Spotify; Twitter; Nokia; Intel; IBM; Oracle; Toyota; Disney; Adidas; Shell; Vodafone; PayPal; Nintendo; Dell',
  ),
  old_brand: listed('Woolworths; Blockbuster; BHS; Cingular; Sears; Netscape'),
  bank_name: listed('{bank}; {bank}; Goldman; Barclays; Morgan Stanley; HSBC; Citi; UBS'),
  pay_service: listed('apple pay; google pay; samsung pay; contactless; {bank}; tap to pay; the watch'),
  ticker: listed('$AAPL; $GOOG; $TSLA; $AMZN; $MSFT; $DAL; $NFLX; $FB; $SPY; $BTC; $NVDA; $TWTR; $BA; $VZ'),
  news_source: listed('Reuters; Bloomberg; WSJ; BBC; Forbes; CNBC; AP; FT; TechCrunch; Business Insider; Guardian'),
  news_handle: listed(
    'WSJ; Reuters; TechCrunch; mashable; BBCNews; cnbc; verge; Forbes; nytimes; engadget; AP; nprnews',
  ),
  conference: listed(
    'sxsw; SXSW; CES; ces2015; reinvent; webSummit; DevConf; io2016; wwdc; MWC15; pycon; fosdem; PAX; e3',
  ),
  team: listed(
    'Arsenal; Liverpool; Chelsea; Barca; Real Madrid; the Lakers; the Cowboys; the Yankees; the Packers; Leafs; the Heat; England; Brazil; India; the Patriots; the Cubs; Celtic; Spurs; the Steelers; the Warriors',
  ),
  team_tag: listed('COYG; ynwa; lakers; nfl; worldcup; superbowl; mlb; nba; ipl; sixnations; ufc; rio2016; f1; nhl'),
  politician: listed(
    'Obama; Trump; Hillary; the president; the prime minister; Cameron; Modi; Merkel; the senator; the mayor; Romney; Sanders; Palin; Corbyn; the governor; the Tories; the GOP; Labour',
  ),
  celebrity: listed(
    'Beyonce; Drake; Taylor Swift; Kanye; Rihanna; Justin Bieber; Kim K; Tom Hanks; Adele; Messi; Ronaldo; Oprah; LeBron; Zayn; Emma Watson; The Rock; Shah Rukh Khan; Lady Gaga; Steve Jobs; Elon',
  ),
  artist: listed(
    'Taylor Swift; Drake; Radiohead; Coldplay; One Direction; Kendrick; Prince; the Beatles; Adele; Metallica; Lana Del Rey; Arctic Monkeys; Tool; Frank Ocean; BTS; Foo Fighters; J Cole; Joanna Newsom',
  ),
  tv_show: listed(
    "Game of Thrones; Breaking Bad; Friends; The Office; Seinfeld; Doctor Who; Sherlock; The Walking Dead; Gilmore Girls; Suits; Bake Off; Downton; Peaky Blinders; Twin Peaks; Scandal; Parks and Rec; The Wire; Love Island; Grey's",
  ),
  movie: listed(
    'Frozen; Interstellar; the new Star Wars; Gravity; Jurassic World; La La Land; Boyhood; the new Bond; Avatar; Inside Out; Deadpool; Fifty Shades; Parasite; Dune; Barbie; The Hobbit',
  ),
  quote: listed(
    'Stay hungry, stay foolish; Be the change you wish to see; Done is better than perfect; Fall seven times, stand up eight; The best way out is through; Your time is limited; Simplicity is the ultimate sophistication; What you seek is seeking you',
  ),
  name: listed(
    'Sarah; James; Maria; Kevin; Priya; Ahmed; Linda; Tom; Chloe; Marcus; Aisha; Brian; Jo; Diego; Karen; Wei; Grace; Patrick; Nina; Luis; Becky; Omar; Hannah; Steve; Fatima; Denise',
  ),
  handle_person: listed(
    '@jenny_k88; @mikethebike; @lau_reads; @tdawg23; @sara_lynn; @KevMac; @prettypriya; @dj_oz; @bethanyw; @iamcarlos; @mo_runs; @annieb; @geek_dad; @xoxo_tina; @ollie91; @rubyrose_; @bigpapi; @nat_c; @wanderjess; @coach_lee; @mention',
  ),
  city: listed(
    '{place}; {place}; Las Vegas; New Orleans; Rome; Lisbon; Tokyo; Bangkok; Cancun; Honolulu; Vienna; Zurich; Frankfurt; Barcelona; Charlotte; Nashville; Detroit; Newark; St Louis; Montreal; Edinburgh; Liverpool',
  ),
  town: listed(
    '{place}; Boise; Tulsa; Omaha; Fresno; Reading; York; Swindon; Crewe; Bath; Ghent; Cork; Halifax; Albany; Spokane; Ipswich; Plymouth; Des Moines; Lubbock; Winnipeg; Hobart; Norwich; Stoke',
  ),
  country: listed(
    'Canada; the UK; Ireland; Germany; India; Australia; Mexico; Brazil; Spain; France; Japan; South Africa; the Philippines; New Zealand; Norway; Poland; Nigeria; Turkey; the US; Europe; Puerto Rico; Singapore; Belgium',
  ),
  state: listed(
    'Texas; Ohio; Florida; California; New York; Michigan; Georgia; Utah; NJ; Oregon; Virginia; Iowa; MN; Arizona; Kentucky',
  ),
  language: listed('Spanish; French; Japanese; Hindi; Dutch; Welsh; Korean; Arabic; Swedish; Portuguese'),
  month: listed(
    'January; February; March; April; May; June; July; August; September; October; November; December; nov; sept',
  ),
  date: listed('23rd; 3/14; 14th of June; Dec 27th; 1st; 30 april; 5th; 2/22; 17th; Aug 9'),
  year: listed('2009; 2011; 2012; 2014; 2015; 2016; 2017; 2019; 2023; 2025'),
  clock: listed('8pm; 7:15; 6.40; 17:05; 9am; 8:30am; noon; 0645; 21:10; 5pm; 10:20; 1.30pm; 7am; 18.22'),
  named_day: listed('Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday; sunday; friday'),
  soon: listed(
    'tomorrow; on friday; tonight; this weekend; next week; on monday; tmrw; on saturday; next month; on thursday; later today',
  ),
  past_day: listed(
    'yesterday; last night; on Friday; today; last week; this morning; on sunday; the other day; on the 3rd; last weekend',
  ),
  flight_no: listed(
    'UA 1{digits}; flight {digits}; VX{digits}; flt {digits}; AA{digits}; DL {digits}; BA0{digits}; flight 2{digits}; WN{digits}; EI 1{digits}; U2 8{digits}',
  ),
  digits: listed('204; 418; 731; 655; 390; 127; 882; 546; 913; 604; 275; 369'),
  big_number: listed('1,200; 3,000; 500; 10,000; thousands of; 45k; 2 million; 800; 250; hundreds of'),
  order_no: listed(
    '#{digits}-{digits}; {digits}{digits}7; KX{digits}R; 1Z{digits}{digits}04; GH7TQ2; LPW4ZD; JD00{digits}{digits}; 114-{digits}{digits}',
  ),
  gate: listed('B12; A7; C30; D4; 14F; 22A; E9; 3C; F18; 45'),
  dob: listed('12/11/1993; 04-02-88; 7th may 1979; 1990-03-21; 30/06/67; march 9 1985'),
  postcode: listed('SW9 8QT; 90210; M14 6XA; 30318; BS3 1JP; 77002; G12 8LL; 60614; LS6 2AB; 11215; 560034'),
  phone_number: listed(
    '0800 496 0{digits}; 1-800-555-0{digits}; 020 7946 0{digits}; (an|) unknown number; a 0161 number; 415-555-01{number}; a withheld number',
  ),
  email_address: listed(
    'jsmith{digits}@example.com; mel.{digits}@example.org; tk_{digits}@example.net; info@example.com',
  ),
  initials: listed('JB; KM; AS; TR; LW; DN; CP; EO'),
  speed: listed('200; 80; 500; 940; 76; 110; 300'),
  phone_model: listed(
    'iPhone 6; iPhone; iphone 5s; iPhone 7 plus; Galaxy S5; s7 edge; Note 4; Pixel; Nexus 5; {phone_maker} X2; {phone_maker} Mini; Moto G; HTC One; iPad Air; ipad 2; Lumia',
  ),
  car_model: listed(
    '{car_maker} GT; {car_maker} S; Civic; Model 3; Golf; Focus; Corolla; Leaf; {car_maker} Cross; F-150; Outback; {car_maker} Mini; CX-5; 3 series',
  ),
  gadget: listed(
    '{product}; {product}; {product}; game console; lego set; gift box; advent calendar; baby monitor; fitness band; record player; sewing machine; tent',
  ),
  drink: listed(
    'latte; pumpkin spice latte; iced coffee; flat white; chai; milkshake; mango smoothie; cold brew; hot chocolate; gingerbread latte; green tea; lemonade; peach iced tea; cider; red cup',
  ),
  colour: listed('red; blue; navy; green; pink; black; white; yellow; grey; purple; orange; teal; rose gold; olive'),
  size: listed('10; 12; M; large; XS; UK 7; EU 42; 34W; 6 and a half; 16; XXL; 8'),
  old_thing: listed(
    'salted caramel one; chicken wrap; old logo; {colour} {garment}; night bus; {airport} route; classic menu; banana flavour; {town} store; blueberry muffins; sunday service; 4 inch phone; old app icon; student card; paper catalogue; chronological timeline; {drink}; free seat choice; original recipe; breakfast burrito; metal version; free newspaper; small size; vinyl section',
  ),
  old_tag: listed(
    'ThePizza; NightTrain; Headphonejack; OldTimeline; MintFlavour; MyStore; TheBlueOne; Season3; Route66Bus; Vine',
  ),
  brand_tag: listed('skylark; telvia; freshmart; cloudnest; northjet; paylo'),
  pretty_please: listed(
    '(); (); (); please; pls; thanks; thank you; {emoji_happy}; please please please; 🙏; pretty please; k thanks bye; thx',
  ),
} satisfies Slots;
