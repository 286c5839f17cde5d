import { matcher } from '../compare/cause.ts';
import { compare } from '../compare/compare.ts';
import { digest, sumUp } from '../compare/sum-up.ts';
import type { Catalogue, Group } from '../model/catalogue.ts';
import type { Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import type { FieldId } from '../model/field.ts';
import type { Follower, Gazette, Incomparable, ItemChange } from '../model/gazette.ts';
import { type Item, titleOf } from '../model/item.ts';
import type { Matches } from '../model/matches.ts';
import { type Region, shortNameOf } from '../model/region.ts';
import { byCodeUnits, type Text } from '../model/text.ts';
import { isDue } from './in-region.ts';

type Whole = Entry & { readonly item: Item };

type Side = { readonly city: string; readonly entries: readonly Entry[] };

const keyOf = (entry: Entry): string => entry.draft.variant ?? '';
const isWhole = (entry: Entry): entry is Whole => entry.item !== undefined;
/** A cancelled item stays on file but is offered no more. */
const isOffered = ({ item }: Whole): boolean => item.status !== '取消';

function standardsOf({ city, entries }: Side): ReadonlyMap<string, Whole> {
  const ofCity = entries.filter(({ folder }) => folder === city).filter(isWhole);
  return new Map(ofCity.filter(isOffered).map((entry) => [keyOf(entry), entry]));
}

/** The fields in which a county still has what the standard gave up. */
function behind(before: Item, after: Item, local: Item, matches: Matches): readonly FieldId[] {
  const decided = matches.get(after.code);
  const matching = matcher(after, local, [before], decided);
  const stale = [...compare(after, local, decided)].filter((difference) => matching(difference) === 0);
  return [...new Set(stale.map(({ field }) => field))];
}

/** What a county that holds the item must do after its standard changed. */
function todoOf(
  before: Item | undefined,
  after: Item,
  local: Entry,
  matches: Matches,
): Follower['todo'] | undefined {
  const { adopts } = local.own;
  const fields =
    before === undefined || local.item === undefined ? [] : behind(before, after, local.item, matches);
  if (adopts !== undefined && adopts < after.version) return { kind: 'readopt', adopts, fields };
  return fields.length === 0 ? undefined : { kind: 'update', fields };
}

/** Files of counties that must follow a change of the standard. */
function* followersOf(
  before: Whole | undefined,
  after: Whole | undefined,
  counties: readonly Region[],
  entries: readonly Entry[],
  { matches, root }: { readonly matches: Matches; readonly root: string },
): Generator<Follower> {
  const { code, variant } = ((after ?? before) as Whole).item;
  for (const county of counties) {
    const of = { region: county.code, name: shortNameOf(county) };
    const local = entries.find(({ folder, draft }) => folder === county.code && draft.variant === variant);
    if (local === undefined) {
      const isExcused = county.notHeld?.some(
        (each) => each.code === code && (each.variant === undefined || each.variant === variant),
      );
      if (before === undefined && after !== undefined && isDue(after.item) && isExcused !== true) {
        yield { ...of, file: `${root}${county.code}/${after.stem}.yaml`, todo: { kind: 'adopt' } };
      }
    } else if (after === undefined) {
      if (local.draft.status !== '取消') yield { ...of, file: local.file, todo: { kind: 'cancel' } };
    } else {
      const todo = todoOf(before?.item, after.item, local, matches);
      if (todo !== undefined) yield { ...of, file: local.file, todo };
    }
  }
}

function changeOf(
  before: Whole | undefined,
  after: Whole | undefined,
): Omit<ItemChange, 'followers'> | undefined {
  const { code, variant } = ((after ?? before) as Whole).item;
  const about = {
    code,
    ...(variant === undefined ? {} : { variant }),
    title: titleOf(((after ?? before) as Whole).item),
    ...(before === undefined ? {} : { fromVersion: before.item.version }),
    ...(after === undefined ? {} : { toVersion: after.item.version }),
  };
  if (before === undefined && after !== undefined) {
    return { ...about, kind: 'added', summary: digest(after.item), differences: [] };
  }
  if (after === undefined && before !== undefined) {
    return { ...about, kind: 'cancelled', summary: digest(before.item), differences: [] };
  }
  if (before === undefined || after === undefined) return undefined;
  const differences = [...compare(before.item, after.item)];
  if (differences.length === 0 && before.item.version === after.item.version) return undefined;
  return { ...about, kind: 'changed', summary: sumUp(before.item, after.item, differences), differences };
}

/** Files that could not be read whole, each once; who compares the rest must know. */
function* unreadIn(
  side: Incomparable['side'],
  findings: readonly Finding[],
  entries: readonly Entry[] = [],
): Generator<Incomparable> {
  // An adoption of what is gone is a matter of following, not of reading.
  const usable = new Set(entries.filter(isWhole).map(({ file }) => file));
  for (const { rule, severity, region, at, message } of findings) {
    if (severity !== 'error' || rule === 'adoption-resolves' || usable.has(at.file)) continue;
    usable.add(at.file);
    yield { side, file: at.file, message, ...(region === undefined ? {} : { region }) };
  }
}

/** One side of the comparison. */
export interface Revision {
  readonly catalogue: Catalogue;
  readonly city: Region;
}

/** What hides files, not what is wrong in the settings. */
const isOfReading = ({ rule }: Finding): boolean => rule === 'file-readable';

const groupsOf = ({ catalogue }: Revision): ReadonlyMap<string, Group> =>
  new Map([...catalogue.groups()].map((group) => [group.code, group]));

/**
 * What became of every standard between two revisions, for applicants, and which files of counties must follow. Both
 * catalogues hold the codes concerned only; `root` is how the user names the catalogue, with `/` at its end.
 */
export function changes(
  before: Revision,
  after: Revision,
  names: { readonly from: string; readonly to: Text; readonly root: string },
  local: Gazette['local'],
): Gazette {
  const { settings } = after.catalogue;
  const counties = settings.regions.filter(({ parent }) => parent === after.city.code);
  const [olds, news] = [groupsOf(before), groupsOf(after)];
  const items: ItemChange[] = [];
  const incomparable: Incomparable[] = [
    ...unreadIn('before', before.catalogue.findings.filter(isOfReading)),
    ...unreadIn('after', after.catalogue.findings.filter(isOfReading)),
  ];
  const context = { matches: settings.matches, root: names.root };
  for (const code of [...new Set([...olds.keys(), ...news.keys()])].toSorted()) {
    const [oldEntries, newEntries] = [olds.get(code)?.entries ?? [], news.get(code)?.entries ?? []];
    const faults = [
      ...[...unreadIn('before', olds.get(code)?.findings ?? [], oldEntries)].filter(
        ({ region }) => region === before.city.code,
      ),
      ...unreadIn('after', news.get(code)?.findings ?? [], newEntries),
    ];
    incomparable.push(...faults);
    // Without one version of the standard, anything might look new or gone.
    if (faults.some(({ region }) => region === before.city.code || region === after.city.code)) continue;
    const oldStandards = standardsOf({ city: before.city.code, entries: oldEntries });
    const newStandards = standardsOf({ city: after.city.code, entries: newEntries });
    const variants = new Set([...oldStandards.keys(), ...newStandards.keys()]);
    for (const variant of [...variants].toSorted(byCodeUnits)) {
      const [old, now] = [oldStandards.get(variant), newStandards.get(variant)];
      const change = changeOf(old, now);
      if (change === undefined) continue;
      const followers = [...followersOf(old, now, counties, newEntries, context)];
      items.push({ ...change, followers });
    }
  }
  return { from: names.from, to: names.to, items, local, incomparable };
}
