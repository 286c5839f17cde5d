import { basisTexts, type Citing } from '../model/cited.ts';
import { type DocumentNumberAt, documentNumbers, formatDocumentNumber } from '../model/document-number.ts';
import type { Path } from '../model/finding.ts';
import { plainDigits } from '../model/numeral.ts';
import { show } from '../model/show.ts';
import { mend, type Slip } from '../model/slip.ts';
import type { Text } from '../model/text.ts';
import { defineCitingRule } from './citing-rule.ts';

interface NumberSlip extends Slip {
  readonly written: string;
  readonly reasons: readonly Text[];
}

/** What may be wrong with the number of a document, told from how it is written. */
const faults: readonly (readonly [written: RegExp, reason: Text])[] = [
  [/[［[【（(〈《<］\]】）)〉》>]/u, { zh: '年份要用六角括号〔〕', en: 'the year stands in 〔〕' }],
  [/[^\d]\d\d[^\d].*\d/u, { zh: '年份要写全四位', en: 'the year has four digits' }],
  [/年/u, { zh: '括号里不写“年”', en: 'no 年 in the brackets' }],
  [/第/u, { zh: '序号前不写“第”', en: 'no 第 before the number' }],
  [/[^\d]0\d*\s*号/u, { zh: '序号前不补 0', en: 'no zero before the number' }],
];

/** Orders and announcements have their own forms: 中国人民银行令〔2018〕第1号, 税务总局公告2019年第48号. */
function slipOf(text: string, { value, start, end }: DocumentNumberAt): NumberSlip | undefined {
  const written = text.slice(start, end);
  const right =
    value.kind === '文号'
      ? formatDocumentNumber(value)
      : written.replace(/[［[【（(]([^］\]】）)]+)[］\]】）)]/u, '〔$1〕');
  if (written === right) return undefined;
  const inside = plainDigits(written.slice(value.kind === '文号' ? (value.organ ?? '').length : 0));
  const reasons = faults
    .filter(([fault], index) => (index === 0 || value.kind === '文号') && fault.test(inside))
    .map(([, reason]) => reason);
  if (reasons.length === 0) {
    reasons.push(
      /\s/u.test(written)
        ? { zh: '中间不留空格', en: 'no spaces within' }
        : { zh: '数字要用半角', en: 'digits are half-width' },
    );
  }
  return { start, end, right, written, reasons };
}

function* textsOf(draft: Citing): Iterable<readonly [Path, string]> {
  for (const [index, basis] of (draft.legalBasis ?? []).entries()) {
    if (basis?.documentNumber !== undefined) {
      yield [['legalBasis', index, 'documentNumber'], basis.documentNumber];
    }
  }
  yield* basisTexts(draft);
}

export const documentNumberBrackets = defineCitingRule({
  id: 'document-number-brackets',
  severity: 'error',
  summary: {
    zh: '文号的年份用六角括号〔〕、写全四位，序号不加“第”、不补 0',
    en: 'document numbers have the full year in 〔〕, and a serial without 第 or leading zeros',
  },
  why: {
    zh: '同一文件各县写成不同的括号，就会被当作不同的依据；在法规库里也查不到。',
    en: 'One document in unlike brackets counts as two bases when counties are compared, and is not found in databases.',
  },
  source: {
    zh: '公文发文字号的通行写法，如 国发〔2018〕27号',
    en: 'The usual form of official document numbers, such as 国发〔2018〕27号',
  },
  bad: 'legalBasis:\n  - level: 规范性文件\n    law: 国务院关于加快推进全国一体化在线政务服务平台建设的指导意见\n    documentNumber: 国发[2018]27号\n',
  good: 'legalBasis:\n  - level: 规范性文件\n    law: 国务院关于加快推进全国一体化在线政务服务平台建设的指导意见\n    documentNumber: 国发〔2018〕27号\n',
  also: [],
  *check(draft) {
    for (const [path, text] of textsOf(draft)) {
      const slips = documentNumbers(text)
        .map((number) => slipOf(text, number))
        .filter((slip) => slip !== undefined);
      for (const { written, right, reasons } of slips) {
        yield {
          path,
          message: {
            zh: `文号「${show(written)}」写法不规范：${reasons.map(({ zh }) => zh).join('，')}；请改为「${right}」。`,
            en: `The document number "${show(written)}" is not in the usual form: ${reasons.map(({ en }) => en).join(', ')}. Write "${right}".`,
          },
          // All of a text at once, so that the corrections do not undo each other.
          repair: { path, value: mend(text, slips) },
        };
      }
    }
  },
});
