import type { Limit, LimitUnit } from '../model/limit.ts';
import { parseNumeral, plainDigits } from '../model/numeral.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';

/** What a text says of a limit, or why that is not certain. */
export type LimitRead = { readonly value: Limit } | { readonly unclear: Text };

const onTheSpot =
  /^(?:即办|即办件|当场|当场办结|当场办理|即时|即时办结|即时办理|立即办理|即到即办|即来即办|马上办|立等可取)$/u;

const number = '(\\d{1,4}(?:\\.\\d{1,2})?|[零〇一二三四五六七八九十百]{1,6}|半)';
const unitWords = '个?(工作日|自然日|小时|月|年|天|日)';
const around =
  /^(?:自?(?:受理|收到|正式受理)[^0-9一二三四五六七八九十]{0,12}?(?:之日)?起)?|(?:以内|之内|内|内办结|办结)$/gu;
const whole = new RegExp(
  `^${number}(?:${unitWords}|[（(]\\s*${unitWords}\\s*[）)])(?:[（(]\\s*(工作日|自然日)\\s*[）)])?$`,
  'u',
);

const numberIn = (text: string): number | undefined => {
  if (text === '半') return 0.5;
  const plain = plainDigits(text);
  return /^[\d.]+$/u.test(plain) ? Number(plain) : parseNumeral(text);
};

export const noUnit = (written: string): Text => ({
  zh: `「${showBriefly(written)}」没有写明单位，看不出是工作日还是自然日；请写成 20个工作日 或 20个自然日，或者在表头写明单位，如 承诺办结时限（工作日）。`,
  en: `"${showBriefly(written)}" does not say whether working or calendar days are meant; write 20个工作日 or 20个自然日, or name the unit in the heading, like 承诺办结时限（工作日）.`,
});

const unreadable = (written: string): Text => ({
  zh: `看不懂时限「${showBriefly(written)}」；请只写一个期限，如 20个工作日、3个月、当场，其余写到时限说明。`,
  en: `the limit "${showBriefly(written)}" is not understood; write a single one, like 20个工作日, 3个月 or 当场, and anything else as 时限说明.`,
});

const nothing = (written: string): Text => ({
  zh: `「${showBriefly(written)}」是零，看不出是当场办结还是没有填；当场办结请写 当场，没有期限请写 无。`,
  en: `"${showBriefly(written)}" is zero, which may mean done at once or not filled in; write 当场 when it is done on the spot, and 无 where there is no limit.`,
});

const limitOf = (value: number, unit: LimitUnit, written: string): LimitRead =>
  value === 0 ? { unclear: nothing(written) } : { value: { value, unit } };

/** 20个工作日, 30（工作日）, 自受理之日起二十个工作日内, 即办; a bare number or 天 only where `unit` stands elsewhere. */
export function readLimit(written: string, unit: LimitUnit | undefined): LimitRead {
  const text = plainDigits(written.normalize('NFKC')).replace(/\s+/gu, '');
  if (onTheSpot.test(text)) return { value: '当场' };
  const core = text.replace(around, '').replace(/(?:以内|之内|内)$/u, '');
  if (/^\d{1,4}(?:\.\d{1,2})?$/u.test(core)) {
    return unit === undefined ? { unclear: noUnit(written) } : limitOf(Number(core), unit, written);
  }
  const [, amount = '', plain, bracketed, kind] = whole.exec(core) ?? [];
  const value = numberIn(amount);
  if (amount === '' || value === undefined) return { unclear: unreadable(written) };
  const said = kind ?? plain ?? bracketed ?? '';
  if (said !== '天' && said !== '日') return limitOf(value, said as LimitUnit, written);
  return unit === undefined ? { unclear: noUnit(written) } : limitOf(value, unit, written);
}
