import type { Draft } from '../model/item.ts';
import { normalise } from '../model/normalise.ts';
import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

type Material = NonNullable<NonNullable<Draft['materials']>[number]>;

/** What a name says of its own kind: 身份证复印件, 身份证（原件和复印件）, 身份证复印件各1份. */
const kind = /\(?的?(原件(?:[和及与,/]*复印件)?|复印件)(?:各?\d份)?\)?$/;

/** The original and the copy of a paper may be two entries; all else of one name is one paper. */
function identityOf(name: string, type: Material['type']): { paper: string; type: string | undefined } {
  const text = normalise(name);
  const written = kind.exec(text);
  if (written === null || written.index === 0) return { paper: text, type };
  const said = written[1] ?? '';
  return {
    paper: text.slice(0, written.index),
    type: said.length > 3 ? '原件和复印件' : said,
  };
}

const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b || a === '原件和复印件' || b === '原件和复印件';

export const materialListedOnce = defineRule({
  id: 'material-listed-once',
  severity: 'warning',
  summary: {
    zh: '同一份材料只列一次（原件、复印件可以分列）',
    en: 'a material is listed once, though original and copy may be two entries',
  },
  why: {
    zh: '同一份材料列两次，群众会准备两份，窗口也可能真的收两份；与别的县比较时还会配错对。',
    en: 'A material that stands twice is brought twice, and may be taken twice; in comparisons it is paired with the wrong one.',
  },
  source: {
    zh: '行政许可法第三十条（公示需要提交的全部材料的目录）；国务院令第716号（不得要求重复提供）',
    en: '行政许可法 art. 30 (the list of all materials is published); 国务院令第716号 (nothing is asked for twice)',
  },
  bad: 'materials:\n  - name: 营业执照复印件\n    type: 复印件\n  - name: 《营业执照》（复印件）\n    type: 复印件\n',
  good: 'materials:\n  - name: 营业执照复印件\n    type: 复印件\n  - name: 营业执照原件\n    type: 原件\n',
  reads: ['materials'],
  *check({ materials = [] }) {
    const listed = new Map<string, { type: string | undefined; index: number }[]>();
    for (const [index, material] of materials.entries()) {
      if (material?.name === undefined) continue;
      const { paper, type } = identityOf(material.name, material.type);
      const before = listed.get(paper) ?? [];
      listed.set(paper, before);
      const first = before.find((other) => isSame(other.type, type));
      before.push({ type, index });
      if (first === undefined) continue;
      const number = first.index + 1;
      yield {
        path: ['materials', index, 'name'],
        message: {
          zh: `材料「${showBriefly(material.name)}」与第 ${number} 项是同一份材料，群众会以为要交两份；请合并为一项（原件和复印件都收的，材料类型写 原件和复印件），确实不同的，把名称写得能够区分。`,
          en: `The material "${showBriefly(material.name)}" is the same as number ${number}, so that people bring it twice. Make them one (type 原件和复印件 if both are taken); if they differ, let their names say how.`,
        },
      };
    }
  },
});
