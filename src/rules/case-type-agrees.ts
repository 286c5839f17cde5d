import { type Limit, limitText } from '../model/limit.ts';
import { promiseOf } from '../model/promise.ts';
import { defineRule, writtenAt } from './rule.ts';

/** The most of each unit that still counts as done at once. */
const atOnce: Readonly<Record<string, number>> = { 工作日: 1, 自然日: 1, 小时: 8 };
const isAtOnce = (limit: Limit): boolean => limit === '当场' || limit.value <= (atOnce[limit.unit] ?? 0);

export const caseTypeAgrees = defineRule({
  id: 'case-type-agrees',
  severity: 'error',
  summary: {
    zh: '即办件当场或者一个工作日内办结，承诺件另有承诺时限',
    en: 'an item handled at once ends on the spot or within one working day, a promised one has a limit',
  },
  why: {
    zh: '群众看到“即办件”就以为当场能办好，实际要等几天，就会投诉；当场就能办结的写成承诺件，则埋没了便利。',
    en: 'Who reads 即办件 expects to be done on the spot and complains after days of waiting; 承诺件 for what is done on the spot hides a convenience.',
  },
  source: {
    zh: 'GB/T 39046-2020 表 A.6（办件类型）；即办件以一个工作日为界，是本工具的约定',
    en: 'GB/T 39046-2020 table A.6 (case types); the bound of one working day is this tool’s convention',
  },
  bad: 'caseType: 即办件\ntimeLimit:\n  statutory: { value: 20, unit: 工作日 }\n  promised: { value: 5, unit: 工作日 }\n',
  good: 'caseType: 即办件\ntimeLimit:\n  statutory: { value: 20, unit: 工作日 }\n  promised: 当场\n',
  reads: ['timeLimit', 'caseType'],
  *check(draft, context) {
    const limit = promiseOf(draft);
    if (limit === undefined) return;
    const isPromise = draft.timeLimit?.promised !== undefined;
    const path = writtenAt(context, ['caseType'], ['timeLimit', 'promised']);
    const origin = isPromise
      ? { zh: '承诺办结时限', en: 'promised limit' }
      : { zh: '没有写承诺时限，法定办结时限', en: 'limit (the statutory one, for want of a promise)' };
    if (draft.caseType === '即办件' && !isAtOnce(limit)) {
      yield {
        path,
        message: {
          zh: `办件类型是即办件，${origin.zh}却是${limitText(limit)}，而即办件应当场或者 1 个工作日内办结；请改为承诺件，或者${isPromise ? '缩短承诺时限' : '写上承诺时限'}。`,
          en: `The case type is 即办件, done on the spot or within one working day, but the ${origin.en} is "${limitText(limit)}". Make it 承诺件, or ${isPromise ? 'shorten the promise' : 'add a promise'}.`,
        },
      };
    } else if (draft.caseType === '承诺件' && limit === '当场') {
      yield {
        path,
        message: {
          zh: `办件类型是承诺件，${origin.zh}却是当场；请改为即办件，或者改正时限。`,
          en: `The case type is 承诺件, but the ${origin.en} is "当场" (on the spot). Make it 即办件, or correct the limit.`,
        },
      };
    }
  },
});
