import { expect, test } from 'vitest';
import { readWorkbook } from '../../../src/excel/read/read-workbook.ts';
import { picker } from '../../catalogue/mutations.ts';
import { book, worksheet } from './book.ts';

const rows = Array.from(
  { length: 40 },
  (_, row) =>
    `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row % 3}</v></c><c r="B${row + 1}" s="1"><v>${row * 340_101}</v></c><c r="C${row + 1}" t="str"><v>000131023${row}</v></c></row>`,
);
const good = book({
  sheets: [worksheet(rows.join(''), '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>')],
  strings: '<si><t>行政许可</t></si><si><t>行政确认</t></si><si><r><t>公共</t></r><r><t>服务</t></r></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="49"/></cellXfs>',
});

test('no damage of a file changes a cell unnoticed', { timeout: 60_000 }, async () => {
  const whole = await readWorkbook(good);
  expect(whole).toHaveProperty('sheets');
  const pick = picker(19);
  let refused = 0;
  for (let round = 0; round < 1_500; round += 1) {
    const bytes = Buffer.from(good);
    for (let count = 1 + pick(3); count > 0; count -= 1) bytes[pick(bytes.length)] = pick(256);
    const found = await readWorkbook(bytes);
    if ('fault' in found) refused += 1;
    else expect(found, `round ${round}`).toEqual(whole);
  }
  expect(refused).toBeGreaterThan(1_000);
});
