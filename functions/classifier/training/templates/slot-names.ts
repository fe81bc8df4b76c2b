import type { Slots } from './grammar.ts';
import { listed } from './slot-list.ts';

/** Companies, handles and places. The companies are made up, so that the model learns what is said and not of whom. */
export const slotNames = {
  airline: listed(
    `Skylark; Aerova; NorthJet; Bluewing; TransPacifica; Swiftair; Meridian Air; Condora; FlyZest; Albion Airways`,
  ),
  train_line: listed(
    `Southline; Metrorail; CrossCounty Trains; Railova; InterValley; NorthernLink; CityLine; Expressa; TramGo; Lakeshore Rail`,
  ),
  hotel_brand: listed(
    `Harbor Inns; Lodgely; Grand Meridia; Stayhaus; Palmera Resorts; RoomKey; Northgate Hotels; Casa Vela; Nestaway; Bedrock Suites`,
  ),
  telco: listed(
    `Telvia; Fonix; ComLink; Brightband; Netwave; Cablevista; Orbitel; Gigawire; Zonecom; MobiOne; Hyperloop Fibre; TalkEasy; Ventel; Broadcastle`,
  ),
  bank: listed(
    `BankNova; First Harbor; Paylo; Cashly; Unity Trust; Crestbank; Monexa; Coinmark; Payfold; Sterling Union; Ledgr; Cardia`,
  ),
  shop: listed(
    `ShopHive; Cartly; Bazario; Dealmore; Homewick; Boxtree; Gadgetry; Buyward; Everstore; Trovely; Lumberly; Kartopia`,
  ),
  courier: listed(
    `ParcelGo; QuickShip; Hermea; RoyalPost; Dropwise; Packhorse; FetchEx; NextStop Delivery; Postily; Shipper Joe`,
  ),
  grocer: listed(
    `FreshMart; Greengate; Saverly; Tillers; Harvest Lane; Pennywise Foods; Corner & Co; Marketta; Aldermans; Orchard`,
  ),
  eatery: listed(
    `BurgerBarn; Pizza Pilot; Tacoria; Noodle Street; Cluckers; Beanhouse; Donut Dock; Sub Joe's; Grill Nation; Wrapstar`,
  ),
  food_app: listed(`Dashly; MunchNow; EatDrop; Hungrio; Foodpilot; Plateful; Chowdown; Quickbite`),
  ride_app: listed(`Ridely; Hopcab; Zoomo; Cabster; Liftup; GoWheel; Scootr; Taxeo`),
  utility: listed(
    `Volt Power; EastGrid; Aquaserve; Brightspark Energy; Hydronia; Metro Water; Gridline; Sunrise Gas; Ampere; Coastal Electric`,
  ),
  insurer: listed(`SureGuard; Insurella; Shieldwise; Union Mutual; Covera; Safehaven; Bluecover; Healthium`),
  streamer: listed(
    `Streamly; Flixio; Tuneify; Wavebox; Viewster; Podium; Cinevo; Playtone; SoundHive; TVNow; Watchly; Binger`,
  ),
  game_maker: listed(
    `Pixelforge; NovaBox; GameCore; Titan Games; Emberlight; Polybit; Wyrmwood Studios; Arcadia; Respawned; Loothaus`,
  ),
  phone_maker: listed(`Phonara; Lumina; Kodexa; Onyx Mobile; Pearphone; Galaxa; Pixelon; Hexa; Nordvik; Tabula`),
  saas: listed(
    `CloudNest; StackPilot; DeployKit; Taskwell; Boardly; Formkit; MailHop; Syncbase; Notely; Invoicely; CRMify; Dataloom; Metricly; Queryfox; Docuflow; Hostaway; Pushly; Authgate`,
  ),
  network: listed(`Chirpr; Snaply; Linkt; Photogram; Vibez; Threadbook; Matchd; Pinwall; Loopd; Chatterbox`),
  car_maker: listed(
    `Motoria; Volta Motors; Wagner Auto; Hondura; Cresta; Rivello; Tesseract; Fordham; Subari; Kaizen Motors`,
  ),
  fashion: listed(`Threadly; Denimco; Solemate; Asoria; Zarella; Northpeak; Runfast; Uniqua; Velvet & Vine; Sneakr`),
  other_brand: listed(
    `FitLoop; GymHaus; Learnly; CourseHub; Lingua+; MyClinic; PharmaPlus; TicketBarn; Daily Herald; Evening Post; City Council; Parcelway; MoveItNow; Petbox; Mattressy; Brightsmile; Eventide; Homestay; PolicyHub; Tutorly`,
  ),
  brand: listed(
    `{airline}; {train_line}; {hotel_brand}; {telco}; {telco}; {bank}; {shop}; {courier}; {grocer}; {eatery}; {food_app}; {ride_app}; {utility}; {insurer}; {streamer}; {game_maker}; {phone_maker}; {saas}; {saas}; {network}; {car_maker}; {fashion}; {other_brand}`,
  ),
  handle: listed(`
    @SkylarkAir; @flyAerova; @NorthJet; @BluewingAir; @TransPacifica; @swiftair_uk; @MeridianAir; @FlyZest; @AlbionAirways; @Southline_Rail; @Metrorail; @CrossCounty; @NorthernLink; @TramGo
    @HarborInns; @lodgely; @Stayhaus; @RoomKey; @Telvia; @FonixUK; @ComLink; @brightband; @Netwave; @CableVista; @Orbitel; @gigawire; @MobiOne; @TalkEasy; @VentelIndia
    @BankNova; @FirstHarbor; @paylo; @cashly; @UnityTrust; @Crestbank; @monexa; @Cardia; @ShopHive; @cartly; @Bazario_in; @Dealmore; @homewick; @Everstore; @trovely
    @ParcelGo; @QuickShip; @HermeaUK; @dropwise; @FetchEx; @FreshMart; @Greengate; @saverly; @BurgerBarn; @PizzaPilot; @Tacoria; @beanhouse; @Dashly; @munchnow; @EatDrop; @ridely; @Hopcab
    @VoltPower; @EastGrid; @aquaserve; @Gridline; @SureGuard; @insurella; @UnionMutual; @Streamly; @flixio; @tuneify; @viewster; @PlayTone; @Pixelforge; @NovaBox; @GameCore; @TitanGames; @emberlight
    @Phonara; @LuminaMobile; @kodexa; @onyxmobile; @CloudNest; @StackPilot; @deploykit; @taskwell; @boardly; @MailHop; @notely; @Docuflow; @chirpr; @Snaply; @photogram; @matchd
    @Motoria; @VoltaMotors; @rivello; @Threadly; @denimco; @solemate; @asoria; @FitLoop; @gymhaus; @Learnly; @CourseHub; @MyClinic; @TicketBarn; @DailyHerald; @CityCouncil; @PetBox
    @115858; @115821; @76495; @140283; @VoltaMotorsUK; @116062
    {support}; {support}; {support}`),
  support: listed(`
    @TelviaHelp; @FonixCare; @ComLinkCares; @AskBrightband; @NetwaveSupport; @CableVistaHelp; @OrbitelCare; @AskNova; @HarborBankHelp; @PayloSupport; @CashlyHelp; @UnityTrust_Help; @AskCrest
    @ShopHiveHelp; @CartlyCares; @AskBazario; @DealmoreHelp; @EverstoreHelp; @ParcelGoHelp; @QuickShipHelp; @askHermea; @FreshMartHelp; @SaverlyCares; @DashlySupport; @MunchNow_Help; @EatDropCare
    @RidelySupport; @Hopcab_Help; @VoltPowerHelp; @AskEastGrid; @SureGuardCares; @StreamlyHelps; @FlixioSupport; @AskTuneify; @TuneifyCares; @NovaBoxSupport; @GameCoreHelp; @AskTitan; @PixelforgeCS
    @PhonaraSupport; @LuminaHelp; @KodexaCare; @CloudNestHelp; @StackPilotHelp; @TaskwellSupport; @MailHopSupport; @ChirprSupport; @SnaplySupport; @VoltaCare; @AskThreadly; @AsoriaHelp; @FitLoopSupport; @LearnlyHelp; @TicketBarnHelp
    @BrandSupport; @BrandHelp; @brandcares; @AskBrand; @Brand; @brand_support; @AskSupport; @SupportTeam`),
  /** Whom the post is for, at its beginning; often nobody, for many posts name no one or do it further on. */
  to: listed(
    `{handle}; {handle}; {handle}; {handle}; {support}; {support}; {handle} {support}; {handle} {greeting}; {greeting} {handle}; {greeting} {handle},; {handle}:; {brand},; Dear {brand},; (); (); (); (); (); ()`,
  ),
  /** The same at the end of a post. */
  at: listed(`{handle}; {handle}; {support}; {handle} {support}; cc {handle}; \\({handle}\\); (); (); (); (); (); ()`),
  /** A company in the middle of a sentence. */
  company: listed(`{brand}; {brand}; {brand}; {handle}; {handle}; you guys; you lot; {brand_lower}`),
  brand_lower: listed(
    `telvia; fonix; comlink; brightband; netwave; banknova; paylo; cashly; shophive; cartly; parcelgo; quickship; dashly; ridely; streamly; flixio; tuneify; novabox; phonara; cloudnest; notely; chirpr; snaply; skylark; northjet`,
  ),
  rival: listed(
    `{airline}; {telco}; {telco}; {bank}; {shop}; {streamer}; {saas}; {phone_maker}; {courier}; {grocer}; {car_maker}; {handle}; {handle}; the competition; your competitor; literally anyone else; someone else; another provider`,
  ),
  place: listed(`
    London; Manchester; Leeds; Bristol; Glasgow; Dublin; Cardiff; Birmingham; Brighton; NYC; Brooklyn; Queens; Chicago; Dallas; Houston; Austin; Atlanta; Denver; Seattle; Portland; Phoenix; San Diego; LA; SF; Boston; Philly; Miami; Orlando; Tampa
    Toronto; Vancouver; Calgary; Mumbai; Delhi; Bangalore; Pune; Hyderabad; Chennai; Lagos; Nairobi; Johannesburg; Cape Town; Sydney; Melbourne; Brisbane; Perth; Auckland; Berlin; Paris; Madrid; Amsterdam; Manila; Jakarta; Singapore; Dubai; Ohio; north London; East Texas; the Bay Area; New Jersey`),
  airport: listed(
    `JFK; LGA; EWR; LHR; Gatwick; Heathrow; ORD; O'Hare; ATL; DFW; LAX; SFO; BOS; MIA; DEN; PHL; CLT; IAH; SEA; Stansted; Schiphol; Dublin airport; Terminal 5; Terminal 2; DCA; Manchester airport`,
  ),
  region: listed(
    `{place}; {place}; {place}; {place} area; downtown {place}; north {place}; (the |)(US east|west coast|midwest|EU west|UK|EU); us-east; eu-west-1; my area; our area; my postcode; zip (75|90|30|60)(201|012|318|614)`,
  ),
} satisfies Slots;
