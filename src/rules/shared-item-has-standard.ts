import { showBriefly } from '../model/show.ts';
import type { Digested, WideRule } from './wide-rule.ts';

export const sharedItemHasStandard: WideRule<string> = {
  id: 'shared-item-has-standard',
  severity: 'warning',
  scope: 'catalogue',
  summary: {
    zh: '各县都有的事项，市里有标准',
    en: 'an item that every county holds has a standard of the city',
  },
  why: {
    zh: '各县都在办，说明这是全市统一的事项；市里没有标准，就没有人核对各县是否一致，也不能认领。个别县自有的事项不在此列（见 standard-exists）。',
    en: 'What every county does is no county’s own item; without a standard nobody compares the versions, and none can be adopted. Items of a few counties are another matter (see standard-exists).',
  },
  source: {
    zh: '国发〔2018〕27号（各级事项的名称、编码、依据、类型一致）；本工具的约定：市级文件是标准',
    en: '国发〔2018〕27号 (one name, code, basis and type at all levels); a convention of this tool: the city’s files are the standard',
  },
  bad: [
    '# 341200/340131001000.yaml',
    'code: "340131001000"',
    '# 341202/340131009000.yaml',
    'code: "340131009000"',
    'name: 食品摊位租用登记',
    '# 341226/340131009000.yaml',
    'code: "340131009000"',
    'name: 食品摊位租用登记',
    '',
  ].join('\n'),
  good: [
    '# 341200/340131009000.yaml',
    'code: "340131009000"',
    'name: 食品摊位租用登记',
    '# 341202/340131009000.yaml',
    'code: "340131009000"',
    'adopts: 1',
    '# 341226/340131009000.yaml',
    'code: "340131009000"',
    'adopts: 1',
    '',
  ].join('\n'),
  reads: ['code', 'name'],
  digest: ({ draft: { code, name } }) => (code === undefined ? undefined : (name ?? '')),
  *check(digested, { regions, city, isWhole }) {
    // A standard that was not read may be there.
    if (!isWhole || city === undefined) return;
    const counties = regions.filter(({ parent, level }) => parent === city.code && level === '县级');
    const byCode = new Map<string, Digested<string>[]>();
    for (const each of digested) {
      const others = byCode.get(each.code ?? '');
      if (others === undefined) byCode.set(each.code ?? '', [each]);
      else others.push(each);
    }
    for (const [code, held] of byCode) {
      const holders = new Set(held.map(({ region }) => region));
      const expected = counties.filter(
        ({ notHeld = [] }) => !notHeld.some((not) => not.code === code && not.variant === undefined),
      );
      const isShared = expected.length > 1 && expected.every((county) => holders.has(county.code));
      const [first] = held;
      if (!isShared || holders.has(city.code) || first === undefined) continue;
      const name = showBriefly(first.digest === '' ? code : `${first.digest}（${code}）`);
      yield {
        file: first.file,
        path: ['code'],
        message: {
          zh: `「${name}」${expected.length} 个县（市、区）都有，${city.name}却没有标准，各县无从对照和认领；请在 ${city.code} 文件夹里补上市级标准，各县再认领。`,
          en: `Each of the ${expected.length} counties that should hold "${name}" does, but ${city.name} has no standard, so that nothing can be compared or adopted. Add one in the folder ${city.code} and let the counties adopt it.`,
        },
      };
    }
  },
};
