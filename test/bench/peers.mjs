import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './built.mjs';

/**
 * Other validators doing the part of the work that they can: reading the items and checking them by the schema. They
 * know nothing of laws, rules and other files, and read no regions.yaml and laws.yaml.
 *
 * @typedef {import('./measure.mjs').Task} Task
 * @typedef {object} Peers
 * @property {string} schema the item schema without the words for editors, which strict validators refuse
 * @property {string} packages folder of their packages
 * @property {string | undefined} python one that has what it needs
 */

const versions = ['ajv-cli@5.0.0', 'v8r@5.1.0', '@sourcemeta/jsonschema@16.11.0'];
const script = fileURLToPath(new URL('./peers-jsonschema.py', import.meta.url));
const schemaFile = new URL('../../schemas/item.schema.json', import.meta.url);

/** v8r takes so long that it gets only these, and the rest is reckoned. */
export const fewFiles = 100;

/** @type {(command: string, ...args: string[]) => boolean} */
const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Debian's packages, with the system's own Python; another one may stand before it on the path. */
function findPython() {
  const imports = 'import jsonschema, yaml; yaml.CSafeLoader; jsonschema.Draft202012Validator';
  const find = () =>
    ['/usr/bin/python3', 'python3'].find((each) => works(each, '-W', 'ignore', '-c', imports));
  const found = find();
  if (found !== undefined) return found;
  works('apt-get', 'install', '-y', 'python3-jsonschema', 'python3-yaml', 'time');
  return find();
}

/** Installed into the temporary folder, outside the project, and kept for the next time. @type {() => Promise<Peers>} */
export async function installPeers() {
  const recipe = createHash('sha256').update(versions.join(' ')).digest('hex').slice(0, 12);
  const packages = join(tmpdir(), `shixiang-bench-peers-${recipe}`);
  if (!existsSync(packages)) {
    const unfinished = mkdtempSync(`${packages}-`);
    writeFileSync(join(unfinished, 'package.json'), '{ "private": true }\n');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status, stderr } = spawnSync(npm, ['install', '--no-audit', '--no-fund', ...versions], {
      cwd: unfinished,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('the peers could not be installed', { cause: stderr });
    renameSync(unfinished, packages);
  }
  const folder = join(packages, 'schemas');
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(await plainSchema());
  const schema = join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`);
  writeFileSync(schema, text);
  return { schema, packages, python: findPython() };
}

/** As our own validator is compiled. */
async function plainSchema() {
  const { editorKeywords, withoutWords } = await import(await build('src/catalogue/editor-words.ts'));
  /** @type {(value: unknown) => unknown} */
  const plain = (value) => {
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => !editorKeywords.includes(key));
    return Object.fromEntries(kept.map(([key, child]) => [key, plain(child)]));
  };
  return plain(withoutWords(JSON.parse(readFileSync(schemaFile, 'utf8'))));
}

/** @type {(folder: string) => string[]} */
const foldersIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);

/** @type {(folder: string) => string[]} */
const someFiles = (folder) =>
  foldersIn(folder)
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
    .slice(0, fewFiles);

/** @type {(packages: string) => string} */
function nativeBinary(packages) {
  const folder = join(packages, 'node_modules/@sourcemeta/jsonschema/build/github-releases');
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const kind = `jsonschema-${system}-${process.arch === 'x64' ? 'x86_64' : process.arch}`;
  const file = readdirSync(folder).find((name) => name === kind || name === `${kind}.exe`);
  if (file === undefined) throw new Error(`@sourcemeta/jsonschema has no binary for ${kind}`);
  return join(folder, file);
}

/**
 * @param {Peers} peers
 * @param {{ cwd: string, size: number, files: number, base: Task }} work a made catalogue, and what they are compared with
 * @returns {{ tasks: Task[], v8r: readonly [Task, Task] }} v8r with one file and with few
 */
export function peerTasks({ schema, packages, python }, { cwd, size, files, base }) {
  /** @type {(path: string) => string} */
  const installed = (path) => join(packages, 'node_modules', path);
  const [native, folders, some] = [nativeBinary(packages), foldersIn(cwd), someFiles(cwd)];
  const sourcemeta = ['validate', schema, ...folders, '--extension', '.yaml'];
  const v8r = [installed('v8r/src/index.js'), '--schema', schema];
  const options = ['--spec=draft2020', '--strict=false', '--all-errors', '--errors=line'];
  /** @type {Task} */
  const one = { name: `v8r, 1 of ${size}`, args: [...v8r, ...some.slice(0, 1)], cwd, files: 1 };
  /** @type {Task} */
  const few = { name: `v8r, ${some.length} of ${size}`, args: [...v8r, ...some], cwd, files: some.length };
  /** @type {Task[]} */
  const tasks = [
    {
      name: `ajv-cli ${size}`,
      args: [installed('ajv-cli/dist/index.js'), 'validate', '-s', schema, '-d', '*/*.yaml', ...options],
      cwd,
      files,
      base,
    },
    { name: `sourcemeta ${size}`, command: native, args: sourcemeta, cwd, files, base },
    { name: `sourcemeta --fast ${size}`, command: native, args: [...sourcemeta, '--fast'], cwd, files, base },
    ...(python === undefined
      ? []
      : [{ name: `python3-jsonschema ${size}`, command: python, args: [script, schema], cwd, files, base }]),
    one,
    few,
  ];
  return { tasks, v8r: [one, few] };
}
