import { defineRule, writtenAt } from './rule.ts';

export const statusAgreesWithDates = defineRule({
  id: 'status-agrees-with-dates',
  severity: 'warning',
  summary: {
    zh: '取消的事项写明取消日期，过了取消日期的不再在用',
    en: 'a cancelled item says since when, and nothing is in use past its cancellation',
  },
  why: {
    zh: '过了取消日期仍写着在用，清单会继续公布一个已经办不了的事项；取消了不写日期，以后说不清从哪一天起不再办理。',
    en: 'What is still in use past its cancellation goes on being published though nobody can have it; without a date, nobody can say later since when.',
  },
  source: {
    zh: '国家政务服务平台基本目录要素“事项状态”“计划取消日期”；两者的对应关系是本工具的约定',
    en: 'The elements 事项状态 and 计划取消日期 of the national platform’s basic catalogue; how they agree is this tool’s convention',
  },
  bad: 'status: 在用\ncancelledOn: "2020-01-01"\n',
  good: 'status: 取消\ncancelledOn: "2020-01-01"\n',
  reads: ['status', 'cancelledOn'],
  *check({ status, cancelledOn }, context) {
    const path = writtenAt(context, ['status'], ['cancelledOn']);
    const { today } = context;
    if (status === '取消' && cancelledOn === undefined) {
      yield {
        path,
        message: {
          zh: '事项状态是取消，没有写取消日期；请补写 cancelledOn（从哪一天起不再办理）。',
          en: 'The item is cancelled (取消), but not since when. Add cancelledOn, the first day on which it is no longer handled.',
        },
      };
    } else if (status === '取消' && cancelledOn !== undefined && cancelledOn > today) {
      yield {
        path,
        message: {
          zh: `事项状态是取消，取消日期「${cancelledOn}」却还没到；到期之前请写 在用 或者 暂停，已经取消的改正日期。`,
          en: `The item is cancelled (取消), but only from "${cancelledOn}" on, which is yet to come. Until then it is 在用 or 暂停; if it is cancelled already, correct the date.`,
        },
      };
    } else if (status === '在用' && cancelledOn !== undefined && cancelledOn <= today) {
      yield {
        path,
        message: {
          zh: `取消日期「${cancelledOn}」已经到了，事项状态还是在用；请改为 取消，继续办理的删去或者改正 cancelledOn。`,
          en: `The item was to be cancelled on "${cancelledOn}", yet it is still in use (在用). Make it 取消; if it goes on, delete or correct cancelledOn.`,
        },
      };
    }
  },
});
