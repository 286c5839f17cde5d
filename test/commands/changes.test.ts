import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWorkbook } from '../excel/read-workbook.ts';
import { gitIn, temporaryRepository, type TemporaryRepository } from '../git/temporary-repository.ts';
import { type Ran, run, transcript } from '../run.ts';

const standard = '341200/340131003000-01.yaml';
const whole = '341203/340131003000-01.yaml';

const at = ({ root }: TemporaryRepository, ...args: readonly string[]): Promise<Ran> =>
  run(args, { cwd: root });

const edit = (
  { read, write }: TemporaryRepository,
  path: string,
  ...edits: readonly (readonly [string | RegExp, string])[]
): void => {
  const edited = edits.reduce((text, [from, to]) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  }, read(path));
  write(path, edited);
};

const second = [/^version: 1$/mu, 'version: 2'] as const;
const shorter = ['promised: { value: 8, unit', 'promised: { value: 5, unit'] as const;
const review = ['limit: { value: 5, unit', 'limit: { value: 2, unit'] as const;
const fewerVisits = ['visits: 1\nvisitReason: 核对原件。\n', 'visits: 0\n'] as const;
const fewerMaterials = [
  / {2}- name: 营业执照\n(?: {4}.*\n)+ {2}- name: 食品安全管理制度目录\n(?: {4}.*\n)+/u,
  '',
] as const;

/** Version 1 of the standard on `main`, version 2 in the work tree. */
function revised(): TemporaryRepository {
  const repository = temporaryRepository();
  repository.commit();
  edit(repository, standard, second, shorter, review, fewerVisits, fewerMaterials);
  return repository;
}

test('the gazette sums up for applicants, sets before against after and names who must follow', async () => {
  const repository = revised();
  const { read, write, remove } = repository;
  write(
    '341200/340131009000.yaml',
    read(standard).replaceAll('340131003000', '340131009000').replace('variant: 新办\n', ''),
  );
  repository.commit('2026-05-10');
  write(
    '341200/340131004000.yaml',
    read(standard).replaceAll('340131003000', '340131004000').replace('variant: 新办\n', ''),
  );
  remove('341200/340131009000.yaml');
  for (const [name, args] of Object.entries({
    text: ['changes', 'HEAD~1'],
    en: ['changes', 'HEAD~1', 'HEAD', '--lang', 'en'],
    markdown: ['changes', 'HEAD~1', '-f', 'markdown'],
    cancelled: ['changes', 'HEAD'],
    color: ['changes', 'HEAD~1', 'HEAD', '--color', 'always'],
  })) {
    await expect(transcript(args, await at(repository, ...args))).toMatchFileSnapshot(
      `../cli/changes-${name}.txt`,
    );
  }
});

test('says 材料少 2 件，时限短 3 个工作日，少跑 1 次', async () => {
  const { code, stdout } = await at(revised(), 'changes', 'main');
  expect(code).toBe(0);
  expect(stdout).toContain('材料少 2 件，时限短 3 个工作日，少跑 1 次');
});

test('reads the revision itself, whatever lies in the work tree', async () => {
  const repository = revised();
  repository.commit();
  const expected = await at(repository, 'changes', 'main~1', 'main');
  rmSync(join(repository.root, standard));
  repository.write(whole, 'broken: [\n');
  expect(await at(repository, 'changes', 'main~1', 'main')).toEqual(expected);
  expect(expected.stdout).toContain('变更 1 项');
});

test('a revision and itself: no change, exit 0', async () => {
  const { code, stdout } = await at(revised(), 'changes', 'HEAD', 'HEAD');
  expect(code).toBe(0);
  expect(stdout).toContain('市级标准没有变化');
});

test('a change without a new version is pointed out', async () => {
  const repository = temporaryRepository();
  repository.commit();
  edit(repository, standard, shorter);
  expect((await at(repository, 'changes', 'main')).stdout).toContain('版本号请加 1');
});

test('the status 取消 cancels an item, and its counties must follow', async () => {
  const repository = temporaryRepository();
  repository.commit();
  edit(repository, standard, ['status: 在用', 'status: 取消']);
  const { stdout } = await at(repository, 'changes', 'main');
  expect(stdout).toContain('取消 1 项');
  expect(stdout).toContain('市级标准已取消，请一并取消');
});

test('counties that changed by themselves are counted', async () => {
  const repository = temporaryRepository();
  repository.commit();
  edit(repository, whole, ['complaint: 0558', 'complaint: 0551']);
  const { stdout } = await at(repository, 'changes', 'main');
  expect(stdout).toContain('县级文件另有改动：颍东 1 个');
});

