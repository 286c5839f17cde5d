import type { Draft } from '../model/item.ts';
import { titleOf } from '../model/item.ts';
import { showBriefly } from '../model/show.ts';
import { isGenericResult } from './generic-result.ts';
import type { WideRule } from './wide-rule.ts';

/** The result, and the material at each place where it must be handed in as paper. */
type Papers = readonly [name: string, result: string | null, asked: readonly (string | null)[]];

type Material = NonNullable<Draft['materials']>[number];

/** Where the file says itself that a government body issues it, exemption-stated asks how it is exempted. */
const askedOf = (material: Material): string | null => {
  const { name, source, exemption } = material ?? {};
  const isAsked = exemption === '无法免交' || (exemption === undefined && source !== '政府部门核发');
  return isAsked ? (name ?? null) : null;
};

export const issuedPaperExempted: WideRule<Papers> = {
  id: 'issued-paper-exempted',
  severity: 'note',
  scope: 'region',
  summary: {
    zh: '本区域自己核发的证照、批文作为材料时写明免交方式',
    en: 'a paper that the region itself issues need not be handed in again',
  },
  why: {
    zh: '这份材料是另一个事项的办理结果，政府部门自己就有；能用电子证照、数据核验取得的，不该再让群众跑一趟、交一遍。',
    en: 'The material is the result of another item, so the government has it; what can be had as an electronic licence or by asking a database should not be brought by the applicant.',
  },
  source: {
    zh: '国务院令第716号（能够共享的数据不再要求提供）；优化营商环境条例第四十四条（能够通过部门间核查办理的不设证明）',
    en: '国务院令第716号 (what is shared is not asked again); 优化营商环境条例 art. 44 (no proof of what departments can check among themselves)',
  },
  bad: [
    '# 341200/340131001000.yaml',
    'code: "340131001000"',
    'name: 食品经营许可',
    'result: { name: 食品经营许可证, type: 证照 }',
    '# 341200/340131009000.yaml',
    'code: "340131009000"',
    'name: 食品摊位租用登记',
    'materials:',
    '  - name: 食品经营许可证',
    '',
  ].join('\n'),
  good: [
    '# 341200/340131001000.yaml',
    'code: "340131001000"',
    'name: 食品经营许可',
    'result: { name: 食品经营许可证, type: 证照 }',
    '# 341200/340131009000.yaml',
    'code: "340131009000"',
    'name: 食品摊位租用登记',
    'materials:',
    '  - name: 食品经营许可证',
    '    exemption: 电子证照',
    '',
  ].join('\n'),
  reads: ['name', 'materials', 'result'],
  digest({ own, draft }) {
    const result = draft.result?.type === '无' ? undefined : draft.result?.name;
    const asked = own.materials?.map(askedOf) ?? [];
    const isAsking = asked.some((name) => name !== null);
    if (result === undefined && !isAsking) return undefined;
    return [draft.name ?? '', result ?? null, isAsking ? asked : []];
  },
  *check(digested, { wording }) {
    if (digested.length < 2 || digested.every(({ digest }) => digest[2].length === 0)) return;
    const issuers = new Map<string, (typeof digested)[number][]>();
    for (const each of digested) {
      const [, result] = each.digest;
      if (result === null || isGenericResult(wording(result))) continue;
      const others = issuers.get(wording(result));
      if (others === undefined) issuers.set(wording(result), [each]);
      else others.push(each);
    }
    for (const { file, code, digest } of digested) {
      for (const [index, name] of digest[2].entries()) {
        // To change, renew or give back a licence one shows it: that is the same item.
        const papers = name === null ? [] : (issuers.get(wording(name)) ?? []);
        const [issuer] = papers;
        if (name === null || issuer?.code === undefined || papers.some((each) => each.code === code))
          continue;
        const title = showBriefly(titleOf({ name: issuer.digest[0], variant: issuer.variant }));
        yield {
          file,
          path: ['materials', index, 'name'],
          message: {
            zh: `材料「${showBriefly(name)}」是本区域「${title}」（${issuer.code}）的办理结果，政府部门自己就有；建议免提交：加上 exemption，写明免交方式（电子证照、数据核验、行政协助或者告知承诺）。`,
            en: `The material "${showBriefly(name)}" is the result of "${title}" (${issuer.code}) in this very region, so the government has it. Consider not asking for it: add exemption and say how (电子证照, 数据核验, 行政协助 or 告知承诺).`,
          },
        };
      }
    }
  },
};
