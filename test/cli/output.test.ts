import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const scratch = mkdtempSync(join(tmpdir(), 'shixiang-output-'));
afterAll(() => rmSync(scratch, { recursive: true }));

// More than a pipe holds.
const line = ['bin/shixiang.js', 'diff', '-C', 'fixtures/guangdong', '--today', '2026-11-24', '-f', 'json'];
const piped = spawnSync(process.execPath, line, { maxBuffer: 2 ** 28 });

function runInto(path: string) {
  const out = openSync(path, 'w');
  try {
    return spawnSync(process.execPath, line, { stdio: ['ignore', out, 'pipe'], encoding: 'utf8' });
  } finally {
    closeSync(out);
  }
}

test('a file gets what a pipe gets, all of it', () => {
  expect(piped.stdout.length).toBeGreaterThan(500_000);
  expect(JSON.parse(piped.stdout.toString())).toBeTypeOf('object');
  const path = join(scratch, 'report.json');
  expect(runInto(path)).toMatchObject({ status: piped.status, stderr: '' });
  expect(readFileSync(path).equals(piped.stdout)).toBe(true);
});

test('a reader that goes away is no error', async () => {
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const told: Buffer[] = [];
  child.stderr.on('data', (part: Buffer) => told.push(part));
  const status = await new Promise((resolve) => {
    child.on('close', resolve);
  });
  expect([status, Buffer.concat(told).toString()]).toEqual([piped.status, '']);
});

test.runIf(process.platform === 'linux')('a full disk is told of', () => {
  const { status, stderr } = runInto('/dev/full');
  expect(status).toBe(3);
  expect(stderr).toContain('ENOSPC');
});
