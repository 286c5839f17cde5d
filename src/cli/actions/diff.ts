import { diff } from '../../commands/diff.ts';
import { fieldIds } from '../../model/field.ts';
import { nearest } from '../../model/nearest.ts';
import { shortNameOf } from '../../model/region.ts';
import type { Locale } from '../../model/text.ts';
import type { ReportFlags } from '../flags.ts';
import { todayOf } from '../manner.ts';
import { open } from '../open.ts';
import { publish } from '../publish.ts';
import { UsageError } from '../usage-error.ts';
import type { World } from '../world.ts';

interface DiffFlags extends ReportFlags {
  readonly county?: readonly string[];
  readonly item?: readonly string[];
  readonly field?: readonly string[];
  readonly all?: boolean;
}

export async function runDiff(
  items: readonly string[],
  flags: DiffFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const catalogue = open(flags.catalogue, [], world.cwd);
  const { regions } = catalogue.settings;
  const counties = (flags.county ?? []).map((word) => {
    const region = regions.find((each) => [each.code, each.name, shortNameOf(each)].includes(word));
    if (region !== undefined) return region.code;
    const meant = nearest(
      word,
      regions.flatMap(({ code, name }) => [code, name]),
    );
    throw new UsageError({
      zh: `没有区域 ${word}${meant === undefined ? '' : `，是不是 ${meant}？`}`,
      en: `there is no region ${word}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    });
  });
  for (const word of flags.field ?? []) {
    if ((fieldIds as readonly string[]).includes(word)) continue;
    const meant = nearest(word, fieldIds);
    throw new UsageError({
      zh: `没有要素 ${word}${meant === undefined ? '' : `，是不是 ${meant}？`}`,
      en: `there is no field ${word}${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    });
  }
  const wanted = [...items, ...(flags.item ?? [])];
  const scope = { items: wanted, counties, fields: flags.field ?? [], isAll: flags.all === true };
  const report = diff(catalogue, scope, flags.today ?? todayOf(world.now));
  const missing = wanted.find((code) => report.matrix?.rows.every((row) => row.code !== code));
  if (missing !== undefined && report.findings.every(({ code }) => code !== missing)) {
    throw new UsageError({
      zh: `市级标准中没有事项 ${missing}。请写 12 位基本编码。`,
      en: `the standard has no item ${missing}. Give the 12 places of its code.`,
    });
  }
  return publish(report, flags, world, locale);
}
