import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/excel/read/crc32.ts';
import { noLimits } from '../../../src/excel/read/limits.ts';
import { openPackage } from '../../../src/excel/read/package.ts';
import { useFolder } from '../folder.ts';
import { book, entriesOf, faultOf, partsOf, sheetsOf, worksheet } from './book.ts';
import { zip, type ZipEntry } from './zip.ts';

const folder = useFolder();
const sheet = worksheet('<row r="1"><c r="A1" t="str"><v>食品经营许可</v></c></row>');
const part = 'xl/worksheets/sheet1.xml';
const entries = (change: Partial<ZipEntry> = {}): ZipEntry[] =>
  entriesOf(partsOf({ sheets: [sheet] })).map((entry) =>
    entry.name === part ? { ...entry, ...change } : entry,
  );
const everywhere = (change: Partial<ZipEntry>): ZipEntry[] =>
  entries().map((entry) => ({ ...entry, ...change }));
const cells = async (bytes: Uint8Array): Promise<unknown> =>
  (await sheetsOf(bytes))[0]?.rows[0]?.cells[0]?.text;

test.each([
  ['stored without packing', zip(everywhere({ method: 0 }))],
  ['with the sums after the data', zip(everywhere({ describedAfter: true }))],
  ['in the form for very large files', zip(everywhere({ zip64: true }), true)],
  [
    'with names in other cases',
    zip(entries().map((entry) => ({ ...entry, name: entry.name.toUpperCase() }))),
  ],
  [
    'with names in the Windows manner',
    zip(entries().map((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }))),
  ],
])('reads a file %s', async (_, bytes) => {
  expect(await cells(bytes)).toBe('食品经营许可');
});

test('reads what another library has packed', async () => {
  const packer = new JSZip();
  for (const { name, data } of entries()) packer.file(name, data);
  expect(await cells(await packer.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }))).toBe(
    '食品经营许可',
  );
  expect(await cells(await packer.generateAsync({ type: 'nodebuffer', streamFiles: true }))).toBe(
    '食品经营许可',
  );
});

const lower = crc32(Buffer.from('x'));

test.each([
  ['a wrong checksum', entries({ crc: lower }), '与校验和或长度不符'],
  ['a size that is too small', entries({ size: 10 }), '与校验和或长度不符'],
  ['a size that is too large', entries({ size: 100_000 }), '与校验和或长度不符'],
  ['data that is not packed', entries({ packed: Buffer.from('这不是压缩数据') }), '与校验和或长度不符'],
  ['packed data that is cut off', entries({ packed: zip(entries()).subarray(40, 60) }), '与校验和或长度不符'],
  ['another way of packing', entries({ method: 12 }), '与校验和或长度不符'],
  ['a password', entries({ flags: 1 }), '带密码的压缩包'],
  ['strong encryption', entries({ flags: 0x41 }), '带密码的压缩包'],
  ['two files of one name', [...entries(), ...entries()], '两个「[Content_Types].xml」'],
  [
    'two files of one name in other cases',
    [...entries(), { name: part.toUpperCase(), data: sheet }],
    '两个「XL/WORKSHEETS/SHEET1.XML」',
  ],
  ['a name that leads out', [...entries(), { name: '../../evil.txt', data: '' }], '文件名「../../evil.txt」'],
  [
    'a name that leads out in the Windows manner',
    [...entries(), { name: '..\\evil.txt', data: '' }],
    '文件名「../evil.txt」',
  ],
  ['an absolute name', [...entries(), { name: '/etc/passwd', data: '' }], '文件名「/etc/passwd」'],
  ['a drive', [...entries(), { name: 'C:/evil.txt', data: '' }], '文件名「C:/evil.txt」'],
  ['a missing part', entries().filter(({ name }) => name !== 'xl/workbook.xml'), '缺少「xl/workbook.xml」'],
  ['a missing sheet', entries().filter(({ name }) => name !== part), `缺少「${part}」`],
])('refuses %s', async (_, list, told) => {
  const { zh, en } = await faultOf(zip(list));
  expect(zh).toContain(told);
  expect(zh).toMatch(/。$/);
  expect(en).toMatch(/^[A-Z].*\.$/);
});

test('refuses missing shared strings', async () => {
  const withStrings = book({ sheets: [worksheet('<row><c t="s"><v>0</v></c></row>')] });
  expect((await faultOf(withStrings)).zh).toContain('找不到第 0 号文字');
  const parts = partsOf({ sheets: [sheet], strings: '<si><t>甲</t></si>' });
  parts.delete('xl/sharedStrings.xml');
  expect((await faultOf(zip(entriesOf(parts)))).zh).toContain('缺少「xl/sharedStrings.xml」');
});

test('refuses a file that was cut off, wherever', async () => {
  const whole = zip(entries());
  for (let length = 4; length < whole.length; length += 7) {
    expect((await faultOf(whole.subarray(0, length))).zh).toMatch(/^工作簿已损坏：/);
  }
});

test('closes a file it has read from a path, and tells of one that is not there as such', async () => {
  const path = join(folder.path, '清单.xlsx');
  writeFileSync(path, zip(entries()));
  const opened = (): number => readdirSync('/proc/self/fd').length;
  const before = process.platform === 'linux' ? opened() : 0;
  const found = await openPackage(path, noLimits);
  const chunks: Uint8Array[] = [];
  for await (const chunk of found.read(part)) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe(sheet);
  for await (const chunk of found.read(part)) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
  await found.close();
  if (process.platform === 'linux') expect(opened()).toBe(before);
  await expect(openPackage(join(folder.path, '没有.xlsx'), noLimits)).rejects.toMatchObject({
    code: 'ENOENT',
  });
});
