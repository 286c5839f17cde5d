import { materialListedOnce } from '../../src/rules/material-listed-once.ts';
import { testRule } from './rule-tester.ts';

testRule(materialListedOnce, {
  ok: {
    'two materials': `materials:
  - { name: 申请书 }
  - { name: 营业执照 }
`,
    'original and copy by type': `materials:
  - { name: 身份证, type: 原件 }
  - { name: 身份证, type: 复印件 }
`,
    'original and copy by name': `materials:
  - { name: 身份证原件 }
  - { name: 身份证（复印件） }
`,
    'papers of two people': `materials:
  - { name: 法定代表人身份证复印件 }
  - { name: 经办人身份证复印件 }
`,
    'a name that says only its kind': `materials:
  - { name: 原件 }
  - { name: 复印件 }
`,
  },
  bad: {
    'the same name': [
      `materials:
  - { name: 营业执照 }
  - { name: 申请书 }
  - { name: 营业执照 }
`,
      '/materials/2/name',
    ],
    'the same in other signs': [
      `materials:
  - { name: 《营业执照》（副本） }
  - { name: 营业执照(副本) }
`,
      '/materials/1/name',
    ],
    'the copy in name and in type': [
      `materials:
  - { name: 身份证复印件 }
  - { name: 身份证, type: 复印件 }
`,
      '/materials/1/name',
    ],
    'original and copy, and the copy again': [
      `materials:
  - { name: 身份证, type: 原件和复印件 }
  - { name: 身份证, type: 复印件 }
`,
      '/materials/1/name',
    ],
    'original and copy by name, and the original again': [
      `materials:
  - { name: 身份证原件及复印件 }
  - { name: 身份证原件 }
`,
      '/materials/1/name',
    ],
    'three times': [
      `materials:
  - { name: 申请书 }
  - { name: 申请书 }
  - { name: 申请书 }
`,
      '/materials/1/name',
      '/materials/2/name',
    ],
  },
});
