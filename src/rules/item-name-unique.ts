import { titleOf } from '../model/item.ts';
import { showBriefly } from '../model/show.ts';
import type { WideRule } from './wide-rule.ts';

type Named = readonly [name: string, isOwn: boolean];

export const itemNameUnique: WideRule<Named> = {
  id: 'item-name-unique',
  severity: 'warning',
  scope: 'region',
  summary: {
    zh: '一个区域里两个基本编码不用同一个名称（业务办理项也相同）',
    en: 'in a region no two codes have the same name and variant',
  },
  why: {
    zh: '群众按名称找事项，名称一样就不知道该办哪一个；也可能是同一个事项赋了两个编码，各县会分头认领。',
    en: 'People look for an item by its name and cannot tell two of the same apart; or one item was given two codes, and counties adopt now the one, now the other.',
  },
  source: {
    zh: '国发〔2018〕27号：各级同一事项的名称、编码、依据、类型一致；GB/T 39554.1-2020：一个事项一个基本编码',
    en: '国发〔2018〕27号: one item has one name, code, basis and type at all levels; GB/T 39554.1-2020: one basic code an item',
  },
  bad: [
    '# 341200/340131001000.yaml',
    'code: "340131001000"',
    'name: 食品经营许可',
    '# 341200/340131007000.yaml',
    'code: "340131007000"',
    'name: 食品经营许可',
    '',
  ].join('\n'),
  good: [
    '# 341200/340131001000.yaml',
    'code: "340131001000"',
    'name: 食品经营许可',
    '# 341200/340131007000.yaml',
    'code: "340131007000"',
    'name: 食品生产许可',
    '',
  ].join('\n'),
  reads: ['name'],
  digest: ({ own, draft: { name } }) => (name === undefined ? undefined : [name, own.name !== undefined]),
  *check(digested, { wording }) {
    if (digested.length < 2) return;
    const byName = new Map<string, (typeof digested)[number][]>();
    for (const each of digested) {
      const key = `${wording(each.digest[0])}\n${wording(each.variant ?? '')}`;
      const others = byName.get(key);
      if (others === undefined) byName.set(key, [each]);
      else others.push(each);
    }
    for (const group of byName.values()) {
      for (const [index, each] of group.entries()) {
        const [name, isOwn] = each.digest;
        const { code, variant, file } = each;
        // Two adoptions of the same name are told at their standards.
        const before = group.find((other, at) => other.code !== code && (at < index || !other.digest[1]));
        if (!isOwn || code === undefined || before?.code === undefined) continue;
        const title = showBriefly(titleOf({ name, variant }));
        yield {
          file,
          path: ['name'],
          message: {
            zh: `「${title}」和 ${before.file} 同名，基本编码却不同（${code} 与 ${before.code}）；是同一个事项的，请只留一个编码；不是的，请按法定名称把两者区分开。`,
            en: `"${title}" has the same name as ${before.file} but another code (${code} and ${before.code}). If it is the same item, keep one code; if not, tell the two apart by their names in law.`,
          },
        };
      }
    }
  },
};
