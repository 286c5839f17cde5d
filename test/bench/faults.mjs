// Breaks exports on purpose and looks at what is left: processes killed at random moments, system calls that fail one
// after the other (strace), disks too small (tmpfs, as root). About 15 minutes; parts of it with
// `node test/bench/faults.mjs [--kills 50] [--seed 1] [--fault ENOSPC,EIO,EACCES,SIGKILL] [kills] [calls] [disks]`
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: flags, positionals: parts } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    fault: { type: 'string', default: 'ENOSPC,EIO,EACCES,SIGKILL' },
  },
});
/** @param {string} part */
const isWanted = (part) => parts.length === 0 || parts.includes(part);
const home = fileURLToPath(new URL('../../', import.meta.url));
const program = join(home, 'bin', 'shixiang.js');
const scratch = mkdtempSync(join(tmpdir(), 'shixiang-faults-'));
const out = join(scratch, 'out');
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Temporary files get names that strace can be told beforehand. */
const counting = join(scratch, 'counting.cjs');
writeFileSync(
  counting,
  `let count = 0;
const crypto = require('node:crypto');
crypto.randomBytes = (size) => { const bytes = Buffer.alloc(size); bytes.writeUInt16BE((count += 1), size - 2); return bytes; };
require('node:module').syncBuiltinESMExports();`,
);

const lists = ['基本目录', '实施清单', '申请材料清单'];
/** @param {string} catalogue @param {string} folder @param {string} day */
const exporting = (catalogue, folder, day) =>
  [program, 'export'].concat(lists, '-C', join(home, catalogue), '-o', folder, '--today', day);

/** @param {string} folder @returns {Record<string, string>} */
const sums = (folder) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
const hidden = () => readdirSync(out).filter((name) => name.startsWith('.'));

/** @param {string} name @param {readonly string[]} args @param {import('node:child_process').SpawnSyncOptions} [options] */
const run = (name, args, options) => spawnSync(name, args, options);

