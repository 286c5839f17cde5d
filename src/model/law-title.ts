/** The title of a law in a text; UTF-16 offsets, end exclusive. */
export interface TitleAt {
  /** Without 《》 around it, with 〈〉 within, and without the spaces of a wrapped line. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

const longest = 120;
const deepest = 4;

const kinds =
  '(?:法典|通则|总则|宪法|刑法|民法|法|条例|办法|规定|细则|规则|决定|决议|规程|规范|标准|通知|意见|方案|目录|公告|批复|纲要|制度|准则|导则|指引|解释|命令|通告|通报|复函|函|计划|规划|要点|修正案)';
/** How the title of a law or document ends. */
const lawful = new RegExp(`${kinds}(?:[（(][^（）()]{1,12}[）)])?$`, 'u');
/** 本办法, 前款规定, 国家有关规定: words for a law that do not name it. */
const nameless = new RegExp(
  `^(?:本|该|此|前款|前条|上述|以上|有关|相关|其他|其它|国家|地方|省|市|县|下列|依法|按|新|原|同|现行|暂行|实施|试行|管理|的|法律|法规|行政法规|规章|政策|文件|等|和|、)*(?:法|法典|条例|办法|规定|细则|规则|决定|规范|标准|通知|意见|方案|目录|公告|制度|要求|政策|计划|规划|要点)$`,
  'u',
);
/** 法律、行政法规的规定 is no title either. */
const general = /(?:法律|法规|规章|有关|相关|国家)(?:的|等)?(?:规定|要求|标准|规范|政策)$/u;

/** Whether a title may be so called; for text without 《》. */
export const namesLaw = (title: string): boolean =>
  lawful.test(title) && !nameless.test(title) && !general.test(title);

/** Inner 《》 become 〈〉; spaces next to Chinese characters are of the layout, not of the title. */
export const tidyTitle = (title: string): string =>
  title
    .trim()
    .replace(/[《<＜]/gu, '〈')
    .replace(/[》>＞]/gu, '〉')
    .replace(/(?<=\p{Script=Han}|[〈〉（）])\s+|\s+(?=\p{Script=Han}|[〈〉（）])/gu, '');

/** Where the 《 at a place is closed; 《 within count, and 》 may close a 〈. */
function closing(text: string, start: number): number | undefined {
  const open: string[] = [];
  const end = Math.min(text.length, start + longest);
  let first: number | undefined;
  for (let index = start; index < end; index += 1) {
    const character = text.charAt(index);
    if (character === '《' || character === '〈') {
      open.push(character);
      if (open.length > deepest) return undefined;
    } else if (character === '》') {
      open.pop();
      first ??= index;
      if (open.length === 0) return index;
    } else if (character === '〉') {
      if (open.length > 1 && open.at(-1) === '〈') open.pop();
    } else if (character === '。' || character === '；') break;
  }
  return first;
}

/** What stands behind 《…》 when that is only part of a title: 的决定, 第三条的决定, 实施办法, 办法 behind 实施《…》. */
const suffix =
  /^(?:第[^，。；：、《》]{1,12}条)?(?:的)?(?:[^，。；：、《》（）()第\s]{0,12}?)(?:决定|通知|办法|规定|条例|细则|意见|批复|公告|通告|方案|命令|解释|制度的规定)(?![一二三四五六七八九十]*的)/u;
const ownSuffix = /^(?:实施办法|实施细则|实施条例|实施意见|若干规定|实施若干规定)/u;
const verb = /(?:实施|贯彻|执行|落实|修改|修订|废止|印发|转发|发布|公布|批转|颁布|下发|适用)$/u;
const place = /^\p{Script=Han}{2,12}(?:省|市|区|县|州|盟|旗)$/u;
const separators = /[、，,；;。：:\n“”"'‘’「」【】［］[\]!！?？]/u;
const leadIn =
  /^.*(?:根据|依据|按照|依照|参照|遵照)(?=.)|^(?:符合|详见|见|即|及|和|与|或|以及|和|同时|另据|其中)(?=.)/u;
const numbering =
  /^(?:[【［[〔（(](?:法律|行政法规|地方性法规|部门规章|地方政府规章|政府规章|规章|规范性文件)[】］\]〕）)]|[（(]?[0-9０-９]{1,3}[）).．]|[①-⑳]|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,3}(?=\p{Script=Han}))\s*/u;

/** The words that end at a place and may be of a title: since the last separator, without numbering and lead-in. */
function runBefore(text: string, floor: number, end: number): string {
  let start = end;
  const limit = Math.max(floor, end - longest);
  let closed = 0;
  while (start > limit) {
    const character = text.charAt(start - 1);
    if (character === '）' || character === ')') closed += 1;
    else if (character === '（' || character === '(') {
      if (closed === 0) break;
      closed -= 1;
    } else if (/[《》]/u.test(character) || separators.test(character)) break;
    start -= 1;
  }
  return text.slice(start, end).trimStart().replace(numbering, '').replace(leadIn, '');
}

/**
 * The title in 《》 at a place, with what stands around it when it is only part of a title: 国务院关于修改《婚姻登记条例》的决定.
 * Nothing before `floor` is of it.
 */
export function quotedTitle(text: string, start: number, floor: number): TitleAt | undefined {
  const close = closing(text, start);
  if (close === undefined) return undefined;
  const inner = text.slice(start + 1, close);
  const after = text.slice(close + 1, close + 40);
  const before = runBefore(text, floor, start);
  const rest = ownSuffix.exec(after)?.[0] ?? (verb.test(before) ? suffix.exec(after)?.[0] : undefined);
  if (rest !== undefined && (before === '' || verb.test(before) || place.test(before))) {
    const end = close + 1 + rest.length;
    const first = start - before.length;
    return { title: tidyTitle(text.slice(first, end)), start: first, end };
  }
  const title = tidyTitle(inner);
  return title === '' ? undefined : { title, start, end: close + 1 };
}

/** （2019年修正）, （国务院令第722号）, 第二章: not of the title before it. */
const mark =
  /(?:第[^，。；：、《》]{1,5}[编章节])+$|[（(][^（）()]{0,60}(?:修正|修订|号)[^（）()]{0,10}[）)].*$|[（(][^（）()]*$|(?:19|20)\d\d\s?年?(?:第.{1,3}次)?(?:修正|修订)(?:版|本)?$/su;
/** “食品安全法”, <<食品安全法>>. */
const otherQuotes = /(?:“|「|『|〈|<<|＜＜)([^“”「」『』〈〉<>＜＞《》]{2,60})(?:”|」|』|〉|>>|＞＞)\s?$/u;
const isTitle = (text: string): boolean => text.length > 1 && namesLaw(text);

/** The titles without 《》 that end at a place: 教师资格条例 before 第十五条; two when 和 stands between them. */
export function plainTitles(text: string, floor: number, end: number): readonly TitleAt[] {
  const marks = otherQuotes.exec(text.slice(Math.max(floor, end - longest), end));
  if (marks?.[1] !== undefined && isTitle(marks[1])) {
    return [{ title: tidyTitle(marks[1]), start: end - marks[0].length, end }];
  }
  const run = runBefore(text, floor, end);
  const start = end - run.length;
  const written = run.replace(mark, '').trimEnd();
  if (!isTitle(written)) return [];
  const found: TitleAt[] = [];
  let from = 0;
  for (const { 0: word, index } of written.matchAll(/以及|[和及与]/gu)) {
    const [one, other] = [written.slice(from, index), written.slice(index + word.length)];
    if (one.length > 2 && isTitle(one) && isTitle(other)) {
      found.push({ title: tidyTitle(one), start: start + from, end: start + index });
      from = index + word.length;
    }
  }
  found.push({ title: tidyTitle(written.slice(from)), start: start + from, end: start + written.length });
  return found;
}

const label = /^\s*(?:法律|行政法规|地方性法规|部门规章|规章|规范性文件|依据|设定依据)[：:]/u;
const joins = /^\s*(?:[、，,；;。\n和及与①-⑳]|以及|[（(]?\d{1,3}[）).．])/u;
/** 共二十四条意见, 之规定: words that a title does not begin with. */
const unlikely = /^[共之等各该其为将对一二三四五六七八九十]/u;

/** The titles without 《》 of which a stretch of text consists, `floor` being where the last citation ended; [] when anything else is in it. */
export function titlesOnly(text: string, floor: number, end: number): readonly TitleAt[] {
  if (end - floor > 20 * longest || (floor > 0 && !joins.test(text.slice(floor, floor + 10)))) return [];
  const found: TitleAt[] = [];
  let stop = floor;
  for (const piece of text.slice(floor, end).split(/([、，,；;。\n])/u)) {
    const start = stop;
    stop += piece.length;
    if (/^(?:[、，,；;。\s和及与]|以及)*$/u.test(piece)) continue;
    // Words behind a colon or in quotes are told, not cited.
    const isTold = /[：:“”"]/u.test(piece.replace(label, ''));
    const titles = isTold ? [] : plainTitles(text, start, start + piece.trimEnd().length);
    if (titles.length === 0 || titles.some(({ title }) => unlikely.test(title)))
      return wholeTitle(text, floor, end);
    found.push(...titles);
  }
  return found;
}

/** A text that is one title with 、 in it. */
function wholeTitle(text: string, floor: number, end: number): readonly TitleAt[] {
  const isWhole = floor === 0 && end === text.length && /^[\p{Script=Han}、（）]+$/u.test(text);
  const written = text.replace(leadIn, '');
  if (!isWhole || !namesLaw(written) || unlikely.test(written)) return [];
  return [{ title: tidyTitle(written), start: end - written.length, end }];
}
