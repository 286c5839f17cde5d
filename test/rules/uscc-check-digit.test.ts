import { usccCheckDigit } from '../../src/rules/uscc-check-digit.ts';
import { testRule } from './rule-tester.ts';

testRule(usccCheckDigit, {
  ok: {
    '11440000006940116U': `authority: { uscc: "11440000006940116U" }
`,
    '113501000036049501': `authority: { uscc: "113501000036049501" }
`,
    '11610900016048121H': `authority: { uscc: "11610900016048121H" }
`,
    '12441500196720244T': `authority: { uscc: "12441500196720244T" }
`,
  },
  bad: {
    'a wrong check digit': [
      `authority: { uscc: 13440000515356094L }
`,
      '/authority/uscc',
    ],
    'a placeholder': [
      `authority: { uscc: TE440000GD030003VV }
`,
      '/authority/uscc',
    ],
    'the letter O': [
      `authority: { uscc: 1134170000324477OR }
`,
      '/authority/uscc',
    ],
    'a letter that may be a digit': [
      `authority: { uscc: I144OOOO006940116U }
`,
      '/authority/uscc',
    ],
  },
});
