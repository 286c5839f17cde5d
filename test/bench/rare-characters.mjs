import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './built.mjs';

/**
 * Do other programs show every text of a workbook as it was? `node test/bench/rare-characters.mjs` writes 100,000 texts
 * with rare characters and has python3-openpyxl and LibreOffice read them; what is not installed is skipped with a word.
 * test/excel/rare-characters.test.ts asks two readers that need nothing but Node.
 */

const folder = mkdtempSync(join(tmpdir(), 'shixiang-rare-'));
const workbook = join(folder, 'rare.xlsx');
const headerRows = 3;

/** @type {(name: string, args: readonly string[]) => string | undefined} what it prints, or nothing when it cannot be run */
function run(name, args) {
  const { status, stdout } = spawnSync(name, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    timeout: 600_000,
  });
  return status === 0 ? stdout : undefined;
}

const openpyxl = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]
rows = [[cell for cell in row] for row in sheet.iter_rows(values_only=True)]
formulas = sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
json.dump({"rows": rows, "formulas": formulas}, sys.stdout)
`;

/** @type {() => string[][] | undefined} */
function readByOpenpyxl() {
  for (const python of ['python3', '/usr/bin/python3']) {
    const told = run(python, ['-c', openpyxl, workbook]);
    if (told === undefined) continue;
    const { rows, formulas } = JSON.parse(told);
    if (formulas > 0) throw new Error(`openpyxl sees ${formulas} formulas`);
    return rows;
  }
  return undefined;
}

/** @type {() => string[][] | undefined} */
function readByLibreOffice() {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  // Commas, quotes round every text, UTF-8, and cells as they are shown.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true';
  run('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    folder,
    workbook,
  ]);
  const csv = join(folder, 'rare.csv');
  return existsSync(csv) ? rowsOfCsv(readFileSync(csv, 'utf8')) : undefined;
}

/** @type {(text: string) => string[][]} */
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

async function main() {
  const { rareRows, shifted } = await import(pathToFileURL(await build('test/excel/rare-texts.ts')).href);
  const rows = rareRows(5_000, 20);
  rows.push(shifted.concat(Array.from({ length: 16 }, () => '')));
  const { writeWorkbook } = await import(pathToFileURL(await build('src/excel/write-workbook.ts')).href);
  const columns = Array.from({ length: 20 }, (_, column) => ({ header: `${column}`, width: 12 }));
  const sheet = { name: '字', title: '字', unit: '', asOf: '', paper: 'A4', columns, rows };
  await writeWorkbook({ fileName: 'rare.xlsx', sheets: [sheet] }, workbook);
  let failures = 0;
  for (const [name, read] of /** @type {const} */ ([
    ['openpyxl', readByOpenpyxl],
    ['LibreOffice', readByLibreOffice],
  ])) {
    const found = read();
    if (found === undefined) {
      console.log(`${name}: not installed, skipped`);
      continue;
    }
    const changed = rows.flatMap((row, index) =>
      row.flatMap((text, column) => {
        const shown = found[index + headerRows]?.[column] ?? '';
        return shown === text ? [] : [[text, shown]];
      }),
    );
    console.log(`${name}: ${changed.length} of ${rows.flat().length} texts changed`);
    for (const [text, shown] of changed.slice(0, 10))
      console.log(`  ${JSON.stringify(text)} → ${JSON.stringify(shown)}`);
    failures += changed.length;
  }
  rmSync(folder, { recursive: true });
  process.exitCode = failures === 0 ? 0 : 1;
}

await main();
