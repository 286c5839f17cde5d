import { fileNameIsCode } from '../../src/rules/file-name-is-code.ts';
import { testRule } from './rule-tester.ts';

testRule(fileNameIsCode, {
  ok: {
    'a plain item': `# 341221/340131001000.yaml
code: "340131001000"
region: "341221"
`,
    'a variant': `# 341221/340131001000-02.yaml
code: "340131001000"
region: "341221"
variant: 变更
`,
    'a main item': `# 341221/34013100100Y.yaml
code: "34013100100Y"
region: "341221"
`,
  },
  bad: {
    'another code': [
      `# 341221/340131001000.yaml
code: "340131002000"
region: "341221"
`,
      '/code',
    ],
    'another code of a variant': [
      `# 341221/340131001000-02.yaml
code: "340131002000"
region: "341221"
variant: 变更
`,
      '/code',
    ],
    'a variant without number': [
      `# 341221/340131001000.yaml
code: "340131001000"
region: "341221"
variant: 变更
`,
      '/code',
    ],
    'a number without variant': [
      `# 341221/340131001000-01.yaml
code: "340131001000"
region: "341221"
`,
      '/code',
    ],
    'a number of one place': [
      `# 341221/340131001000-1.yaml
code: "340131001000"
region: "341221"
variant: 变更
`,
      '/code',
    ],
    'another folder': [
      `# 341221/340131001000.yaml
code: "340131001000"
region: "341222"
`,
      '/region',
    ],
  },
});