/** The set of an earlier day and of a later one. @param {string} catalogue */
function editions(catalogue) {
  const [old, fresh] = ['old', 'fresh'].map((name, index) => {
    const folder = join(scratch, name);
    rmSync(folder, { recursive: true, force: true });
    const { status, stderr } = spawnSync(
      process.execPath,
      exporting(catalogue, folder, index === 0 ? '2026-11-24' : '2026-11-25'),
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return { folder, sums: sums(folder) };
  });
  if (old === undefined || fresh === undefined) throw new Error('no editions');
  return { old, fresh, args: exporting(catalogue, out, '2026-11-25') };
}

/** @typedef {ReturnType<typeof editions>} Editions */

/** @param {Editions} editions */
function restore({ old }) {
  rmSync(out, { recursive: true, force: true });
  cpSync(old.folder, out, { recursive: true });
}

const violations = /** @type {string[]} */ ([]);

/**
 * old, new, or mixed: every file whole, but not all of one day. Anything else is a violation.
 * @param {Editions} editions @param {number | string | null} status @param {string} what
 */
function judge({ old, fresh }, status, what) {
  const now = sums(out);
  const names = Object.keys(old.sums);
  const isWhole = names.every((name) => now[name] === old.sums[name] || now[name] === fresh.sums[name]);
  if (!isWhole || Object.keys(now).join() !== names.join())
    violations.push(`${what}: a file is neither old nor new`);
  const isNew = names.every((name) => now[name] === fresh.sums[name]);
  const isOld = names.every((name) => now[name] === old.sums[name]);
  if (status === 0 && !isNew) violations.push(`${what}: exit 0 without the new files`);
  if (isOld || isNew) return isOld ? 'old' : 'new';
  const books = names.filter((name) => name.endsWith('.xlsx'));
  return books.every((name) => now[name] === fresh.sums[name]) ? 'new, old manifest' : 'mixed';
}

/** @param {readonly string[]} all */
const tally = (all) =>
  [...new Set(all)]
    .toSorted()
    .map((each) => `${each} ${all.filter((one) => one === each).length}`)
    .join(', ');

/** mulberry32 @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {NodeJS.Signals} signal @param {number} count */
async function kill(signal, count) {
  const all = editions('catalogue');
  restore(all);
  const start = performance.now();
  spawnSync(process.execPath, all.args, { stdio: 'ignore' });
  const span = performance.now() - start;
  const random = randomFrom(Number(flags.seed));
  const sets = [];
  const statuses = [];
  let leftovers = 0;
  for (let turn = 0; turn < count; turn += 1) {
    restore(all);
    const child = spawn(process.execPath, all.args, { stdio: 'ignore' });
    const ended = new Promise((done) => child.on('exit', (code, by) => done(code ?? by)));
    await setTimeout(random() * span * 1.05);
    child.kill(signal);
    const status = await ended;
    const what = `${signal}, kill ${turn + 1}`;
    sets.push(judge(all, /** @type {number | string} */ (status), what));
    statuses.push(`exit ${status}`);
    leftovers += hidden().length;
    if (signal !== 'SIGKILL' && hidden().length > 0) violations.push(`${what}: left ${hidden().join(', ')}`);
  }
  console.log(
    `${signal} at ${count} moments in ${span.toFixed(0)} ms: ${tally(sets)}; ${tally(statuses)}; ${leftovers} leftovers`,
  );
}

const calls = ['openat', 'write', 'writev', 'pwrite64', 'fsync', 'link', 'rename', 'close', 'unlink'];
const faults = flags.fault.split(',').map((name) => `${name.startsWith('SIG') ? 'signal' : 'error'}=${name}`);

/** One call after the other fails, until none is left to fail. */
function sweep() {
  if (run('strace', ['-f', '-o', '/dev/null', 'true']).status !== 0) {
    console.log('system calls: skipped, strace is missing or may not trace');
    return;
  }
  const all = editions('fixtures/ok/adopted');
  const names = Object.keys(all.old.sums);
  const watched = [out];
  for (const name of names) {
    watched.push(join(out, name));
    for (let count = 1; count <= 3 * names.length; count += 1) {
      watched.push(join(out, `.${name}.${count.toString(16).padStart(12, '0')}.tmp`));
    }
  }
  const log = join(scratch, 'strace.log');
  const paths = watched.flatMap((path) => ['-P', path]);
  for (const fault of faults) {
    for (const call of calls) {
      const sets = [];
      const statuses = [];
      let leftovers = 0;
      for (let turn = 1; ; turn += 1) {
        restore(all);
        const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:${fault}:when=${turn}`];
        const traced = ['-f', '-qq', '-o', log, ...paths, ...inject, process.execPath, ...all.args];
        const { status, signal } = run('strace', traced, {
          stdio: 'ignore',
          // One thread does all the work with files, so that the count of calls is the same each time.
          env: { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_OPTIONS: `--require=${counting}` },
        });
        const said = readFileSync(log, 'utf8');
        if (!said.includes('(INJECTED)') && !said.includes('killed by SIGKILL')) {
          const last = judge(all, status, `${fault} ${call} ${turn}`);
          if (status !== 0 || last !== 'new')
            violations.push(`${call} ${fault}: ended ${status} ${last} unharmed`);
          break;
        }
        const set = judge(all, status ?? signal, `${fault} in ${call} ${turn}`);
        if (set === 'mixed' && fault !== 'signal=SIGKILL')
          violations.push(`${fault} in ${call} ${turn}: mixed`);
        sets.push(set);
        statuses.push(`exit ${status ?? signal}`);
        leftovers += hidden().length;
      }
      console.log(
        `${fault.split('=')[1]} in ${call}: ${sets.length} fired${sets.length === 0 ? '' : `: ${tally(sets)}; ${tally(statuses)}; ${leftovers} leftovers`}`,
      );
    }
  }
}

/** An old set fits on the disk, a new one beside it does not. */
function fill() {
  const all = editions('fixtures/ok/adopted');
  const size = Object.keys(all.old.sums).reduce(
    (sum, name) => sum + Math.ceil(readFileSync(join(all.old.folder, name)).length / 4096) * 4,
    0,
  );
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const sets = [];
  for (let room = 0; room <= size + 16; room += 4) {
    const disk = ['-t', 'tmpfs', '-o', `size=${size + room}k`, 'tmpfs', out];
    if (run('mount', disk).status !== 0) {
      console.log('small disks: skipped, nothing can be mounted');
      return;
    }
    try {
      cpSync(all.old.folder, out, { recursive: true });
      const { status, stderr } = spawnSync(process.execPath, all.args, { encoding: 'utf8' });
      const what = `a disk with ${room} KB left`;
      sets.push(`${judge(all, status, what)}, exit ${status}`);
      if (hidden().length > 0) violations.push(`${what}: left ${hidden().join(', ')}`);
      if (status !== 0 && !/磁盘空间不足|disk is full/u.test(stderr))
        violations.push(`${what}: said ${stderr}`);
    } finally {
      run('umount', [out]);
    }
  }
  console.log(`small disks, 0 to ${size + 16} KB left: ${tally(sets)}`);
}

const count = Number(flags.kills);
if (isWanted('kills')) {
  await kill('SIGKILL', count);
  await kill('SIGTERM', count);
  await kill('SIGINT', count);
}
if (isWanted('calls')) sweep();
if (isWanted('disks')) fill();
for (const violation of violations) console.log(`VIOLATED: ${violation}`);
console.log(violations.length === 0 ? 'old or new files every time' : `${violations.length} violations`);
process.exitCode = violations.length === 0 ? 0 : 1;
