import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'shixiang-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('without the driver everything else works, and a queue says what to install', () => {
  for (const name of ['bin', 'dist', 'schemas', 'package.json'])
    cpSync(name, join(scratch, name), { recursive: true });
  mkdirSync(join(scratch, 'catalogue'));
  cpSync('catalogue/laws.yaml', join(scratch, 'catalogue/laws.yaml'));
  mkdirSync(join(scratch, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => !['pg', 'pg-boss'].includes(each)))
    symlinkSync(resolve('node_modules', name), join(scratch, 'node_modules', name), 'junction');
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(scratch, 'bin/shixiang.js'), ...args], { encoding: 'utf8' });
  expect(run('validate', 'fixtures/ok/adopted').status).toBe(0);
  const { status, stderr } = run(
    'worker',
    '--queue',
    'postgres://keeper:hunter2@localhost/none',
    '--lang',
    'en',
  );
  expect(stderr).toContain('npm install pg@8 pg-boss@10');
  expect(stderr).not.toContain('hunter2');
  expect(status).toBe(3);
});
