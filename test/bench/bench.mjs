import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';

/**
 * How long whole processes take and how much memory they need. Nothing is asserted: machines differ and are noisy, so
 * the variants run in turn and ratios are taken within a round.
 *
 * @typedef {object} Task
 * @property {string} name
 * @property {readonly string[]} args of node
 * @property {string} cwd
 * @property {number} [files] how many it reads
 * @property {Task} [base] what it is compared with in the same round
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {number} seconds median
 * @property {number} least
 * @property {number} most
 * @property {number} megabytes peak resident memory
 * @property {number | undefined} files
 * @property {number | undefined} ratio median of the ratios to the base
 */

const usage = `npm run bench -- [options]
  --size 1000,10000       how many files the made catalogues have
  --regions 9             how many counties they have beside the city
  -n, --rounds 5          how often each process is timed
  --program <file>        which build to measure; default: bin/shixiang.js
  --json <file>           write the figures
  --compare <file>        show them beside figures written before`;

/** @type {(relative: string) => string} */
const here = (relative) => fileURLToPath(new URL(relative, import.meta.url));

const { values: flags } = parseArgs({
  options: {
    size: { type: 'string', default: '1000,10000' },
    regions: { type: 'string', default: '9' },
    rounds: { type: 'string', short: 'n', default: '5' },
    program: { type: 'string', default: here('../../bin/shixiang.js') },
    json: { type: 'string' },
    compare: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** The made catalogue in the temporary folder, kept for the next time. @type {(size: number, regions: number) => string} */
function catalogueOf(size, regions) {
  const recipe = createHash('sha256');
  for (const file of ['./generate.mjs', '../../catalogue/laws.yaml']) recipe.update(readFileSync(here(file)));
  const folder = join(tmpdir(), `shixiang-bench-${recipe.digest('hex').slice(0, 12)}-${regions}-${size}`);
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(`${folder}-`);
  const { files, bytes } = generate(unfinished, { regions, items: Math.round(size / (regions + 1)) });
  renameSync(unfinished, folder);
  console.log(`made ${folder}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  return folder;
}

/** Lists and reads a folder: no validator of these files can be faster. */
const read = `
const { readFileSync, readdirSync } = require('node:fs');
for (const entry of readdirSync('.', { recursive: true, withFileTypes: true }))
  if (entry.isFile()) readFileSync(entry.parentPath + '/' + entry.name, 'utf8');`;

/**
 * Tells the peak when the process ends. Linux counts in maxRSS what the process was before it became this program,
 * which is the size of its parent, so VmHWM is asked first.
 */
const hook = `data:text/javascript,${encodeURIComponent(`
import { readFileSync, writeSync } from 'node:fs';
process.on('exit', () => {
  let peak = process.resourceUsage().maxRSS;
  try { peak = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? peak); } catch {}
  writeSync(3, String(peak));
});`)}`;

/** @type {(task: Task, before?: readonly string[]) => { seconds: number, told: string }} */
function run({ name, args, cwd }, before = []) {
  const env = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', SHIXIANG_LANG: 'zh' };
  const start = performance.now();
  const { status, stderr, output, error } = spawnSync(process.execPath, [...before, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', before.length > 0 ? 'pipe' : 'ignore'],
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${name} ended with ${status}`, { cause: error ?? stderr });
  return { seconds, told: output[3] ?? '' };
}

/** @type {(numbers: readonly number[]) => number} */
function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return ((sorted[middle] ?? NaN) + (sorted[sorted.length - 1 - middle] ?? NaN)) / 2;
}

/** All tasks in turn, as often as wanted. @type {(tasks: readonly Task[], rounds: number) => Row[]} */
function measure(tasks, rounds) {
  // The first run of each is not timed: it fills the page cache and tells the memory.
  const peaks = new Map(tasks.map((task) => [task, Number(run(task, ['--import', hook]).told) / 1024]));
  /** @type {Map<Task, number[]>} */
  const times = new Map(tasks.map((task) => [task, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const task of tasks) times.get(task)?.push(run(task).seconds);
  }
  return tasks.map((task) => {
    const own = times.get(task) ?? [];
    const base = task.base === undefined ? undefined : times.get(task.base);
    return {
      name: task.name,
      seconds: median(own),
      least: Math.min(...own),
      most: Math.max(...own),
      megabytes: peaks.get(task) ?? NaN,
      files: task.files,
      ratio: base === undefined ? undefined : median(own.map((time, index) => time / (base[index] ?? NaN))),
    };
  });
}

/** @type {(cells: readonly (readonly string[])[]) => string} first column to the left, the others to the right */
function table(cells) {
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** @type {(now: number | undefined, then: number | undefined) => string} */
const change = (now, then) => (now === undefined || then === undefined ? '' : (now / then).toFixed(2));

/** @type {(rows: readonly Row[], before: ReadonlyMap<string, Row> | undefined) => string} */
function tableOf(rows, before) {
  const head = ['process', 'median s', 'min–max', 'files/s', 'peak MB', 'ratio'];
  const old = before === undefined ? [] : ['s/old', 'MB/old', 'ratio/old'];
  return table([
    [...head, ...old],
    ...rows.map((row) => {
      const { name, seconds, least, most, megabytes, files, ratio } = row;
      const was = before?.get(name);
      return [
        name,
        seconds.toFixed(3),
        `${least.toFixed(3)}–${most.toFixed(3)}`,
        files === undefined ? '' : String(Math.round(files / seconds)),
        megabytes.toFixed(0),
        ratio?.toFixed(2) ?? '',
        ...(before === undefined
          ? []
          : [change(seconds, was?.seconds), change(megabytes, was?.megabytes), change(ratio, was?.ratio)]),
      ];
    }),
  ]);
}

function main() {
  const sizes = flags.size.split(',').map(Number);
  const [regions, rounds] = [Number(flags.regions), Number(flags.rounds)];
  if (![...sizes, regions, rounds].every((number) => Number.isInteger(number) && number > 0)) {
    throw new RangeError(`sizes, regions and rounds are whole numbers\n${usage}`);
  }
  const shipped = here('../../catalogue');
  const output = mkdtempSync(join(tmpdir(), 'shixiang-bench-out-'));
  /** @type {(...args: string[]) => string[]} */
  const program = (...args) => [flags.program, ...args];

  /** @type {Task} */
  const bare = { name: 'node -e 0', args: ['-e', '0'], cwd: shipped };
  /** @type {readonly Task[]} */
  const small = [
    bare,
    { name: '--version', args: program('--version'), cwd: shipped, base: bare },
    {
      name: 'validate, one file',
      args: program('validate', '341200/340105001000.yaml'),
      cwd: shipped,
      base: bare,
    },
    {
      name: 'export all, shipped',
      args: program('export', 'all', '-o', output, '--today', '2026-11-24'),
      cwd: shipped,
      base: bare,
    },
  ];
  const large = sizes.map((size) => {
    const cwd = catalogueOf(size, regions);
    // The items, regions.yaml and laws.yaml.
    const files = Math.round(size / (regions + 1)) * (regions + 1) + 2;
    /** @type {Task} */
    const base = { name: `read ${size}`, args: ['-e', read], cwd, files };
    /** @type {readonly Task[]} */
    const tasks = [
      base,
      { name: `validate ${size}`, args: program('validate'), cwd, files, base },
      { name: `diff ${size}`, args: program('diff'), cwd, files, base },
    ];
    return tasks;
  });

  /** @type {Map<string, Row> | undefined} */
  const before =
    flags.compare === undefined
      ? undefined
      : new Map(
          /** @type {{ rows: Row[] }} */ (JSON.parse(readFileSync(flags.compare, 'utf8'))).rows.map((row) => [
            row.name,
            row,
          ]),
        );
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${rounds} rounds`,
  );
  /** @type {Row[]} */
  const rows = [];
  try {
    for (const tasks of [small, ...large]) {
      const measured = measure(tasks, rounds);
      console.log(`\n${tableOf(measured, before)}`);
      rows.push(...measured);
    }
  } finally {
    rmSync(output, { recursive: true });
  }
  console.log('\nratio: to the first row of its table, round by round');
  for (const command of ['validate', 'diff']) {
    const peaks = sizes.map((size) => {
      const row = rows.find(({ name }) => name === `${command} ${size}`);
      return `${row?.megabytes.toFixed(0)} MB at ${size}`;
    });
    console.log(`peak memory of ${command}: ${peaks.join(', ')}`);
  }
  if (flags.json !== undefined) {
    writeFileSync(flags.json, `${JSON.stringify({ node: process.version, rows }, undefined, 2)}\n`);
  }
}

if (flags.help) console.log(usage);
else main();
