import { Chalk } from 'chalk';
import { openCatalogue } from '../../catalogue/load.ts';
import { lawImpact } from '../../commands/law-impact.ts';
import type { Article } from '../../model/article.ts';
import { findLaw } from '../../model/citation.ts';
import type { Laws } from '../../model/law.ts';
import { readArticles } from '../../model/read-articles.ts';
import type { Locale } from '../../model/text.ts';
import { lawImpactJson, lawImpactText, lawText, registryText } from '../../reporters/law-impact.ts';
import { exitCodes } from '../exit-codes.ts';
import type { CatalogueFlags } from '../flags.ts';
import { isColored, todayOf } from '../manner.ts';
import { locate } from '../locate.ts';
import { checkTargets, saveTo, type Target } from '../targets.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

type ImpactTarget = Target<'text' | 'json'>;

export interface ImpactFlags extends CatalogueFlags {
  readonly article?: string;
  readonly format?: readonly ImpactTarget[];
}

const plain = new Chalk({ level: 0 });
const chalkFor = ({ color }: CatalogueFlags, world: World) =>
  new Chalk({ level: isColored(color, world.env, world.stdout) ? 1 : 0 });

function unknown(title: string, { asOf, nearest }: Laws): UsageError {
  const meant = nearest(title);
  return new UsageError({
    zh: `法律法规库${asOf === '' ? '' : `（截至 ${asOf}）`}中没有 ${title}${meant === undefined ? '' : `，是不是 ${meant}？`}`,
    en: `the registry of laws${asOf === '' ? '' : ` (as of ${asOf})`} has no ${title}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
  });
}

/** What the registry holds, or what it knows of one law. */
export async function runLaws(
  title: string | undefined,
  flags: CatalogueFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const { root } = locate(flags.catalogue, [], world.cwd);
  const { laws } = openCatalogue(root, world.cwd, () => false).settings;
  const today = flags.today ?? todayOf(world.now);
  if (title === undefined) {
    await world.stdout.write(registryText(laws, today, locale));
    return exitCodes.clean;
  }
  const law = findLaw(laws, title);
  if (law === undefined) throw unknown(title, laws);
  await world.stdout.write(lawText(law, laws.asOf, today, locale, chalkFor(flags, world)));
  return exitCodes.clean;
}

function articleOf(written: string | undefined): Article | undefined {
  if (written === undefined) return undefined;
  const found = readArticles(written, 0, true);
  const [first, ...others] = found?.articles ?? [];
  if (first === undefined || first.to !== undefined || others.length > 0 || found?.end !== written.length) {
    throw new UsageError({
      zh: `${written} 不是一个条款；--article 后面写一条，如 第十二条 或 第十二条第一款`,
      en: `${written} is no article; --article takes one, like 第十二条 or 第十二条第一款`,
    });
  }
  return first.from;
}

/** What to look at again when a law changes. */
export async function runLawsImpact(
  title: string,
  flags: ImpactFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const targets: readonly ImpactTarget[] = flags.format ?? [{ format: 'text' }];
  checkTargets(targets, world.cwd);
  const article = articleOf(flags.article);
  const catalogue = openCatalogue(locate(flags.catalogue, [], world.cwd).root, world.cwd);
  const impact = lawImpact(catalogue, title, article);
  // A title that neither the registry nor any item knows is a slip, not a law that nothing rests on.
  if (impact.law === undefined && impact.items.length === 0) throw unknown(title, catalogue.settings.laws);
  const today = flags.today ?? todayOf(world.now);
  let isWritten = true;
  for (const { format, file } of targets) {
    const said =
      format === 'json'
        ? lawImpactJson(impact)
        : lawImpactText(impact, today, locale, file === undefined ? chalkFor(flags, world) : plain);
    if (file === undefined) await world.stdout.write(said);
    else if (!(await saveTo(file, said, world, locale))) isWritten = false;
  }
  return isWritten && impact.unread === 0 ? exitCodes.clean : exitCodes.incomplete;
}
