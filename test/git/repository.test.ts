import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GitError } from '../../src/git/git-error.ts';
import { findRepository, openRepository } from '../../src/git/repository.ts';
import { gitIn, temporaryRepository } from './temporary-repository.ts';

const env = { PATH: process.env['PATH'] };
const file = '341200/340131003000-01.yaml';

const complaint = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof GitError) return error.text.zh;
    throw error;
  }
  throw new Error('nothing was thrown');
};

test('lists changed files under Chinese paths, relative to the folder, committed or not', () => {
  const { root, git, commit, read, write, remove } = temporaryRepository();
  commit();
  git('checkout', '-q', '-b', '修订');
  write(file, read(file).replace('visits: 1', 'visits: 0'));
  commit();
  remove('341203/340131003000-01.yaml');
  write('341204/新增 "事项"\t.yaml', 'code: "1"\n');
  writeFileSync(join(root, '..', '说明.yaml'), 'not in the catalogue\n');
  const repository = openRepository(root, env);
  const changes = [
    { path: file, kind: 'changed' },
    { path: '341203/340131003000-01.yaml', kind: 'removed' },
    { path: '341204/新增 "事项"\t.yaml', kind: 'added' },
  ];
  expect(repository.changes(repository.forkOf('main'))).toEqual(changes);
  expect(repository.changes(repository.commitOf('main'), repository.commitOf('修订'))).toEqual([changes[0]]);
});

test('what is left out of git on purpose is no change', () => {
  const { root, commit, write } = temporaryRepository();
  write('.gitignore', '*.草稿.yaml\n');
  commit();
  write('341200/1.草稿.yaml', 'x\n');
  const repository = openRepository(root, env);
  expect(repository.changes(repository.commitOf('HEAD'))).toEqual([]);
});

test('a file taken out of the index but still there is changed, not gone', () => {
  const { root, git, commit } = temporaryRepository();
  commit();
  git('rm', '-q', '--cached', `事项目录/${file}`);
  const repository = openRepository(root, env);
  expect(repository.changes(repository.commitOf('HEAD'))).toEqual([{ path: file, kind: 'changed' }]);
});

test('reads the files of a revision and their bytes, of many at once', () => {
  const { root, commit, read, write } = temporaryRepository();
  const before = read(file);
  const id = commit();
  write(file, '改过\n');
  symlinkSync('/etc/passwd', join(root, '341200', '链接.yaml'));
  commit();
  const repository = openRepository(root, env);
  const files = repository.files(id);
  expect(files.map(({ path }) => path)).toContain(file);
  const contents = repository.contents(files.map((each) => each.id));
  const of = new Map(files.map((each) => [each.path, Buffer.from(contents.get(each.id) ?? '').toString()]));
  expect(of.get(file)).toBe(before);
  expect(of.get('regions.yaml')).toBe(read('regions.yaml'));
  expect(repository.files('HEAD').find(({ path }) => path === '341200/链接.yaml')?.kind).toBe('link');
  expect(repository.contents(['0'.repeat(40)]).size).toBe(0);
});

test('tells every version of a file on the present line, not those tried on a branch', () => {
  const { root, git, commit, read, write } = temporaryRepository();
  const at = (version: number): void =>
    write(file, read(file).replace(/version: \d+/u, `version: ${version}`));
  commit('2026-01-01');
  git('checkout', '-q', '-b', '试验');
  at(7);
  commit('2026-02-01');
  at(2);
  commit('2026-03-01');
  git('checkout', '-q', 'main');
  git('merge', '-q', '--no-ff', '-m', '合并', '试验');
  const versions = openRepository(root, env).versions('341200').get(file) ?? [];
  expect(versions).toHaveLength(2);
  expect(versions.at(-1)?.date).toBe('2026-01-01');
});

