import { copiesAgreeWithForm } from '../../src/rules/copies-agree-with-form.ts';
import { testRule } from './rule-tester.ts';

testRule(copiesAgreeWithForm, {
  ok: {
    paper: `materials: [{ name: 申请书, form: 纸质, copies: 2 }]
`,
    either: `materials: [{ name: 申请书, form: 纸质/电子化, copies: 1 }]
`,
    electronic: `materials: [{ name: 申请书, form: 电子化, copies: 0 }, { name: 图纸, form: 电子化 }]
`,
    'paper that need not be handed in': `materials: [{ name: 营业执照, form: 纸质/电子化, copies: 0, exemption: 电子证照 }]
`,
  },
  bad: {
    'copies of what is electronic': [
      `materials: [{ name: 申请书, form: 电子化, copies: 1 }]
`,
      '/materials/0/copies',
    ],
    'several copies of it': [
      `materials: [{ name: 申请书 }, { form: 电子化, copies: 3 }]
`,
      '/materials/1/copies',
    ],
    'no copy of paper': [
      `materials: [{ name: 申请书, form: 纸质, copies: 0 }]
`,
      '/materials/0/copies',
    ],
    'no copy of what must be handed in': [
      `materials: [{ name: 身份证, form: 纸质/电子化, copies: 0, exemption: 无法免交 }]
`,
      '/materials/0/copies',
    ],
  },
});
