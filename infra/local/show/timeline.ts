import type { Desk } from '../../../functions/contracts/desk.ts';
import type { SearchOutput } from '../../../functions/contracts/search.ts';
import type { Verdict } from '../../../functions/contracts/verdict.ts';
import type { Happening } from '../happening.ts';
import { actionWords } from './action-words.ts';
import { cardText } from './card-text.ts';
import { wrap } from './columns.ts';
import { droppedWords } from './dropped-words.ts';
import { escalationWords } from './escalation-words.ts';
import { goneWords } from './gone-words.ts';
import { backfillWords, stoppedWords, usageWords } from './listening-words.ts';
import { mailText } from './mail-text.ts';
import { terminalSafe } from './terminal-safe.ts';

export interface TimelineOptions {
  readonly desk: Desk;
  readonly colour: boolean;
  /**
   * `everything`: a line for each happening and every card and mail; `highlights`: the first cards of each kind, then a
   * line for each virtual day.
   */
  readonly detail: 'everything' | 'highlights';
  readonly write: (line: string) => void;
}

/** Within one moment, in the order that makes sense to a reader. */
const ranks: Readonly<Record<Happening['kind'], number>> = {
  backfill: 0,
  gap: 0,
  spent: 0,
  stopped: 0,
  usage: 0,
  polled: 1,
  triaged: 2,
  filed: 3,
  shared: 3,
  collected: 3,
  escalated: 4,
  slack: 5,
  email: 6,
  edited: 7,
  deleted: 7,
  action: 7,
  failed: 8,
};

/** What is always shown: somebody may have to do something about it. */
const rare: ReadonlySet<Happening['kind']> = new Set(['gap', 'stopped', 'usage', 'failed']);

/** In `highlights`, so many of each kind are shown whole. */
const highlightsOfAKind = 4;

/** Shows the job happening, one virtual moment after the other. */
export class Timeline {
  readonly #options: TimelineOptions;
  readonly #shown = new Map<Happening['kind'], number>();
  #moment: Happening[] = [];
  #day = '';
  #sinceDay = { posts: 0, tickets: 0, notices: 0 };

  constructor(options: TimelineOptions) {
    this.#options = options;
  }