test('knows a repository only above a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shixiang-none-'));
  try {
    expect(findRepository(folder, { ...env, GIT_CEILING_DIRECTORIES: tmpdir() })).toBeUndefined();
    expect(complaint(() => openRepository(folder, env))).toContain('不在 git 仓库里');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('says that git is missing', () => {
  const { root } = temporaryRepository();
  expect(complaint(() => openRepository(root, { PATH: '/nowhere' }))).toContain('找不到 git 命令');
});

test('is not led to another repository by what a hook sets', () => {
  const { root, outside, commit } = temporaryRepository();
  commit();
  const repository = openRepository(root, {
    ...env,
    GIT_DIR: outside,
    GIT_INDEX_FILE: 'x',
    GIT_WORK_TREE: '/',
  });
  expect(repository.changes(repository.commitOf('HEAD'))).toEqual([]);
});

test('an unknown revision is no option, and a slip of the pen is seen', () => {
  const { root, commit } = temporaryRepository();
  commit();
  const repository = openRepository(root, env);
  expect(complaint(() => repository.commitOf('mian'))).toContain('是不是 main？');
  for (const revision of ['--all', '-h', '--output=/tmp/x', '', 'a b', 'main..HEAD', '::error::x']) {
    expect(complaint(() => repository.commitOf(revision))).toContain('没有');
  }
  expect(complaint(() => repository.commitOf('a\u001b[31m'))).not.toContain('\u001b');
});

test('a repository without a commit, or without common history, says so', () => {
  const { root, git, commit } = temporaryRepository();
  expect(complaint(() => openRepository(root, env).forkOf('HEAD'))).toContain('没有 HEAD');
  commit();
  git('checkout', '-q', '--orphan', '另起');
  commit('2026-06-01');
  expect(complaint(() => openRepository(root, env).forkOf('main'))).toContain('没有共同的历史');
});

test('runs no hook, no filter of file watching, and leaves the index as it was', () => {
  const { root, top, outside, git, commit, read, write } = temporaryRepository();
  commit();
  const proof = join(outside, 'ran');
  const script = join(outside, 'script');
  writeFileSync(script, `#!/bin/sh\ntouch '${proof}'\n`);
  chmodSync(script, 0o755);
  git('config', 'core.fsmonitor', script);
  git('config', 'diff.external', script);
  git('config', 'core.pager', script);
  mkdirSync(join(top, '.git', 'hooks'), { recursive: true });
  symlinkSync(script, join(top, '.git', 'hooks', 'post-index-change'));
  write(file, read(file));
  const repository = openRepository(root, env);
  repository.changes(repository.forkOf('HEAD'));
  repository.versions('341200');
  expect(existsSync(proof)).toBe(false);
});

test.each([
  ['HEAD~1', 'git fetch --deepen=1 origin'],
  ['origin/旧版', 'git fetch --depth=1 origin +refs/heads/旧版:refs/remotes/origin/旧版'],
  ['v1.0', 'git fetch --depth=1 origin tag v1.0'],
])('a shallow clone lacks %s: the command it names brings it', (revision, command) => {
  const { outside, top, git, commit, write } = temporaryRepository();
  commit();
  git('tag', 'v1.0');
  git('branch', '旧版');
  write('341200/x.yaml', 'x\n');
  commit();
  const shallow = join(outside, '浅克隆');
  gitIn(outside, ['clone', '-q', '--depth', '1', `file://${top}`, shallow]);
  const repository = openRepository(join(shallow, '事项目录'), env);
  expect(repository.isShallow).toBe(true);
  const said = complaint(() => repository.commitOf(revision));
  expect(said).toContain(`请先运行：${command}`);
  gitIn(shallow, command.split(' ').slice(1));
  expect(repository.commitOf(revision)).toBe(git('rev-parse', 'v1.0'));
});

test('a shallow clone lacks the id of a commit: the command brings it', () => {
  const { outside, top, git, commit } = temporaryRepository();
  const first = commit();
  commit('2026-06-01');
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const shallow = join(outside, '浅克隆');
  gitIn(outside, ['clone', '-q', '--depth', '1', `file://${top}`, shallow]);
  const repository = openRepository(shallow, env);
  const said = complaint(() => repository.commitOf(first));
  const [, command = ''] = /请先运行：git (.+?)（/u.exec(said) ?? [];
  gitIn(shallow, command.split(' '));
  expect(repository.commitOf(first)).toBe(first);
});

test('where a shallow clone cannot see the fork, the command brings all history', () => {
  const { outside, top, git, commit, write } = temporaryRepository();
  const fork = commit();
  git('checkout', '-q', '-b', '修订');
  write('341200/x.yaml', 'x\n');
  commit();
  git('checkout', '-q', 'main');
  write('341200/y.yaml', 'y\n');
  commit();
  const shallow = join(outside, '浅克隆');
  gitIn(outside, ['clone', '-q', '--depth', '1', '--branch', '修订', `file://${top}`, shallow]);
  const repository = openRepository(shallow, env);
  const command = `git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'`;
  expect(complaint(() => repository.forkOf('main'))).toContain(`${command}，再用 origin/main`);
  gitIn(shallow, ['fetch', '-q', '--depth', '1', 'origin', '+refs/heads/main:refs/remotes/origin/main']);
  expect(complaint(() => repository.forkOf('origin/main'))).toContain(`从哪里分开。请先运行：${command}`);
  gitIn(shallow, ['fetch', '-q', '--unshallow', 'origin', '+refs/heads/*:refs/remotes/origin/*']);
  expect(repository.forkOf('origin/main')).toBe(fork);
});
