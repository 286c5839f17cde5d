import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { shippedLaws } from '../../src/catalogue/shipped.ts';
import { ciFile, hosts } from '../../src/commands/init/ci.ts';
import { divisions } from '../../src/commands/init/divisions.ts';
import { policyText } from '../../src/commands/init/settings.ts';
import { shortNameOf } from '../../src/model/region.ts';
import { folderWith, put } from '../catalogue/temporary.ts';
import { run } from '../run.ts';

const filesIn = (root: string): string[] =>
  (readdirSync(root, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

const read = (root: string, name: string): string => readFileSync(join(root, name), 'utf8');

describe('the division table', () => {
  test('has the 16 cities of Anhui, their 104 counties and 15 zones', () => {
    expect(divisions).toHaveLength(16);
    expect(divisions.flatMap(({ counties }) => counties)).toHaveLength(104);
    expect(divisions.flatMap(({ zones }) => zones)).toHaveLength(15);
    for (const { code, name, counties, zones } of divisions) {
      expect(code).toMatch(/^34\d\d00$/u);
      expect(name).toMatch(/^\p{Script=Han}+市$/u);
      const members = [...counties, ...zones];
      expect(new Set(members.map((each) => each.code)).size).toBe(members.length);
      expect(new Set(members.map(shortNameOf)).size, `short names in ${name}`).toBe(members.length);
      expect(members.every((each) => each.parent === code && each.code.startsWith(code.slice(0, 4)))).toBe(
        true,
      );
      expect(counties.every((each) => /[市区县]$/u.test(each.name) && each.level === '县级')).toBe(true);
      expect(zones.every((each) => /^\d{4}7\d$/u.test(each.code) && each.level === '开发区')).toBe(true);
    }
  });

  test('agrees with the shipped catalogue about 阜阳', () => {
    type Tree = { regions: { code: string; name: string; level: string; shortName?: string }[] };
    const { regions } = parse(readFileSync('catalogue/regions.yaml', 'utf8')) as Tree;
    const fuyang = divisions.find(({ code }) => code === '341200');
    const known = [...(fuyang?.counties ?? []), ...(fuyang?.zones ?? [])];
    const plain = ({ code, name, level, shortName }: Tree['regions'][number]) => ({
      code,
      name,
      level,
      shortName,
    });
    expect(known.map(plain)).toEqual(regions.slice(1).map(plain));
  });
});

test('the policy it writes is the one that ships', () => {
  expect(policyText().split('\n').slice(1)).toEqual(
    readFileSync('catalogue/policy.yaml', 'utf8').split('\n').slice(1),
  );
});

describe('init', () => {
  test.each(divisions.map(({ code, name }) => [name, code]))(
    '%s starts without a finding',
    async (name, code) => {
      const root = folderWith({});
      const ran = await run(['init', root, '--city', code, '--zones']);
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      const { stdout, code: exit } = await run(['validate'], { cwd: root });
      expect(stdout).toMatch(/个文件，检查 \d+ 个：0 个错误，0 个警告，0 条提示。/u);
      expect(exit).toBe(0);
      expect(read(root, 'catalogue/regions.yaml')).toContain(`name: ${name}\n`);
    },
  );

  test('the sample is a standard and its adoption; diff misses the other counties', async () => {
    const root = folderWith({});
    await run(['init', root, '--city', '亳州']);
    const { stdout, code } = await run(['diff', '--county', '谯城'], { cwd: root });
    expect(stdout).toContain('1 个事项 × 1 个区域：认领 1。');
    expect(code).toBe(0);
    expect((await run(['diff', '--county', '利辛'], { cwd: root })).stdout).toContain(
      '没有「失业保险金申领」',
    );
  });

  test('it is written the canonical way', async () => {
    const root = folderWith({});
    await run(['init', root, '--city', '淮南', '--zones']);
    const { stdout, code } = await run(['fmt', '--dry-run'], { cwd: root });
    expect(stdout).not.toContain('---');
    expect(code).toBe(0);
  });

  test('what it writes', async () => {
    const root = folderWith({});
    const { stdout } = await run(['init', 'new', '--city', '铜陵', '--ci', 'gitee'], { cwd: root });
    const files = filesIn(join(root, 'new'));
    expect(files).toEqual([
      '.editorconfig',
      '.gitattributes',
      '.gitignore',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      '.workflow/catalogue.yml',
      'catalogue/340700/342014003000.yaml',
      'catalogue/340705/342014003000.yaml',
      'catalogue/laws.yaml',
      'catalogue/policy.yaml',
      'catalogue/regions.yaml',
      'catalogue/waivers.yaml',
      'schemas/columns.schema.json',
      'schemas/item.schema.json',
      'schemas/laws.schema.json',
      'schemas/matches.schema.json',
      'schemas/policy.schema.json',
      'schemas/regions.schema.json',
      'schemas/waivers.schema.json',
    ]);
    for (const file of files) expect(stdout).toContain(`  ${file}\n`);
    expect(stdout).toContain('  cd new\n');
    expect(stdout).toContain('先在 gitee 的项目变量里设 SHIXIANG_PACKAGE');
    expect(read(root, 'new/catalogue/laws.yaml')).toBe(shippedLaws());
  });

  test('another city, its counties by flags', async () => {
    const root = folderWith({});
    const args = ['--city', '320100:南京市', '--county', '320102:玄武区', '--county', '320171:某某开发区'];
    expect((await run(['init', root, ...args])).code).toBe(0);
    expect(parse(read(root, 'catalogue/regions.yaml'))).toEqual({
      regions: [
        { code: '320100', name: '南京市', level: '市级' },
        { code: '320102', name: '玄武区', level: '县级', parent: '320100' },
        { code: '320171', name: '某某开发区', level: '开发区', parent: '320100' },
      ],
    });
    expect((await run(['validate'], { cwd: root })).code).toBe(0);
  });

  test('another city without counties has a standard and no adoption', async () => {
    const root = folderWith({});
    expect((await run(['init', root, '--city', '320100:南京市'])).code).toBe(0);
    expect((await run(['validate'], { cwd: root })).code).toBe(0);
    expect(filesIn(join(root, 'catalogue')).filter((name) => name.includes('/'))).toEqual([
      '320100/342014003000.yaml',
    ]);
  });

  test('never replaces a file, and can be run again', async () => {
    const root = folderWith({ '.gitignore': 'node_modules/\n', '.vscode/settings.json': '{ "a": 1 }\n' });
    put(root, 'schemas/item.schema.json', '{}');
    const first = await run(['init', root, '--city', '阜阳市']);
    expect(first.stdout).toContain('已有的 3 个文件内容不同，没有动：\n  schemas/item.schema.json\n');
    expect(first.stdout).toContain('请把下面的设置并入 .vscode/settings.json：\n{\n  "yaml.schemas"');
    expect(first.stdout).toContain('删掉它们再运行 init 就会更新');
    expect(read(root, '.gitignore')).toBe('node_modules/\n');
    expect(read(root, '.vscode/settings.json')).toBe('{ "a": 1 }\n');
    const before = filesIn(root).map((name) => read(root, name));
    const second = await run(['init', root, '--city', '合肥市', '--lang', 'en']);
    expect(second.stdout).toMatch(/wrote 0 files\.\nLeft alone/u);
    expect(filesIn(root).map((name) => read(root, name))).toEqual(before);
  });

  test('an existing catalogue gets what it lacks, and is not asked for its city', async () => {
    const root = folderWith({});
    await run(['init', root, '--city', '阜阳市']);
    writeFileSync(join(root, 'catalogue/waivers.yaml'), 'waivers: []\n');
    const { stdout, code } = await run(['init', root, '--ci', 'github']);
    expect(code).toBe(0);
    expect(stdout).toContain('写了 1 个文件。\n  .github/workflows/catalogue.yml\n');
    expect(stdout).toContain('没有动：\n  catalogue/waivers.yaml\n');
    expect(stdout).not.toContain('示例标准');
  });

  test.each([
    [[], '要用 --city 写明是哪个市'],
    [['--yes'], '要用 --city 写明是哪个市'],
    [['--city', '阜洋'], '不认识的市「阜洋」，是不是 阜阳？'],
    [['--city', '341200:阜阳\n市'], '不认识的市「'],
    [['--city', '阜阳', '--county', '玄武区'], '--county 后面写 代码:名称'],
    [['--city', '阜阳', '--county', '341202:颍州区'], '341202（颍州区）已经在内'],
    [['--city', '阜阳', '--ci', 'gitea'], '只能是 github、gitlab、gitee、none'],
  ])('%j is a usage error and writes nothing', async (args, words) => {
    const root = folderWith({});
    const { code, stderr, stdout } = await run(['init', root, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.split('\n')).toHaveLength(2);
    expect(filesIn(root)).toEqual([]);
  });

  test('within a catalogue, or onto a file, it refuses', async () => {
    const root = folderWith({ 'catalogue/regions.yaml': '', 'note.txt': '' });
    for (const name of ['catalogue', 'catalogue/341200']) {
      const { code, stderr } = await run(['init', name, '--city', '阜阳'], { cwd: root });
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `shixiang: ${name} 在一个事项目录里（有 regions.yaml）；请在那个目录的上一级文件夹运行\n`,
      });
    }
    expect((await run(['init', 'note.txt', '--city', '阜阳'], { cwd: root })).stderr).toContain('不是文件夹');
  });
});

describe('at a terminal', () => {
  test('it asks what the flags leave open, until the answers are some', async () => {
    const root = folderWith({});
    const typed = ['颖州', '１１', 'maybe', 'y', '5', 'GitHub'];
    const { code, stderr, stdout } = await run(['init', root], { typed });
    expect(code).toBe(0);
    expect(stderr.match(/哪个市？/gu)).toHaveLength(2);
    expect(stderr).toContain('不认识的市「颖州」');
    expect(stderr).toContain('阜阳合肥现代产业园区、阜阳经济技术开发区也登记为区域吗？');
    expect(stderr).toContain('请答 y 或 n。');
    expect(stderr).toContain('请写 1 到 4，或 github、gitlab、gitee、none。');
    expect(stdout).toContain('.github/workflows/catalogue.yml');
    expect(read(root, 'catalogue/regions.yaml')).toContain('341272');
  });

  test('Enter alone takes no zones and no host; a city without zones is not asked of them', async () => {
    const root = folderWith({});
    await run(['init', root], { typed: ['341200', '', ''] });
    expect(read(root, 'catalogue/regions.yaml')).not.toContain('34127');
    expect(existsSync(join(root, '.github'))).toBe(false);
    const { code, stderr } = await run(['init', folderWith({}), '--lang', 'en'], { typed: ['黄山', ''] });
    expect(code).toBe(0);
    expect(stderr).not.toContain('as regions too');
  });

  test('with the flags given it asks nothing', async () => {
    for (const args of [
      ['--city', '阜阳', '--yes'],
      ['--city', '黄山', '--ci', 'none'],
      ['--city', '阜阳', '--zones', '--ci', 'none'],
    ]) {
      expect((await run(['init', folderWith({}), ...args], { typed: [] })).code).toBe(0);
    }
  });

  test('whoever goes away leaves nothing behind', async () => {
    const root = folderWith({});
    for (const typed of [[], ['阜阳'], ['阜阳', 'y']]) {
      const { code, stderr, stdout } = await run(['init', root], { typed });
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toContain('已取消，什么也没有写');
    }
    expect(filesIn(root)).toEqual([]);
  });
});

test.each(hosts)(
  'the file for %s installs the tool from where the project says, and checks everything',
  (host) => {
    const { text } = ciFile[host];
    expect(parse(text)).toBeTypeOf('object');
    expect(text).toContain('npm install --global --ignore-scripts "${SHIXIANG_PACKAGE:?先设这个项目变量}"');
    for (const command of ['check', 'waivers check']) expect(text).toContain(`shixiang ${command}`);
  },
);

test('the file for GitHub may read, and nothing more', () => {
  const { permissions, jobs } = parse(ciFile.github.text) as {
    permissions: object;
    jobs: { check: { env: object; steps: readonly { uses?: string; with?: object }[] } };
  };
  expect(permissions).toEqual({ contents: 'read' });
  expect(jobs.check.env).toEqual({ SHIXIANG_PACKAGE: '${{ vars.SHIXIANG_PACKAGE }}' });
  expect(jobs.check.steps[0]?.with).toMatchObject({ 'persist-credentials': false });
  expect(ciFile.github.text).not.toMatch(/pull_request_target|secrets/u);
});

test.each(hosts)('the tool has the commands of the file for %s', async (host) => {
  const catalogue = resolve('fixtures/ok/adopted');
  for (const [, command = ''] of ciFile[host].text.matchAll(/- (?:run: )?shixiang (.+)$/gmu)) {
    const ran = await run([...command.split(' '), '-C', catalogue], { cwd: folderWith({}) });
    expect({ command, ...ran }).toMatchObject({
      stderr: '',
      code: expect.toSatisfy((code: number) => code < 2),
    });
  }
});
