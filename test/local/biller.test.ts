import { expect, test } from 'vitest';
import { Biller } from '../../infra/local/biller.ts';
import { Meter } from '../../infra/local/meter.ts';
import { acme, everyMinute, pretend } from '../fixtures/pretended-x.ts';

test('everything that a pretended X bills is on the bill, each at its own price', () => {
  const { x, search, mentions, read } = pretend(everyMinute(9));
  search();
  mentions({ max_results: '5' });
  read('/2/users', { ids: `7,${acme}` });
  for (let n = 0; n < 3; n++) read('/2/tweets/counts/recent', { query: 'parcel' });

  const meter = new Meter();
  new Biller(meter).readFromX(x);

  expect(meter.usage).toMatchObject({ 'x.posts': 9, 'x.own-posts': 5, 'x.users': 2, 'x.counts': 3 });
  expect(meter.bill()).toEqual({ aws: {}, x: expect.closeTo(0.045 + 0.005 + 0.02 + 0.015, 10) });
  expect(meter.calls).toEqual({
    x: {
      'GET /2/tweets/search/recent': 1,
      'GET /2/users/:id/mentions': 1,
      'GET /2/users': 1,
      'GET /2/tweets/counts/recent': 3,
    },
  });
});
