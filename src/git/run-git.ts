import { spawnSync } from 'node:child_process';
import { showBriefly } from '../model/show.ts';
import { GitError } from './git-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Answer {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** What a hook or a script around us sets for its own repository; ours is the one that the folder lies in. */
const foreign =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|NAMESPACE|COMMON_DIR|EXTERNAL_DIFF|DIFF_OPTS|\w+_PATHSPECS)$/u;

const settled = {
  GIT_OPTIONAL_LOCKS: '0', // never writes to the index
  GIT_TERMINAL_PROMPT: '0', // a partial clone fetches what it lacks, but never waits for a password
  GIT_PAGER: 'cat',
  LC_ALL: 'C', // its messages are read below
};

const always = [
  '--no-pager',
  '--literal-pathspecs',
  '-c',
  'core.quotePath=false',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
];

/** Git in a folder, asked by arguments and never through a shell; it writes nothing and runs no hook. */
export function runGit(folder: string, args: readonly string[], env: Environment, input?: string): Answer {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
  const { error, status, stdout, stderr } = spawnSync('git', [...always, '-C', folder, ...args], {
    env: { ...own, ...settled },
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
    ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
  });
  if (error !== undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') {
    throw new GitError({
      zh: '找不到 git 命令。请安装 git（https://git-scm.com）后重试；不用 git 时请不要写版本和 --since。',
      en: 'the command git was not found. Install it (https://git-scm.com); without git, name no revision and no --since.',
    });
  }
  if (error !== undefined) throw error;
  return { status: status ?? -1, stdout, stderr: stderr.toString() };
}

/** The failure of a request that should have worked. */
export function failureOf(args: readonly string[], { status, stderr }: Answer): GitError {
  const [said = ''] = stderr.split('\n').filter((line) => /^(?:fatal|error): /u.test(line));
  const reason = said === '' ? `exit ${status}` : showBriefly(said, 200);
  return new GitError(
    { zh: `git ${args[0]} 失败：${reason}`, en: `git ${args[0]} failed: ${reason}` },
    'failure',
  );
}
