import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openCatalogue } from '../../src/catalogue/load.ts';
import { run } from '../run.ts';

const adopted = 'fixtures/ok/adopted/341202/340131003000-01.yaml';

test('every value of an adoption with the file and line it comes from', async () => {
  const { code, stdout } = await run(['resolve', adopted]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^name: 食品经营许可 +# 标准 fixtures\/ok\/adopted\/341200\/340131003000-01\.yaml:7$/mu,
  );
  expect(stdout).toMatch(
    /^region: "341202" +# 本地 fixtures\/ok\/adopted\/341202\/340131003000-01\.yaml:4$/mu,
  );
  expect(stdout.split('\n').filter((line) => line.includes('341200/') && line.includes('authority'))).toEqual(
    [],
  );
});

test('every item of the shipped catalogue, read back, is the item', async () => {
  const regions = readdirSync('catalogue').filter((name) => /^\d{6}$/u.test(name));
  const items = new Map<string, unknown>();
  for (const group of openCatalogue(join(process.cwd(), 'catalogue'), process.cwd()).groups())
    for (const { file, draft } of group.entries) items.set(file, draft);
  for (const region of regions) {
    for (const name of readdirSync(join('catalogue', region)).filter((_, index) => index % 12 === 0)) {
      const file = `catalogue/${region}/${name}`;
      const { stdout } = await run(['resolve', file]);
      expect(parse(stdout)).toEqual(items.get(file));
      for (const line of stdout.split('\n'))
        expect(line).toMatch(/^$|:$|# (?:标准|本地) catalogue\/\d{6}\/\S+:\d+$/u);
    }
  }
});

test('a standard and a whole file stand for themselves', async () => {
  const { stdout } = await run(['resolve', 'fixtures/ok/adopted/341200/340131003000-01.yaml']);
  expect(stdout).not.toContain('标准');
});

test('a faulty file: what can be read, and what to do', async () => {
  const { code, stdout, stderr } = await run([
    'resolve',
    'fixtures/bad/ten-ways/341271/340131003000-01.yaml',
  ]);
  expect([code, stdout.includes('name: 食品经营许可')]).toEqual([1, true]);
  expect(stderr).toContain('有 1 个错误');
  const refused = await run(['resolve', 'fixtures/bad/ten-ways/341221/340131003000-01.yaml']);
  expect([refused.code, refused.stdout, refused.stderr.includes('UTF-8')]).toEqual([1, '', true]);
});

test.each(['catalogue/regions.yaml', 'catalogue/341202', 'nothing.yaml'])('%s is no item', async (path) => {
  expect((await run(['resolve', path])).code).toBe(2);
});
