import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test.runIf(isPosix)('killed at any moment, fmt leaves each file old or new', async () => {
  const folder = join(scratch, 'untidy');
  const old = readFileSync('fixtures/untidy/341202/340131003000-01.yaml');
  const files = Array.from({ length: 150 }, (_, index) =>
    join(folder, '341202', `3401310030${String(index).padStart(2, '0')}.yaml`),
  );
  cpSync('fixtures/untidy', folder, { recursive: true });
  rmSync(join(folder, '341204'), { recursive: true });
  const args = [program, 'fmt', folder];
  spawnSync(process.execPath, args);
  const fresh = readFileSync(join(folder, '341202/340131003000-01.yaml'));
  expect(fresh.equals(old)).toBe(false);
  let rewritten = 0;
  const first = files[0] ?? '';
  for (const moment of [0, 5, 20, 60, 150]) {
    for (const file of files) writeFileSync(file, old);
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    while (readFileSync(first).equals(old) && child.exitCode === null) await setTimeout(1);
    await setTimeout(moment);
    child.kill('SIGKILL');
    await new Promise((resolve) =>
      (child.exitCode ?? child.signalCode) === null ? child.on('exit', resolve) : resolve(0),
    );
    for (const file of files) {
      const now = readFileSync(file);
      if (now.equals(fresh)) rewritten += 1;
      else expect(now.equals(old), `${file}, ${moment} ms after the first`).toBe(true);
    }
  }
  expect(rewritten).toBeGreaterThan(0);
  const { status } = spawnSync(process.execPath, args);
  expect(status).toBe(0);
  expect(files.every((file) => readFileSync(file).equals(fresh))).toBe(true);
});

test.runIf(isPosix)('fmt reads standard input to its end, however slowly it comes', () => {
  const { stdout, status } = shell(
    `(echo 'region: 341202'; sleep 1; echo 'code: "340131003000"') | node ${program} fmt -`,
  );
  expect(stdout).toBe('code: "340131003000"\nregion: "341202"\n');
  expect(status).toBe(0);
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
