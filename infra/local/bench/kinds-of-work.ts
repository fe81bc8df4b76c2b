import type { Belongs } from './cpu-profile.ts';

/** The kinds of work in the order in which the table shows them, each with where its code is. */
const kinds: readonly (readonly [kind: string, code: RegExp])[] = [
  ['DynamoDB engine', /node_modules\/(dynalite|level|abstract-level|memory-level|classic-level|lazy|async|lock)/],
  ['DynamoDB engine', /infra\/local\/services\/(dyna|remembered-expressions)/],
  ['JSONata', /node_modules\/jsonata\//],
  ['workflow interpreter', /infra\/local\/(states|executions|integrations)/],
  ['contracts (zod)', /node_modules\/zod\//],
  ['HTTP and wire', /^node:(_?http|net|internal\/(http|streams?|stream_base|deps\/undici|url|dtrace|js_stream))/],
  ['HTTP and wire', /infra\/local\/services\/(gateway|aws-wire)/],
  ['signing', /^node:(internal\/)?crypto/],
  ['SDK clients and handlers', /\/asset\.[0-9a-f]+\/index\.js/],
  ['handlers', /\/functions\/|node_modules\/@middy\//],
  ['SDK clients', /node_modules\/(@aws-sdk|@smithy|@slack|twitter-api-v2)\//],
  ['pretended outside', /infra\/local\/(outside|services\/comprehend|services\/word-list)/],
  ['messages between threads', /^node:internal\/worker|infra\/local\/services\/lambda/],
  ['the rest of the desk', /infra\/local\//],
];

const garbage = '(garbage collector)';

const garbageCollection = 'collecting garbage';

/** Node, V8 and whatever else is not told apart. */
export const otherWork = 'Node itself';

export const kindOfWork: Belongs = ({ functionName, url }) =>
  functionName === garbage ? garbageCollection : kinds.find(([, code]) => code.test(url))?.[0];
