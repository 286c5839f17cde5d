import { showBriefly } from '../../model/show.ts';
import type { Package } from './package.ts';
import { damaged } from './refusal.ts';
import { relationshipsOf } from './relationships.ts';
import { readXml, type Attributes, type MarkBudget } from './xml.ts';

/** Where things are in the package. */
export interface Book {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly part: string }[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904 instead of 1900. */
  readonly is1904: boolean;
}

const noText = (): void => undefined;

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** `r:id`, whatever the prefix is. */
const idOf = (attributes: Attributes): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];

/** Reads the list of sheets; sheets without cells (charts, macro sheets) are left out. */
export async function readBook(book: Package, part: string, budget: MarkBudget): Promise<Book> {
  const listed: { name: string; isHidden: boolean; id: string | undefined }[] = [];
  let is1904 = false;
  let depth = 0;
  let parent = '';
  await readXml(part, book.read(part), budget, {
    open: (name, attributes) => {
      depth += 1;
      if (depth === 2) parent = name;
      if (depth === 2 && name === 'workbookPr') is1904 = isOn(attributes['date1904']);
      if (depth === 3 && parent === 'sheets' && name === 'sheet') {
        const { name: title = '', state = 'visible' } = attributes;
        listed.push({ name: title, isHidden: state !== 'visible', id: idOf(attributes) });
      }
    },
    close: () => {
      depth -= 1;
    },
    text: noText,
  });
  const related = await relationshipsOf(book, part, budget);
  const partFor = (type: string): string | undefined => related.find((one) => one.type === type)?.target;
  const sheets = listed.flatMap(({ name, isHidden, id }) => {
    const target = related.find((one) => one.id === id);
    if (target === undefined) throw withoutPart(name);
    return target.type === 'worksheet' ? [{ name, isHidden, part: target.target }] : [];
  });
  if (sheets.length === 0) throw damaged({ zh: '里面没有工作表', en: 'it holds no worksheet' });
  return { sheets, sharedStrings: partFor('sharedStrings'), styles: partFor('styles'), is1904 };
}

const withoutPart = (name: string) =>
  damaged({
    zh: `找不到工作表「${showBriefly(name)}」的内容`,
    en: `the content of the sheet "${showBriefly(name)}" is not found`,
  });
