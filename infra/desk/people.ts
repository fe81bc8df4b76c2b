import type { Desk } from '../../functions/contracts/desk.ts';
import { refuse } from './desk-refused.ts';

type People = Pick<Desk, 'people'>;

/** The key of a person that somebody names by it, by their whole name or by their address. @throws DeskRefused */
export function personNamed({ people }: People, given: string): string {
  const wanted = given.toLowerCase();
  const found = Object.entries(people).find(([key, { name, email }]) =>
    [key, name.toLowerCase(), email.toLowerCase()].includes(wanted),
  );
  return found?.[0] ?? refuse(`nobody on the desk is called '${given}': ${everybody({ people })}`);
}

/** Who acts: whom `--by` names, else the person whose key is the login name. @throws DeskRefused */
export function whoActs(desk: People, by: string | undefined, loginName: string): string {
  if (by !== undefined) return personNamed(desk, by);
  if (Object.hasOwn(desk.people, loginName)) return loginName;
  return refuse(`say who you are with --by, because nobody on the desk is called '${loginName}': ${everybody(desk)}`);
}

/** `Ana Duarte`, or the key of somebody who is gone from the desk. */
export const nameOf = ({ people }: People, key: string): string => people[key]?.name ?? key;

const everybody = ({ people }: People): string =>
  `there ${Object.keys(people).length === 1 ? 'is' : 'are'} ${Object.entries(people)
    .map(([key, { name }]) => `${key} (${name})`)
    .join(', ')}`;
