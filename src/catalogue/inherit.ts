import type { Entry } from '../model/entry.ts';
import type { Finding, Path } from '../model/finding.ts';
import type { Draft, Item } from '../model/item.ts';
import { normalise } from '../model/normalise.ts';
import { show } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import type { CatalogueRuleId } from './catalogue-rules.ts';
import type { OwnEntry } from './entry.ts';
import { findingOf } from './finding.ts';
import { isSame } from './same.ts';

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('unit' in value);

/** The standard's values with the county's over them; mappings are merged key by key, lists and limits replaced whole. */
function overlay(standard: Mapping, own: Mapping): Mapping {
  const merged: Record<string, unknown> = { ...standard };
  for (const [key, value] of Object.entries(own)) {
    const inherited = merged[key];
    merged[key] = isMapping(value) && isMapping(inherited) ? overlay(inherited, value) : value;
  }
  return merged;
}

/** Elements that tell of one organ and are never taken over. */
export const ofOneOrgan: ReadonlySet<string> = new Set([
  'authority',
  'implementationCode',
  'offices',
  'contact',
]);

const inheritable = (standard: Draft): Mapping =>
  Object.fromEntries(Object.entries(standard).filter(([key]) => !ofOneOrgan.has(key)));

/** What tells which file this is and what it adopts; a county counts its own versions. */
export const ofTheFile: ReadonlySet<string> = new Set(['code', 'variant', 'region', 'adopts', 'version']);

/** The values of an adoption that only repeat what it would inherit. */
function* repeats(own: Mapping, standard: Mapping, above: Path = []): Generator<Path> {
  for (const [key, value] of Object.entries(own)) {
    const path = [...above, key];
    const inherited = standard[key];
    if (value === undefined || inherited === undefined || (above.length === 0 && ofTheFile.has(key)))
      continue;
    if (isMapping(value) && isMapping(inherited)) yield* repeats(value, inherited, path);
    else if (isSame(value, inherited)) yield path;
  }
}

const repeatText = (path: Path): Text => ({
  zh: `「${path.join('.')}」与市级标准相同，可以删掉：认领的文件只写与标准不同的要素，留着的话，标准以后修订这一项，这里不会跟着变。`,
  en: `"${path.join('.')}" is the same as in the standard and can be deleted: an adoption says only what differs, and what it says does not follow the standard when that is revised.`,
});

