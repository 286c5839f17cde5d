import { expect, it } from 'vitest';
import { fileNameIsCode } from '../../src/rules/file-name-is-code.ts';
import { breachesOf, testRule } from './rule-tester.ts';

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

it.each([
  '# 440000/442117165000-02.yaml\ncode: "442117165000"\nregion: "440000"\n',
  '# 440000/442117165000.yaml\ncode: "442117165000"\nregion: "440000"\nvariant: 变更\n',
  '# 440000/442117165000.yaml\ncode: "442117166000"\nregion: "440000"\n',
])('file-name-is-code warns of overwriting: %s', (yaml) => {
  const [breach] = breachesOf(fileNameIsCode, yaml);
  expect(breach?.message.zh).toContain('（改名前先核对有没有同名文件）');
  expect(breach?.message.en).toContain('see first that no file has that name');
});

it('file-name-is-code leaves both ways open when a number has no variant', () => {
  const [breach] = breachesOf(
    fileNameIsCode,
    '# 440000/442117165000-02.yaml\ncode: "442117165000"\nregion: "440000"\n',
  );
  expect(breach?.message.zh).toContain(
    '是业务办理项的，请补写 variant（如 新办）；不是的，文件名应是「442117165000.yaml」',
  );
});