test.each([
  ['a standard that is broken now', standard, 'code: [\n', '新版'],
  ['a version of a county', whole, 'visits: "1"\n', '新版'],
])('%s leaves it incomplete: exit 3, and the rest is told', async (_name, path, content, side) => {
  const repository = revised();
  repository.write(path, content);
  const { code, stdout } = await at(repository, 'changes', 'main');
  expect(code).toBe(3);
  expect(stdout).toMatch(new RegExp(`${side}  ${path}`, 'u'));
  expect(stdout).not.toContain('取消 1 项');
});

test('links in a revision are refused like on the disk', async () => {
  const repository = temporaryRepository();
  rmSync(join(repository.root, standard));
  symlinkSync('/etc/passwd', join(repository.root, standard));
  symlinkSync('/etc', join(repository.root, '341299'));
  repository.commit();
  repository.remove(standard);
  repository.write(standard, repository.read(whole));
  const { code, stdout } = await at(repository, 'changes', 'main');
  expect(code).toBe(3);
  expect(stdout).toContain('符号链接不检查');
  expect(stdout).toContain('链接的文件夹不检查');
  expect(stdout).not.toContain('root:');
});

test('no repository, an unknown revision, one without the catalogue: exit 2 and what to do', async () => {
  const repository = temporaryRepository();
  repository.commit();
  const outside = join(repository.outside, '散放');
  mkdirSync(outside);
  writeFileSync(join(outside, 'regions.yaml'), repository.read('regions.yaml'));
  const cases = [
    await run(['changes', 'main'], { cwd: outside }),
    await at(repository, 'changes', 'mian'),
    await at(repository, 'changes', 'main', '-f', 'jsn'),
    await at(repository, 'changes', 'main', '-o', '对照表.xls'),
    await at(repository, 'changes'),
  ];
  expect(cases.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2]);
  gitIn(repository.top, ['mv', '事项目录', '新目录']);
  repository.commit('2026-06-01');
  const moved = await run(['changes', 'HEAD~1'], { cwd: join(repository.top, '新目录') });
  expect([moved.code, moved.stderr]).toEqual([2, expect.stringContaining('还不存在')]);
});

test('the sheet: one row a change, merged by item, with the counties that must follow', async () => {
  const repository = revised();
  const file = join(repository.outside, '表', '对照表.xlsx');
  const { code, stderr } = await at(repository, 'changes', 'main', '-o', file);
  expect([code, stderr]).toEqual([0, `${file}: 1 张表，6 行\n`]);
  const again = readFileSync(file);
  await at(repository, 'changes', 'main', '-o', file);
  expect(readFileSync(file).equals(again)).toBe(true);
  const text = (await readWorkbook(file)).flatMap(({ cells }) =>
    [...cells.values()].map(({ value }) => value),
  );
  for (const cell of ['变更前', '变更后', '对申请人', '需跟进的县', '8个工作日', '5个工作日']) {
    expect(text).toContain(cell);
  }
  expect(text).toContain('颍州、颍泉（待核对新版）\n颍东（仍是旧版内容）');
});

test('Markdown goes to a file, and a name cannot break out of it', async () => {
  const repository = temporaryRepository();
  repository.commit();
  edit(repository, standard, ['食品安全管理制度目录', '<img src=x>|@everyone](http://x) `::error::`']);
  const file = join(repository.outside, '公告.md');
  expect((await at(repository, 'changes', 'main', '-f', `markdown=${file}`)).code).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('&#60;img src=x&#62;&#124;@&#8203;everyone&#93;(http:&#8203;//x)');
  expect(text).not.toMatch(/<img|@everyone|^::/mu);
});

test('--since: validate takes the changed files and every county of a changed standard', async () => {
  const repository = temporaryRepository();
  repository.write(
    '341203/340131009000.yaml',
    repository.read(whole).replaceAll('340131003000', '340131009000'),
  );
  repository.commit();
  repository.git('checkout', '-q', '-b', '修订');
  const none = await at(repository, 'validate', '--since', 'main');
  expect([none.code, none.stdout]).toEqual([0, '共 0 个文件，检查 0 个：0 个错误，0 个警告，0 条提示。\n']);
  expect(none.stderr).toContain('没有改动');
  edit(repository, whole, ['visits: 1', 'visits: 9']);
  repository.commit('2026-06-01');
  expect((await at(repository, 'validate', '--since', 'main')).stdout).toContain('共 1 个文件');
  edit(repository, standard, second);
  expect((await at(repository, 'validate', '--since', 'main')).stdout).toContain('共 4 个文件');
  expect((await at(repository, 'validate', '341202', '--since', 'main')).stdout).toContain('共 1 个文件');
  repository.write('341204/340131010000.yaml', 'code: 12\n');
  const untracked = await at(repository, 'validate', '--since', 'main');
  expect([untracked.code, untracked.stdout]).toEqual([1, expect.stringContaining('共 5 个文件')]);
  edit(repository, 'regions.yaml', ['颍州区', '颍州新区']);
  expect((await at(repository, 'validate', '--since', 'main')).stdout).toMatch(/共 [78] 个文件/u);
});

