import { distance } from 'fastest-levenshtein';
import { parseNumeral } from '../model/numeral.ts';
import { normalise } from '../model/normalise.ts';

/** Spellings of one thing, and words that do not tell one thing from another. */
const synonyms: readonly (readonly [spelling: RegExp, folded: string])[] = [
  [/中华人民共和国|有关|相关|本人|的/gu, ''],
  [/(?:居民|第?二代)身份证/gu, '身份证'],
  [/身份证?(?:证明(?:文件|材料)?|证件)/gu, '身份证'],
  [/申请[书单]/gu, '申请表'],
  [/登记[书单]/gu, '登记表'],
  [/证明(?:文件|材料|书)/gu, '证明'],
  [/证书/gu, '证'],
  [/影印件|扫描件/gu, '复印件'],
  [/相片/gu, '照片'],
  [/协议书?/gu, '合同'],
  [/声明/gu, '承诺'],
  [/名单|目录/gu, '清单'],
  [/图纸/gu, '图'],
  [/收据/gu, '发票'],
  [/港澳/gu, '香港澳门'],
  [/没有/gu, '无'],
  [/初次|初始|新申请|新办|新设/gu, '首次'],
  [/或者/gu, '或'],
  [/(?<=.{2})(?:环节|阶段)$/gu, ''],
];

const found = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), ([word]) => word);

/** Not the 一 of 统一 or 一般. */
const numerals =
  /\d+(?:\.\d+)?|(?<![统唯单同任专万])[零〇一二两三四五六七八九十百千]+(?![般致切定并览旦律站网])/gu;
const numberOf = (written: string): string =>
  /^\d/u.test(written)
    ? String(Number(written))
    : String(parseNumeral(written.replaceAll('两', '二')) ?? written);

/** A name with its synonyms and numerals made one. */
const fold = (text: string): string =>
  synonyms
    .reduce((folded, [spelling, word]) => folded.replace(spelling, word), normalise(text).toLowerCase())
    .replace(numerals, numberOf);

const notNegated =
  /不动产|不锈钢|非物质|非营利|非企业|非公有|未成年|未来|无线电|无人机|无障碍|无纺|无菌|无机|有无|是否/gu;

/** Names that name several things together: 身份证和户口簿. */
const partsOf = (text: string): readonly string[] =>
  text.split(/以及|及其|[和及与或并,/]/u).filter(({ length }) => length > 1);

const outside = (text: string): string => text.replace(/\([^()]*\)/gu, '');
const inside = (text: string): string => found(text, /\([^()]*\)/gu).join('');

/** The kind of document, at the end of its name: 方案 is no 报告. */
const kinds =
  /(?:表|卡|报告|方案|证明|证|执照|护照|合同|承诺|委托|回执|照片|图|章程|决议|批复|通知|清单|发票)$/u;
const kindsIn = (text: string): readonly string[] =>
  partsOf(outside(text)).flatMap((each) => each.replace(/原件|复印件|书$/gu, '').match(kinds) ?? []);

interface Mark {
  /** What of a name tells it from names that read alike. */
  readonly of: (text: string) => readonly string[];
  /** What the score is multiplied by when both names have some and neither has all of the other’s. */
  readonly apart: number;
  /** When one has more than the other. */
  readonly more: number;
}

const group = (pattern: RegExp): Mark => ({
  of: (text) => [...new Set(found(text, pattern))],
  apart: 0.5,
  more: 0.9,
});

const marks: readonly Mark[] = [
  // 3年 is neither 5年 nor 3个月.
  {
    of: (text) => found(text.replaceAll('天', '日'), /\d+(?:\.\d+)?(?:个?(?:年|月|日|周|小时|工作日))?/gu),
    apart: 0,
    more: 0.9,
  },
  { of: (text) => found(text, /[a-z]+/gu), apart: 0.5, more: 1 },
  {
    of: (text) => found(text.replace(notNegated, ''), /[无不非未]/gu).map(() => '不'),
    apart: 0.5,
    more: 0.5,
  },
  { of: (text) => found(text, /复印件|原件/gu), apart: 0.75, more: 0.9 },
  { of: kindsIn, apart: 0.6, more: 1 },
  // What is done, where, by whom, which of two.
  group(
    /首次|设立|变更|延续|注销|补办|补发|遗失|换发|更名|再次|重新|转所|增项|撤销|迁移|转让|终止|恢复|暂停|停业|歇业|新建|改建|扩建|验收/gu,
  ),
  group(/台湾|香港|澳门|大陆|内地|境内|境外|国内|国外|省内|省外|城镇|农村|进口|出口/gu),
  group(
    /申请人|被监护人|监护人|法定代表人|负责人|代理人|受托人|委托人|经办人|投资[者人]|股东|董事|监事|经理|合伙人|产权人|权利人|配偶|父母|子女|男方|女方|出租|承租|买受|抵押|转让方|受让方|死者|继承人|军人|亲属/gu,
  ),
  group(/(?:造价|监理|结构|建筑|建造|估价|消防|安全|会计|计量)(?=工程师|师)/gu),
  group(/生产|经营(?!场所|者)|使用|运输|销售|储存|养殖|繁育/gu),
  group(/变更前|变更后|正面|反面|背面|[甲乙丙][级方类]|公司|个体|合伙/gu),
  group(/新(?![建增型农能材])|原(?![件料则因始产])|旧|拟/gu),
  group(/收费|免费|[免完]税/gu),
];

