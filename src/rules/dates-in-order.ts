import { defineRule, writtenAt } from './rule.ts';

/** 2026-02-30 is no day: the schema only sees its shape. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const fields = [
  { key: 'effectiveOn', zh: '计划生效日期', en: 'date of effect' },
  { key: 'cancelledOn', zh: '计划取消日期', en: 'date of cancellation' },
] as const;

export const datesInOrder = defineRule({
  id: 'dates-in-order',
  severity: 'error',
  summary: {
    zh: '生效和取消日期是日历上有的日子，生效在取消之前',
    en: 'the dates are days of the calendar, and effect comes before cancellation',
  },
  why: {
    zh: '取消早于生效的事项，没有一天可以办理；2月30日这样的日期，平台收不进去。',
    en: 'An item cancelled before it takes effect can be had on no day at all, and no platform takes a 30 February.',
  },
  source: {
    zh: '国家政务服务平台基本目录要素“计划生效日期”“计划取消日期”',
    en: 'The elements 计划生效日期 and 计划取消日期 of the national platform’s basic catalogue',
  },
  bad: 'effectiveOn: "2027-01-01"\ncancelledOn: "2026-01-01"\n',
  good: 'effectiveOn: "2026-01-01"\ncancelledOn: "2027-01-01"\n',
  reads: ['effectiveOn', 'cancelledOn'],
  *check(draft, context) {
    const odd = fields.filter(({ key }) => draft[key] !== undefined && !isDay(draft[key]));
    for (const { key, zh, en } of odd) {
      yield {
        path: [key],
        message: {
          zh: `${zh}「${draft[key]}」在日历上没有这一天；请改正日期。`,
          en: `The ${en}, "${draft[key]}", is not a day of the calendar. Correct it.`,
        },
      };
    }
    const { effectiveOn, cancelledOn } = draft;
    if (odd.length > 0 || effectiveOn === undefined || cancelledOn === undefined) return;
    if (effectiveOn < cancelledOn) return;
    yield {
      path: writtenAt(context, ['cancelledOn'], ['effectiveOn']),
      message: {
        zh: `计划取消日期「${cancelledOn}」不晚于计划生效日期「${effectiveOn}」，没有一天可以办理；请改正其中一个。`,
        en: `The date of cancellation, "${cancelledOn}", is not after the date of effect, "${effectiveOn}": the item can be had on no day. Correct one of them.`,
      },
    };
  },
});
