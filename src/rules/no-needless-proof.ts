import { showBriefly } from '../model/show.ts';
import { needlessProofIn, needlessProofs } from './needless-proofs.ts';
import type { Digested, WideRule } from './wide-rule.ts';

/** Where a material is such a proof, how it is written, what it proves, and which list has it. */
type Proof = readonly [at: number, name: string, of: string, list: number];
type Asked = readonly Proof[];

export const noNeedlessProof: WideRule<Asked> = {
  id: 'no-needless-proof',
  severity: 'warning',
  scope: 'region',
  summary: {
    zh: '不要求已经没有单位出具的“奇葩”证明',
    en: 'nothing asks for a proof that no organ gives any more',
  },
  why: {
    zh: '派出所、民政部门、村（居）委会按规定不再出具的证明，群众无处可开；同一份证明常有几个事项都在要，一起清理。每种证明在一个区域里只提示一次，并说明有几个事项在要。',
    en: 'Police stations, civil affairs departments and village committees may no longer give these proofs, so nobody can bring them. Several items often ask for the same one; it is told once a region, with how many do.',
  },
  source: {
    zh: '公通字〔2016〕21号（派出所不再出具的证明）；民发〔2020〕20号（不应由基层群众性自治组织出具证明事项清单第一批）；民函〔2015〕266号（（无）婚姻登记记录证明）；优化营商环境条例第四十四条',
    en: '公通字〔2016〕21号 (police stations); 民发〔2020〕20号 (village and residents’ committees); 民函〔2015〕266号 (registration of marriages); 优化营商环境条例 art. 44',
  },
  bad: [
    '# 341200/340117003000.yaml',
    'code: "340117003000"',
    'materials:',
    '  - name: 婚姻状况证明',
    '    issuer: 居民委员会',
    '# 341200/340114001000.yaml',
    'code: "340114001000"',
    'materials:',
    '  - name: 居委会出具的婚姻状况证明',
    '',
  ].join('\n'),
  good: [
    '# 341200/340117003000.yaml',
    'code: "340117003000"',
    'materials:',
    '  - name: 结婚证',
    '# 341200/340114001000.yaml',
    'code: "340114001000"',
    'materials:',
    '  - name: 婚姻状况书面声明',
    '',
  ].join('\n'),
  reads: ['name', 'materials'],
  digest({ own, draft }) {
    // Notaries may still ask some of these for use abroad.
    if (own.materials === undefined || draft.name?.includes('公证') === true) return undefined;
    const asked: Proof[] = [];
    for (const [at, material] of own.materials.entries()) {
      const name = material?.name ?? '';
      const found = needlessProofIn(name, material?.issuer);
      if (found !== undefined) asked.push([at, name, found.of, needlessProofs.indexOf(found.proofs)]);
    }
    return asked.length === 0 ? undefined : asked;
  },
  *check(digested) {
    const byProof = new Map<string, { first: Digested<Asked>; proof: Proof; items: number }>();
    for (const each of digested) {
      const seen = new Set<string>();
      for (const proof of each.digest) {
        const key = JSON.stringify([proof[3], proof[2]]);
        const told = byProof.get(key);
        if (told === undefined) byProof.set(key, { first: each, proof, items: 1 });
        else if (!seen.has(key)) told.items += Number(told.first !== each);
        seen.add(key);
      }
    }
    for (const { first, proof, items } of byProof.values()) {
      const [at, written, , number] = proof;
      const list = needlessProofs[number];
      if (list === undefined) continue;
      const name = showBriefly(written);
      yield {
        file: first.file,
        path: ['materials', at, 'name'],
        message: {
          zh: `${list.organ.zh}不再出具「${name}」（${list.source}），群众无处可开${items === 1 ? '' : `；本区域查到 ${items} 个事项在要`}。${list.instead.zh}；请删去这项材料，或者改写为能够取得的材料。`,
          en: `${list.organ.en} no longer give "${name}" (${list.source}), so nobody can bring it${items === 1 ? '' : `; ${items} items seen in this region ask for it`}. ${list.instead.en}. Delete the material, or name one that can be had.`,
        },
      };
    }
  },
};