/** Whether one holds all that the other does, each as often. */
function includes(more: readonly string[], fewer: readonly string[]): boolean {
  const rest = [...more];
  return fewer.every((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

/** How far the marks of two names allow them to be the same: 1 not at all against it, 0 excluded. */
function agreement(a: string, b: string): number {
  let factor = 1;
  for (const { of, apart, more } of marks) {
    const ofA = of(a);
    const ofB = of(b);
    const isIn = includes(ofB, ofA);
    const holds = includes(ofA, ofB);
    if (isIn && holds) continue;
    factor *= isIn || holds ? more : apart;
    if (factor === 0) break;
  }
  return factor;
}

function pairsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice’s coefficient on pairs of characters. */
function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const ofB = pairsOf(b);
  let shared = 0;
  for (const [pair, count] of pairsOf(a)) shared += Math.min(count, ofB.get(pair) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
}

/** Longer texts are sentences. */
const longestName = 40;

/** Beyond this, edits are no longer counted: it takes too long, and pairs of characters tell enough. */
const longestEdited = 400;

/** How alike two texts are as mere texts: pairs of characters (blind to order) and edits (blind to moved parts). */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = dice(a, b);
  const longest = Math.max(a.length, b.length);
  return longest > longestEdited ? pairs : (pairs + 1 - distance(a, b) / longest) / 2;
}

/** A name at the end of a longer one is that thing told more exactly: 护照, 有效护照. */
const ending = (a: string, b: string): number =>
  a.length > 1 && b.length > 1 && (a.endsWith(b) || b.endsWith(a))
    ? 0.7 + (0.3 * Math.min(a.length, b.length)) / Math.max(a.length, b.length)
    : 0;

/** One of the things that the other name names together, sooner the first: 身份证, 身份证和户口簿. */
function part(a: string, b: string): number {
  const parts = partsOf(a);
  if (parts.length < 2) return 0;
  return Math.max(...parts.map((each, index) => Math.max(0.5, 0.85 - 0.01 * index) * likeness(each, b)));
}

/** Names of which each has words that the other lacks tell of two things sooner than a name with words put in. */
function replaced(a: string, b: string): number {
  if (Math.max(a.length, b.length) > longestName) return 1;
  const without = (text: string, other: string): number => {
    const rest = [...other];
    return [...text].filter((character) => {
      const at = rest.indexOf(character);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    }).length;
  };
  return 1 - 0.06 * Math.max(0, Math.min(without(a, b), without(b, a), 8) - 2);
}

function core(a: string, b: string): number {
  const whole = likeness(a, b) * replaced(a, b);
  if (Math.max(a.length, b.length) > longestEdited) return whole;
  return Math.max(whole, ending(a, b), part(a, b), part(b, a));
}

/** Brackets say less than what stands outside them, but two unlike ones tell two things apart. */
function alike(a: string, b: string): number {
  const [outA, outB] = [outside(a), outside(b)];
  const [inA, inB] = [inside(a), inside(b)];
  if (outA === '' || outB === '' || `${inA}${inB}` === '') return core(a, b);
  if (inA === '' || inB === '') return Math.max(likeness(a, b), 0.95 * core(outA, outB));
  return core(outA, outB) * (0.3 + 0.7 * core(inA, inB));
}

/**
 * How alike two names are for the person who reads them, from 0 to 1; 1 only for names that normalise alike. The same
 * from either side.
 */
export function similarity(a: string, b: string): number {
  const plainA = normalise(a);
  const plainB = normalise(b);
  if (plainA === plainB) return 1;
  const [foldedA, foldedB] = [fold(a), fold(b)];
  const factor = agreement(foldedA, foldedB);
  if (factor === 0) return 0;
  const bare = (text: string): string =>
    text.replace(/(?:原件|复印件)?(?:和|及|,)?(?:原件|复印件)/gu, '').replace('()', '');
  const folded = alike(bare(foldedA), bare(foldedB));
  // What was folded away still counts a little: nothing that is spelt otherwise reaches 1.
  return Math.min(0.99, factor * (0.9 * folded + 0.1 * likeness(plainA, plainB)));
}
