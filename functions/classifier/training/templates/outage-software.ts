import { widespread } from './asides.ts';
import type { TemplateSet } from './grammar.ts';

/** Cloud services, APIs and tools that are down for whole teams. */
const neutral: TemplateSet = {
  intent: 'outage',
  sentiment: 'neutral',
  asides: widespread,
  templates: [
    '{to} {web_service} returning {status_code} for all of us',
    'anyone else seeing {status_code} from {web_service} at {saas}?',
    '{to} {saas} {web_service} down? {status_code} from (three|two|all) regions',
    '{to} is {web_service} down? Our monitoring shows {status_code} since {time} UTC, across all our customers',
    'Status page says all green, but {web_service} has been returning {status_code} {since} for everyone on my team',
    '{to} status page is green but {web_service} is clearly down',
    '{to} {saas} appears to be down. Status page not updated yet.',
    '{saas} is down (again|): {status_code} on every request, from {region} too',
    '{to} Is {saas} down for anyone else? Our whole team (gets|is getting) {status_code}.',
    'Seeing elevated errors on {saas} {web_service} since {time}, several customers affected. {at} can you confirm an incident?',
    '{to} are you aware that {web_service} is unavailable in {region}? multiple accounts on our side',
    "We're seeing it too, {status_code} from {web_service} in {region}. Started {time}.",
    "{to} Same here in {region}. All our clients' sites on {saas} are unreachable.",
    'Down for us as well. {number} services across two accounts.',
    '{to} {web_service} outage at {saas}? Downdetector is lighting up',
    "{to} whole office can't (log in|sign in|reach {web_service}). Is there an incident?",
    '{to} SSO down? none of our {digit}00 users can sign in',
    '{to} our entire (team|company|support desk) is locked out, everyone gets {error}. Outage?',
    "Anyone know what's going on with {saas}? All our {number} sites went dark at {time}",
    'PSA: {saas} {web_service} is having an outage, hold your deploys',
    '{to} Looks like a {saas} outage in {region}: DNS resolves, but connections time out. Confirmed from three different ISPs.',
    'Ask HN: is {saas} down?',
    'Tell HN: {saas} is down, status page still green',
    "{saas} outage: what we know so far? Can't reach {web_service} from anywhere",
    '{to} incident? {web_service} timing out from EU and US',
    '{to} {web_service} flapping for the last {wait}, up for a minute, then {status_code} for all tenants',
    '{to} emails to all our customers have been queued {since}, others on your forum report the same. Is it you?',
    '{to} is the {system} (activation|update) server down? {number} machines here, none gets through',
    '{to} ETA on the {web_service} outage?',
    '{to} when do you expect {web_service} back? Nobody here can deploy',
    '{to} who else is affected by the {saas} outage?',
  ],
};

const negative: TemplateSet = {
  intent: 'outage',
  sentiment: 'negative',
  asides: widespread,
  templates: [
    '{saas} down AGAIN. {nth} time this (week|month|quarter)',
    '{to} {web_service} has been down {since} and your status page still says operational. {swear}',
    '{to} {status_code} across all regions and the status page is green. Who updates that thing?',
    '{web_service} is down, production is down, {digit}k of our users are down. {at} talk to us',
    '{to} our whole business is offline because of your outage. {wait} and {answer}',
    '{to} every site we host with {saas} is dead {since}. Clients are ringing non stop {emoji_sad}',
    '{saas} is down so nobody at work is working {emoji_sad}',
    '{to} half the internet is down because of {saas}. {sigh}',
    '{to} {nth} incident in {duration}. All our customers see {status_code} and blame us',
    'Friday {time} and {saas} {web_service} falls over for the whole planet. {sigh}',
    "{to} total outage for {number} offices and support won't confirm it. {bad}",
    '{web_service} down, status page down, support chat down. {swear} {at}',
    "{to} lol {saas} is down for everyone again and 'we are investigating a small number of reports'",
    "Our on-call has been up since {time} because {saas} can't keep {web_service} running. Everyone on their forum sees the same {status_code}. Not one update in {wait}.",
    "{to} we can't take orders, our shops can't take orders, nobody can. When is {web_service} coming back?",
    '{to} third region going dark now. What is happening over there?',
    "{to} {saas} outage just killed our demo. {emoji_sad} Everyone's down, it seems",
  ],
};

export const outageSoftware: readonly TemplateSet[] = [neutral, negative];
