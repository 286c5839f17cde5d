// Do other programs open every list as it was written? `node test/bench/readers.mjs` exports all lists of the shipped
// catalogue and has LibreOffice, python3-openpyxl and read-excel-file read them; what is not installed is skipped with
// a word. No sheet may hold a formula.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import readExcelFile from 'read-excel-file/node';

/** A sheet as a reader shows it: name, and rows of texts. @typedef {{ name: string, rows: string[][] }} Sheet */
/** Sheets by workbook. @typedef {Record<string, Sheet[]>} Books */

const home = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'shixiang-readers-'));
const out = join(scratch, 'out');
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** @param {string} name @param {readonly string[]} args */
const run = (name, args) =>
  spawnSync(name, args, { encoding: 'utf8', maxBuffer: 2 ** 30, timeout: 900_000, killSignal: 'SIGKILL' });

const openpyxl = `
import json, sys, openpyxl
books = {}
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path, read_only=True)
    books[path] = [{"name": sheet.title, "rows": [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]} for sheet in book.worksheets]
    openpyxl.load_workbook(path)
json.dump(books, sys.stdout)
`;

/** @param {readonly string[]} paths @returns {Books | undefined} */
function byOpenpyxl(paths) {
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status, stdout, stderr } = run(python, ['-c', openpyxl, ...paths]);
    if (status === 0) {
      return Object.fromEntries(
        Object.entries(/** @type {Books} */ (JSON.parse(stdout))).map(([path, sheets]) => [
          basename(path),
          sheets,
        ]),
      );
    }
    if (!/ModuleNotFoundError/u.test(stderr)) throw new Error(stderr);
  }
  return undefined;
}

/** @param {readonly string[]} paths @returns {Promise<Books>} */
async function byReadExcelFile(paths) {
  /** @type {Books} */
  const books = {};
  for (const path of paths) {
    const sheets = /** @type {{ sheet: string, data: unknown[][] }[]} */ (await readExcelFile(path));
    books[basename(path)] = sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    }));
  }
  return books;
}

/** @param {string} text @returns {string[][]} */
function rowsOfCsv(text) {
  /** @type {string[][]} */
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

/** All sheets as CSV, one file each: 基本目录-阜阳市.csv. @param {readonly string[]} paths @returns {Books | undefined} */
function byLibreOffice(paths) {
  if (run('soffice', ['--version']).status !== 0) return undefined;
  const folder = join(scratch, 'csv');
  const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile')).href}`;
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';
  const { status, stderr } = run('soffice', [
    profile,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    folder,
    ...paths,
  ]);
  if (status !== 0) throw new Error(stderr);
  const files = readdirSync(folder);
  return Object.fromEntries(
    paths.map((path) => {
      const stem = `${basename(path, '.xlsx')}-`;
      const sheets = files
        .filter((file) => file.startsWith(stem))
        .map((file) => ({
          name: file.slice(stem.length, -'.csv'.length),
          rows: rowsOfCsv(readFileSync(join(folder, file), 'utf8')),
        }));
      return [basename(path), sheets];
    }),
  );
}

/** @param {readonly string[]} row */
const trimmed = (row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1).join('｜');

/** @param {readonly Sheet[]} sheets */
const contentOf = (sheets) =>
  new Map(sheets.map(({ name, rows }) => [name, rows.map(trimmed).filter((row) => row !== '')]));

const exporting = ['export', 'all', '-C', join(home, 'catalogue'), '-o', out, '--today', '2026-11-24'];
const { status, stderr, stdout } = run(process.execPath, [join(home, 'bin', 'shixiang.js'), ...exporting]);
if (status !== 0) throw new Error(stderr);
const paths = readdirSync(out)
  .filter((name) => name.endsWith('.xlsx'))
  .toSorted()
  .map((name) => join(out, name));
console.log(stdout.trimEnd());

let failures = 0;
let parts = 0;
for (const path of paths) {
  const zip = await JSZip.loadAsync(readFileSync(path));
  for (const part of zip.file(/^xl\/worksheets\/.*\.xml$/u)) {
    parts += 1;
    if (/<(?:\w+:)?f[\s>/]/u.test(await part.async('string'))) {
      failures += 1;
      console.log(`${basename(path)}, ${part.name}: a formula`);
    }
  }
}
console.log(`${parts} sheets of ${paths.length} workbooks looked through for formulas: ${failures}`);

const expected = await byReadExcelFile(paths);
const total = Object.values(expected).flatMap((sheets) => sheets.flatMap(({ rows }) => rows.flat())).length;
console.log(`read-excel-file: ${total} cells`);
for (const [name, read] of /** @type {const} */ ([
  ['openpyxl', byOpenpyxl],
  ['LibreOffice', byLibreOffice],
])) {
  const found = read(paths);
  if (found === undefined) {
    console.log(`${name}: not installed, skipped`);
    continue;
  }
  let changed = 0;
  for (const [file, sheets] of Object.entries(expected)) {
    const [ours, theirs] = [contentOf(sheets), contentOf(found[file] ?? [])];
    if ([...ours.keys()].toSorted().join() !== [...theirs.keys()].toSorted().join()) {
      changed += 1;
      console.log(`  ${file}: sheets ${[...theirs.keys()].join('、')}`);
    }
    for (const [sheet, rows] of ours) {
      const shown = theirs.get(sheet) ?? [];
      const at = rows.findIndex((row, index) => row !== shown[index]);
      if (at < 0 && rows.length === shown.length) continue;
      changed += 1;
      console.log(
        `  ${file}, ${sheet}, row ${at + 1}: ${JSON.stringify(rows[at])} → ${JSON.stringify(shown[at])}`,
      );
    }
  }
  console.log(`${name}: ${paths.length} workbooks opened, ${changed} sheets differ from read-excel-file`);
  failures += changed;
}
process.exitCode = failures === 0 ? 0 : 1;
