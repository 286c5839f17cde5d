import type { Package } from './package.ts';
import { tooLarge, type Refusal } from './refusal.ts';
import { RichText } from './rich-text.ts';
import { readXml, type MarkBudget } from './xml.ts';

/** The texts that cells refer to by number. */
export async function readSharedStrings(
  book: Package,
  part: string,
  budget: MarkBudget,
): Promise<readonly string[]> {
  const strings: string[] = [];
  const item = new RichText('si');
  await readXml(part, book.read(part), budget, {
    open: (name) => item.open(name),
    close: (name) => {
      const text = item.close(name);
      if (text === undefined) return;
      strings.push(text);
      if (strings.length > book.limits.cells) throw tooManyTexts(book.limits.cells);
    },
    text: (text) => item.add(text),
  });
  return strings;
}

function tooManyTexts(limit: number): Refusal {
  const count = limit.toLocaleString('en');
  return tooLarge({ zh: `单元格的文字超过 ${count} 种`, en: `its cells have more than ${count} texts` });
}
