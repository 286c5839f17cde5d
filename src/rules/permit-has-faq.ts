import { defineRule } from './rule.ts';

export const permitHasFaq = defineRule({
  id: 'permit-has-faq',
  severity: 'note',
  summary: { zh: '行政许可至少有一个常见问题', en: 'a permit answers at least one frequent question' },
  why: {
    zh: '许可的条件和材料多，窗口天天被问同样的问题；写一问一答，群众少打一个电话，窗口少解释一遍。这是一个市的做法，因此只作提示。',
    en: 'Permits have many conditions and papers, and the window hears the same questions every day. One answer here saves a call there. It is the practice of one city, hence only a note.',
  },
  source: {
    zh: '温州市事项核查规则（行政许可至少有一个常见问题）；GB/T 39046-2020 表 4（常见问题）',
    en: 'The item checks of Wenzhou (a permit has at least one frequent question); GB/T 39046-2020 table 4 (常见问题)',
  },
  bad: 'type: 行政许可\nstatus: 在用\nfaq: []\n',
  good: 'type: 行政许可\nstatus: 在用\nfaq:\n  - question: 许可证遗失了怎么办？\n    answer: 向原发证部门申请补办，不收费用。\n',
  reads: ['type', 'status', 'faq'],
  *check({ type, status, faq }) {
    if (type !== '行政许可' || status !== '在用' || (faq ?? []).length > 0) return;
    yield {
      path: faq === undefined ? ['type'] : ['faq'],
      message: {
        zh: '行政许可没有写常见问题；请把窗口最常被问到的写进 faq，至少一问一答。',
        en: 'The permit answers no frequent question. Put what the window is asked most into faq, one question and answer at least.',
      },
    };
  },
});
