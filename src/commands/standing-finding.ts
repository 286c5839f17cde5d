import { type SharedValue, sharedLocalValues } from '../compare/local-values.ts';
import { differenceRules, type DifferenceRuleId } from '../compare/difference-rules.ts';
import type { Entry } from '../model/entry.ts';
import type { Finding, Location, Path } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import { type Item, titleOf } from '../model/item.ts';
import type { Split } from '../model/overview.ts';
import type { Region } from '../model/region.ts';
import type { Text } from '../model/text.ts';

const severityOf = new Map(differenceRules.map(({ id, severity }) => [id as DifferenceRuleId, severity]));

/** Whether a rule is an error by itself; an expired waiver may have made a warning of it. */
export const isGrave = (rule: string): boolean => severityOf.get(rule as DifferenceRuleId) === 'error';

/** A finding about an item as a whole in one region. */
export function standingFinding(
  rule: DifferenceRuleId,
  region: Region,
  { code, variant }: Pick<Item, 'code' | 'variant'>,
  at: Location,
  message: Text,
): Finding {
  return {
    rule,
    severity: severityOf.get(rule) ?? 'error',
    message,
    at,
    path: [],
    region: region.code,
    code,
    ...(variant === undefined ? {} : { variant }),
    fingerprint: fingerprintOf(rule, region.code, code, variant),
  };
}

const nameOf = ({ stem, draft: { code = stem, variant } }: Entry): Pick<Item, 'code' | 'variant'> => ({
  code,
  ...(variant === undefined ? {} : { variant }),
});

/** A region's item that has nothing to be compared with. */
export function withoutStandard(entry: Entry, region: Region): Finding {
  const { stem, draft } = entry;
  const { code = stem, variant } = draft;
  const path: Path = variant === undefined ? ['code'] : ['variant'];
  return standingFinding('standard-exists', region, nameOf(entry), entry.locate(path), {
    zh: `市级没有「${titleOf(draft)}」（${code}）的标准，无从比较。请核对编码和业务办理项名称是否与市级文件一字不差；确是本县自建的，请报市里补充标准。`,
    en: `the city has no standard for "${titleOf(draft)}" (${code}), so nothing can be compared. Check code and variant against the city’s file; if the county made the item itself, ask the city to add a standard.`,
  });
}

const variantsText = (variants: readonly string[]): Text => ({
  zh: variants.map((variant) => (variant === '' ? '不分业务办理项' : variant)).join('、'),
  en: variants.map((variant) => (variant === '' ? 'no variants' : variant)).join(', '),
});

/** The region divides the item in its own way, so that some variant of the standard has no counterpart. */
export function splitFinding(entry: Entry, region: Region, { standard, local, name }: Split): Finding {
  const path: Path = entry.draft.variant === undefined ? ['code'] : ['variant'];
  const [asked, found] = [variantsText(standard), variantsText(local)];
  return standingFinding('split-like-standard', region, nameOf(entry), entry.locate(path), {
    zh: `「${name}」的颗粒度与市级标准不同：标准是 ${asked.zh}，${region.name}是 ${found.zh}，对不上的没有办法比较。请按标准的业务办理项拆分或合并，名称一字不差。`,
    en: `"${name}" is divided otherwise than in the standard, which has ${asked.en}; ${region.name} has ${found.en}, so what has no counterpart cannot be compared. Divide it into the variants of the standard, with the same names.`,
  });
}

const kinds: Readonly<Record<SharedValue['kind'], Text>> = {
  telephone: { zh: '电话', en: 'telephone' },
  place: { zh: '地点', en: 'place' },
};

/** Telephones and places of one code that regions have alike, told to each of those asked for. */
export function* copiedFindings(
  entries: readonly Entry[],
  regions: readonly Region[],
  isAsked: (region: string, field: string) => boolean,
): Generator<Finding> {
  // Of a code that stands twice, the first holds.
  const byCode = new Map(regions.toReversed().map((region) => [region.code, region]));
  const of = ({ folder }: Entry): Region | undefined => byCode.get(folder);
  const local = entries.filter((entry) => of(entry) !== undefined);
  for (const { entry, path, kind, value, others } of sharedLocalValues(local)) {
    const region = of(entry);
    if (region === undefined || !isAsked(region.code, String(path[0]))) continue;
    const { zh, en } = kinds[kind];
    const names = [...new Set(others.map((other) => of(other)?.name))];
    const finding = standingFinding('local-values-distinct', region, nameOf(entry), entry.locate(path), {
      zh: `${zh}「${value}」与${names.join('、')}的同一事项相同，可能是照抄时忘了改。请核对${region.name}自己的${zh}。`,
      en: `the ${en} "${value}" is the same as in ${names.join(', ')} for this item, likely copied and forgotten. Check ${region.name}’s own.`,
    });
    const { rule, code, variant } = finding;
    yield {
      ...finding,
      path,
      fingerprint: fingerprintOf(rule, region.code, code, variant, path.join('.'), value),
    };
  }
}
