import type { WideRule } from './wide-rule.ts';

/** Without the two places of the variant, all variants that one organ handles share the code of their item. */
const isOfItem = (code: string): boolean => code.length === 31;

export const implementationCodeUnique: WideRule<string> = {
  id: 'implementation-code-unique',
  severity: 'error',
  scope: 'catalogue',
  summary: {
    zh: '实施编码在整个目录里不重复',
    en: 'an implementation code stands once in the catalogue',
  },
  why: {
    zh: '实施编码是一个机关办理一个事项的唯一编号，办件、好差评都按它归集；两个文件写着同一个号，多半是照抄时忘了改。31 位的编码不分业务办理项，同一区域同一事项的各业务办理项可以相同。',
    en: 'The implementation code is the one number of an item at an organ, by which cases and ratings are counted; where two files have the same, one was most likely copied and forgotten. A code of 31 places does not tell variants apart, so the variants of one item in one region may share it.',
  },
  source: {
    zh: 'GB/T 39554.1-2020：实施编码由实施主体的统一社会信用代码、行使层级和基本编码组成，有业务办理项的再加 2 位流水号',
    en: 'GB/T 39554.1-2020: the code is made of the organ’s USCC, its level and the basic code, with 2 more places for a variant',
  },
  bad: [
    '# 341202/340131001000-01.yaml',
    'code: "340131001000"',
    'variant: 新办',
    'implementationCode: "11341202003244772R434013100100001"',
    '# 341202/340131001000-02.yaml',
    'code: "340131001000"',
    'variant: 变更',
    'implementationCode: "11341202003244772R434013100100001"',
    '',
  ].join('\n'),
  good: [
    '# 341202/340131001000-01.yaml',
    'code: "340131001000"',
    'variant: 新办',
    'implementationCode: "11341202003244772R434013100100001"',
    '# 341202/340131001000-02.yaml',
    'code: "340131001000"',
    'variant: 变更',
    'implementationCode: "11341202003244772R434013100100002"',
    '',
  ].join('\n'),
  reads: ['implementationCode'],
  digest: ({ own }) => own.implementationCode,
  *check(digested) {
    const firsts = new Map<string, (typeof digested)[number]>();
    for (const each of digested) {
      const first = firsts.get(each.digest);
      if (first === undefined) {
        firsts.set(each.digest, each);
        continue;
      }
      const isOneItem = first.region === each.region && first.code === each.code;
      if (isOfItem(each.digest) && isOneItem && first.variant !== each.variant) continue;
      yield {
        file: each.file,
        path: ['implementationCode'],
        message: {
          zh: `实施编码「${each.digest}」在 ${first.file} 里已经有了，一个编码只能属于一个区域的一个事项或者业务办理项；请对照赋码结果，把写错的一个改正。`,
          en: `The implementation code "${each.digest}" already stands in ${first.file}, but it belongs to one item or variant of one region. Look up which of the two is right, and correct the other.`,
        },
      };
    }
  },
};
