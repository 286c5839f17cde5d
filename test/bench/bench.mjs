import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from './generate.mjs';
import { measure, median, ratio, table } from './measure.mjs';
import { fewFiles, installPeers, peerTasks } from './peers.mjs';

/**
 * How long whole processes take and how much memory they need. Nothing is asserted: it is for reading.
 *
 * @typedef {import('./measure.mjs').Task} Task
 * @typedef {import('./measure.mjs').Row} Row
 * @typedef {import('./measure.mjs').Times} Times
 * @typedef {import('./peers.mjs').Peers} Peers
 *
 * @typedef {object} Ratio
 * @property {string} name
 * @property {number} value median of those within a round
 */

const usage = `npm run bench -- [options]
  --size 1000,10000       how many files the made catalogues have, 100000 for instance
  --regions 99            how many counties they have beside the city
  --peers                 also other validators; installs them into the temporary folder the first time
  --versions 0            how many versions to compare without reading them, 200000 for instance
  -n, --rounds 5          how often each process is timed
  --program <file>        which build to measure; default: bin/shixiang.js
  --json <file>           write the figures
  --compare <file>        show them beside figures written before`;

/** @type {(relative: string) => string} */
const here = (relative) => fileURLToPath(new URL(relative, import.meta.url));

const { values: flags } = parseArgs({
  options: {
    size: { type: 'string', default: '1000,10000' },
    regions: { type: 'string', default: '99' },
    peers: { type: 'boolean', default: false },
    versions: { type: 'string', default: '0' },
    rounds: { type: 'string', short: 'n', default: '5' },
    program: { type: 'string', default: here('../../bin/shixiang.js') },
    json: { type: 'string' },
    compare: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** The made catalogue in the temporary folder, kept for the next time. @type {(size: number, regions: number, dirty?: number) => string} */
function catalogueOf(size, regions, dirty = 0) {
  const recipe = createHash('sha256');
  for (const file of ['./generate.mjs', '../../catalogue/laws.yaml']) recipe.update(readFileSync(here(file)));
  const name = `${regions}-${size}${dirty === 0 ? '' : '-dirty'}`;
  const folder = join(tmpdir(), `shixiang-bench-${recipe.digest('hex').slice(0, 12)}-${name}`);
  if (existsSync(folder)) return folder;
  const unfinished = mkdtempSync(`${folder}-`);
  const { files, bytes, shared } = generate(unfinished, {
    regions,
    items: Math.round(size / (regions + 1)),
    dirty,
  });
  renameSync(unfinished, folder);
  console.log(
    `made ${folder}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${Math.round(shared * 100)} % shared`,
  );
  return folder;
}

/** Whether git knows all files of a made catalogue; with --peers it is told. @type {(folder: string) => boolean} */
function trackedIn(folder) {
  if (existsSync(join(folder, '.git'))) return true;
  if (!flags.peers) return false;
  /** @type {(...args: string[]) => boolean} */
  const git = (...args) => spawnSync('git', args, { cwd: folder, stdio: 'ignore' }).status === 0;
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost'];
  return git('init') && git('add', '.') && git(...who, 'commit', '--quiet', '-m', 'made');
}

/** Lists and reads a folder: no validator of these files can be faster. */
const read = `
const { readFileSync, readdirSync } = require('node:fs');
for (const entry of readdirSync('.', { recursive: true, withFileTypes: true }))
  if (entry.isFile()) readFileSync(entry.parentPath + '/' + entry.name, 'utf8');`;

/** @type {(now: number | undefined, then: number | undefined) => string} */
const change = (now, then) => (now === undefined || then === undefined ? '' : (now / then).toFixed(2));

/** @type {(rows: readonly Row[], before: ReadonlyMap<string, Row> | undefined) => string} */
function tableOf(rows, before) {
  const head = ['process', 'median s', 'min–max', 'files/s', 'peak MB', 'ratio'];
  const old = before === undefined ? [] : ['s/old', 'MB/old', 'ratio/old'];
  return table([
    [...head, ...old],
    ...rows.map((row) => {
      const { name, seconds, least, most, megabytes, files } = row;
      const was = before?.get(name);
      return [
        name,
        seconds.toFixed(3),
        `${least.toFixed(3)}–${most.toFixed(3)}`,
        files === undefined ? '' : String(Math.round(files / seconds)),
        megabytes?.toFixed(0) ?? '',
        row.ratio?.toFixed(2) ?? '',
        ...(before === undefined
          ? []
          : [
              change(seconds, was?.seconds),
              change(megabytes, was?.megabytes),
              change(row.ratio, was?.ratio),
            ]),
      ];
    }),
  ]);
}

const shipped = here('../../catalogue');

/** @type {(...args: string[]) => string[]} */
const program = (...args) => [flags.program, ...args];

/** @type {(output: string) => readonly Task[]} */
function smallTasks(output) {
  /** @type {Task} */
  const bare = { name: 'node -e 0', args: ['-e', '0'], cwd: shipped };
  /** @type {(name: string, ...args: string[]) => Task} */
  const beside = (name, ...args) => ({ name, args: program(...args), cwd: shipped, base: bare });
  return [
    bare,
    beside('--version', '--version'),
    beside('--help', '--help'),
    beside('validate, one file', 'validate', '--no-cache', '341200/340105001000.yaml'),
    {
      ...beside('validate, one file, unchanged', 'validate', '--cache', '341200/340105001000.yaml'),
      env: { SHIXIANG_CACHE: output },
    },
    beside('export all, shipped', 'export', 'all', '-o', output, '--today', '2026-11-24'),
  ];
}

/** @typedef {{ tasks: readonly Task[], ratiosOf: (times: Times) => Ratio[] }} Series */

/** All that is done with one made catalogue. @type {(size: number, regions: number, peers: Peers | undefined) => Series} */
function seriesOf(size, regions, peers) {
  const cwd = catalogueOf(size, regions);
  const items = Math.round(size / (regions + 1)) * (regions + 1);
  const files = items + 2; // regions.yaml and laws.yaml
  /** @type {Task} */
  const base = { name: `read ${size}`, args: ['-e', read], cwd, files };
  /** @type {Task} */
  const validate = { name: `validate ${size}`, args: program('validate', '--no-cache'), cwd, files, base };
  /** @type {Task} */
  const alone = {
    ...validate,
    name: `${validate.name}, 1 thread`,
    args: [...validate.args, '--threads', '1'],
  };
  /** @type {Task} */
  const unchanged = {
    ...validate,
    name: `${validate.name}, unchanged`,
    args: program('validate', '--cache'),
    env: { SHIXIANG_CACHE: `${cwd}-cache` },
  };
  /** @type {Task} */
  const diff = { name: `diff ${size}`, args: program('diff'), cwd, files, base };
  /** Both from one reading. @type {Task} */
  const check = { ...diff, name: `check ${size}`, args: program('check') };
  /** @type {Task} */
  const dirty = {
    ...validate,
    name: `validate ${size}, 1 % dirty`,
    cwd: catalogueOf(size, regions, 0.01),
    faulty: true,
  };
  /** @type {readonly Task[]} */
  const cat =
    process.platform === 'win32'
      ? []
      : [
          {
            name: `cat ${size}`,
            command: '/bin/sh',
            args: ['-c', "find . -name '*.yaml' -print0 | xargs -0 cat > /dev/null"],
            cwd,
            files,
            base,
          },
        ];
  /** @type {readonly Task[]} */
  const status = trackedIn(cwd)
    ? [{ name: `git status ${size}`, command: 'git', args: ['status', '--porcelain'], cwd, files, base }]
    : [];
  const others = peers && peerTasks(peers, { cwd, size, files: items, base });
  return {
    tasks: [
      base,
      ...cat,
      validate,
      alone,
      unchanged,
      dirty,
      diff,
      check,
      ...status,
      ...(others?.tasks ?? []),
    ],
    ratiosOf(times) {
      const own = times(validate);
      /** @type {Ratio[]} */
      const ratios = [
        { name: `${dirty.name} / ${validate.name}`, value: ratio(times(dirty), own) },
        { name: `${check.name} / ${validate.name}`, value: ratio(times(check), own) },
      ];
      if (others === undefined) return ratios;
      const [tracked] = status;
      if (tracked !== undefined) {
        const name = `${unchanged.name} / ${tracked.name}`;
        ratios.push({ name, value: ratio(times(unchanged), times(tracked)) });
      }
      const [ajvCli] = others.tasks;
      if (ajvCli !== undefined)
        ratios.push({
          name: `${unchanged.name} / ${ajvCli.name}`,
          value: ratio(times(unchanged), times(ajvCli)),
        });
      for (const peer of others.tasks.filter((task) => !others.v8r.includes(task))) {
        ratios.push({ name: `${validate.name} / ${peer.name}`, value: ratio(own, times(peer)) });
      }
      const [one, few] = others.v8r;
      // A line through both: the start is paid once.
      const reckoned = times(one).map(
        (first, round) =>
          first + (((times(few)[round] ?? NaN) - first) / ((few.files ?? NaN) - 1)) * (items - 1),
      );
      const name = `${validate.name} / v8r ${size}, reckoned from 1 and ${few.files} files: ${median(reckoned).toFixed(1)} s`;
      return [...ratios, { name, value: ratio(own, reckoned) }];
    },
  };
}

/** @type {(versions: number, regions: number) => Task} */
const comparisonOf = (versions, regions) => ({
  name: `compare ${versions} versions once read`,
  args: [here('./comparison.mjs'), String(regions), String(Math.round(versions / (regions + 1)))],
  cwd: shipped,
  files: versions,
  seconds: (printed) => JSON.parse(printed).seconds,
});

/** How cost and memory grow with the catalogue. @type {(rows: readonly Row[], sizes: readonly number[]) => void} */
function showGrowth(rows, sizes) {
  for (const command of ['validate', 'diff', 'check']) {
    const told = sizes.map((size) => {
      const row = rows.find(({ name }) => name === `${command} ${size}`);
      return `${row?.megabytes?.toFixed(0)} MB and ${(((row?.seconds ?? NaN) / size) * 1e6).toFixed(0)} µs a file at ${size}`;
    });
    console.log(`${command}: ${told.join(', ')}`);
  }
}

/** @type {(file: string) => Map<string, Row>} */
const rowsIn = (file) =>
  new Map(
    /** @type {{ rows: Row[] }} */ (JSON.parse(readFileSync(file, 'utf8'))).rows.map((row) => [
      row.name,
      row,
    ]),
  );

/** How busy the machine was in the last minute. */
const load = () => (process.platform === 'win32' ? '' : `, load ${loadavg()[0]?.toFixed(1)}`);

async function main() {
  const sizes = flags.size.split(',').map(Number);
  const [regions, rounds, versions] = [Number(flags.regions), Number(flags.rounds), Number(flags.versions)];
  if (![...sizes, regions, rounds, versions + 1].every((number) => Number.isInteger(number) && number > 0)) {
    throw new RangeError(`sizes, regions, rounds and versions are whole numbers\n${usage}`);
  }
  const before = flags.compare === undefined ? undefined : rowsIn(flags.compare);
  const peers = flags.peers ? await installPeers() : undefined;
  if (peers?.python === undefined && flags.peers)
    console.log('python3-jsonschema is not installed: left out');
  const output = mkdtempSync(join(tmpdir(), 'shixiang-bench-out-'));
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${rounds} rounds${load()}`,
  );
  /** @type {Row[]} */
  const rows = [];
  /** @type {Ratio[]} */
  const ratios = [];
  /** @type {(series: Series) => void} */
  const show = ({ tasks, ratiosOf }) => {
    const measured = measure(tasks, rounds);
    console.log(`\n${tableOf(measured.rows, before)}`);
    rows.push(...measured.rows);
    const own = ratiosOf(measured.times);
    if (own.length > 0)
      console.log(`\n${own.map(({ name, value }) => `${name}: ${value.toFixed(3)}`).join('\n')}`);
    ratios.push(...own);
  };
  try {
    show({ tasks: smallTasks(output), ratiosOf: () => [] });
    for (const size of sizes) show(seriesOf(size, regions, peers));
    if (versions > 0) show({ tasks: [comparisonOf(versions, regions)], ratiosOf: () => [] });
  } finally {
    rmSync(output, { recursive: true });
  }
  console.log('\nratio: to the first row of its table; all ratios are taken round by round');
  if (peers !== undefined)
    console.log(`v8r gets at most ${fewFiles} files, the rest is reckoned in a straight line`);
  showGrowth(rows, sizes);
  console.log(`ended${load()}`);
  if (flags.json !== undefined) {
    writeFileSync(flags.json, `${JSON.stringify({ node: process.version, rows, ratios }, undefined, 2)}\n`);
  }
}

if (flags.help) console.log(usage);
else await main();
