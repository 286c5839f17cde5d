import { readWorkbook } from '../../../src/excel/read/read-workbook.ts';
import type { Text } from '../../../src/model/text.ts';
import type { ReadCell, ReadSheet } from '../../../src/model/read-sheet.ts';
import { zip, type ZipEntry } from './zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;

const relationships = (...all: readonly string[]): string =>
  `${declaration}<Relationships xmlns="${packageRelations}">${all.join('')}</Relationships>`;

/** A worksheet of rows, and what stands before and after them. */
export const worksheet = (rows: string, after = '', before = ''): string =>
  `${declaration}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

export interface BookParts {
  /** XML of each sheet; the sheets are called 表1, 表2 … */
  readonly sheets?: readonly string[];
  /** Contents of the shared strings: `<si>…</si>`. */
  readonly strings?: string;
  /** Contents of the styles: `<numFmts>…</numFmts><cellXfs>…</cellXfs>`. */
  readonly styles?: string;
  readonly workbookPr?: string;
}

/** The parts of a workbook by name, as Excel names them. */
export function partsOf({ sheets = [], strings, styles, workbookPr = '' }: BookParts): Map<string, string> {
  const parts = new Map([
    ['[Content_Types].xml', `${declaration}<Types/>`],
    ['_rels/.rels', relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml'))],
  ]);
  const listed = sheets.map(
    (_, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  parts.set(
    'xl/workbook.xml',
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
  );
  const targets = sheets.map((_, index) =>
    relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  for (const [index, sheet] of sheets.entries()) parts.set(`xl/worksheets/sheet${index + 1}.xml`, sheet);
  if (strings !== undefined) {
    targets.push(relationship('rIdS', 'sharedStrings', 'sharedStrings.xml'));
    parts.set('xl/sharedStrings.xml', `${declaration}<sst xmlns="${main}">${strings}</sst>`);
  }
  if (styles !== undefined) {
    targets.push(relationship('rIdT', 'styles', 'styles.xml'));
    parts.set('xl/styles.xml', `${declaration}<styleSheet xmlns="${main}">${styles}</styleSheet>`);
  }
  parts.set('xl/_rels/workbook.xml.rels', relationships(...targets));
  return parts;
}

export const entriesOf = (parts: ReadonlyMap<string, string>): ZipEntry[] =>
  Array.from(parts, ([name, data]) => ({ name, data }));

/** The bytes of a workbook, with some entries added or, under the same name, in place of others. */
export function book(parts: BookParts, ...changes: readonly ZipEntry[]): Buffer {
  const kept = entriesOf(partsOf(parts)).map(
    (entry) => changes.find(({ name }) => name === entry.name) ?? entry,
  );
  return zip([...kept, ...changes.filter((change) => !kept.includes(change))]);
}

export async function sheetsOf(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const read = await readWorkbook(bytes);
  if ('fault' in read) throw new Error(read.fault.zh);
  return read.sheets;
}

/** The cells of the first sheet. */
export async function cellsOf(parts: BookParts): Promise<readonly ReadCell[]> {
  const [sheet] = await sheetsOf(book(parts));
  return (sheet?.rows ?? []).flatMap(({ cells }) => cells);
}

export async function faultOf(bytes: Uint8Array): Promise<Text> {
  const read = await readWorkbook(bytes);
  if (!('fault' in read)) throw new Error('the workbook was read');
  return read.fault;
}

/** Elements with a prefix, as some programs write them. */
export const prefixed = (xml: string): string =>
  xml.replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
