import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '../../../src/excel/read/read-workbook.ts';
import { useReader } from './apart.ts';
import { hazards, type Verdict } from './hazards.ts';

const folder = 'fixtures/xlsx/hazards';
const readApart = useReader();

/** Packed otherwise by another version of zlib, a file is still the same. */
function contentsOf(bytes: Uint8Array): unknown {
  const file = Buffer.from(bytes);
  const entries: unknown[] = [];
  for (let at = file.indexOf('PK\u0001\u0002'); at >= 0; at = file.indexOf('PK\u0001\u0002', at + 46)) {
    const name = file.subarray(at + 46, at + 46 + file.readUInt16LE(at + 28)).toString();
    entries.push([name, file.readUInt32LE(at + 16), file.readUInt32LE(at + 24)]);
  }
  return entries.length === 0 ? file : entries;
}

async function verdictOf(bytes: Uint8Array, expected: Verdict): Promise<unknown> {
  const read = await readWorkbook(bytes);
  if ('fault' in read) return { told: read.fault.zh };
  const [sheet] = read.sheets;
  const rows = sheet?.rows.map(({ cells }) =>
    cells.map(({ kind, text }) => (kind === 'text' ? text : [kind, text])),
  );
  const merges = sheet?.merges.map(({ top, left, bottom, right }) => `${top},${left}:${bottom},${right}`);
  return { rows, ...('merges' in expected && { merges }) };
}

test('the folder holds what the table lists', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
  expect(files.toSorted()).toEqual(
    Object.keys(hazards)
      .map((name) => `${name}.xlsx`)
      .toSorted(),
  );
});

test.each(Object.entries(hazards))('%s', async (name, { bytes, verdict }) => {
  const kept = readFileSync(join(folder, `${name}.xlsx`));
  expect(contentsOf(kept)).toEqual(contentsOf(bytes()));
  readApart(name, kept);
  const wanted = 'told' in verdict ? { told: expect.stringContaining(verdict.told) } : verdict;
  expect(await verdictOf(kept, verdict)).toEqual(wanted);
});
