import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './built.mjs';

/**
 * How long it takes to write one large list, how much memory that needs and how large the file gets, beside other
 * writers in the same run: the same rows (excel-rows.mjs), with wrapped text, borders and row heights. Ours also
 * merges cells and works out the heights, which the others are spared. Nothing is asserted.
 */

const usage = `npm run bench:excel -- [options]
  --rows 100000        how many rows of 30 columns
  -n, --rounds 3       how often each writer is timed, in turn
  --without plain,…    leaves writers out: write, export, stream, plain, xlsxwriter`;

const { values: flags } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', short: 'n', default: '3' },
    without: { type: 'string', default: '' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** @typedef {{ seconds: number, megabytes: number, size: number }} Run */

/** @type {(relative: string) => string} */
const here = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Linux keeps the peak until the process is gone; elsewhere it stays unknown. @type {(pid: number | undefined) => number} */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

/** @type {(command: string, args: readonly string[], file: string) => Promise<Run>} */
function run(command, args, file) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    let megabytes = NaN;
    const watch = setInterval(() => {
      const peak = peakOf(child.pid);
      if (!Number.isNaN(peak)) megabytes = peak;
    }, 20);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, megabytes, size: statSync(file).size / 1e6 });
      else reject(new Error(`${command} ended with ${code}`));
      rmSync(file, { force: true });
    });
  });
}

/** Debian installs the library for its own Python only. @type {() => string | undefined} */
const python = () =>
  ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import xlsxwriter']).status === 0);

/** @type {(numbers: readonly number[]) => number} */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

async function main() {
  const [rows, rounds] = [Number(flags.rows), Number(flags.rounds)];
  if (![rows, rounds].every((number) => Number.isInteger(number) && number > 0)) {
    throw new RangeError(`rows and rounds are whole numbers\n${usage}`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'shixiang-excel-'));
  const file = join(folder, 'list.xlsx');
  const own = {
    write: await build('src/excel/write-workbook.ts'),
    export: await build('src/excel/export-workbooks.ts'),
  };
  const script = here('./excel-writers.mjs');
  /** @type {(writer: string, built?: string) => () => Promise<Run>} */
  const node =
    (writer, built = '') =>
    () =>
      run(process.execPath, [script, writer, `${rows}`, file, built], file);
  const interpreter = python();
  /** @type {Readonly<Record<string, [name: string, go: (() => Promise<Run>) | undefined]>>} */
  const writers = {
    write: ['shixiang, writer', node('write', own.write)],
    export: ['shixiang, written and read back', node('export', own.export)],
    stream: ['exceljs stream, style per cell', node('stream')],
    plain: ['exceljs Workbook', node('plain')],
    xlsxwriter: [
      'XlsxWriter, constant_memory',
      interpreter && (() => run(interpreter, [here('./excel-xlsxwriter.py'), `${rows}`, file], file)),
    ],
  };
  const wanted = Object.entries(writers).filter(([key]) => !flags.without.split(',').includes(key));

  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}: ${rows} rows × 30 columns, ${rounds} rounds`,
  );
  /** @type {Map<string, Run[]>} */
  const runs = new Map();
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [key, [, go]] of wanted)
        if (go !== undefined) runs.set(key, [...(runs.get(key) ?? []), await go()]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const base = runs.get('xlsxwriter');
  console.log('median s   range          peak MB   file MB   to XlsxWriter');
  for (const [key, [name]] of wanted) {
    const measured = runs.get(key);
    if (measured === undefined) {
      console.log(`${name}: not installed (apt-get install python3-xlsxwriter), skipped`);
      continue;
    }
    const seconds = measured.map((one) => one.seconds);
    const ratio = base && median(seconds.map((time, round) => time / (base[round]?.seconds ?? NaN)));
    console.log(
      [
        median(seconds).toFixed(2).padStart(8),
        `${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)}`.padEnd(14),
        Math.max(...measured.map((one) => one.megabytes))
          .toFixed(0)
          .padStart(7),
        (measured[0]?.size ?? NaN).toFixed(1).padStart(8),
        (ratio?.toFixed(2) ?? '').padStart(14),
        ` ${name}`,
      ].join('  '),
    );
  }
}

if (flags.help) console.log(usage);
else await main();