  add(happening: Happening): void {
    if (this.#moment[0] !== undefined && this.#moment[0].at !== happening.at) this.flush();
    this.#moment.push(happening);
  }

  /** Shows what is still held back of the present moment. */
  flush(): void {
    const moment = this.#moment;
    this.#moment = [];
    moment.sort((a, b) => ranks[a.kind] - ranks[b.kind]);
    for (const happening of moment) this.#show(happening);
  }

  #show(happening: Happening): void {
    if (happening.kind === 'polled' && !isWorthALine(happening.search)) return;
    this.#newDay(happening.at);
    this.#count(happening);
    const shown = (this.#shown.get(happening.kind) ?? 0) + 1;
    this.#shown.set(happening.kind, shown);
    const { detail, write } = this.#options;
    const isRare = rare.has(happening.kind);
    if (detail === 'highlights' && shown > highlightsOfAKind && !isRare) return;
    const time = this.#dim(new Date(happening.at).toISOString().slice(11, 16));
    for (const line of this.#lines(happening)) write(`${time}  ${line}`);
    const whole = this.#whole(happening);
    if (whole !== undefined) {
      for (const line of whole.split('\n')) write(`       ${line}`);
    }
  }

  #lines(happening: Happening): string[] {
    switch (happening.kind) {
      case 'polled': {
        const { watch, read, malformed, outcome } = happening.search;
        const dropped = droppedWords(happening.search.dropped);
        const unreadable = malformed === 0 ? '' : `, ${malformed} that nothing can be made of`;
        const ending = endings[outcome];
        return [`👂 ${watch}: ${counted(read, 'post')} found${unreadable}${dropped}${ending && ` (${ending})`}`];
      }
      case 'triaged':
        return happening.mentions.map(({ id, author, text, why: reasons, verdict, route }) => {
          if (text === undefined) return `🏷  ${goneWords}`;
          const excerpt = firstLine(text, 70);
          const why = reasons.length === 0 ? 'nothing spoke up' : terminalSafe(reasons.join('; '));
          const to = `→ ${route ?? 'no route'} ${this.#dim(id)}`;
          const by = comprehendWords[verdict.decidedBy];
          return `🏷  ${terminalSafe(author)} “${excerpt}”\n         ${this.#bold(verdict.intent)} ${verdict.confidence.toFixed(2)}, ${verdict.sentiment}: ${why}${by} ${to}`;
        });
      case 'filed': {
        const { outcome, handling } = happening.filed;
        const { ticketId, number = ticketId, route, priority } = handling;
        if (outcome === 'already-filed') return [];
        if (outcome === 'merged') return [`🎫 ${this.#bold(number)} joined by another post`];
        return [`🎫 ${this.#bold(number)} ${outcome} (${route}, ${priority})`];
      }
      case 'shared': {
        const { mentionId, as, channel, outcome } = happening.shared;
        if (outcome !== 'shared') return [];
        return [`${as === 'praise' ? '💙' : '🤝'} ${as} shown in ${terminalSafe(channel)} ${this.#dim(mentionId)}`];
      }
      case 'collected': {
        const { mentionId, outcome } = happening.collected;
        return outcome === 'collected' ? [`💡 request noted ${this.#dim(mentionId)}`] : [];
      }
      case 'slack': {
        const { channel, changedTs } = happening.message;
        return changedTs === undefined ? [] : [`📝 card updated in ${terminalSafe(channel)}`];
      }
      case 'email':
        return [];
      case 'edited':
        return [`✏️  ${happening.edit.mentionId} was edited by its author`];
      case 'deleted': {
        const { mentionId, reason } = happening.deletion;
        return [`🗑  ${mentionId} is gone from its source (${terminalSafe(reason)}): its text was removed here`];
      }
      case 'escalated': {
        const { escalation } = happening;
        return [`⏰ ${this.#bold(escalation.number)} escalated: ${escalationWords(escalation)}`];
      }
      case 'action': {
        const { action, number = action.ticketId } = happening;
        const { who, does, how } = actionWords(action, this.#options.desk);
        return [`👤 ${terminalSafe(who)} ${does} ${this.#bold(number)}${terminalSafe(how)}`];
      }
      case 'gap':
        return [`🕳  ${happening.gap.watch}: posts from ${happening.gap.from} to ${happening.gap.to} may be lost`];
      case 'spent': {
        const { watch, limit, budget, period } = happening.spent;
        return [`💸 ${watch}: the ${limit} budget of $${budget} for ${period} is used up, the rest is read later`];
      }
      case 'stopped':
        return [`🛑 ${terminalSafe(stoppedWords(happening.stopped))}`];
      case 'backfill':
        return [`⏪ ${backfillWords(happening.backfill)}`];
      case 'usage':
        return [`🧾 ${usageWords(happening.usage)}`];
      case 'failed':
        return [`❗ ${happening.what} failed: ${terminalSafe(happening.reason)}`];
    }
  }

  #whole(happening: Happening): string | undefined {
    const { colour, desk } = this.#options;
    if (happening.kind === 'slack') {
      const nameOf = (id: string) => Object.values(desk.people).find(({ slack }) => slack === id)?.name;
      return cardText(happening.message, { colour, nameOf });
    }
    return happening.kind === 'email' ? mailText(happening.mail, { colour }) : undefined;
  }

  #newDay(at: number): void {
    const day = new Date(at).toISOString().slice(0, 10);
    if (day === this.#day) return;
    const { posts, tickets, notices } = this.#sinceDay;
    if (this.#day !== '' && this.#options.detail === 'highlights') {
      const done = [counted(posts, 'post'), counted(tickets, 'new ticket'), counted(notices, 'notice')].join(', ');
      this.#options.write(`…      ${this.#dim(`${done} on this day`)}`);
    }
    this.#day = day;
    this.#sinceDay = { posts: 0, tickets: 0, notices: 0 };
    const name = new Date(at).toLocaleDateString('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    this.#options.write(`\n${this.#bold(`── ${name} (UTC) ──`)}`);
  }

  #count({ kind, ...happening }: Happening): void {
    const of = this.#sinceDay;
    if (kind === 'triaged' && 'mentions' in happening) of.posts += happening.mentions.length;
    if (kind === 'filed' && 'filed' in happening && happening.filed.isNew && happening.filed.outcome !== 'merged')
      of.tickets++;
    if (kind === 'email' || ('message' in happening && happening.message.changedTs === undefined)) of.notices++;
  }

  #bold = (text: string): string => (this.#options.colour ? `\u001b[1m${text}\u001b[22m` : text);
  #dim = (text: string): string => (this.#options.colour ? `\u001b[2m${text}\u001b[22m` : text);
}

/** A source that asks us to wait is heard of; one that stops has a line of its own. */
const isWorthALine = ({ read, malformed, outcome, reason }: SearchOutput): boolean =>
  read > 0 || malformed > 0 || (outcome === 'waiting' && reason !== undefined);

/** Why a poll did not read all that there was. */
const endings: Readonly<Record<SearchOutput['outcome'], string>> = {
  done: '',
  'held-elsewhere': 'another run is at it',
  waiting: 'the source asks us to wait; the rest follows',
  stopped: 'the source refuses',
  slowed: 'the budget is nearly spent; what is older follows',
  'out-of-budget': 'the budget is used up; the rest follows',
  'out-of-time': 'the rest follows with the next poll',
};

/** What the pretended Comprehend had to do with a verdict. */
const comprehendWords: Readonly<Record<Verdict['decidedBy'], string>> = {
  embedded: '',
  comprehend: ', asked the pretended Comprehend',
  'embedded-comprehend-away': ', the pretended Comprehend was away',
};

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

function firstLine(text: string, columns: number): string {
  const [first = '', ...more] = wrap(terminalSafe(text).replaceAll('\n', ' '), columns);
  return more.length === 0 ? first : `${first.trimEnd()}…`;
}
