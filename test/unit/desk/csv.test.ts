import { expect, test } from 'vitest';
import { csvLine } from '../../../infra/desk/csv.ts';

test.each([
  [['plain', 12, undefined, ''], 'plain,12,,'],
  [['a,b', 'say "no"', 'two\nlines', 'a\r\nb'], '"a,b","say ""no""","two\nlines","a\r\nb"'],
  // What a spreadsheet would run. OWASP, "CSV Injection".
  [['=1+1', '+49 30', '-2', '@SUM(A1)'], "'=1+1,'+49 30,'-2,'@SUM(A1)"],
  [['\t=1', '\r=1', '=HYPERLINK("http://x","y")'], '\'\t=1,"\'\r=1","\'=HYPERLINK(""http://x"",""y"")"'],
  [['a=b', 'mail@example.com', -2], 'a=b,mail@example.com,-2'],
])('%j', (values, line) => {
  expect(csvLine(values)).toBe(`${line}\r\n`);
});
