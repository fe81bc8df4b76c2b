import type { Machine, State } from './machine.ts';
import { conditionWords, errorWords, resourceWords } from './words.ts';

/**
 * A state machine as a Mermaid flowchart: what comes next by a line, what an error leads to by a dashed one; what runs inside
 * of a Map or a Parallel in a box. Mermaid's documentation: https://mermaid.js.org/syntax/flowchart.html
 */
export function flowchart(machine: Machine): string {
  return ['flowchart TD', ...inside(machine, '')].map((line, i) => (i === 0 ? line : `  ${line}`)).join('\n');
}

/** @param path of the machine in the whole one: names of states are their own only within one machine */
function inside({ StartAt, States }: Machine, path: string): readonly string[] {
  const id = (state: string): string => `${path}${state}`;
  const states = Object.entries(States);
  const ends = states.some(([, state]) => isEnd(state));
  return [
    `${id('Start')}(( )) --> ${id(StartAt)}`,
    ...states.flatMap(([name, state]) => node(name, state, id(name))),
    ...(ends ? [`${id('End')}((end))`] : []),
    ...states.flatMap(([name, state]) => arrows(name, state, id)),
  ];
}

const isEnd = ({ Type, End }: State): boolean => End === true || Type === 'Succeed';

function node(name: string, state: State, id: string): readonly string[] {
  const machines = state.ItemProcessor === undefined ? (state.Branches ?? []) : [state.ItemProcessor];
  if (machines.length > 0) {
    const words = state.Type === 'Map' ? `${name}, for each` : `${name}, all at once`;
    const inner = machines.flatMap((machine, i) => inside(machine, `${id}${i}`));
    return [`subgraph ${id}[${quoted(words)}]`, ...inner.map((line) => `  ${line}`), 'end'];
  }
  switch (state.Type) {
    case 'Choice':
      return [`${id}{${quoted(name)}}`];
    case 'Fail':
      return [`${id}[[${quoted(`${name}, fails`)}]]`];
    default:
      return state.Resource === undefined
        ? [`${id}[${quoted(name)}]`]
        : [`${id}["${plain(name)}<br/>${plain(resourceWords(state.Resource))}"]`];
  }
}

function arrows(name: string, state: State, id: (state: string) => string): readonly string[] {
  const { Next, Default, Choices = [], Catch = [] } = state;
  const from = id(name);
  return [
    ...(Next === undefined ? [] : [`${from} --> ${id(Next)}`]),
    ...Choices.map(
      ({ Condition, Comment, Next: to }) => `${from} -- ${quoted(Comment ?? conditionWords(Condition))} --> ${id(to)}`,
    ),
    ...(Default === undefined ? [] : [`${from} -- otherwise --> ${id(Default)}`]),
    ...Catch.map(({ ErrorEquals, Next: to }) => `${from} -. ${quoted(errorWords(ErrorEquals))} .-> ${id(to)}`),
    ...(isEnd(state) ? [`${from} --> ${id('End')}`] : []),
  ];
}

/** Text between quotes, with nothing in it that Mermaid or HTML reads. */
const plain = (text: string): string => text.replaceAll('"', "'").replaceAll('<', '#lt;').replaceAll('>', '#gt;');
const quoted = (text: string): string => `"${plain(text)}"`;
