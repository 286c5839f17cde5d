import { nearest } from '../model/nearest.ts';
import { show } from '../model/show.ts';
import { GitError } from './git-error.ts';
import { type Environment, failureOf, runGit } from './run-git.ts';

/** A file of a revision. Paths are relative to the folder the repository was opened at, with `/`. */
export interface StoredFile {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'submodule';
  readonly id: string;
  readonly size: number;
}

export interface FileChange {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
}

/** What a file held after one commit. */
export interface FileVersion {
  readonly id: string;
  /** The day of the commit. */
  readonly date: string;
}

/** What is asked of a repository, of one folder in it. */
export interface Repository {
  /** History was cut off when it was cloned. */
  readonly isShallow: boolean;
  /** The id of the present commit; undefined before the first. */
  readonly head: () => string | undefined;
  /** The id of the commit that a user names. */
  readonly commitOf: (revision: string) => string;
  /** Where the present line of history left that of a revision. */
  readonly forkOf: (revision: string) => string;
  /** Files that differ between two commits, or between a commit and the disk with what is not committed yet. */
  readonly changes: (from: string, to?: string) => readonly FileChange[];
  readonly files: (commit: string) => readonly StoredFile[];
  /** Bytes by id; what the repository lacks is left out. */
  readonly contents: (ids: readonly string[]) => ReadonlyMap<string, Uint8Array>;
  /** All versions of each file below a folder on the line of history up to a commit, else HEAD, the newest first. */
  readonly versions: (folder: string, commit?: string) => ReadonlyMap<string, readonly FileVersion[]>;
}

const commitId = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
const kinds = { A: 'added', D: 'removed' } as const;

/** How a CI job gets all history at once. */
const checkout = {
  zh: '（GitHub Actions 的 checkout 写 fetch-depth: 0）',
  en: ' (with GitHub’s checkout action: fetch-depth: 0)',
};

/** The repository that holds a folder; undefined when none does. Other trouble is thrown. */
export function findRepository(folder: string, env: Environment): Repository | undefined {
  const probe = ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository'];
  const answer = runGit(folder, probe, env);
  if (answer.status !== 0) {
    if (/not a git repository/u.test(answer.stderr)) return undefined;
    if (/dubious ownership/u.test(answer.stderr)) throw owned(folder);
    throw failureOf(probe, answer);
  }
  const [isInside, shallow] = answer.stdout.toString().split('\n');
  if (isInside !== 'true') return undefined;
  return repositoryAt(folder, env, shallow === 'true');
}

export function openRepository(folder: string, env: Environment): Repository {
  const found = findRepository(folder, env);
  if (found !== undefined) return found;
  throw new GitError({
    zh: `${show(folder)} 不在 git 仓库里，没有版本可比。请在用 git 管理的目录里运行，或先 git init 并提交。`,
    en: `${show(folder)} is in no git repository, so there are no revisions. Run this in a catalogue kept in git, or git init and commit first.`,
  });
}

/** Git refuses folders of other users, because their settings could run commands. */
const owned = (folder: string): GitError =>
  new GitError({
    zh: `${show(folder)} 的仓库属于另一个用户，git 不肯读取。确认可信后运行：git config --global --add safe.directory ${show(folder)}（写仓库的最上层文件夹）`,
    en: `the repository of ${show(folder)} belongs to another user, so git will not read it. If you trust it: git config --global --add safe.directory ${show(folder)} (the top folder of the repository)`,
  });

