import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of a test's own, in a temporary folder, on a socket that nobody else can open. */
export interface Cluster {
  readonly url: string;
  /** Like a crash: nothing is flushed, connections break, the log is replayed. */
  readonly crash: () => void;
  readonly stop: () => void;
  readonly start: () => void;
  readonly remove: () => void;
}

/** The folder of the newest server that is installed; undefined where there is none. */
function serverFolder(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
}

export const hasServer = serverFolder() !== undefined;

export function startCluster(): Cluster {
  const bin = serverFolder()!;
  const home = mkdtempSync(join(tmpdir(), 'shixiang-pg-'));
  const [data, socket] = [join(home, 'data'), join(home, 'socket')];
  mkdirSync(socket);
  // PostgreSQL does not run as root.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    execFileSync('chown', ['-R', 'postgres', home]);
    chmodSync(home, 0o755);
  }
  const run = (program: string, ...args: readonly string[]): void => {
    const line = [join(bin, program), ...args];
    const [command = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...line] : line;
    const { status, stderr, error } = spawnSync(command, rest, {
      cwd: home,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${line.join(' ')}: ${error?.message ?? stderr}`);
  };
  run('initdb', '-D', data, '-U', 'keeper', '-A', 'trust', '-E', 'UTF8', '--locale=C');
  const options = `-c listen_addresses= -c unix_socket_directories=${socket}`;
  const control = (...args: readonly string[]): void =>
    run('pg_ctl', '-D', data, '-l', join(home, 'log'), '-o', options, '-w', '-t', '30', ...args);
  control('start');
  const remove = (): void => {
    process.off('exit', remove);
    try {
      control('stop', '-m', 'immediate');
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  };
  // A test that was cut off leaves no server behind.
  process.on('exit', remove);
  return {
    url: `postgres://keeper@/postgres?host=${socket}`,
    crash: () => control('restart', '-m', 'immediate'),
    stop: () => control('stop', '-m', 'immediate'),
    start: () => control('start'),
    remove,
  };
}
