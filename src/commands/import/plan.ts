import { FileNames, type Existing, heldIn } from '../../catalogue/held.ts';
import { schemaPathsIn } from '../../catalogue/format-files.ts';
import { ofOneOrgan, ofTheFile } from '../../catalogue/inherit.ts';
import { changedText, newText } from '../../catalogue/file-text.ts';
import type { FixedValues } from '../../import/fixed.ts';
import type { ImportedItem } from '../../import/item.ts';
import type { Finding } from '../../model/finding.ts';
import { isSame } from '../../catalogue/same.ts';
import type { Text } from '../../model/text.ts';
import { completed, merged, withMembers, withoutInherited } from './merge.ts';

type Mapping = Readonly<Record<string, unknown>>;

/** What is to become of the file of one item. */
export interface Planned {
  readonly item: ImportedItem;
  readonly path: string;
  /** As the user would name it. */
  readonly file: string;
  /** Absent of a new file. */
  readonly before?: Existing;
  /** What the file is to say. */
  readonly value: Mapping;
  /** Absent where nothing changes. */
  readonly text?: string;
  readonly isStandard: boolean;
}

/** An item without a place to write it to. */
export interface Unplanned {
  readonly item: ImportedItem;
  readonly message: Text;
  /** Of the file that stands in its place. */
  readonly findings: readonly Finding[];
}

export interface PlanRequest {
  readonly root: string;
  readonly cwd: string;
  /** Code of the region whose files are the standard. */
  readonly city: string | undefined;
  readonly display: (path: string) => string;
  /** Values for all items that the workbook says nothing of. */
  readonly defaults: FixedValues;
  /** New files of counties adopt the standard where there is one. */
  readonly isAdopting: boolean;
}

/** Its own, whatever the standard says; of its version an adoption says nothing while it is the standard's. */
const own: ReadonlySet<string> = new Set([...ofTheFile, ...ofOneOrgan].filter((key) => key !== 'version'));
/** An item of a county's list is in use; versions count from 1. */
const usual: Mapping = { version: 1, status: '在用' };

const unsure = (file: string): Text => ({
  zh: `${file} 的写法少见，改写后意思可能会变，没有写入；请先运行 shixiang fmt 整理。`,
  en: `${file} is written in so rare a way that a change might alter what it says; it was not written. Run shixiang fmt first.`,
});

const standing = (file: string): Text => ({
  zh: `${file} 读不出来，没有改写；请先改正它（shixiang validate 看问题）。`,
  en: `${file} cannot be read and was left alone; mend it first (shixiang validate tells what is wrong).`,
});

const tooMany = (code: string): Text => ({
  zh: `事项 ${code} 的业务办理项超过 99 个，没有可用的文件名。`,
  en: `the item ${code} has more than 99 variants, so no file name is left.`,
});

const strayList: Text = {
  zh: '这个事项在事项表和目录里都没有，只有附表里的几行，没有导入；请核对编码、区域和业务办理项，或者在事项表里加上它。',
  en: 'this item is neither on a sheet of items nor in the catalogue; only lists tell of it, so it was not imported. Check code, region and variant, or add it to the sheet of items.',
};

/** What the workbook's items make of the catalogue's files, the standards first. Nothing is written. */
export function plan(
  items: readonly ImportedItem[],
  { root, cwd, city, display, defaults: { values: defaults, members }, isAdopting }: PlanRequest,
): { readonly planned: readonly Planned[]; readonly unplanned: readonly Unplanned[] } {
  const held = heldIn(root, cwd, new Set(items.map(({ code }) => code)));
  const names = new FileNames(root, held);
  const schemaPath = schemaPathsIn(root);
  const planned: Planned[] = [];
  const unplanned: Unplanned[] = [];
  const standards = new Map<string, { readonly value: Mapping; readonly stem: string }>();
  const keyOf = ({ code, variant }: ImportedItem): string => JSON.stringify([code, variant]);
  const standardOf = (item: ImportedItem) => {
    const known = standards.get(keyOf(item));
    const existing =
      city === undefined || known !== undefined ? undefined : held.find(city, item.code, item.variant);
    return known ?? (existing && { value: existing.value, stem: stemOf(existing.path) });
  };
  const ordered = [
    ...items.filter(({ region }) => region === city),
    ...items.filter(({ region }) => region !== city),
  ];
  for (const item of ordered) {
    const { region, code, variant, values } = item;
    const before = held.find(region, code, variant);
    const unread = before === undefined ? held.unread(region, code) : [];
    const [trouble] = unread;
    if (trouble !== undefined) {
      unplanned.push({ item, message: standing(trouble.at.file), findings: unread });
      continue;
    }
    if (before === undefined && item.isOfLists) {
      unplanned.push({ item, message: strayList, findings: [] });
      continue;
    }
    const isStandard = region === city;
    const standard = isStandard ? undefined : standardOf(item);
    const path = before?.path ?? names.take(region, code, variant, standard?.stem);
    if (path === undefined) {
      unplanned.push({ item, message: tooMany(code), findings: [] });
      continue;
    }
    let value = withMembers(merged(before?.value ?? {}, values) as Mapping, members);
    const version = standard?.value['version'];
    if (before === undefined && isAdopting && standard !== undefined && value['adopts'] === undefined) {
      value = { ...value, adopts: version };
    }
    const isAdoption = value['adopts'] !== undefined && standard !== undefined;
    if (isAdoption) {
      const inherited = completed(value, withoutOrgans(standard.value));
      const rest = Object.fromEntries(
        Object.entries(completed(inherited, fittingOf(defaults, inherited['type']))).filter(
          ([key]) => !(key in inherited),
        ),
      );
      const said = before?.value['adopts'] === undefined ? {} : before.value;
      value = withoutInherited({ ...value, ...rest }, said, standard.value, own);
    } else {
      const fitting = fittingOf(defaults, value['type'] ?? defaults['type']);
      value = completed(value, before === undefined ? { ...usual, ...fitting } : fitting);
    }
    if (isStandard) standards.set(keyOf(item), { value, stem: stemOf(path) });
    const file = display(path);
    const isChanged = before === undefined || !isSame(value, before.value);
    const text =
      before === undefined
        ? newText(value, 'item', schemaPath(path, 'item'))
        : isChanged
          ? changedText(before.file, before.bytes, value, 'item', schemaPath(path, 'item'))
          : undefined;
    if (isChanged && text === undefined) unplanned.push({ item, message: unsure(file), findings: [] });
    else {
      planned.push({
        item,
        path,
        file,
        value,
        isStandard,
        ...(before && { before }),
        ...(text !== undefined && { text }),
      });
    }
  }
  return { planned, unplanned };
}

const stemOf = (path: string): string => (/([^\\/]+)\.ya?ml$/iu.exec(path) ?? [])[1] ?? '';

/** What of the values for all is of the item's type: services have no source of power, only licences elements of licences. */
function fittingOf(defaults: Mapping, type: unknown): Mapping {
  const { permit, authority, ...rest } = defaults;
  const { powerSource, ...organ } = (authority ?? {}) as Mapping;
  return {
    ...rest,
    ...(permit !== undefined && type === '行政许可' && { permit }),
    ...(authority !== undefined && {
      authority: type === '公共服务' || powerSource === undefined ? organ : { ...organ, powerSource },
    }),
  };
}

const withoutOrgans = (standard: Mapping): Mapping =>
  Object.fromEntries(Object.entries(standard).filter(([key]) => !own.has(key)));
