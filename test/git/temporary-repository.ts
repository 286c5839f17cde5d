import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A repository with a Chinese path, in a folder of its own that goes when the test is over. */
export interface TemporaryRepository {
  /** Holds the repository, and room for clones. */
  readonly outside: string;
  /** Its top. */
  readonly top: string;
  /** The catalogue in it. */
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
  /** Commits all there is, on that day, and tells the id. */
  readonly commit: (date?: string) => string;
  readonly read: (path: string) => string;
  readonly write: (path: string, content: string) => void;
  readonly remove: (path: string) => void;
}

const calm = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };

export const gitIn = (folder: string, args: readonly string[], env: Record<string, string> = {}): string =>
  execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...calm, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();

/** Starts from a copy of a fixture. */
export function temporaryRepository(fixture = 'fixtures/ok/adopted'): TemporaryRepository {
  const outside = realpathSync(mkdtempSync(join(tmpdir(), 'shixiang-git-')));
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
  const top = join(outside, '阜阳市');
  const root = join(top, '事项目录');
  mkdirSync(top);
  cpSync(fixture, root, { recursive: true });
  gitIn(top, ['init', '-q', '-b', 'main']);
  gitIn(top, ['config', 'user.name', '测试']);
  gitIn(top, ['config', 'user.email', 'test@example.invalid']);
  return {
    outside,
    top,
    root,
    git: (...args) => gitIn(top, args),
    commit(date = '2026-05-01') {
      const at = `${date}T04:00:00Z`;
      gitIn(top, ['add', '-A']);
      gitIn(top, ['commit', '-q', '--allow-empty', '-m', '修订'], {
        GIT_AUTHOR_DATE: at,
        GIT_COMMITTER_DATE: at,
        TZ: 'UTC',
      });
      return gitIn(top, ['rev-parse', 'HEAD']);
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    remove: (path) => rmSync(join(root, path)),
  };
}
