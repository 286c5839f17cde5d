import { existsSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { Chalk } from 'chalk';
import { openCatalogue } from '../../catalogue/load.ts';
import { resolveItem } from '../../commands/resolve.ts';
import type { Locale } from '../../model/text.ts';
import { resolutionText } from '../../reporters/resolution.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CatalogueFlags } from '../flags.ts';
import { isColored } from '../manner.ts';
import { locate } from '../locate.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

/** One item whole, with the origin of each value. */
export async function runResolve(
  name: string,
  flags: CatalogueFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const path = resolve(world.cwd, name);
  const { root } = locate(flags.catalogue, [name], world.cwd);
  const { city } = openCatalogue(root, world.cwd, () => false).settings;
  const [code = ''] = basename(path).split(/[-.]/u, 1);
  const standards = join(root, city?.code ?? '') + sep;
  // All variants of the standard, for the file itself says which one it adopts.
  const isNeeded = (each: string): boolean =>
    each === path || (each.startsWith(standards) && basename(each).startsWith(code));
  const { groups } = openCatalogue(root, world.cwd, isNeeded);
  const found = [...groups()];
  const entries = found.flatMap((group) => group.entries);
  const folder = basename(resolve(path, '..'));
  const entry = entries.find((each) => resolve(world.cwd, each.file) === path);
  const faults = found
    .flatMap(({ findings }) => findings)
    .filter(({ at, severity }) => severity === 'error' && resolve(world.cwd, at.file) === path);
  if (entry === undefined) {
    if (faults.length === 0 || !existsSync(path)) {
      throw new UsageError({
        zh: `${name} 不是事项文件；请给出区域文件夹里的一个 .yaml 文件，如 catalogue/${folder}/…`,
        en: `${name} is no item; name one .yaml file in the folder of a region, like catalogue/341202/…`,
      });
    }
    await world.stderr.write(`shixiang: ${faults.map(({ message }) => message[locale]).join('\n')}\n`);
    return exitCodes.findings;
  }
  const { variant } = entry.draft;
  const standard =
    entry.standard === undefined
      ? undefined
      : entries.find((each) => each.folder === city?.code && each.draft.variant === variant);
  const chalk = new Chalk({ level: isColored(flags.color, world.env, world.stdout) ? 1 : 0 });
  await world.stdout.write(resolutionText(resolveItem(entry, standard), locale, chalk));
  if (faults.length === 0) return exitCodes.clean;
  const text = {
    zh: `文件有 ${faults.length} 个错误，上面只是读得出来的部分；请运行 shixiang validate ${name}`,
    en: `the file has ${faults.length} error${faults.length === 1 ? '' : 's'}, and the above is what could be read; run shixiang validate ${name}`,
  };
  await world.stderr.write(`shixiang: ${text[locale]}\n`);
  return exitCodes.findings;
}
