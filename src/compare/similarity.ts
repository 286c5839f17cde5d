import { distance } from 'fastest-levenshtein';
import { parseNumeral } from '../model/numeral.ts';
import { normalise } from './normalise.ts';

/** Spellings of one thing, and words that say nothing about which thing it is. */
const synonyms: readonly (readonly [RegExp, string])[] = [
  [/中华人民共和国|有关|相关|本人/gu, ''],
  [/(?:居民|第?二代)身份证/gu, '身份证'],
  [/身份(?:证明文件|证明材料|证明|证件)/gu, '身份证'],
  [/申请[书单]/gu, '申请表'],
  [/登记书/gu, '登记表'],
  [/影印件|扫描件/gu, '复印件'],
  [/证明(?:文件|材料|书)/gu, '证明'],
  [/(?:电子)?证照?照片/gu, '照片'],
  [/(?<=.{2})(?:环节|阶段)$/gu, ''],
  [/的/gu, ''],
];

/** Two names that hold different ones of a group are about different things. */
const contrasts: readonly RegExp[] = [
  /原件|复印件/gu,
];

export const all = contrasts;
const fold = (text: string): string =>
  synonyms.reduce((at, [spelling, folded]) => at.replace(spelling, folded), normalise(text).toLowerCase());

const digits = '零〇一二两三四五六七八九十百千';
const written = new RegExp(`\\d+(?:\\.\\d+)?|(?<![统唯单同任专万])[${digits}]+(?![般致切定并览次旦律])`, 'gu');
const numbersIn = (text: string): string[] =>
  Array.from(text.matchAll(written), ([found]) =>
    /^\d/u.test(found) ? String(Number(found)) : String(parseNumeral(found.replaceAll('两', '二')) ?? found),
  ).toSorted();

/** Whether one holds all that the other does, each as often. */
function holds(more: readonly string[], fewer: readonly string[]): boolean {
  const rest = [...more];
  return fewer.every((each) => {
    const at = rest.indexOf(each);
    if (at < 0) return false;
    rest.splice(at, 1);
    return true;
  });
}

const bigrams = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const ofB = bigrams(b);
  let shared = 0;
  for (const [pair, count] of bigrams(a)) shared += Math.min(count, ofB.get(pair) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
}

export function mix(a: string, b: string): number {
  if (a === b) return 1;
  const d = dice(a, b);
  const l = 1 - distance(a, b) / Math.max(a.length, b.length);
  return (d + l) / 2;
}
const neg = /[无不非未免]/gu;
const fixed = /不动产|非物质|无线电|无人机|未成年|无障碍|不锈钢|非营利|非企业|未来/gu;
const negs = (t: string) => [...t.replace(fixed, '').matchAll(neg)].map(([c]) => c).toSorted();
export function similarity(a: string, b: string): number {
  const x = fold(a), y = fold(b);
  const nx = numbersIn(x), ny = numbersIn(y);
  let f = 1;
  if (nx.join() !== ny.join()) { if (!holds(nx, ny) && !holds(ny, nx)) return 0; f *= 0.9; }
  const c = /原件|复印件/gu;
  const cx = (x.match(c) ?? []).toSorted().join(), cy = (y.match(c) ?? []).toSorted().join();
  if (cx !== cy) f *= cx === '' || cy === '' ? 0.9 : 0.75;
  if (negs(x).join() !== negs(y).join()) f *= 0.6;
  const strip = (t: string) => t.replace(c, '').replace(/\(\)/gu, '');
  const sx = strip(x), sy = strip(y);
  let s = mix(sx, sy);
  const o = (t: string) => t.replace(/\([^()]*\)/gu, '');
  const ox = o(sx), oy = o(sy);
  if (ox !== '' && oy !== '' && (ox !== sx || oy !== sy)) s = Math.max(s, ox !== sx && oy !== sy ? (mix(ox, oy) + s) / 2 : 0.95 * mix(ox, oy));
  const parts = (t: string) => t.split(/以及|及其|[和及与或,;\/]/u).filter((p) => p.length > 1);
  const px = parts(sx), py = parts(sy);
  if (px.length !== py.length) for (const p of px) for (const q of py) s = Math.max(s, 0.85 * mix(p, q));
  return s * f;
}
