import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { publishedEvents, publishedSchema } from '../../functions/contracts/published-events.ts';
import { incompatibilities } from '../../infra/published/incompatibilities.ts';
import { publishedFiles } from '../../infra/published/published-files.ts';

const remedy = 'run npm run contracts';

describe.each(publishedFiles())('$name', ({ published, present }) => {
  test('breaks nobody who reads by it', () => {
    expect(incompatibilities(published ?? {}, present)).toEqual([]);
  });

  test('is what the contract in the code says', () => {
    expect(published, remedy).toEqual(present);
  });
});

const earlier = {
  type: 'object',
  properties: {
    ticketId: { type: 'string', pattern: '^a' },
    opening: { type: 'integer', exclusiveMinimum: 0 },
    priority: { type: 'string', enum: ['low', 'high'] },
    by: { type: 'string' },
  },
  required: ['ticketId', 'opening', 'priority'],
};
const changed = (properties: object, required: readonly string[] = earlier.required) => ({
  ...earlier,
  properties: { ...earlier.properties, ...properties },
  required,
});

describe('a change is compatible', () => {
  test.each([
    ['nothing changes', changed({})],
    ['a field is added', changed({ at: { type: 'string' } }, [...earlier.required, 'at'])],
    ['a field that could be missing is always there', changed({}, [...earlier.required, 'by'])],
    ['a list of values is shortened', changed({ priority: { type: 'string', enum: ['low'] } })],
    ['a number may be less small', changed({ opening: { type: 'integer', exclusiveMinimum: 1 } })],
  ])('where %s', (_what, later) => {
    expect(incompatibilities(earlier, later)).toEqual([]);
  });
});

describe('a change is refused', () => {
  const without = (name: string) => {
    const { [name]: _gone, ...properties } = earlier.properties as Record<string, object>;
    return { ...earlier, properties, required: earlier.required.filter((other) => other !== name) };
  };
  test.each([
    ['a field goes', without('by'), 'detail.by is gone'],
    ['a field may be missing', changed({}, ['ticketId', 'priority']), 'detail.opening was always there'],
    ['a type changes', changed({ opening: { type: 'string', exclusiveMinimum: 0 } }), 'detail.opening: type'],
    ['a list of values grows', changed({ priority: { type: 'string', enum: ['low', 'high', 'urgent'] } }), 'enum'],
    ['a list of values is opened', changed({ priority: { type: 'string' } }), 'enum'],
    ['a pattern changes', changed({ ticketId: { type: 'string', pattern: '^b' } }), 'pattern'],
    ['a number may be smaller', changed({ opening: { type: 'integer', exclusiveMinimum: -1 } }), 'exclusiveMinimum'],
    ['a number loses its bound', changed({ opening: { type: 'integer' } }), 'exclusiveMinimum'],
  ])('where %s', (_what, later, said) => {
    expect(incompatibilities(earlier, later).join()).toContain(said);
  });
});

test('the schemas are valid, and take a field and a change that nobody knows yet', () => {
  const facts = {
    version: 1,
    ticketId: 'acme-2028738409182265362',
    number: 'ACME-12',
    opening: 1,
    watch: 'acme',
    route: 'support',
    priority: 'high',
    missed: 'resolve',
    link: 0,
    change: 'painted-green',
    colour: 'green',
  };
  for (const event of publishedEvents) {
    const ajv = new Ajv2020();
    addFormats.default(ajv);
    const fits = ajv.compile(publishedSchema(event));
    expect(fits(facts)).toBe(true);
    expect(fits({ ...facts, version: 2 })).toBe(false);
    expect(fits({ ...facts, number: undefined })).toBe(false);
  }
});