test('--since: what main gained since the branch left it is not this branch’s', async () => {
  const repository = temporaryRepository();
  repository.commit();
  repository.git('branch', '修订');
  edit(repository, standard, second);
  repository.commit('2026-06-01');
  repository.git('checkout', '-q', '修订');
  expect((await at(repository, 'validate', '--since', 'main')).stdout).toContain('共 0 个文件');
});

test('--since: diff compares the items concerned, also of a deleted file', async () => {
  const repository = temporaryRepository();
  repository.commit();
  expect((await at(repository, 'diff', '--since', 'main')).stdout).toContain('共 0 个文件');
  repository.remove(whole);
  const { code, stdout } = await at(repository, 'diff', '--since', 'main');
  expect(code).toBe(1);
  expect(stdout).toContain('颍东区没有「食品经营许可（新办）」');
  expect((await at(repository, 'diff', '340131009000', '--since', 'main')).stdout).toContain('共 0 个文件');
  const json = await at(repository, 'diff', '--since', 'HEAD', '-f', 'json', '-q');
  expect([json.stderr, JSON.parse(json.stdout).version]).toEqual(['', 1]);
});

test('a cause: the county still has what the standard gave up, since which version and day', async () => {
  const repository = revised();
  repository.commit('2026-05-10');
  edit(repository, standard, [/^version: 2$/mu, 'version: 3'], ['coverage: 全市', 'coverage: 全省']);
  repository.commit('2026-05-20');
  edit(repository, whole, ['coverage: 全市', 'coverage: 全县']);
  const { stdout } = await at(repository, 'diff', '--county', '341203');
  expect(stdout).toMatch(
    /承诺办结时限是「8个工作日」.*市级标准在第 2 版（2026-05-10）改过，本县仍是旧版内容；请跟进。/u,
  );
  expect(stdout).toMatch(/通办范围是「全县」.*本县自行调整/u);
  const { findings } = JSON.parse((await at(repository, 'diff', '--county', '341203', '-f', 'json')).stdout);
  expect(
    findings.map(({ difference, cause }: Record<string, { field: string }>) => [difference?.field, cause]),
  ).toEqual(
    expect.arrayContaining([
      ['visits', { kind: 'stale', version: 2, changedOn: '2026-05-10' }],
      ['coverage', { kind: 'own' }],
    ]),
  );
});

test('a standard not committed yet has a version but no day', async () => {
  const { stdout } = await at(revised(), 'diff', '--county', '341203');
  expect(stdout).toContain('市级标准在第 2 版改过，本县仍是旧版内容；请跟进。');
});

test('without git, versions kept under history/ tell; what is not known is not claimed', async () => {
  const repository = revised();
  const { root, top, git, read, write } = repository;
  const first = git('show', 'HEAD:事项目录/341200/340131003000-01.yaml');
  edit(repository, standard, [/^status: 在用$/mu, 'effectiveOn: "2026-05-11"\nstatus: 在用']);
  edit(repository, whole, ['coverage: 全市', 'coverage: 全县']);
  rmSync(join(top, '.git'), { recursive: true });
  const unknown = await run(['diff', '--county', '341203'], { cwd: root });
  expect(unknown.stdout).not.toMatch(/旧版|自行/u);
  write('341200/history/340131003000-01.v1.yaml', `${first}\n`);
  const { stdout } = await run(['diff', '--county', '341203'], { cwd: root });
  expect(stdout).toContain('市级标准在第 2 版改过，本县仍是旧版内容；请跟进');
  expect(stdout).toMatch(/通办范围.*本县自行调整/u);
  expect((await run(['validate'], { cwd: root })).stdout).not.toContain('catalogue-layout');
  write('341200/history/旧的.yaml', read(standard));
  expect((await run(['validate'], { cwd: root })).stdout).toContain('编码.v版本.yaml');
});
