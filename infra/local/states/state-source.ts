import { DefinitionRefused } from './definition-refused.ts';
import type { Visit } from './execution.ts';
import {
  compileExpression,
  type Expressions,
  evaluationFailed,
  expressionIn,
  type Known,
  type Template,
} from './expressions.ts';
import { allowedFields, isStateType, type QueryLanguage, type StateType } from './fields.ts';
import { isObject, type Json } from './json.ts';
import { type Kind, mismatch } from './kinds.ts';
import type { Machine } from './machine.ts';
import { ending } from './outcome.ts';

/** What a state's compiler gets from around the state. */
export interface Surroundings {
  readonly language: QueryLanguage;
  readonly expressions: Expressions;
  /** Compiles the machine of a branch or an iteration. */
  readonly inner: (raw: unknown, state: string, field: string) => Machine;
}

/** A field's value of a certain kind, evaluated for one visit. */
export type TypedTemplate<T> = (visit: Visit) => Promise<T>;

/** One state as the definition writes it: reads its fields, and refuses what it doesn't know. */
export class StateSource {
  readonly name: string;
  readonly type: StateType;
  readonly #fields: Record<string, unknown>;
  readonly #language: QueryLanguage;
  readonly #around: Surroundings;

  constructor(name: string, raw: unknown, around: Surroundings) {
    this.name = name;
    this.#around = around;
    if (!isObject(raw)) throw new DefinitionRefused(name, name, 'a state is an object');
    if (!isStateType(raw.Type))
      throw new DefinitionRefused(name, 'Type', `unknown state type ${JSON.stringify(raw.Type)}`);
    this.type = raw.Type;
    this.#fields = raw;
    this.#language = this.#readLanguage(raw.QueryLanguage);
    const allowed = allowedFields(this.type, this.#language);
    for (const field of Object.keys(raw)) {
      if (!allowed.has(field)) this.refuse(field, `not known for a ${this.type} state in ${this.#language}`);
    }
  }

  refuse(field: string, why: string): never {
    throw new DefinitionRefused(this.name, field, why);
  }

  has(field: string): boolean {
    return this.#fields[field] !== undefined;
  }

  raw(field: string): unknown {
    return this.#fields[field];
  }

  string(field: string): string {
    const value = this.#fields[field];
    return typeof value === 'string' && value !== '' ? value : this.refuse(field, 'a text is missing');
  }

  /** An array of objects, such as Choices or Catch; empty where the field is missing. */
  objects(field: string, allowed: readonly string[]): Record<string, unknown>[] {
    const value = this.#fields[field] ?? [];
    if (!Array.isArray(value)) return this.refuse(field, 'must be an array');
    return value.map((item: unknown, index) => {
      if (!isObject(item)) return this.refuse(`${field}[${index}]`, 'must be an object');
      const unknown = Object.keys(item).find((key) => !allowed.includes(key));
      return unknown === undefined ? item : this.refuse(`${field}[${index}]/${unknown}`, 'not known');
    });
  }

  machine(raw: unknown, field: string): Machine {
    return this.#around.inner(raw, this.name, field);
  }

  /** The field as a template, or undefined where the state has no such field. */
  template(field: string): Template | undefined {
    return this.has(field) ? this.templateOf(this.#fields[field], field) : undefined;
  }

  /** @param location the field that holds the value, as AWS writes it. */
  templateOf(value: unknown, location: string): Template {
    if (!this.#evaluates(value, location)) return () => value as Json;
    if (typeof value === 'string') return this.#expression(value, location).template;
    if (Array.isArray(value)) {
      const items = value.map((item, index) => this.templateOf(item, `${location}[${index}]`));
      return (visit, known) => evaluateAll(items, visit, known);
    }
    const fields = Object.entries(value as object);
    const templates = fields.map(([key, item]) => this.templateOf(item, `${location}/${key}`));
    return async (visit, known) => {
      const values = await evaluateAll(templates, visit, known);
      return Object.fromEntries(fields.map(([key], index) => [key, values[index] as Json]));
    };
  }

  typed<T>(field: string, kind: Kind<T>): TypedTemplate<T> | undefined {
    return this.has(field) ? this.typedOf(this.#fields[field], field, kind) : undefined;
  }

  typedOf<T>(value: unknown, location: string, kind: Kind<T>): TypedTemplate<T> {
    if (typeof value !== 'string' || !this.#evaluates(value, location)) {
      const literal = value as Json;
      if (!kind.accepts(literal)) this.refuse(location, kind.refusal(location, literal));
      const template = this.templateOf(literal, location);
      return async (visit) => (await template(visit)) as Json & T;
    }
    const { template, text } = this.#expression(value, location);
    return async (visit) => {
      const result = await template(visit);
      if (kind.accepts(result)) return result;
      throw evaluationFailed(visit, location, mismatch(kind, location, text, result));
    };
  }

  /** How the state goes on: Assign and Output of these fields, then Next, or the end where there is none. */
  ending(fields: Record<string, unknown> = this.#fields, location = ''): ReturnType<typeof ending> {
    const { Assign: assign, Output: output, Next: next } = fields;
    if (next !== undefined && typeof next !== 'string') this.refuse(`${location}Next`, 'must name a state');
    return ending({
      ...(assign !== undefined && { assign: this.templateOf(assign, `${location}Assign`) }),
      ...(output !== undefined && { output: this.templateOf(output, `${location}Output`) }),
      ...(next !== undefined && { next }),
    });
  }

  #expression(value: string, location: string): { template: Template; text: string } {
    try {
      const text = expressionIn(value) ?? '';
      return { template: compileExpression(this.#around.expressions, text, location), text };
    } catch (error) {
      return this.refuse(location, `no valid JSONata: ${(error as Error).message}`);
    }
  }

  /** Whether the value holds an expression anywhere; in JSONPath states everything must be literal. */
  #evaluates(value: unknown, location: string): boolean {
    if (typeof value === 'string') return this.#language === 'JSONata' && value.startsWith('{%');
    if (Array.isArray(value)) return value.some((item) => this.#evaluates(item, location));
    if (!isObject(value)) return false;
    const path = this.#language === 'JSONPath' && Object.keys(value).find((key) => key.endsWith('.$'));
    if (path) this.refuse(`${location}/${path}`, 'JSONPath is not supported');
    return Object.values(value).some((item) => this.#evaluates(item, location));
  }

  #readLanguage(own: unknown): QueryLanguage {
    if (own === undefined) return this.#around.language;
    if (own === 'JSONata' || (own === 'JSONPath' && this.#around.language === 'JSONPath')) return own;
    return this.refuse(
      'QueryLanguage',
      `${JSON.stringify(own)} is not possible in a ${this.#around.language} state machine`,
    );
  }
}

async function evaluateAll(templates: readonly Template[], visit: Visit, known: Known | undefined): Promise<Json[]> {
  const values: Json[] = [];
  for (const template of templates) values.push(await template(visit, known));
  return values;
}
