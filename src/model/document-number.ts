import { formatNumeral, numberPattern, plainDigits, readNumber } from './numeral.ts';

/**
 * 国发〔2018〕27号 is a 文号; orders have the name of who gives them, 部令 those of ministries and other bodies of the State
 * Council, 政府令 those of local governments; 公告 are announcements. Only a 文号 always has a year.
 */
export interface DocumentNumber {
  readonly kind: '文号' | '国务院令' | '主席令' | '部令' | '政府令' | '公告';
  /** 国发, 财政部, 安徽省人民政府, 国务院、中央军事委员会; without 中华人民共和国; absent of 国务院令 and 主席令 alone. */
  readonly organ?: string;
  /** Four digits. */
  readonly year?: number;
  readonly number: number;
}

/** A document number in a text; UTF-16 offsets, end exclusive. */
export interface DocumentNumberAt {
  readonly value: DocumentNumber;
  readonly start: number;
  readonly end: number;
}

/** Each alternative has its own groups; the last letter tells them apart. */
const marked = (pattern: string, mark: string): string => pattern.replace(/\(\?<(\w+)>/gu, `(?<$1${mark}>`);

/** What a document number looks like, with room for so many spaces between its parts. */
function numbersWith(gap: string): RegExp {
  const yearPattern = `(?:(?<open>[〔[［【（(〈《<])${gap}(?<bracketed>[0-9０-９]{4}|[0-9０-９]{2})${gap}年?${gap}[〕\\]］】）)〉》>]|(?<plain>[0-9０-９]{4})${gap}年)`;
  const serial = `第?${gap}(?<number>${numberPattern})${gap}号`;
  /** 国务院令第722号, 国务院令（第722号）, 税务总局公告2019年第48号. */
  const order = `(?<head>令|公告)${gap}(?:${yearPattern}${gap})?(?<wrapped>[（(]${gap}(?=第[^（）()]{1,14}号${gap}[）)]))?${serial}`;
  /** 国务院第722号令. */
  const inverted = `第${gap}(?<number>${numberPattern})${gap}号(?<head>令)`;
  return new RegExp(
    `${marked(order, 'A')}|${marked(`${yearPattern}${gap}${serial}`, 'B')}|${marked(inverted, 'C')}`,
    'gu',
  );
}

const spaced = numbersWith('\\s{0,3}');
/** The same for texts without a space, which most are: it takes a sixth of the time to compile. */
const close = numbersWith('');
/** Words before the name of an organ that are not of it. */
const leadIn =
  /^.*(?:根据|依据|按照|依照|参照|遵照|符合|执行|以及|[见至年月日号的]|通知|意见|办法|规定|决定|条例|方案)(?=.)/u;
/** 最高人民法院法释〔2020〕15号. */
const author = /^.*(?:人民政府|人民法院|人民检察院|办公厅|委员会|总局)(?=\p{Script=Han}{2})/u;
const stateOrgan = /(?:部|委员会|总局|局|署|院|委|银行|办公室|会|总社|海关)$/u;
const localGovernment = /(?:省|市|区|县|州|盟|旗|乡|镇)(?:人民政府|政府)$/u;

/** 18 → 2018, 98 → 1998; undefined when no document can be of that year. */
export function fullYear(written: string): number | undefined {
  const digits = plainDigits(written);
  const value = Number(digits.length === 2 ? `${Number(digits) < 50 ? '20' : '19'}${digits}` : digits);
  return value >= 1900 && value < 2100 ? value : undefined;
}

/** The name that ends at a place, of at most `longest` characters. */
function organBefore(text: string, floor: number, end: number, longest: number): string {
  const before = text.slice(Math.max(floor, end - longest), end);
  const run = /\p{Script=Han}+\s{0,3}$/u.exec(before)?.[0] ?? '';
  const organ = run.replace(leadIn, '');
  // A conjunction is one only behind what was cited before; 和政办 is an organ.
  const isJoined = floor > 0 && run.length === end - floor;
  return (isJoined ? organ.replace(/^[和及与或]/u, '') : organ).trimEnd();
}

const joint = /国务院、中央军(?:事委员会|委)\s{0,3}$/u;

function orderOf(name: string): Pick<DocumentNumber, 'kind' | 'organ'> | undefined {
  if (name.endsWith('国务院')) return { kind: '国务院令' };
  if (name.endsWith('主席')) return { kind: '主席令' };
  if (localGovernment.test(name)) return { kind: '政府令', organ: name };
  return stateOrgan.test(name) ? { kind: '部令', organ: name } : undefined;
}

type Groups = Readonly<
  Record<'head' | 'open' | 'bracketed' | 'plain' | 'wrapped' | 'number', string | undefined>
>;

/** The groups of the alternative that matched. */
const groupsOf = (groups: Readonly<Record<string, string | undefined>>): Groups => {
  const mark = ['A', 'B', 'C'].find((each) => groups[`number${each}`] !== undefined) ?? 'A';
  const of = (name: string): string | undefined => groups[name + mark];
  return {
    head: of('head'),
    open: of('open'),
    bracketed: of('bracketed'),
    plain: of('plain'),
    wrapped: of('wrapped'),
    number: of('number'),
  };
};

function valueOf(groups: Groups, organ: string, isJoint: boolean): DocumentNumber | undefined {
  const { head, number: written = '' } = groups;
  const number = readNumber(written);
  const yearWritten = groups.bracketed ?? groups.plain;
  const of = yearWritten === undefined ? undefined : fullYear(yearWritten);
  if (number === undefined || (yearWritten !== undefined && of === undefined)) return undefined;
  const rest = of === undefined ? { number } : { year: of, number };
  if (head === undefined) {
    // 文号 count in Arabic numerals; 2018年27号 without brackets may be a date and a house.
    const isSound = groups.open !== undefined && organ !== '' && /^[0-9０-９]/u.test(written);
    return isSound ? { kind: '文号', organ, ...rest } : undefined;
  }
  const name = organ.replace(/^.*中华人民共和国/u, '');
  if (head === '公告') return name === '' ? undefined : { kind: '公告', organ: name, ...rest };
  if (isJoint) return { kind: '国务院令', organ: '国务院、中央军事委员会', ...rest };
  const by = orderOf(name);
  return by === undefined ? undefined : { ...by, ...rest };
}

/** The document numbers in a text, in order, in whatever brackets they are written. */
export function documentNumbers(text: string): readonly DocumentNumberAt[] {
  if (!text.includes('号')) return [];
  const found: DocumentNumberAt[] = [];
  let floor = 0;
  for (const { index, 0: whole, groups: all = {} } of text.matchAll(/\s/u.test(text) ? spaced : close)) {
    const groups = groupsOf(all);
    const isOrder = groups.head !== undefined;
    const named = organBefore(text, floor, index, isOrder ? 30 : 20);
    const organ = isOrder ? named : named.replace(author, '').slice(-12);
    const before = text.slice(Math.max(floor, index - 20), index);
    const jointName = isOrder ? (joint.exec(before)?.[0] ?? '') : '';
    const value = valueOf(groups, organ, jointName !== '');
    if (value === undefined) continue;
    const spaces = /\s{0,3}$/u.exec(before)?.[0].length ?? 0;
    const start = index - (jointName === '' ? organ.length + spaces : jointName.length);
    const wrap =
      groups.wrapped === undefined
        ? 0
        : (/^\s*[）)]/u.exec(text.slice(index + whole.length, index + whole.length + 4))?.[0].length ?? 0);
    const end = index + whole.length + wrap;
    found.push({ value, start, end });
    floor = end;
  }
  return found;
}

/** As it is usually written: 国发〔2018〕27号, 国务院令第722号, 主席令第四十五号, 税务总局公告2019年第48号. */
export function formatDocumentNumber({ kind, organ, year: of, number }: DocumentNumber): string {
  if (kind === '文号') return `${organ ?? ''}〔${of ?? ''}〕${number}号`;
  const name = organ ?? { 国务院令: '国务院', 主席令: '主席' }[kind as string] ?? '';
  const word = kind === '公告' ? '公告' : '令';
  const serialOf = kind === '主席令' && number <= 9999 ? formatNumeral(number) : String(number);
  return `${name}${word}${of === undefined ? '' : `${of}年`}第${serialOf}号`;
}

/** The number that a text is; undefined when it is anything else. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const [only, ...others] = documentNumbers(text);
  return others.length === 0 ? only?.value : undefined;
}

/** Equal for numbers that differ only in how they are written. */
export const documentNumberKey = ({ kind, organ = '', year, number }: DocumentNumber): string =>
  [kind, organ, year ?? '', number].join(' ');
