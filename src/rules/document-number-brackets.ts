import type { Path } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import { show } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import type { Rule } from './rule.ts';

/** Organ, bracketed year, number: 国发〔2018〕27号, in any brackets. The year of a revision, （2018年修正）, is followed by no number. */
const documentNumber =
  /([一-鿿]{1,12})(\s*)([〔[［【（(〈《<])\s*([0-9０-９]{2}|[0-9０-９]{4})(年?)\s*([〕\]］】）)〉》>])(\s*)(第?)\s*([0-9０-９]{1,5})\s*号/g;

const leadIn = /^.*(?:根据|依据|按照|依照|参照|符合|执行|以及|[见至])(?=.)/;
const plainDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

interface Slip {
  readonly written: string;
  readonly right: string;
  readonly reasons: readonly Text[];
}

function* slipsIn(text: string): Iterable<Slip> {
  for (const match of text.matchAll(documentNumber)) {
    const [whole, before = '', space, open, year = '', suffix, close, gap, ordinal, serial = ''] = match;
    const organ = before.replace(leadIn, '');
    const written = whole.slice(before.length - organ.length);
    const digits = plainDigits(year);
    const fullYear = digits.length === 4 ? digits : `${Number(digits) < 50 ? '20' : '19'}${digits}`;
    if (!/^(?:19|20)/.test(fullYear)) continue;
    const number = plainDigits(serial).replace(/^0+(?=\d)/, '');
    const right = `${organ}〔${fullYear}〕${number}号`;
    if (written === right) continue;
    const reasons: Text[] = [];
    if (open !== '〔' || close !== '〕') {
      reasons.push({ zh: '年份要用六角括号〔〕', en: 'the year stands in 〔〕' });
    }
    if (digits.length === 2) reasons.push({ zh: '年份要写全四位', en: 'the year has four digits' });
    if (suffix !== '') reasons.push({ zh: '括号里不写“年”', en: 'no 年 in the brackets' });
    if (ordinal !== '') reasons.push({ zh: '序号前不写“第”', en: 'no 第 before the number' });
    if (number.length < serial.length) {
      reasons.push({ zh: '序号前不补 0', en: 'no zero before the number' });
    }
    if (reasons.length === 0) {
      reasons.push(
        `${space}${gap}` !== '' || /\s/.test(written)
          ? { zh: '中间不留空格', en: 'no spaces within' }
          : { zh: '数字要用半角', en: 'digits are half-width' },
      );
    }
    yield { written, right, reasons };
  }
}

function* textsOf(draft: Draft): Iterable<readonly [Path, string | undefined]> {
  for (const [index, basis] of (draft.legalBasis ?? []).entries()) {
    yield [['legalBasis', index, 'documentNumber'], basis?.documentNumber];
  }
  for (const [index, material] of (draft.materials ?? []).entries()) {
    yield [['materials', index, 'basis'], material?.basis];
  }
  if (typeof draft.specialProcedures !== 'string') {
    for (const [index, procedure] of (draft.specialProcedures ?? []).entries()) {
      yield [['specialProcedures', index, 'basis'], procedure?.basis];
    }
  }
  for (const [index, fee] of (draft.fees?.items ?? []).entries()) {
    yield [['fees', 'items', index, 'basis'], fee?.basis];
  }
  yield [['permit', 'conditionsBasis'], draft.permit?.conditionsBasis];
  yield [['permit', 'procedureBasis'], draft.permit?.procedureBasis];
}

export const documentNumberBrackets: Rule = {
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
  *check(draft) {
    for (const [path, text] of textsOf(draft)) {
      if (text === undefined) continue;
      for (const { written, right, reasons } of slipsIn(text)) {
        yield {
          path,
          message: {
            zh: `文号「${show(written)}」写法不规范：${reasons.map(({ zh }) => zh).join('，')}；请改为「${right}」。`,
            en: `The document number "${show(written)}" is not in the usual form: ${reasons.map(({ en }) => en).join(', ')}. Write "${right}".`,
          },
        };
      }
    }
  },
};
