import type { Difference, Pairing } from '../model/difference.ts';
import { fields, type Latitude, type Policy } from '../model/field.ts';
import type { Severity } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import { type DifferenceRuleId, differenceRules } from './difference-rules.ts';

/** What policy makes of a difference. */
const rulings: Readonly<Record<Latitude, (difference: Difference) => DifferenceRuleId>> = {
  same: ({ verdict }) => (verdict === 'wording' ? 'worded-like-standard' : 'same-as-standard'),
  'no-worse': ({ verdict }) => {
    switch (verdict) {
      case 'better':
        return 'better-than-standard';
      case 'worse':
        return 'no-worse-than-standard';
      case 'incomparable':
        return 'comparable-with-standard';
      case 'wording':
        return 'worded-like-standard';
    }
  },
  local: () => 'local-value',
};

export interface Judgement {
  readonly rule: DifferenceRuleId;
  readonly severity: Severity;
  /** What differs and for whose good. */
  readonly fact: Text;
  /** What to do about it, unless it is waived. */
  readonly advice?: Text;
}

const verdicts: Readonly<Record<Difference['verdict'], Text>> = {
  better: { zh: '对申请人更有利', en: 'better for the applicant' },
  worse: { zh: '对申请人不利', en: 'worse for the applicant' },
  incomparable: { zh: '好坏比不出', en: 'neither better nor worse' },
  wording: { zh: '只是写法不同', en: 'only worded differently' },
};

/** Why two members with different names are compared at all. */
function reasonOf(pairing: Pairing): Text {
  switch (pairing.by) {
    case 'code':
      return { zh: '按编码配对', en: 'paired by code' };
    case 'matches':
      return { zh: '按 matches.yaml 配对', en: 'paired by matches.yaml' };
    case 'similarity': {
      const score = pairing.score.toFixed(2);
      return { zh: `按名称相似 ${score} 配对`, en: `paired by similar names, ${score}` };
    }
  }
}

const join = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('，'),
  en: texts.map(({ en }) => en).join(', '),
});

/** The fact in words; the reporter prints both values in full beside it. */
function factOf(difference: Difference): Text {
  const { kind, field, subject, from, to } = difference;
  const { zh, en } = fields[field].title;
  const ofZh = subject === undefined ? '' : `「${subject}」的`;
  const ofEn = subject === undefined ? '' : ` of "${subject}"`;
  const isMember = subject !== undefined && ['set', 'list'].includes(fields[field].comparison.kind);
  switch (kind) {
    case 'added':
      return isMember
        ? { zh: `${zh}多了「${to}」`, en: `${en}: "${to}" is added` }
        : {
            zh: `${ofZh}${zh}标准没有写，这里写的是「${to}」`,
            en: `${en}${ofEn} is "${to}" where the standard has none`,
          };
    case 'removed':
      return isMember
        ? { zh: `${zh}少了「${from}」`, en: `${en}: "${from}" is left out` }
        : {
            zh: `${ofZh}${zh}没有写，标准是「${from}」`,
            en: `${en}${ofEn} is left out where the standard has "${from}"`,
          };
    case 'moved':
      return { zh: `${zh}的次序与标准不同`, en: `${en}: the order differs from the standard` };
    case 'changed': {
      if (difference.verdict === 'wording') {
        return isMember
          ? { zh: `${zh}与标准是同一条`, en: `${en}: the same entry as in the standard` }
          : { zh: `${ofZh}${zh}与标准是同一内容`, en: `${en}${ofEn} is the same as in the standard` };
      }
      if (isMember) {
        return `${from}${to}`.length > 40
          ? { zh: `${zh}有一条与标准不同`, en: `${en}: an entry differs from the standard` }
          : { zh: `${zh}「${to}」，标准是「${from}」`, en: `${en}: "${to}", the standard has "${from}"` };
      }
      if (`${from}${to}`.length > 40) {
        return { zh: `${ofZh}${zh}与标准不同`, en: `${en}${ofEn} differs from the standard` };
      }
      return {
        zh: `${ofZh}${zh}是「${to}」，标准是「${from}」`,
        en: `${en}${ofEn} is "${to}", the standard has "${from}"`,
      };
    }
  }
}

/** What to do about it. */
const advice: Readonly<Partial<Record<DifferenceRuleId, Text>>> = {
  'same-as-standard': {
    zh: '请改成与标准一致；确有必要不同的，报市里修订标准或批准豁免',
    en: 'make it equal to the standard, or have the city revise the standard or approve a waiver',
  },
  'no-worse-than-standard': {
    zh: '请改成不低于标准；确有困难的，报市里批准豁免',
    en: 'bring it up to the standard, or have the city approve a waiver',
  },
  'comparable-with-standard': {
    zh: '请与标准用同样的单位和写法，或由人工核对',
    en: 'use the unit and form of the standard, or let a person check',
  },
  'better-than-standard': { zh: '允许，可供全市拉齐', en: 'allowed, and a candidate for the standard' },
};

const severityOf = new Map(differenceRules.map(({ id, severity }) => [id as DifferenceRuleId, severity]));

/** Facts become judgement here and nowhere else. */
export function judge(difference: Difference, policy: Policy): Judgement {
  const rule = rulings[policy[difference.field]](difference);
  const { pairing } = difference;
  const fact = join([factOf(difference), ...(pairing === undefined ? [] : [reasonOf(pairing)])]);
  const todo = advice[rule];
  const isTold =
    rule !== 'local-value' && !(rule === 'same-as-standard' && difference.verdict === 'incomparable');
  const verdict = verdicts[difference.verdict];
  return {
    rule,
    severity: severityOf.get(rule) ?? 'error',
    fact: isTold ? join([fact, verdict]) : fact,
    ...(todo === undefined ? {} : { advice: todo }),
  };
}
