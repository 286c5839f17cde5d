import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

export const copiesAgreeWithForm = defineRule({
  id: 'copies-agree-with-form',
  severity: 'warning',
  summary: {
    zh: '只收电子材料的份数是 0，收纸质材料的至少 1 份（免交的除外）',
    en: 'an electronic material has 0 copies, a paper one at least 1 unless it is exempted',
  },
  why: {
    zh: '只收电子材料却写着份数，群众会白白打印；收纸质材料写 0 份，又不知道到底要不要带。',
    en: 'Copies of an electronic material make people print in vain, and 0 copies of a paper leave them guessing whether to bring it.',
  },
  source: {
    zh: '国家政务服务平台材料要素“材料形式”“纸质材料份数”；只收电子材料写 0，是本工具的约定',
    en: 'The elements 材料形式 and 纸质材料份数 of the national platform; 0 for electronic materials is this tool’s convention',
  },
  bad: 'materials:\n  - name: 营业执照\n    form: 电子化\n    copies: 1\n',
  good: 'materials:\n  - name: 营业执照\n    form: 电子化\n    copies: 0\n',
  reads: ['materials'],
  *check({ materials = [] }) {
    for (const [index, material] of materials.entries()) {
      const { form, copies, exemption } = material ?? {};
      if (form === undefined || copies === undefined) continue;
      const name = material?.name ?? `第 ${index + 1} 项`;
      const path = ['materials', index, 'copies'];
      if (form === '电子化' && copies > 0) {
        yield {
          path,
          message: {
            zh: `材料「${showBriefly(name)}」只收电子化的，纸质份数却是 ${copies} 份；请改为 0，也收纸质的把材料形式改为 纸质/电子化。`,
            en: `The material "${showBriefly(name)}" is electronic (电子化), yet asks for ${copies} paper ${copies === 1 ? 'copy' : 'copies'}. Make it 0, or make the form 纸质/电子化 if paper is taken too.`,
          },
        };
      } else if (form !== '电子化' && copies === 0 && (exemption ?? '无法免交') === '无法免交') {
        yield {
          path,
          message: {
            zh: `材料「${showBriefly(name)}」收纸质的（${form}），份数却是 0 份；请写明份数，只收电子材料的把材料形式改为 电子化，不用交的写明免交方式（exemption）。`,
            en: `The material "${showBriefly(name)}" is taken on paper (${form}), yet 0 copies are asked. Say how many; make the form 电子化 if only that is taken, or add exemption if it need not be handed in.`,
          },
        };
      }
    }
  },
});
