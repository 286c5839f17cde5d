import type { Catalogue, Group } from '../model/catalogue.ts';
import { byPlace, type Finding } from '../model/finding.ts';
import type { Item } from '../model/item.ts';
import type { Region } from '../model/region.ts';
import type { Report } from '../model/report.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { byCodeUnits } from '../model/text.ts';
import { publicPart } from '../model/unpublished.ts';
import type { Publication, PublishedItem } from '../lists/list.ts';
import { adoptionsOf } from './adoptions.ts';
import { diff } from './diff.ts';
import { tallyOf } from './summary.ts';
import { validate } from './validate.ts';

/** The checks of an export and what the lists are made from. */
export interface Prepared {
  readonly report: Report;
  readonly publication: Publication;
  /** Whole items of the catalogue that the publication leaves out. */
  readonly withheld: readonly PublishedItem[];
  /** Compares once more, for the scorecards of these codes only. */
  readonly scoresOf: (codes: readonly string[]) => readonly Scorecard[];
}

const isInUse = ({ status, effectiveOn, cancelledOn }: Item, today: string): boolean =>
  status === '在用' &&
  (effectiveOn === undefined || effectiveOn <= today) &&
  (cancelledOn === undefined || today < cancelledOn);

/** Hears how many files a step is through, and of how many where that is known. */
export type OnStep = (step: 'read' | 'check' | 'compare', done: number, total?: number) => void;

/** Validates and compares everything, and gathers what may be published on that day. */
export function prepare(
  catalogue: Catalogue,
  city: Region,
  today: string,
  isDraft: boolean,
  onStep: OnStep = () => {},
): Prepared {
  const { regions } = catalogue.settings;
  const items: PublishedItem[] = [];
  const withheld: PublishedItem[] = [];
  const groups: Group[] = [];
  let total = 0;
  for (const group of catalogue.groups()) {
    groups.push(group);
    onStep('read', (total += group.count.listed));
    for (const entry of group.entries) {
      const region = regions.find(({ code }) => code === entry.folder);
      if (region === undefined || entry.item === undefined) continue;
      const item = publicPart(entry.item);
      (isInUse(item, today) ? items : withheld).push({ item, region, entry });
    }
  }
  const held = (step: 'check' | 'compare'): Catalogue => ({
    ...catalogue,
    *groups() {
      let done = 0;
      for (const group of groups) {
        onStep(step, (done += group.count.listed), total);
        yield group;
      }
    },
  });
  const valid = validate(held('check'), today);
  const everything = { items: [], counties: [], fields: [], isAll: false };
  const compared = diff(held('compare'), everything, today);
  const differences = [...compared.findings];
  const findings: Finding[] = [...valid.findings, ...differences.filter(isOfDiff(valid.findings))];
  const order = new Map(regions.map(({ code }, index) => [code, index]));
  const rank = ({ region }: PublishedItem): number => order.get(region.code) ?? regions.length;
  const standards = items.filter(({ region }) => region.code === city.code).map(({ item }) => item);
  return {
    report: { summary: { ...valid.summary, ...tallyOf(findings) }, findings: findings.toSorted(byPlace) },
    publication: {
      today,
      city,
      regions,
      items: items.toSorted((a, b) => rank(a) - rank(b) || byCodeUnits(a.entry.file, b.entry.file)),
      findings: differences,
      adoptions:
        compared.matrix === undefined
          ? []
          : adoptionsOf(standards, regions, compared.matrix, [...items, ...withheld]),
      scorecards: compared.scorecards ?? [],
      draft: isDraft,
    },
    withheld,
    scoresOf: (codes) =>
      codes.length === 0
        ? []
        : (diff(held('compare'), { ...everything, items: codes }, today).scorecards ?? []),
  };
}

/** Both commands tell of the files themselves; once is enough. */
function isOfDiff(told: Iterable<Finding>): (finding: Finding) => boolean {
  const known = new Set(Array.from(told, ({ fingerprint }) => fingerprint));
  return ({ fingerprint }) => !known.has(fingerprint);
}
