import type { Slots } from './grammar.ts';
import { listed } from './slot-list.ts';

/** The handles of one trade as posts begin with them: most with nothing else, some after a greeting, some left out. */
const beginningWith = (handles: string): readonly string[] => [
  ...listed(handles).flatMap((handle) => [handle, handle, handle, `${handle} {greeting}`, `{greeting} ${handle}`]),
  '{support}',
  '{handle} {support}',
  '',
  '',
];

/** Whom a post is for, at its beginning, by trade. */
export const slotsTo = {
  at_airline: beginningWith('@SkylarkAir; @flyAerova; @NorthJet; @BluewingAir; @AlbionAirways'),
  at_rail: beginningWith('@Southline_Rail; @Metrorail; @CrossCounty; @NorthernLink; @TramGo'),
  at_hotel: beginningWith('@HarborInns; @lodgely; @Stayhaus; @RoomKey'),
  at_ride: beginningWith('@ridely; @Hopcab; @RidelySupport; @scootr'),
  at_car: beginningWith('@Motoria; @VoltaMotors; @rivello; @VoltaCare'),
  at_bank: beginningWith('@BankNova; @FirstHarbor; @UnityTrust; @AskCrest; @UnityTrust_Help'),
  at_pay: beginningWith('@paylo; @cashly; @monexa; @PayloSupport'),
  at_insurer: beginningWith('@SureGuard; @insurella; @UnionMutual; @SureGuardCares'),
  at_power: beginningWith('@VoltPower; @EastGrid; @aquaserve; @AskEastGrid'),
  at_telco: beginningWith('@Telvia; @FonixUK; @ComLink; @ComLinkCares; @brightband; @AskBrightband; @MobiOne'),
  at_shop: beginningWith('@ShopHive; @cartly; @Dealmore; @Everstore; @homewick; @EverstoreHelp'),
  at_parcel: beginningWith('@ParcelGo; @QuickShip; @HermeaUK; @ParcelGoHelp'),
  at_grocer: beginningWith('@FreshMart; @Greengate; @saverly; @SaverlyCares'),
  at_food: beginningWith('@BurgerBarn; @PizzaPilot; @Tacoria; @beanhouse; @EatDrop'),
  at_fashion: beginningWith('@Threadly; @denimco; @solemate; @asoria; @AskThreadly'),
  at_soft: beginningWith('@CloudNest; @StackPilot; @taskwell; @boardly; @notely; @TaskwellSupport'),
  at_tech: beginningWith('@Phonara; @LuminaMobile; @kodexa; @onyxmobile; @PhonaraSupport'),
  at_stream: beginningWith('@Streamly; @flixio; @tuneify; @viewster; @TuneifyCares'),
  at_game: beginningWith('@Pixelforge; @NovaBox; @TitanGames; @emberlight; @NovaBoxSupport'),
  at_social: beginningWith('@chirpr; @Snaply; @photogram; @ChirprSupport'),
  at_email: beginningWith('@MailHop; @MailHopSupport; @CloudNest'),
  at_paper: beginningWith('@DailyHerald; @EveningPost'),
  at_school: beginningWith('@Learnly; @CourseHub; @LearnlyHelp'),
} satisfies Slots;
