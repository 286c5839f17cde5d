import { defineRule } from './rule.ts';

export const limitStated = defineRule({
  id: 'limit-stated',
  severity: 'note',
  summary: { zh: '没有法定时限的事项有承诺时限', en: 'an item without a statutory limit has a promise' },
  why: {
    zh: '不写承诺就按法定时限算；法定又是“无”，这个事项就没有任何期限，群众不知道要等多久，也没法催。',
    en: 'Without a promise the statutory limit holds. Where that is 无 the item has no limit at all: nobody knows how long to wait, or can press for an answer.',
  },
  source: {
    zh: '国家政务服务平台实施清单要素“承诺办结时限”（无承诺的与法定一致）；行政许可法第三十条（公示期限）',
    en: 'The element 承诺办结时限 of the national platform’s implementation list (without a promise the statutory limit holds); 行政许可法 art. 30 (limits are published)',
  },
  bad: 'timeLimit:\n  statutory: 无\n',
  good: 'timeLimit:\n  statutory: 无\n  promised: { value: 5, unit: 工作日 }\n',
  reads: ['timeLimit'],
  *check({ timeLimit }) {
    if (timeLimit?.statutory !== '无' || timeLimit.promised !== undefined) return;
    yield {
      path: ['timeLimit', 'statutory'],
      message: {
        zh: '法定办结时限是无，又没有写承诺时限，这个事项就没有期限；请补写 promised，如 { value: 5, unit: 工作日 } 或者 当场。',
        en: 'No law sets a limit (无) and none is promised, so that the item has no limit at all. Add promised, such as { value: 5, unit: 工作日 } or 当场.',
      },
    };
  },
});
