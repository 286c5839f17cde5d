import { compareLimits, limitText } from '../model/limit.ts';
import { statutoryOf, wholeLimit } from '../model/promise.ts';
import { defineRule } from './rule.ts';

export const promiseWithinStatutory = defineRule({
  id: 'promise-within-statutory',
  severity: 'error',
  summary: {
    zh: '承诺办结时限不长于法定办结时限',
    en: 'the promised limit is not longer than the statutory limit',
  },
  why: {
    zh: '各地可以在国家规定的时限以内进一步压减并公布，不能放宽；承诺比法定还长，等于公开承诺超期。',
    en: 'Localities may cut limits further within what the State sets, never stretch them; a longer promise announces a breach of the law.',
  },
  source: {
    zh: '优化营商环境条例第三十六条；行政许可法第四十二条',
    en: '优化营商环境条例 art. 36; 行政许可法 art. 42',
  },
  bad: 'timeLimit:\n  statutory: { value: 20, unit: 工作日 }\n  promised: { value: 25, unit: 工作日 }\n',
  good: 'timeLimit:\n  statutory: { value: 20, unit: 工作日 }\n  promised: { value: 5, unit: 工作日 }\n',
  reads: ['timeLimit'],
  *check(draft) {
    const statutory = statutoryOf(draft);
    const promised = wholeLimit(draft.timeLimit?.promised);
    if (statutory === undefined || promised === undefined) return;
    if ((compareLimits(promised, statutory) ?? 0) <= 0) return;
    yield {
      path: ['timeLimit', 'promised'],
      message: {
        zh: `承诺办结时限${limitText(promised)}，长于法定办结时限${limitText(statutory)}（优化营商环境条例第三十六条）；请改为不超过${limitText(statutory)}，或者核对法定时限。`,
        en: `The promised limit "${limitText(promised)}" is longer than the statutory limit "${limitText(statutory)}" (优化营商环境条例 art. 36). Make it at most "${limitText(statutory)}", or correct the statutory limit.`,
      },
    };
  },
});
