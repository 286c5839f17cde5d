import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

/** 食品经营许可证（副本）, 护士执业证书, 居民身份证; not 登记凭证, 公证 or 论证. */
const licence = /(?:证书|执照|(?<![公论认验见求举取查保佐旁凭印])证)$/;
const approval = /(?:批复|批文|批准文件)$/;
const inBrackets = /[（(][^（()）]*[）)]$/;

export const resultTypeAgrees = defineRule({
  id: 'result-type-agrees',
  severity: 'warning',
  summary: {
    zh: '结果类型与结果名称相符：证、执照是证照，批复、批文是批文，没有结果的都写无',
    en: 'the type of the result agrees with its name: a licence is 证照, an approval 批文, none is 无',
  },
  why: {
    zh: '结果类型决定平台要不要制证、归集电子证照；写错了，群众领到的证进不了电子证照库，别处也就免不了交。',
    en: 'The type decides whether a platform makes a licence and keeps an electronic one. A wrong one keeps the licence out of the store, and people must hand it in elsewhere.',
  },
  source: {
    zh: '温州市事项核查规则（结果名称以“证”结尾的是出证办结，批复、批文是审批办结）；结果类型的取值见国家政务服务平台实施清单要素',
    en: 'The item checks of Wenzhou (a result named 证 ends in a licence, 批复 or 批文 in an approval); the types are those of the national platform’s implementation list',
  },
  bad: 'result:\n  name: 食品经营许可证\n  type: 批文\n',
  good: 'result:\n  name: 食品经营许可证\n  type: 证照\n',
  reads: ['result'],
  *check({ result }) {
    const { name, type } = result ?? {};
    if (name === undefined || type === undefined) return;
    const path = ['result', 'type'];
    if ((name === '无') !== (type === '无')) {
      yield {
        path,
        message: {
          zh: `结果名称是「${showBriefly(name)}」，结果类型却是「${type}」；没有结果的两处都写 无，有的两处都写明。`,
          en: `The result is named "${showBriefly(name)}", but its type is "${type}". Where there is no result both are 无; where there is one, neither is.`,
        },
      };
      return;
    }
    const bare = name.replace(inBrackets, '');
    const wanted = licence.test(bare) ? '证照' : approval.test(bare) ? '批文' : type;
    if (wanted === type) return;
    yield {
      path,
      message: {
        zh: `结果「${showBriefly(name)}」的类型写的是「${type}」，按名称应是 ${wanted}；请改为 ${wanted}，名称写错的改正名称。`,
        en: `The result "${showBriefly(name)}" has the type "${type}", but by its name it is ${wanted}. Make it ${wanted}, or correct the name if that is wrong.`,
      },
      repair: { path, value: wanted },
    };
  },
});
