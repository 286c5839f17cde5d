import { compareLimits, type Limit, limitText, type LimitUnit, type StatutoryLimit } from '../model/limit.ts';
import { numberPattern, readNumber } from '../model/numeral.ts';
import { wholeLimit } from '../model/promise.ts';
import { show } from '../model/show.ts';
import { defineRule, writtenAt } from './rule.ts';

const span = `(?<number>${numberPattern})\\s*个?(?<unit>工作日|自然日|日历日|日|天|月)`;
const accepted = '自(?:决定)?受理[^，。；、自内]{0,12}起[，,]?\\s*在?\\s*';
/**
 * Only what surely speaks of the time to decide in: not 自收到通知之日起, nor 十日内进行检查, nor an extension; nor a sentence
 * that says of which 《…》 it tells, for that may set another limit than the law.
 */
const deciding = new RegExp(
  [
    `${accepted}${span}之?[内前][^。；内]{0,16}?[作做]出(?![^。；]{0,6}受理)[^。；]{0,24}?(?:决定|批复|答复)`,
    `法定(?:办结)?[期时]限[为是]?[：:]?\\s*(?:${accepted})?${span.replaceAll('?<', '?<also_')}`,
  ].join('|'),
  'gu',
);

const units: Readonly<Record<string, readonly LimitUnit[]>> = {
  工作日: ['工作日'],
  自然日: ['自然日'],
  日历日: ['自然日'],
  // In a permit law 日 are 工作日 (行政许可法 art. 82); elsewhere they may be either.
  日: ['工作日', '自然日'],
  天: ['工作日', '自然日'],
  月: ['月'],
};

interface Quoted {
  readonly text: string;
  readonly limits: readonly Limit[];
}

function quotedIn(text: string): readonly Quoted[] {
  return [...text.matchAll(deciding)].flatMap(({ 0: quote, index, groups = {} }) => {
    const sentence = /[^。；]*$/u.exec(text.slice(0, index))?.[0] ?? '';
    if (sentence.includes('《')) return [];
    const value = readNumber(groups['number'] ?? groups['also_number'] ?? '');
    if (value === undefined || value === 0) return [];
    const limits = (units[groups['unit'] ?? groups['also_unit'] ?? ''] ?? []).map((unit) => ({
      value,
      unit,
    }));
    return [{ text: quote, limits }];
  });
}

/** Also where the units leave it open, as of months against days. */
const mayBe = (quoted: Limit, stated: StatutoryLimit): boolean =>
  stated !== '无' && (compareLimits(quoted, stated) ?? 0) === 0;

export const quotedLimitAgrees = defineRule({
  id: 'quoted-limit-agrees',
  severity: 'note',
  summary: {
    zh: '文字里写的办结期限与法定、承诺办结时限一致',
    en: 'a limit quoted in words is the statutory or the promised one',
  },
  why: {
    zh: '说明里抄了法条的期限，要素里又填了另一个数，申请人不知道信哪个；多半是法律修改后只改了一处。',
    en: 'When the words quote one limit and the field states another, an applicant cannot tell which holds; often only one of the two followed a change of the law.',
  },
  source: {
    zh: '《行政许可法》第四十二条（二十日）、第八十二条（期限以工作日计算）',
    en: '行政许可法 arts. 42 (twenty days) and 82 (limits are in working days)',
  },
  bad: 'timeLimit:\n  statutory: { value: 30, unit: 工作日 }\n  note: 自受理申请之日起二十日内作出行政许可决定。\n',
  good: 'timeLimit:\n  statutory: { value: 20, unit: 工作日 }\n  note: 自受理申请之日起二十日内作出行政许可决定。\n',
  reads: ['timeLimit'],
  *check({ timeLimit }, context) {
    const { note } = timeLimit ?? {};
    const statutory = timeLimit?.statutory === '无' ? '无' : wholeLimit(timeLimit?.statutory);
    const promised = wholeLimit(timeLimit?.promised);
    if (statutory === undefined || note === undefined) return;
    const quoted = quotedIn(note);
    const [first] = quoted;
    // One that agrees is enough: the others may be of other cases.
    const agrees = ({ limits }: Quoted): boolean =>
      limits.some(
        (each) => mayBe(each, statutory) || (promised !== undefined && compareLimits(each, promised) === 0),
      );
    if (first === undefined || quoted.some(agrees)) return;
    const [also, alsoEn] =
      promised === undefined
        ? ['', '']
        : [`，承诺办结时限填的是${limitText(promised)}`, ` and the promised one "${limitText(promised)}"`];
    yield {
      path: writtenAt(context, ['timeLimit', 'note'], ['timeLimit', 'statutory']),
      message: {
        zh: `文字里写的是「${show(first.text)}」，法定办结时限填的是${limitText(statutory)}${also}，对不上；请核对法律原文，改正其中一处。`,
        en: `The words say "${show(first.text)}", but the statutory limit is "${limitText(statutory)}"${alsoEn}. Look at the law and mend one of them.`,
      },
    };
  },
});
