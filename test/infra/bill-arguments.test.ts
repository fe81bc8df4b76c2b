import { describe, expect, test } from 'vitest';
import { BillArgumentsInvalid, readBillArguments } from '../../infra/bill/bill-arguments.ts';

test.each([
  [['--posts', '1000000'], { posts: 1_000_000 }],
  [['--posts', '100', '--burst', '10000'], { posts: 100, burst: 10_000 }],
  [['--posts=5000', '--json', 'out.json', '--chart', 'out.svg'], { posts: 5_000, json: 'out.json', chart: 'out.svg' }],
])('%j', (argv, expected) => {
  expect(readBillArguments(argv)).toEqual(expected);
});

describe('what it can not understand is named, with what it takes', () => {
  test.each([
    [[], /--posts says how many/],
    [['--posts', 'many'], /--posts takes a whole number from 100 to 10000000, not 'many'/],
    [['--posts', '99'], /not '99'/],
    [['--posts', '1e6'], /not '1e6'/],
    [['--posts', '10000001'], /not '10000001'/],
    [['--posts', '1000', '--burst', '0'], /--burst takes a whole number from 100/],
    [['--posts', '1000', '--json', ''], /--json takes the name of a file/],
    [['--posts', '1000', '--csv', 'x'], /'--csv'/],
  ])('%j', (argv, message) => {
    const read = () => readBillArguments(argv);
    expect(read).toThrow(BillArgumentsInvalid);
    expect(read).toThrow(message);
    expect(read).toThrow(/npm run bill -- --posts N/);
  });
});
