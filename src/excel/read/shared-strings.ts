import type { Package } from './package.ts';
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
      if (text !== undefined) strings.push(text);
    },
    text: (text) => item.add(text),
  });
  return strings;
}
