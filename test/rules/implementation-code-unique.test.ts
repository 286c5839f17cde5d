import { implementationCodeUnique } from '../../src/rules/implementation-code-unique.ts';
import { testWideRule } from './wide-tester.ts';

const organ = '11341202003244772R';
const file = (place: string, implementationCode: string, variant = ''): string => {
  const [, stem = ''] = place.split('/');
  const lines = [`# ${place}.yaml`, `code: "${stem.slice(0, 12)}"`];
  if (variant !== '') lines.push(`variant: ${variant}`);
  return `${[...lines, `implementationCode: "${implementationCode}"`].join('\n')}\n`;
};
const item = `${organ}4340131001000`;

testWideRule(implementationCodeUnique, {
  ok: {
    'the codes of two organs':
      file('341202/340131001000', item) +
      file('341226/340131001000', item.replace(organ, '11341226003244772R')),
    'variants of one item that share the code of 31 places':
      file('341202/340131001000-01', item, '新办') + file('341202/340131001000-02', item, '变更'),
    'files without a code': '# 341202/340131001000.yaml\nname: 甲\n# 341226/340131001000.yaml\nname: 甲\n',
    'an adoption, which never takes it over':
      file('341200/340131001000', item) + '# 341202/340131001000.yaml\ncode: "340131001000"\nadopts: 1\n',
  },
  bad: {
    'one code in two regions': [
      file('341202/340131001000', item) + file('341226/340131001000', item),
      '341226/340131001000.yaml /implementationCode',
    ],
    'one code for two items': [
      file('341202/340131001000', item) + file('341202/340131002000', item),
      '341202/340131002000.yaml /implementationCode',
    ],
    'variants with the same 33 places': [
      file('341202/340131001000-01', `${item}01`, '新办') +
        file('341202/340131001000-02', `${item}01`, '变更'),
      '341202/340131001000-02.yaml /implementationCode',
    ],
    'three times the same': [
      file('341202/340131001000', item) +
        file('341226/340131001000', item) +
        file('341271/340131001000', item),
      '341226/340131001000.yaml /implementationCode',
      '341271/340131001000.yaml /implementationCode',
    ],
  },
});
