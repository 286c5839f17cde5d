import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

// The built program in a place of its own, where the code that the build kept for this Node can be spoilt.
const scratch = mkdtempSync(join(tmpdir(), 'shixiang-start-'));
afterAll(() => rmSync(scratch, { recursive: true }));
for (const name of ['bin', 'dist', 'schemas', 'package.json'])
  cpSync(name, join(scratch, name), { recursive: true });
symlinkSync(resolve('node_modules'), join(scratch, 'node_modules'), 'junction');
const packed = join(scratch, 'dist/packed', `${process.version}-${process.platform}-${process.arch}`);

const run = (...args: string[]) => {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [join(scratch, 'bin/shixiang.js'), ...args],
    { encoding: 'utf8', env: { ...process.env, SHIXIANG_LANG: 'zh' } },
  );
  return { status, signal, stdout, stderr };
};
const lines = [
  ['--version'],
  ['--help'],
  ['validate', '--help'],
  ['__complete', 'bash', ''],
  ['validate', 'fixtures/ok/adopted', '--today', '2026-11-24'],
  ['validate', 'fixtures/bad/ten-ways', '--today', '2026-11-24', '-f', 'json'],
  ['diff', '-C', 'fixtures/ok/adopted', '--today', '2026-11-24'],
  ['no-such-command'],
  ['validate', 'fixtures/bad/ten-ways', '--today', '2026-11-24', '--threads', '2'],
];
const runAll = () => lines.map((line) => run(...line));

/** One line that needs each pack, and no more: this is done sixty times. */
const needed = [0, 1, 5, 8];
const runNeeded = () => needed.map((index) => run(...(lines[index] ?? [])));

/** With its packs aside the program is loaded file by file, as on any Node that the build did not run on. */
function unpacked(): ReturnType<typeof runAll> {
  renameSync(packed, `${packed}.aside`);
  try {
    return runAll();
  } finally {
    renameSync(`${packed}.aside`, packed);
  }
}

const right = unpacked();

test('what is kept says the same as what is compiled', () => {
  expect(right.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 1, 0, 2, 1]);
  expect(runAll()).toEqual(right);
});

test('a check loads nothing but the packs', () => {
  const chunks = join(scratch, 'dist/chunks');
  renameSync(chunks, `${chunks}.aside`);
  try {
    expect(run('validate', 'fixtures/ok/adopted', '--today', '2026-11-24')).toEqual(right[4]);
    expect(run('validate', 'fixtures/ok/adopted', '--today', '2026-11-24', '--threads', '2')).toEqual(
      right[4],
    );
  } finally {
    renameSync(`${chunks}.aside`, chunks);
  }
});

describe.each(readdirSync(packed))('%s', (name) => {
  const file = join(packed, name);
  const whole = readFileSync(file);
  // Of its own length but with another content neither can be: the build writes both at once, and through to the disk.
  test.each<[string, (bytes: Buffer) => Uint8Array | undefined]>([
    ['missing', () => undefined],
    ['empty', () => Buffer.alloc(0)],
    ['cut in the head', (bytes) => bytes.subarray(0, 17)],
    ['cut in the middle', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['cut before its last byte', (bytes) => bytes.subarray(0, -1)],
    ['something else', () => Buffer.from('once upon a time')],
  ])('%s changes nothing', (_, spoil) => {
    const spoilt = spoil(whole);
    if (spoilt === undefined) rmSync(file);
    else writeFileSync(file, spoilt);
    try {
      expect(runNeeded()).toEqual(needed.map((index) => right[index]));
    } finally {
      writeFileSync(file, whole);
    }
  });
});

test.each(['--no-opt', '--stack-size=500'])('neither does Node with %s', (flag) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [flag, join(scratch, 'bin/shixiang.js'), ...(lines[5] ?? [])],
    { encoding: 'utf8', env: { ...process.env, SHIXIANG_LANG: 'zh' } },
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: right[5]?.stdout });
});
