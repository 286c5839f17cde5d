import { requiredIn } from '../../catalogue/element-traits.ts';
import type { ImportedItem } from '../../import/item.ts';
import type { CellPlace } from '../../model/cell-name.ts';
import { type ElementId, headings, partNames, type PartId } from '../../model/element.ts';
import type { Path } from '../../model/finding.ts';
import { many, type Text } from '../../model/text.ts';

/** An element that an item needs and does not have. */
interface Missing {
  readonly path: Path;
  readonly heading: string;
}

const idOf = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');

/** The elements that a missing key stands for: of authority its name and nature. */
export function elementsMissing(path: Path): readonly Missing[] {
  const id = idOf(path);
  if (id in partNames) return [{ path, heading: partNames[id as PartId] }];
  if (id in headings) return [{ path, heading: headings[id as ElementId] }];
  return requiredIn(path).flatMap((key) => elementsMissing([...path, key]));
}

/** Elements of which 无 is an answer. */
const mayBeNone: ReadonlySet<string> = new Set([
  ...Object.values(partNames),
  headings['timeLimit.statutory'],
  headings['result.name'],
  headings['result.type'],
  headings.quantityLimit,
  headings.fourHandling,
]);

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

/** What is missing of items, gathered by table: an absent column is told once, an empty cell where it is. */
export class MissingElements {
  readonly #absent = new Map<
    string,
    { readonly at: CellPlace; readonly names: Set<string>; readonly items: Set<ImportedItem> }
  >();
  readonly #blank = new Map<
    string,
    { readonly at: CellPlace; readonly item: ImportedItem; readonly names: Set<string> }
  >();

  add(item: ImportedItem, path: Path): void {
    for (const { path: place, heading } of elementsMissing(path)) {
      if (item.isFaulty(place)) continue;
      if (item.hasColumn(place)) {
        const at = item.locate(place);
        const key = JSON.stringify(at);
        const known = this.#blank.get(key) ?? { at, item, names: new Set<string>() };
        this.#blank.set(key, known);
        known.names.add(heading);
      } else {
        const key = JSON.stringify(item.header);
        const known = this.#absent.get(key) ?? {
          at: item.header,
          names: new Set<string>(),
          items: new Set<ImportedItem>(),
        };
        this.#absent.set(key, known);
        known.names.add(heading);
        known.items.add(item);
      }
    }
  }

  /** A column that the workbook lacks, with how many items want it. */
  absent(): readonly { readonly at: CellPlace; readonly message: Text }[] {
    return [...this.#absent.values()].map(({ at, names, items }) => {
      const [one = ''] = names;
      return {
        at,
        message: {
          zh: `工作簿里没有这些必填要素的列：${quoted([...names])}，${items.size} 个事项因此没有写入。请加上这些列；各事项都一样的，可以用 --set 写一次，如 --set "${one}=…"；县里认领市级标准的，加 --adopt 从标准继承。`,
          en: `the workbook has no columns for these required elements: ${quoted([...names])}, so ${many(items.size, 'item')} could not be written. Add the columns; what is the same for every item can be given once, like --set "${one}=…"; a county that adopts the standard inherits them with --adopt.`,
        },
      };
    });
  }

  /** Cells that should say something. */
  blank(): readonly { readonly at: CellPlace; readonly item: ImportedItem; readonly message: Text }[] {
    return [...this.#blank.values()].map(({ at, item, names }) => ({
      at,
      item,
      message: {
        zh: `${quoted([...names])}必须填写，这里是空的${[...names].some((name) => mayBeNone.has(name)) ? '；没有的写 无' : ''}。`,
        en: `${quoted([...names])} must be filled in and is empty here${[...names].some((name) => mayBeNone.has(name)) ? '; write 无 where there is none' : ''}.`,
      },
    }));
  }
}
