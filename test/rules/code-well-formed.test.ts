import { codeWellFormed } from '../../src/rules/code-well-formed.ts';
import { testRule } from './rule-tester.ts';

testRule(codeWellFormed, {
  ok: {
    'a national code': `code: "000105004000"
type: 行政许可
`,
    'a sub-item': `code: "440102003001"
type: 行政许可
`,
    'a local 20 of either type': `code: "342000001000"
type: 其他行政权力
`,
    'a local 20 of public service': `code: "342000001000"
type: 公共服务
`,
    'a local 21': `code: "342100001000"
type: 公共服务
`,
    'a segment of the locality’s own': `code: "341500001000"
type: 其他行政权力
`,
    'an implementation code': `code: "340131001000"
type: 行政许可
levels: [市级, 县级]
authority: { uscc: 11341700003244772R }
implementationCode: "11341700003244772R4340131001000"
`,
    'one with a variant, at every level': `code: "340131001000"
type: 行政许可
levels: [市级]
implementationCode: "11341700003244772R734013100100001"
`,
  },
  bad: {
    'too short': [
      `code: "34013100100"
type: 行政许可
`,
      '/code',
    ],
    'too long': [
      `code: "3401310010001"
type: 行政许可
`,
      '/code',
    ],
    'lost zeros': [
      `code: "105004000"
type: 行政许可
`,
      '/code',
    ],
    'the letter O': [
      `code: "34O131001000"
type: 行政许可
`,
      '/code',
    ],
    'a Y in the middle': [
      `code: "3401Y1001000"
type: 行政许可
`,
      '/code',
    ],
    'a small y': [
      `code: "34013100100y"
type: 行政许可
`,
      '/code',
    ],
    'full-width digits': [
      `code: "34０131001000"
type: 行政许可
`,
      '/code',
    ],
    dashes: [
      `code: "34-01-31001-000"
type: 行政许可
`,
      '/code',
    ],
    'no code at all': [
      `code: "暂无"
type: 行政许可
`,
      '/code',
    ],
    'another type': [
      `code: "000505004000"
type: 行政许可
`,
      '/code',
    ],
    'a local 21 that is a permit': [
      `code: "342100001000"
type: 行政许可
`,
      '/code',
    ],
    'a national 20 that is a power': [
      `code: "002000001000"
type: 其他行政权力
`,
      '/code',
    ],
    'a penalty': [
      `code: "340231001000"
type: 行政许可
`,
      '/code',
    ],
    'a main item': [
      `code: "34013100100Y"
type: 行政许可
`,
      '/code',
    ],
    'another organ': [
      `code: "340131001000"
type: 行政许可
authority: { uscc: 11440000006940116U }
implementationCode: "11341700003244772R4340131001000"
`,
      '/implementationCode',
    ],
    'another level': [
      `code: "340131001000"
type: 行政许可
levels: [市级, 县级]
implementationCode: "11341700003244772R2340131001000"
`,
      '/implementationCode',
    ],
    'another code': [
      `code: "340131001000"
type: 行政许可
implementationCode: "11341700003244772R434013100200001"
`,
      '/implementationCode',
    ],
  },
});
