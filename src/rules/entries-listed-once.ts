import type { Path } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { defineRuleOf, type Part, partOf } from './rule.ts';

/** The members of a list, and what each of them says where it can be read. */
interface Kind<List extends 'conditions' | 'offices' | 'fees' | 'faq'> {
  readonly element: List;
  readonly name: Text;
  readonly path: Path;
  readonly said: (element: NonNullable<Draft[List]>) => readonly (string | undefined)[];
}

/** Letters and figures: what is left when brackets, spaces and the full stop differ. */
const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** A number that is the same for all texts of the same words; mostly it differs for others, and takes no time. */
function numberOf(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isLetter = (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x39);
    if (isLetter) number = (Math.imul(number, 31) + unit) | 0;
  }
  return number;
}

const isSurelyDistinct = (said: readonly (string | undefined)[]): boolean =>
  new Set(said.map((text = '') => numberOf(text))).size === said.length;

const together = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts[0] === undefined ? undefined : parts.filter((part) => part !== undefined).join(' ');

const once = <List extends 'conditions' | 'offices' | 'fees' | 'faq'>({
  element,
  name,
  path,
  said,
}: Kind<List>): Part =>
  partOf({
    reads: [element],
    *check(draft) {
      const value = (draft as Pick<Draft, List>)[element];
      const entries = value === undefined ? [] : said(value as NonNullable<Draft[List]>);
      if (entries.length < 2 || isSurelyDistinct(entries)) return;
      const first = new Map<string, number>();
      for (const [index, entry] of entries.entries()) {
        if (entry === undefined) continue;
        const key = wordsOf(entry);
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, index);
          continue;
        }
        yield {
          path: [...path, index],
          message: {
            zh: `${name.zh}第 ${index + 1} 项「${showBriefly(entry)}」与第 ${earlier + 1} 项相同；请删去重复的，复制后忘了改的改正过来。`,
            en: `This ${name.en}, "${showBriefly(entry)}" (number ${index + 1}), is the same as number ${earlier + 1}. Delete it, or change it if it was copied and forgotten.`,
          },
        };
      }
    },
  });

export const entriesListedOnce = defineRuleOf(
  {
    id: 'entries-listed-once',
    severity: 'warning',
    summary: {
      zh: '受理条件、办理地点、收费项目和常见问题不重复',
      en: 'no condition, office, fee or question stands twice',
    },
    why: {
      zh: '重复的条目多半是复制后忘了改，原来要写的那一条就漏掉了；重复的收费项目会让人以为要交两次。',
      en: 'A repeated entry is mostly a copy that nobody changed, so that what was meant is missing; a repeated fee looks like two payments.',
    },
    source: {
      zh: '行政许可法第三十条（公示的条件、程序要准确、可靠）；本工具的约定',
      en: '行政许可法 art. 30 (what is published is exact and reliable); a convention of this tool',
    },
    bad: 'conditions:\n  - 有固定的经营场所。\n  - 有固定的经营场所\n',
    good: 'conditions:\n  - 有固定的经营场所。\n  - 有食品安全管理人员。\n',
  },
  [
    once({
      element: 'conditions',
      name: { zh: '受理条件', en: 'condition' },
      path: ['conditions'],
      said: (conditions) => conditions,
    }),
    once({
      element: 'offices',
      name: { zh: '办理地点', en: 'office' },
      path: ['offices'],
      said: (offices) => offices.map((office) => together(office?.place, office?.window, office?.hours)),
    }),
    once({
      element: 'fees',
      name: { zh: '收费项目', en: 'fee' },
      path: ['fees', 'items'],
      said: ({ items = [] }) => items.map((fee) => together(fee?.name, fee?.standard)),
    }),
    once({
      element: 'faq',
      name: { zh: '常见问题', en: 'question' },
      path: ['faq'],
      said: (faq) => faq.map((each) => each?.question),
    }),
  ],
);
