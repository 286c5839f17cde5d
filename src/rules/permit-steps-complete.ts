import { defineRule } from './rule.ts';

const stages = [
  { zh: '受理', en: 'acceptance', words: /受理|收件|接件|收取|申请/ },
  { zh: '决定', en: 'decision', words: /决定|审批|审定|核准|批准|准予|审核|审查|签发|登记|发证|办结/ },
] as const;

export const permitStepsComplete = defineRule({
  id: 'permit-steps-complete',
  severity: 'note',
  summary: { zh: '行政许可的流程有受理和决定', en: 'the steps of a permit include acceptance and decision' },
  why: {
    zh: '期限从受理起算，到作出决定为止；流程里少了哪一个，群众都不知道时间从哪里算、由谁定。环节名称各地不同，因此只作提示。',
    en: 'The limit runs from the acceptance to the decision. Without either nobody can tell from when, or who decides. Steps are named differently, hence only a note.',
  },
  source: {
    zh: '行政许可法第三十二条（受理）、第三十四条（审查）、第三十七条（决定）；温州市事项核查规则（环节含受理、审核、审批、办结、送达）',
    en: '行政许可法 arts. 32 (acceptance), 34 (examination) and 37 (decision); the item checks of Wenzhou (the steps)',
  },
  bad: 'type: 行政许可\nprocess:\n  - name: 受理\n  - name: 送达\n',
  good: 'type: 行政许可\nprocess:\n  - name: 受理\n  - name: 决定\n  - name: 送达\n',
  reads: ['type', 'process'],
  *check({ type, process }) {
    if (type !== '行政许可' || process === undefined || process.length === 0) return;
    const missing = stages.filter(({ words }) => !process.some((step) => words.test(step?.name ?? '')));
    if (missing.length === 0 || process.some((step) => step?.name === undefined)) return;
    yield {
      path: ['process'],
      message: {
        zh: `行政许可的流程没有${missing.map(({ zh }) => `「${zh}」`).join('和')}环节；请补上，名称不同的改为通行的名称（受理、审查、决定、送达）。`,
        en: `The permit's steps lack ${missing.map(({ zh, en }) => `"${zh}" (${en})`).join(' and ')}. Add what is missing, or use the usual names (受理, 审查, 决定, 送达).`,
      },
    };
  },
});
