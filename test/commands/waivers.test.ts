import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../run.ts';

let folder = '';
const file = () => join(folder, 'waivers.yaml');
const read = () => readFileSync(file(), 'utf8');
const copy = (fixture: string) => cpSync(`fixtures/bad/${fixture}`, folder, { recursive: true });
const waivers = (...args: readonly string[]) => run(['waivers', ...args], { cwd: folder });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shixiang-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const decision = ['--reason', '过渡期', '--approval', '阜政务示例〔2026〕9号', '--until', '2027-12-31'];
const fingerprint = 'cd3b901afdfc';

describe('add', () => {
  test('writes what diff then accepts, and makes the file where there is none', async () => {
    copy('worse-better-wording');
    expect((await run(['diff'], { cwd: folder })).stdout).toContain(fingerprint);
    expect(await waivers('add', fingerprint, ...decision)).toMatchObject({ code: 0, stderr: '' });
    expect(read()).toMatch(/^# yaml-language-server: \$schema=\S*waivers\.schema\.json\nwaivers:\n/u);
    expect(read()).toContain('from: "2026-11-24"\n    until: "2027-12-31"');
    expect((await run(['validate', 'waivers.yaml'], { cwd: folder })).code).toBe(0);
    const { findings, waivers: states } = JSON.parse(
      (await run(['diff', '-f', 'json'], { cwd: folder })).stdout,
    ) as {
      findings: { fingerprint: string; severity: string; waiver?: object }[];
      waivers: { state: string }[];
    };
    expect(findings.find((each) => each.fingerprint === fingerprint)).toMatchObject({
      severity: 'note',
      waiver: { reason: '过渡期', field: 'materials' },
    });
    expect(states).toMatchObject([{ state: 'in-force' }]);
  });

  test('--dry-run shows the change and writes nothing', async () => {
    copy('worse-better-wording');
    const { stdout, code } = await waivers('add', fingerprint, ...decision, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^--- waivers\.yaml\n\+\+\+ waivers\.yaml\n/u);
    expect(stdout).toContain('+    fingerprint: "cd3b901afdfc"\n');
    expect(existsSync(file())).toBe(false);
  });

  test.each([
    ['an unknown fingerprint', ['000000000000', ...decision], '没有指纹 000000000000'],
    ['one that is waived', ['c3731c57a3fb', ...decision], '已由'],
    ['dates the wrong way', ['37c4708a9898', ...decision, '--from', '2028-01-01'], '之前'],
    [
      'a last day that is over',
      ['37c4708a9898', ...decision.with(5, '2026-01-01'), '--from', '2025-01-01'],
      '已经过了',
    ],
    ['a blank reason', ['37c4708a9898', ...decision.with(1, ' ')], '没有写入'],
    ['no approval', ['37c4708a9898', '--reason', 'x', '--until', '2027-01-01'], '--approval'],
    ['no such day', ['37c4708a9898', ...decision.with(5, '2027-02-30')], '没有 2027-02-30 这一天'],
  ])('refuses %s', async (_, args, says) => {
    copy('waivers-and-holdings');
    const before = read();
    const { code, stderr } = await waivers('add', ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(read()).toBe(before);
  });

  test('a renewal is entered beside the one that is over, which is then unused', async () => {
    copy('waivers-and-holdings');
    expect((await waivers('add', '37c4708a9898', ...decision)).code).toBe(0);
    const { stdout } = await waivers('list', '-f', 'json');
    const states = (JSON.parse(stdout) as { waivers: { state: string }[] }).waivers.map(({ state }) => state);
    expect(states).toEqual(['in-force', 'unused', 'unused', 'in-force']);
  });

  test('refuses a faulty waivers.yaml', async () => {
    copy('waivers-and-holdings');
    writeFileSync(file(), `${read()}  - region: 1\n`);
    const before = read();
    const { code, stderr } = await waivers('add', '37c4708a9898', ...decision);
    expect([code, stderr.includes('先改正再登记')]).toEqual([2, true]);
    expect(read()).toBe(before);
  });
});

describe('prune', () => {
  test('removes the unused and keeps the rest, comments too', async () => {
    copy('waivers-and-holdings');
    const before = read();
    const { code, stdout } = await waivers('prune');
    expect([code, stdout.includes('341222 340131003000 visits')]).toEqual([0, true]);
    expect(before.startsWith(read().trimEnd())).toBe(true);
    expect(read()).not.toContain('0123456789ab');
    expect((await waivers('prune')).stdout).toBe('没有未使用的豁免。\n');
  });

  test('--dry-run shows the change and writes nothing', async () => {
    copy('waivers-and-holdings');
    const before = read();
    const { stdout } = await waivers('prune', '--dry-run');
    expect(stdout).toContain('-    fingerprint: "0123456789ab"\n');
    expect(read()).toBe(before);
  });

  test('a faulty file of the county keeps its waivers: nobody can say', async () => {
    copy('waivers-and-holdings');
    const item = join(folder, '341222/340131003000-01.yaml');
    writeFileSync(item, readFileSync(item, 'utf8').replace('adopts:', 'adoptz:'));
    expect((await waivers('prune')).stdout).toBe('没有未使用的豁免。\n');
    expect((await waivers('check')).stdout).toContain('无法核对');
    writeFileSync(item, '\t[');
    expect((await waivers('check')).stdout).toContain('无法核对');
  });
});

describe('check', () => {
  test('fails on what is over or unused, warns elsewhere when the value is untouched', async () => {
    copy('waivers-and-holdings');
    const { code, stdout } = await waivers('check');
    expect(code).toBe(1);
    expect(stdout.match(/\[waiver-\w+\]/gu)).toEqual(['[waiver-current]', '[waiver-used]']);
    const { stdout: compared } = await run(['diff', '--county', '颍东'], { cwd: folder });
    expect(compared).toMatch(/341203\S+ 警告: .*已于 2025-12-31 到期/u);
  });

  test('a changed value is told at once, and the difference is an error', async () => {
    copy('waivers-and-holdings');
    const item = join(folder, '341202/340131003000-01.yaml');
    writeFileSync(item, readFileSync(item, 'utf8').replace('value: 9', 'value: 12'));
    const { stdout } = await waivers('list');
    expect(stdout).toMatch(/失配: 颍州.*\n.*\n.*\n {2}= 现在的指纹: [0-9a-f]{12}\n/u);
    expect((await waivers('check')).stdout).toContain('值又改了');
    const { stdout: compared } = await run(['diff'], { cwd: folder });
    expect(compared).toMatch(/341202\S+ 错误: .*12个工作日/u);
  });

  test('clean when all hold', async () => {
    copy('waivers-and-holdings');
    await waivers('prune');
    const item = join(folder, '341203/340131003000-01.yaml');
    writeFileSync(item, readFileSync(item, 'utf8').replace('value: 9', 'value: 8'));
    await waivers('prune');
    expect((await waivers('check')).code).toBe(0);
  });

  test('a waiver that cannot be read is no pass', async () => {
    copy('waivers-and-holdings');
    writeFileSync(file(), 'waivers:\n  - region: "341202"\n');
    expect((await waivers('check')).code).toBe(1);
  });
});

test('no waivers at all', async () => {
  copy('worse-better-wording');
  expect(await waivers()).toEqual({ code: 0, stdout: '没有豁免。\n', stderr: '' });
  expect((await waivers('check')).code).toBe(0);
  expect((await waivers('chek')).code).toBe(2);
});
