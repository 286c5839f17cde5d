import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, regions } from '../catalogue/temporary.ts';
import { entriesOf, partsOf, prefixed, worksheet } from '../excel/read/book.ts';
import { hazards } from '../excel/read/hazards.ts';
import { zip, type ZipEntry } from '../excel/read/zip.ts';
import { catalogueWith, whole } from '../rule-cases/cases.ts';
import { run } from '../run.ts';

const program = resolve('bin/shixiang.js');
const folder = resolve('fixtures/xlsx/hazards');
/** What is asked is 2 seconds; a busy machine takes longer for the same work. */
const allowed = { seconds: 4, megabytes: 300 };

const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();

/** Tells at the end of a process what it took; elsewhere than on Linux its memory includes that of its parent. */
const meter = `const fs = require('node:fs');
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const status = fs.existsSync('/proc/self/status') ? fs.readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = Number(/VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? maxRSS);
  fs.writeFileSync(process.env.METER, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: kilobytes / 1024 }));
});`;

/** Line ends apart; no control characters, and no place in this program. */
// oxlint-disable-next-line no-control-regex
const unwanted = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\n\s+at |\.c?js:\d/u;

test.each(Object.entries(hazards))(
  '%s is refused, or has no items',
  (name, { verdict }) => {
    const root = folderWith({ 'regions.yaml': regions, 'meter.cjs': meter });
    const took = join(root, 'took.json');
    const before = filesIn(root);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--require', join(root, 'meter.cjs'), program, 'import', `${name}.xlsx`, '-C', root, '--no-marked'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, SHIXIANG_LANG: 'zh', METER: took } },
    );
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'shixiang: 新写 0 个文件，改写 0 个，0 个没有变化。\n',
    });
    expect(stdout).toContain(`${name}.xlsx:`);
    expect(stdout).toContain('told' in verdict ? verdict.told : '没有认出表头');
    expect(stdout).toContain('[workbook-readable]');
    expect(stdout).not.toMatch(unwanted);
    const { seconds, megabytes } = JSON.parse(readFileSync(took, 'utf8')) as typeof allowed;
    expect(seconds).toBeLessThan(allowed.seconds);
    expect(megabytes).toBeLessThan(allowed.megabytes);
    expect(filesIn(root).filter((file) => file !== 'took.json')).toEqual(before);
  },
  60_000,
);

test('every refusal is told in English, too', async () => {
  const root = folderWith({ 'regions.yaml': regions });
  for (const [name, { verdict }] of Object.entries(hazards)) {
    if (!('told' in verdict)) continue;
    const args = ['import', join(folder, `${name}.xlsx`), '-C', root, '--no-marked', '--lang', 'en'];
    const { code, stdout } = await run(args);
    expect(code).toBe(1);
    // The sheet is called 表1.
    expect(stdout.replaceAll('表1', '')).toMatch(/error: .*\. \[workbook-readable\]/u);
    expect(stdout.replaceAll('表1', '')).not.toMatch(/\p{Script=Han}/u);
  }
}, 60_000);

const headings = ['区域', '基本编码', '业务办理项', '承诺时限', '备注'];
const item = ['颍东区', '340131003000', '新办', '6个工作日', '𠮷林路䶮记'];
const cells = (texts: readonly string[], row: number): string =>
  texts.map((text, at) => `<c r="${'ABCDE'[at]}${row}" t="str"><v>${text}</v></c>`).join('');
const rows = `<row r="1">${cells(headings, 1)}</row><row r="2">${cells(item, 2)}</row>`;
const sound = worksheet(rows);
const sheetPart = 'xl/worksheets/sheet1.xml';
const parts = (sheet: string): ZipEntry[] => entriesOf(partsOf({ sheets: [sheet] }));
const withSheet = (data: string | Uint8Array): ZipEntry[] =>
  parts('').map((entry) => (entry.name === sheetPart ? { ...entry, data } : entry));

/** An honest list in forms that other readers damage, refuse or hang on. */
const unusual: Readonly<Record<string, readonly ZipEntry[]>> = {
  'as usual': parts(sound),
  'without the places of cells': parts(sound.replaceAll(/ r="[A-E]?\d"/gu, '')),
  'with a prefix on every element': parts(prefixed(sound)),
  'in UTF-16': withSheet(Buffer.from(`\ufeff${sound.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
  'with runs of several fonts': parts(
    sound.replace(
      '<c r="E2" t="str"><v>𠮷林路䶮记</v></c>',
      '<c r="E2" t="inlineStr"><is><r><t>𠮷林路</t></r><r><rPr><b/></rPr><t>䶮记</t></r></is></c>',
    ),
  ),
  'with a result of a formula': parts(sound.replace('<c r="D2" t="str">', '<c r="D2" t="str"><f>F2</f>')),
  'with a column without end': parts(worksheet(rows, '', '<cols><col min="6" max="2147483647"/></cols>')),
  'with a validation of the whole sheet': parts(
    worksheet(rows, '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>'),
  ),
  'with merges beside the table': parts(
    worksheet(rows, '<mergeCells><mergeCell ref="H1:XFD1048576"/></mergeCells>'),
  ),
  'with a cell in the last corner': parts(worksheet(`${rows}<row r="1048576"><c r="XFD1048576"/></row>`)),
};

test.each(Object.entries(unusual))('a list %s is imported whole', async (_, entries) => {
  const root = catalogueWith({});
  writeFileSync(join(root, '清单.xlsx'), zip([...entries]));
  const { code, stderr } = await run(['import', '清单.xlsx'], { cwd: root });
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'shixiang: 新写 0 个文件，改写 1 个，0 个没有变化。\n',
  });
  const text = readFileSync(join(root, whole), 'utf8');
  expect(text).toContain('  promised: { value: 6, unit: 工作日 }');
  expect(text).toContain('note: 𠮷林路䶮记');
});
