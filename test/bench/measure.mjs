import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Whole processes, timed in turn: machines are noisy, so ratios are taken within a round and then their median.
 *
 * @typedef {object} Task
 * @property {string} name
 * @property {string} [command] instead of node
 * @property {readonly string[]} args
 * @property {string} cwd
 * @property {Readonly<Record<string, string>>} [env] beside that of this process
 * @property {number} [files] how many it reads
 * @property {Task} [base] what it is compared with in the same round
 * @property {boolean} [faulty] it finds errors, so it ends with 1
 * @property {(printed: string) => number} [seconds] how long it took, as it says itself
 *
 * @typedef {object} Row
 * @property {string} name
 * @property {number} seconds median
 * @property {number} least
 * @property {number} most
 * @property {number | undefined} megabytes peak resident memory, where it can be known
 * @property {number | undefined} files
 * @property {number | undefined} ratio median of the ratios to the base
 *
 * @typedef {(task: Task) => readonly number[]} Times seconds, by round
 */

/**
 * Tells the peak when the process ends. Linux counts in maxRSS what the process was before it became this program,
 * which is the size of its parent, so VmHWM is asked first.
 */
const hook = `data:text/javascript,${encodeURIComponent(`
import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  let peak = process.resourceUsage().maxRSS;
  try { peak = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? peak); } catch {}
  writeSync(3, String(peak));
});`)}`;

/** GNU time: a small parent, so what it tells of a program that is not Node is true. */
const clock = '/usr/bin/time';

/** @type {(task: Task, command?: string, args?: readonly string[]) => { seconds: number, told: string }} */
function run(task, command = task.command ?? process.execPath, args = task.args) {
  const start = performance.now();
  const { status, stdout, stderr, output, error } = spawnSync(command, args, {
    cwd: task.cwd,
    env: { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', SHIXIANG_LANG: 'zh', ...task.env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', task.seconds === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== (task.faulty ? 1 : 0)) {
    throw new Error(`${task.name} ended with ${status}`, { cause: error ?? stderr });
  }
  return { seconds: task.seconds?.(stdout) ?? seconds, told: output[3] ?? '' };
}

/** Also fills the page cache. @type {(task: Task) => number | undefined} */
function peakOf(task) {
  if (task.command === undefined)
    return Number(run(task, process.execPath, ['--import', hook, ...task.args]).told) / 1024;
  if (!existsSync(clock)) {
    run(task);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'shixiang-bench-peak-'));
  const file = join(folder, 'peak');
  try {
    run(task, clock, ['-f', '%M', '-o', file, task.command, ...task.args]);
    return Number(readFileSync(file, 'utf8')) / 1024;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @type {(numbers: readonly number[]) => number} */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return ((sorted[middle] ?? NaN) + (sorted[sorted.length - 1 - middle] ?? NaN)) / 2;
}

/** @type {(tasks: readonly Task[], rounds: number) => { rows: Row[], times: Times }} */
export function measure(tasks, rounds) {
  const peaks = new Map(tasks.map((task) => [task, peakOf(task)]));
  /** @type {Map<Task, number[]>} */
  const all = new Map(tasks.map((task) => [task, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const task of tasks) all.get(task)?.push(run(task).seconds);
  }
  /** @type {Times} */
  const times = (task) => all.get(task) ?? [];
  const rows = tasks.map((task) => {
    const own = times(task);
    return {
      name: task.name,
      seconds: median(own),
      least: Math.min(...own),
      most: Math.max(...own),
      megabytes: peaks.get(task),
      files: task.files,
      ratio: task.base === undefined ? undefined : ratio(own, times(task.base)),
    };
  });
  return { rows, times };
}

/** Median of the ratios within a round. @type {(times: readonly number[], to: readonly number[]) => number} */
export const ratio = (times, to) => median(times.map((time, round) => time / (to[round] ?? NaN)));

/** @type {(cells: readonly (readonly string[])[]) => string} first column to the left, the others to the right */
export function table(cells) {
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
