import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { cityAt } from '../catalogue/city.ts';
import { disk, type Source } from '../catalogue/source.ts';
import { explaining, type Explain } from '../commands/causes.ts';
import { historyOf } from '../commands/history.ts';
import { type Touched, touchedBy } from '../commands/since.ts';
import { findRepository, openRepository } from '../git/repository.ts';
import { show } from '../model/show.ts';
import type { Locale } from '../model/text.ts';
import type { World } from './world.ts';

/** A path of the catalogue as git names it. */
export const slashed = (root: string, path: string): string => relative(root, path).split(sep).join('/');

/** What the work tree, committed or not, changed since it left a revision. */
export function touchedSince(revision: string, root: string, { env }: World): Touched {
  const repository = openRepository(root, env);
  return touchedBy(repository.changes(repository.forkOf(revision)), cityAt(root)?.code);
}

/** One sentence on stderr about what is looked at. */
export async function tellTouched(
  revision: string,
  { count, isEverything }: Touched,
  world: World,
  locale: Locale,
): Promise<void> {
  const name = show(revision);
  const sentence =
    count === 0
      ? {
          zh: `从 ${name} 以来，事项目录没有改动，没有要检查的。`,
          en: `nothing in the catalogue changed since ${name}, so there is nothing to check.`,
        }
      : isEverything
        ? {
            zh: `从 ${name} 以来改动 ${count} 个文件，其中有目录的设置，所以检查全部。`,
            en: `${count} file${count === 1 ? '' : 's'} changed since ${name}, among them settings, so everything is checked.`,
          }
        : {
            zh: `从 ${name} 以来改动 ${count} 个文件；只看这些文件和它们影响到的。`,
            en: `${count} file${count === 1 ? '' : 's'} changed since ${name}; only these and what they affect are looked at.`,
          };
  await world.stderr.write(`shixiang: ${sentence[locale]}\n`);
}

export const isBelowGit = (folder: string): boolean => {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
};

/** What git tells causes from: the commit, and whether earlier ones were cut off. Empty where there is no git. */
export function historyAt(root: string, { env }: World): string {
  const repository = isBelowGit(root) ? findRepository(root, env) : undefined;
  if (repository === undefined) return '';
  return `${repository.head() ?? 'no commit'}${repository.isShallow ? ' shallow' : ''}`;
}

/** Causes of differences, from earlier versions of the standards; costs nothing until there is a difference. */
export function explainingAt(
  root: string,
  { cwd, env }: Pick<World, 'cwd' | 'env'>,
  source: Source = disk,
  commit?: string,
): Explain {
  const history = historyOf(
    () => (isBelowGit(root) ? findRepository(root, env) : undefined),
    () =>
      source
        .list(root, (path) => path)
        .files.filter((path) => /[\\/]history[\\/]/iu.test(path))
        .map((path) => slashed(root, path)),
    (path) => join(root, ...path.split('/')),
    source,
    commit,
  );
  return explaining((file) => history(slashed(root, join(cwd, file))));
}
