import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';

// The built program, as a shell runs it; everything else is tested in this process.
const program = join('bin', 'shixiang.js');
const isPosix = process.platform !== 'win32';
const scratch = mkdtempSync(join(tmpdir(), 'shixiang-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const shell = (line: string) => spawnSync('bash', ['-c', line], { encoding: 'utf8' });

test('runs from its entry', () => {
  const { status, stdout } = spawnSync(process.execPath, [program, '--version'], { encoding: 'utf8' });
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  expect(status).toBe(0);
});

test.runIf(isPosix)('a reader that goes away ends it quietly, with the code it deserves', () => {
  const { stdout, stderr } = shell(
    `node ${program} validate fixtures/bad/ten-ways | head -1 > /dev/null; echo "\${PIPESTATUS[0]}"`,
  );
  expect(stdout).toBe('1\n');
  expect(stderr).toBe('');
});

test.runIf(isPosix && existsSync('/dev/full'))('what cannot be written is not passed over', () => {
  const { status, stderr } = shell(`node ${program} validate fixtures/ok/adopted > /dev/full`);
  expect(status).toBe(3);
  expect(stderr).toContain('ENOSPC');
});

test.runIf(isPosix)('a slow pipe loses nothing', () => {
  const { stdout } = shell(
    `node ${program} diff --all --today 2026-11-24 -f json | (sleep 1; cat) | node -e '
      let text = ""; process.stdin.on("data", (part) => (text += part));
      process.stdin.on("end", () => { JSON.parse(text); console.log(text.length > 1_000_000); });'`,
  );
  expect(stdout).toBe('true\n');
});

test.runIf(isPosix)('killed at any moment, an export leaves the old workbook or the new one', async () => {
  const out = join(scratch, 'out');
  const args = [program, 'export', '基本目录', '-o', out, '--today'];
  spawnSync(process.execPath, [...args, '2026-11-24']);
  const file = join(out, '基本目录.xlsx');
  const old = readFileSync(file);
  spawnSync(process.execPath, [...args, '2026-11-25']);
  const fresh = readFileSync(file);
  expect(fresh.equals(old)).toBe(false);
  for (const moment of [20, 150, 300, 450, 600, 750, 900, 1050]) {
    spawnSync(process.execPath, [...args, '2026-11-24']);
    const child = spawn(process.execPath, [...args, '2026-11-25'], { stdio: 'ignore' });
    await setTimeout(moment);
    child.kill('SIGKILL');
    await new Promise((resolve) =>
      (child.exitCode ?? child.signalCode) === null ? child.on('exit', resolve) : resolve(0),
    );
    const now = readFileSync(file);
    expect(now.equals(old) || now.equals(fresh), `at ${moment} ms`).toBe(true);
  }
  expect(readdirSync(out).filter((name) => name.endsWith('.xlsx'))).toEqual(['基本目录.xlsx']);
});

test.runIf(isPosix).each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('an export that %s ends leaves nothing behind', async (signal, code) => {
  const out = join(scratch, signal);
  const child = spawn(process.execPath, [program, 'export', 'all', '-o', out], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('exit', (status) => resolve(status)));
  const hasBegun = (): boolean => existsSync(out) && readdirSync(out).some((name) => name.endsWith('.tmp'));
  while (!hasBegun() && child.exitCode === null) await setTimeout(2);
  child.kill(signal);
  expect(await ended).toBe(code);
  expect(readdirSync(out)).toEqual([]);
});
