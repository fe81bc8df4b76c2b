import type { Slots } from './grammar.ts';
import { listed } from './slot-list.ts';

/** What the companies of each trade sell and run. */
export const slotThings = {
  flight: listed(
    `AE204; SK1187; NJ 332; BW71; flight 1583; flight 402; flight 2219; flt 88; TP 915; my flight; our flight; my connection; my 6am flight; the {place} flight; our connecting flight; my return flight; UA{digit}{digit}{digit}; the {airport}-{airport} flight; the redeye to {place}; my flight from {place}; our honeymoon flight; the last flight to {place}`,
  ),
  bag: listed(
    `bag; bags; suitcase; luggage; checked bag; carry on; stroller; pram; golf clubs; guitar; backpack; car seat; hand luggage; daughter's suitcase; wheelchair`,
  ),
  train: listed(
    `the 7:42; the 0815 from {place}; the 17:30 to {place}; my train to {place}; the {place} train; my morning train; the last train home; the 6.12; the replacement bus; the tram; the 38 bus; the sleeper; the {time} to {place}; the red line; the express`,
  ),
  room: listed(
    `our room; the room; the suite; the AC; the shower; the hot water; the bathroom; the wifi in our room; our room key; the pool; breakfast; the bed; room 412; the lift; the gym; the bedding`,
  ),
  connection: listed(
    `internet; wifi; wi-fi; broadband; connection; 4G; 5G; data; signal; mobile data; fibre; fiber; landline; phone line; home internet; router; modem; cable; cell service; LTE; text messages; voicemail; roaming; the hub; upload speed`,
  ),
  card: listed(
    `card; debit card; credit card; contactless; card payment; direct deposit; transfer; bank transfer; payment; standing order; paycheck; online banking; mobile banking; cash withdrawal; ATM; gift card; refund; wallet; virtual card; cheque; pin; account balance; payout`,
  ),
  order: listed(
    `order; order; package; parcel; delivery; shipment; order #{number}{number}48{number}; preorder; pre-order; replacement; online order; groceries; return; exchange; birthday present; mattress; sofa; Christmas order; item; laptop I ordered; prescription`,
  ),
  product: listed(
    `headset; laptop; phone; TV; washing machine; fridge; blender; vacuum; coffee machine; kettle; toaster; dishwasher; speaker; smartwatch; tablet; printer; keyboard; mouse; monitor; charger; power bank; camera; drone; doorbell; thermostat; router; air fryer; treadmill; bike; stroller; mattress; desk; sofa; hairdryer; rice cooker; jacket; rucksack; hoover; dryer; freezer; kids' toy; makeup; perfume; electric toothbrush; e-reader; soundbar; bookshelf; tumble dryer`,
  ),
  garment: listed(
    `jeans; dress; hoodie; jacket; trainers; boots; shoes; leggings; coat; shirt; sneakers; swimsuit; jumper; bra; handbag; sandals; suit; socks`,
  ),
  dish: listed(
    `burger; pizza; fries; nuggets; sandwich; salad; latte; iced coffee; sushi; curry; burrito; taco; wrap; noodles; chicken; steak; milkshake; donut; soup; breakfast muffin; fried rice; kebab; mac and cheese; pad thai; chips; veggie burger`,
  ),
  grocery: listed(
    `milk; bread; eggs; chicken; salad bag; strawberries; yoghurt; cheese; avocados; cereal; baby formula; dog food; ready meal; frozen pizza; mince; potatoes; crisps; ice cream; wine; apples`,
  ),
  show: listed(
    `season 2; the finale; the match; the game; the World Cup; my show; the new episode; live TV; the playoff game; cricket; the Grand Prix; the movie; my podcast; the album; my playlist; downloads; cartoons for the kids; the derby; the boxing; episode 6; the news; the F1`,
  ),
  game: listed(
    `Duskfall; Ember Kings; Star Raiders 2; Kart Legends; FC 26; Blockworld; Warzone Alpha; Shadowkeep; Dragon Isles; Battle Harvest; the beta; ranked; multiplayer; co-op; the new DLC; my save; Sky Odyssey; Farm Tycoon; the raid; Rocket Brawl; online play; matchmaking; the battle pass; Zombie Coast`,
  ),
  game_item: listed(
    `skin; battle pass; coins; gems; V-coins; DLC; season pass; loot crate; gold; expansion; preorder bonus; weapon pack; credits; points`,
  ),
  device: listed(
    `iPhone; iPhone 6; iPhone 13; iPhone X; iphone; iPad; ipad; Android; android phone; Galaxy; Pixel; MacBook; macbook pro; PC; laptop; Windows 10; Windows 11 laptop; PS4; PS5; Xbox; xbox one; Switch; Apple TV; fire stick; smart TV; Chromebook; tablet; Mac; desktop; Samsung; watch; Kindle; Roku; phone; computer`,
  ),
  browser: listed(
    `Chrome; Safari; Firefox; Edge; IE; Chrome and Firefox; incognito; every browser; my phone's browser; desktop; mobile; Opera`,
  ),
  system: listed(
    `iOS 11; iOS 17; ios 9.3; iOS; Android 14; android; Windows 10; Windows; macOS; High Sierra; Ubuntu; Linux; OS X; the beta; version {digit}.{digit}; v{digit}.{digit}.{digit}; the latest version; the new build; the update; yesterday's update`,
  ),
  app: listed(
    `app; app; mobile app; iOS app; android app; website; site; web player; desktop app; portal; online account; web client; dashboard; checkout; booking page; account page; launcher; browser extension; plugin; TV app; API; console; login page; iPad app; web app; customer portal; order page; mac client`,
  ),
  the_app: listed(
    `the {app}; the {app}; your {app}; your {app}; ur {app}; {brand} {app}; the {brand} {app}; {brand}; my {brand} {app}; this {app}; the new {app}; ur stupid {app}`,
  ),
  feature: listed(
    `search; login; checkout; the camera; push notifications; notifications; dark mode; offline mode; downloads; sync; bluetooth; autofill; the keyboard; touch id; Face ID; airplay; casting; chromecast; voice search; calendar; contacts; the map; GPS; tracking; bookmarks; filters; comments; video calls; the microphone; screen sharing; the timeline; DMs; my feed; two-factor; subtitles; shuffle; my playlists; autoplay; file upload; export; the import; reports; the editor; attachments; copy and paste; spell check; autocorrect; the share button; printing; mobile check-in; the boarding pass; contactless; bill pay; photo upload; chat; voice chat; group chats; the scanner; screen rotation; airdrop; the alarm; hotspot; siri; voice control; the widget; brightness; multiplayer; crossplay; cloud saves`,
  ),
  setting: listed(
    `email address; phone number; password; profile picture; username; billing address; payment method; language; region; time zone; delivery address; plan; name on the account; birthday; bank details; seat; notification settings; PIN`,
  ),
  error: listed(
    `error 503; error 500; error 404; error 403; "something went wrong"; "an error occurred"; "try again later"; "server not found"; error code 0x80070057; error CE-34878-0; error 0xc00007b; code 80{number}; error 1603; "unknown error"; "invalid credentials"; "session expired"; "network error"; "access denied"; "unable to connect"; a 502; 504 gateway timeout; "oops! something went wrong"; a blank page; a white screen; blue screen; error -{number}; "payment declined"; "this content is unavailable"; E{number}{number}; "account locked"; NW-{number}-{number}; "connection timed out"; error 9999; a spinning wheel; "no internet connection"; infinite loading; the red ring`,
  ),
  breaks: listed(
    `keeps crashing; crashes; won't open; won't load; isn't working; is not working; doesn't work; stopped working; freezes; keeps freezing; hangs; is broken; won't start; logs me out; is stuck; keeps buffering; won't connect; keeps disconnecting; is glitching; is bugged; is not responding; just spins; fails every time; crashes on startup; goes black; won't update; won't install; gives me {error}; shows {error}; won't sync; closes itself; is laggy as hell; keeps cutting out; has stopped; does nothing; isn't loading; quit on me; died`,
  ),
  gerund_fault: listed(
    `crashing; freezing; not loading; not working; lagging; buffering; disconnecting; logging me out; dropping; failing; timing out; cutting out; glitching; restarting; draining my battery; overheating; stuck on loading; skipping; not responding; showing {error}`,
  ),
  tried: listed(
    `restarted; rebooted {number} times; reinstalled; deleted and reinstalled the app; cleared the cache; cleared cookies; reset my password; logged out and back in; tried another browser; tried {browser}; updated everything; factory reset; unplugged the router; turned it off and on; checked spam; tried on wifi and 4G; uninstalled; changed the HDMI cable; tried a different card; followed the FAQ; tried everything; done all the troubleshooting steps; read the help page`,
  ),
  hardware_fault: listed(
    `won't turn on; won't charge; overheats; makes a weird noise; has a cracked screen; keeps restarting; leaks; has a dead pixel; stopped charging after {duration}; battery dies in {duration}; screen went black; broke after {duration}; has no sound; button fell off; arrived damaged; arrived with a part missing; keeps turning itself off; won't pair; smells of burning; fell apart; came without a cable; screen flickers; is stuck on the logo; doesn't fit; tripped the fuse; has a hole in it`,
  ),
  car_fault: listed(
    `check engine light is on; brakes squeal; infotainment screen went black; battery died; AC stopped; transmission is slipping; bluetooth won't pair; backup camera is blank; door won't lock; steering wheel shakes; keyless entry failed; charger won't start; sunroof leaks`,
  ),
  service: listed(
    `the servers; servers; your servers; the site; the website; website; your site; the app; app; the internet; internet; login; email; the API; the network; payments; checkout; streaming; online banking; the platform; matchmaking; the phone lines; the TV service; the booking system; card payments; mobile network; DNS; webhooks; the web app; chat; tracking; {brand}; {brand}; {brand}; {brand_lower}; {handle}; {game}`,
  ),
  web_service: listed(
    `the API; API; auth; the dashboard; webhooks; the CDN; DNS; the registry; builds; CI; deploys; object storage; the console; search; logins; SSO; the status page; payments; checkout; queue; the database; email delivery; git pushes; the us-east region; the load balancer; metrics; the EU cluster; notifications`,
  ),
  status_code: listed(
    `500s; 502s; 503s; 504s; 5xx; timeouts; 500 errors; 503 errors; 502 bad gateway; gateway timeouts; connection refused; TLS errors; rate limit errors; 401s; empty responses; internal server errors`,
  ),
  plan: listed(
    `subscription; membership; plan; account; contract; premium; prime; pro plan; gold membership; policy; family plan; trial; season ticket; service; line; lines; credit card; loyalty card; business account; package; cable; gym membership`,
  ),
  fee: listed(
    `baggage fee; booking fee; delivery fee; service charge; late fee; overdraft fee; cancellation fee; change fee; admin fee; resort fee; roaming charge; ATM fee; early termination fee; seat fee; activation fee; surge price; processing fee; restocking fee; line rental; parking charge`,
  ),
} satisfies Slots;
