import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'shixiang-scope-'));
afterAll(() => rmSync(scratch, { recursive: true }));

let count = 0;
async function exported(...args: readonly string[]) {
  const folder = join(scratch, String((count += 1)));
  const ran = await run(['export', ...args, '-C', 'fixtures/ok/adopted', '-o', folder]);
  const files = ran.code === 0 ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];
  return { ...ran, files: files.toSorted() };
}

describe('writes', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a region by name', ['收费清单', '--region', '颍州区'], ['颍州区-收费清单.xlsx']],
    [
      'several by code and short name, in the order of the catalogue',
      ['收费清单', '--region', '颍东', '--region', '341202'],
      ['颍州区-颍东区-收费清单.xlsx'],
    ],
    [
      'a department and a type',
      ['收费清单', '--department', '市场监管部门', '--type', '行政许可'],
      ['市场监管部门-行政许可-收费清单.xlsx'],
    ],
    ['a draft apart', ['收费清单', '--region', '颍州区', '--draft'], ['颍州区-收费清单（草稿）.xlsx']],
    ['lists given as options, each once', ['收费清单', '--list', '收费清单'], ['收费清单.xlsx']],
  ])('%s', async (_name, args, files) => {
    const ran = await exported(...args);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.files).toEqual(files);
  });

  test('of all lists those that have to do with the regions', async () => {
    const { code, files } = await exported(
      '--list',
      'all',
      '--region',
      '颍州区',
      '--department',
      '市场监管部门',
    );
    expect(code).toBe(0);
    expect(files.every((name) => name.startsWith('颍州区-市场监管部门-'))).toBe(true);
    expect(files).toContain('颍州区-市场监管部门-认领情况表.xlsx');
    expect(files).not.toContain('颍州区-市场监管部门-基本目录.xlsx');
  });
});

describe('refuses', () => {
  test.each<[string, readonly string[], string]>([
    ['a slip of a region', ['all', '--region', '颖州区'], '没有区域 颖州区，是不是 颍州区？'],
    ['a slip of a department', ['all', '--department', '市场坚管部门'], '是不是 市场监管部门？'],
    ['a department like none', ['all', '--department', 'xyz'], '有的是：'],
    ['a slip of a type', ['all', '--type', '行政许司'], '是不是 行政许可？'],
    ['a type like none', ['all', '--type', 'xyz'], '没有 xyz 这种事项类型；可用的有：行政许可'],
    ['a slip of a list', ['--list', '收费请单'], '是不是 收费清单？'],
    ['no list', [], '没有写导出哪个清单'],
    [
      'what leaves nothing',
      ['all', '--department', '市场监管部门', '--type', '行政给付'],
      '合起来没有一个在用事项',
    ],
    [
      'a list of the city for a county',
      ['基本目录', '--region', '颍州区'],
      '「基本目录」没有 --region 所写区域的表',
    ],
    ['a list of the counties for the city', ['一致性评分表', '--region', '阜阳市'], '「一致性评分表」没有'],
  ])('%s', async (_name, args, sentence) => {
    const ran = await exported(...args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(sentence);
  });

  test('a word that would lead the terminal astray is shown harmless', async () => {
    const { stderr } = await exported('all', '--department', '市场监管\u001B[2J');
    expect(stderr).toContain('市场监管\\u{1B}[2J');
  });
});
