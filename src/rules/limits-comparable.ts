import { compareLimits, limitText } from '../model/limit.ts';
import { statutoryOf, wholeLimit } from '../model/promise.ts';
import { defineRule } from './rule.ts';

export const limitsComparable = defineRule({
  id: 'limits-comparable',
  severity: 'note',
  summary: {
    zh: '法定时限和承诺时限的单位可以比较',
    en: 'the statutory and the promised limit can be compared',
  },
  why: {
    zh: '工作日和自然日怎样折算，要看遇到多少节假日；工具不猜，承诺是否超过法定时限就没有人把关了。',
    en: 'How many natural days are so many working days depends on the holidays between. The tool does not guess, so nothing guards the promise.',
  },
  source: {
    zh: '行政许可法第八十二条（行政许可的期限以工作日计算，不含法定节假日）',
    en: '行政许可法 art. 82 (limits of permits run in working days, without public holidays)',
  },
  bad: 'timeLimit:\n  statutory: { value: 20, unit: 自然日 }\n  promised: { value: 15, unit: 工作日 }\n',
  good: 'timeLimit:\n  statutory: { value: 20, unit: 自然日 }\n  promised: { value: 21, unit: 自然日 }\n',
  reads: ['timeLimit'],
  *check(draft) {
    const statutory = statutoryOf(draft);
    const promised = wholeLimit(draft.timeLimit?.promised);
    if (statutory === undefined || promised === undefined) return;
    if (compareLimits(promised, statutory) !== undefined) return;
    yield {
      path: ['timeLimit', 'promised'],
      message: {
        zh: `承诺办结时限是${limitText(promised)}，法定办结时限是${limitText(statutory)}，单位不同，无法判断承诺是否超过法定；请把承诺改用法定时限的单位，或者核对法定时限的单位（行政许可以工作日计算）。`,
        en: `The promised limit is "${limitText(promised)}", the statutory limit "${limitText(statutory)}": in unlike units nothing can be said about which is longer. Give the promise in the unit of the statutory limit, or see whether the latter's unit is right (permits run in working days).`,
      },
    };
  },
});