/** Turns the files of one code into entries: adoptions get the standard's values, repeated variants are told. */
export function inherit(
  owns: readonly OwnEntry[],
  city: string | undefined,
  isStandardUnread = false,
): { entries: Entry[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const standards = new Map<string | undefined, OwnEntry>();
  const seen = new Map<string, OwnEntry>();
  const folded = new Map<string | undefined, string | undefined>();
  const isEachAlone = new Set(owns.map(({ folder }) => folder)).size === owns.length;
  for (const own of owns) {
    const { region, code, variant } = own.own;
    if (own.folder === city && !standards.has(variant)) standards.set(variant, own);
    if (isEachAlone) continue;
    if (!folded.has(variant)) folded.set(variant, variant === undefined ? undefined : normalise(variant));
    const key = JSON.stringify([own.folder, folded.get(variant)]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, own);
      continue;
    }
    const other = first.own.variant ?? '';
    const also =
      other === (variant ?? '')
        ? { zh: '', en: '' }
        : { zh: `的「${show(other)}」`, en: `, written "${show(other)}"` };
    const message = {
      zh: `${variant === undefined ? '这个事项没有写业务办理项' : `业务办理项「${show(variant)}」`}，与 ${first.file}${also.zh} 是同一个：一个区域里每个业务办理项只能有一个文件。两个机关各写了一份的请合并，确实不同的请用业务办理项区分。`,
      en: `${variant === undefined ? 'this item without a variant' : `the variant "${show(variant)}"`} is the same as ${first.file}${also.en}: a region holds each variant once. Merge what two organs wrote, or tell them apart by their variant.`,
    };
    const path = variant === undefined ? ['code'] : ['variant'];
    findings.push(
      findingOf('variant-unique', message, own.locate(path), belongingOf({ region, code, variant })),
    );
  }
  const entries = owns.map((entry): Entry => {
    const { isWhole, ...own } = entry;
    const { adopts, variant } = own.own;
    if (adopts === undefined) return isWhole ? { ...own, item: own.own as Item } : own;
    const standard = standards.get(variant);
    const trouble = troubleOf(entry, standard);
    if (trouble !== undefined && !(standard === undefined && isStandardUnread)) {
      const at = own.locate(['adopts']);
      findings.push(
        findingOf(trouble.rule, trouble.message, at, { ...belongingOf(own.own), path: ['adopts'] }),
      );
    }
    if (standard === undefined || standard === entry) return own;
    const inherited = inheritable(standard.draft);
    for (const path of repeats(own.own as Mapping, inherited)) {
      const at = own.locate(path);
      findings.push(
        findingOf('adoption-without-repeats', repeatText(path), at, { ...belongingOf(own.own), path }),
      );
    }
    const draft = overlay(inherited, own.own as Mapping) as Draft;
    const adopted = { ...own, draft, standard: standard.own };
    // A standard that adopts, which is told of itself, holds no more than it says.
    const isComplete = isWhole && standard.isWhole && standard.own.adopts === undefined;
    return isComplete ? { ...adopted, item: draft as Item } : adopted;
  });
  return { entries, findings };
}

const belongingOf = ({ region, code, variant }: Draft) => ({
  ...(region === undefined ? {} : { region }),
  ...(code === undefined ? {} : { code }),
  ...(variant === undefined ? {} : { variant }),
});

function troubleOf(
  entry: OwnEntry,
  standard: OwnEntry | undefined,
): { readonly rule: CatalogueRuleId; readonly message: Text } | undefined {
  const adopts = entry.own.adopts ?? 0;
  if (standard === entry) {
    return {
      rule: 'adoption-resolves',
      message: {
        zh: '市级标准不能写 adopts：标准是被认领的，不能认领自己。请删掉这一行，写全各要素。',
        en: 'a standard cannot say `adopts`: it is what others adopt. Delete the line and fill in all elements.',
      },
    };
  }
  if (standard === undefined) {
    const name = entry.own.variant === undefined ? '' : `的业务办理项「${entry.own.variant}」`;
    return {
      rule: 'adoption-resolves',
      message: {
        zh: `市级没有这个事项${name}的标准，无从认领。请核对编码和业务办理项名称是否与市级文件一字不差，或去掉 adopts 写成整份。`,
        en: `the city has no standard for this item${entry.own.variant === undefined ? '' : ` with the variant "${entry.own.variant}"`}, so nothing can be adopted. Check code and variant against the city’s file, or drop \`adopts\` and write the item whole.`,
      },
    };
  }
  const { version } = standard.draft;
  if (version === undefined || adopts === version) return undefined;
  if (adopts > version) {
    return {
      rule: 'adoption-resolves',
      message: {
        zh: `认领的是第 ${adopts} 版，但市级标准（${standard.file}）现在是第 ${version} 版。请改成 adopts: ${version}。`,
        en: `this adopts version ${adopts}, but the standard (${standard.file}) is at version ${version}. Write adopts: ${version}.`,
      },
    };
  }
  return {
    rule: 'adoption-current',
    message: {
      zh: `认领的是第 ${adopts} 版，市级标准（${standard.file}）已是第 ${version} 版。请核对新版在本地是否适用，再改成 adopts: ${version}。`,
      en: `this adopts version ${adopts}, but the standard (${standard.file}) is already at version ${version}. Check that it fits here, then write adopts: ${version}.`,
    },
  };
}
