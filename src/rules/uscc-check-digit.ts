import { defineRule } from './rule.ts';

/** Without I, O, S, V, Z. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = Array.from({ length: 17 }, (_, index) => 3 ** index % 31);

/** The 18th place that belongs to the first 17. */
const checkDigit = (code: string): string => {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * characters.indexOf(code.charAt(index)),
    0,
  );
  return characters.charAt((31 - (sum % 31)) % 31);
};

const lookalikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' };
const repair = (code: string): string =>
  Array.from(code, (character) => lookalikes[character] ?? character).join('');

export const usccCheckDigit = defineRule({
  id: 'uscc-check-digit',
  severity: 'warning',
  summary: {
    zh: '统一社会信用代码的校验位正确',
    en: 'the check digit of the unified social credit code is right',
  },
  why: {
    zh: '校验位不对，多半是抄错了一位，实施编码也会跟着错。极少数机构的代码本身就不符合校验，所以只作提醒。',
    en: 'A wrong check digit mostly means a miscopied place, which then spoils the implementation code. A few real organs have codes that fail, hence only a warning.',
  },
  source: {
    zh: 'GB 32100-2015《法人和其他组织统一社会信用代码编码规则》',
    en: 'GB 32100-2015 (unified social credit codes)',
  },
  bad: 'authority:\n  name: 宣城市住房和城乡建设局\n  uscc: 11341700003244773R\n',
  good: 'authority:\n  name: 宣城市住房和城乡建设局\n  uscc: 11341700003244772R\n',
  reads: ['authority'],
  *check({ authority }) {
    const code = authority?.uscc;
    if (code?.length !== 18) return;
    const path = ['authority', 'uscc'];
    const odd = Array.from(code).findIndex((character) => !characters.includes(character));
    if (odd >= 0) {
      const repaired = repair(code);
      const isRepaired = !/[IOSVZ]/.test(repaired) && checkDigit(repaired) === repaired.charAt(17);
      yield {
        path,
        message: {
          zh: `统一社会信用代码「${code}」第 ${odd + 1} 位是「${code.charAt(odd)}」，代码中不用 I、O、S、V、Z（GB 32100-2015）；${isRepaired ? `请核对是否为「${repaired}」` : '请按法人证书核对'}。`,
          en: `Place ${odd + 1} of the unified social credit code "${code}" is "${code.charAt(odd)}"; I, O, S, V and Z are not used (GB 32100-2015). ${isRepaired ? `See whether "${repaired}" is meant` : "Check it against the organ's certificate"}.`,
        },
      };
      return;
    }
    const expected = checkDigit(code);
    if (code.charAt(17) === expected) return;
    yield {
      path,
      message: {
        zh: `统一社会信用代码「${code}」的校验位是「${code.charAt(17)}」，按前 17 位推算应为「${expected}」（GB 32100-2015）；多半抄错了一位，请按法人证书核对。`,
        en: `The check digit of the unified social credit code "${code}" is "${code.charAt(17)}", but the first 17 places ask for "${expected}" (GB 32100-2015). One place is probably miscopied: check it against the organ's certificate.`,
      },
    };
  },
});