function repositoryAt(folder: string, env: Environment, isShallow: boolean): Repository {
  const ask = (args: readonly string[], input?: string): Buffer => {
    const answer = runGit(folder, args, env, input);
    if (answer.status !== 0) throw failureOf(args, answer);
    return answer.stdout;
  };
  const fieldsOf = (args: readonly string[]): readonly string[] =>
    ask(args).toString().split('\0').slice(0, -1);
  const linesOf = (args: readonly string[]): readonly string[] =>
    ask(args)
      .toString()
      .split('\n')
      .filter((line) => line !== '');
  const resolve = (revision: string): string | undefined => {
    const wanted = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const id = runGit(folder, wanted, env).stdout.toString().trim();
    return commitId.test(id) ? id : undefined;
  };

  const remote = (): string | undefined => {
    const remotes = linesOf(['remote']);
    return remotes.includes('origin') ? 'origin' : remotes[0];
  };

  /** The command that brings all history of all branches. */
  const unshallow = (from: string): string =>
    `git fetch --unshallow ${from} '+refs/heads/*:refs/remotes/${from}/*'`;

  /** A name that needs no quoting in a shell and is no abbreviated id; a branch is then known under its remote. */
  const branchOf = (revision: string, from: string): string | undefined => {
    const branch = revision.startsWith(`${from}/`) ? revision.slice(from.length + 1) : revision;
    const isPlain = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(branch) && !/^[0-9a-f]{4,64}$/u.test(branch);
    return isPlain && !isTag(branch) ? branch : undefined;
  };
  const isTag = (name: string): boolean => /^v?\d+(?:\.\d+)+$/u.test(name);

  /** The command that brings one revision. */
  function fetchOf(revision: string, from: string): string {
    const [, start = '', back = ''] = /^(.+?)((?:[~^]\d*)+)$/u.exec(revision) ?? [];
    if (back !== '' && resolve(start) !== undefined) {
      const depth = [...back.matchAll(/([~^])(\d*)/gu)].reduce(
        (sum, [, sign, count]) => sum + (sign === '~' && count !== '' ? Number(count) : 1),
        0,
      );
      return `git fetch --deepen=${depth} ${from}`;
    }
    if (commitId.test(revision)) return `git fetch --depth=1 ${from} ${revision}`;
    if (isTag(revision)) return `git fetch --depth=1 ${from} tag ${revision}`;
    const branch = branchOf(revision, from);
    return branch === undefined
      ? unshallow(from)
      : `git fetch --depth=1 ${from} +refs/heads/${branch}:refs/remotes/${from}/${branch}`;
  }

  function unknown(revision: string, isHistoryNeeded: boolean): GitError {
    const from = remote();
    if (isShallow && from !== undefined) {
      const command = show(isHistoryNeeded ? unshallow(from) : fetchOf(revision, from));
      const branch = branchOf(revision, from);
      const name = branch === undefined || revision === `${from}/${branch}` ? '' : show(`${from}/${branch}`);
      return new GitError({
        zh: `这里是浅克隆，没有 ${show(revision)}。请先运行：${command}${name === '' ? '' : `，再用 ${name}`}${checkout.zh}`,
        en: `this is a shallow clone without ${show(revision)}. First run: ${command}${name === '' ? '' : `, then name ${name}`}${checkout.en}`,
      });
    }
    const known = linesOf(['for-each-ref', '--format=%(refname:short)']);
    const meant = known.find((name) => name === `${from}/${revision}`) ?? nearest(revision, known);
    return new GitError({
      zh: `git 中没有 ${show(revision)} 这个版本${meant === undefined ? '。' : `，是不是 ${show(meant)}？`}请写分支、标签或提交号；在远程仓库里的先运行 git fetch。`,
      en: `git knows no revision ${show(revision)}${meant === undefined ? '.' : `; did you mean ${show(meant)}?`} Name a branch, a tag or a commit; git fetch first if it is on a remote.`,
    });
  }

  const required = (revision: string, isHistoryNeeded: boolean): string => {
    const id = resolve(revision);
    if (id === undefined) throw unknown(revision, isHistoryNeeded);
    return id;
  };

  return {
    isShallow,
    head: () => resolve('HEAD'),
    commitOf: (revision) => required(revision, false),
    forkOf(revision) {
      const other = required(revision, true);
      const head = resolve('HEAD');
      if (head === undefined) {
        throw new GitError({
          zh: '这个仓库还没有提交，没有版本可比。',
          en: 'this repository has no commit yet, so there is nothing to compare with.',
        });
      }
      const args = ['merge-base', other, head];
      const answer = runGit(folder, args, env);
      if (answer.status === 0) return answer.stdout.toString().trim();
      if (answer.status !== 1) throw failureOf(args, answer);
      const from = remote();
      const todo = isShallow && from !== undefined ? unshallow(from) : undefined;
      throw new GitError({
        zh:
          todo === undefined
            ? `${show(revision)} 和当前版本没有共同的历史，不知道改了什么。`
            : `这里是浅克隆，找不到 ${show(revision)} 和当前版本从哪里分开。请先运行：${todo}${checkout.zh}`,
        en:
          todo === undefined
            ? `${show(revision)} and the present revision share no history, so what changed is unknown.`
            : `this is a shallow clone, so where ${show(revision)} and the present revision part is unknown. First run: ${todo}${checkout.en}`,
      });
    },
    changes(from, to) {
      const wanted = ['--name-status', '-z', '--no-renames', '--relative', '--no-ext-diff', '--no-textconv'];
      const listed = fieldsOf([
        'diff',
        ...wanted,
        '--ignore-submodules=all',
        from,
        ...(to === undefined ? [] : [to]),
        '--',
        '.',
      ]);
      const changes = new Map<string, FileChange>();
      for (let index = 0; index + 1 < listed.length; index += 2) {
        const [status = '', path = ''] = [listed[index], listed[index + 1]];
        const kind = kinds[status.charAt(0) as keyof typeof kinds] ?? 'changed';
        changes.set(path, { path, kind });
      }
      const isOnDisk = to === undefined;
      const others = isOnDisk
        ? fieldsOf(['ls-files', '-z', '--others', '--exclude-standard', '--', '.'])
        : [];
      for (const path of others) {
        changes.set(path, { path, kind: changes.has(path) ? 'changed' : 'added' });
      }
      return [...changes.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    },
    files: (commit) =>
      fieldsOf(['ls-tree', '-r', '-z', '-l', commit]).map((line) => {
        const [head = '', path = ''] = [
          line.slice(0, line.indexOf('\t')),
          line.slice(line.indexOf('\t') + 1),
        ];
        const [mode, , id = '', size] = head.split(/\s+/u);
        const kind = mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file';
        return { path, kind, id, size: Number(size) || 0 };
      }),
    contents(ids) {
      const contents = new Map<string, Uint8Array>();
      if (ids.length === 0) return contents;
      const said = ask(['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''));
      for (let at = 0; at < said.length;) {
        const end = said.indexOf(0x0a, at);
        const [id = '', , size] = said.toString('latin1', at, end).split(' ');
        at = end + 1;
        if (size === undefined) continue; // "<id> missing"
        contents.set(id, said.subarray(at, at + Number(size)));
        at += Number(size) + 1;
      }
      return contents;
    },
    versions(below, commit = 'HEAD') {
      const versions = new Map<string, FileVersion[]>();
      if (resolve(commit) === undefined) return versions;
      const shown = ['--raw', '-z', '--no-abbrev', '--no-renames', '--relative', '--no-ext-diff'];
      // The first parents only: what stood on this line of history, not what was tried on a branch.
      const listed = fieldsOf([
        'log',
        '--first-parent',
        '-m',
        ...shown,
        '--format=%x01%cs',
        commit,
        '--',
        below,
      ]);
      let date = '';
      for (let index = 0; index < listed.length; index += 1) {
        const field = (listed[index] ?? '').trimStart();
        if (field.startsWith('\u0001')) date = field.slice(1);
        else if (field.startsWith(':')) {
          const [, mode = '', , id = ''] = field.split(' ');
          const path = listed[(index += 1)] ?? '';
          if (!mode.startsWith('100')) continue; // deleted, or no longer a file
          const known = versions.get(path);
          if (known === undefined) versions.set(path, [{ id, date }]);
          else known.push({ id, date });
        }
      }
      return versions;
    },
  };
}
