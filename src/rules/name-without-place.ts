import { lately, type Lately } from '../model/lately.ts';
import { type Region, shortNameOf } from '../model/region.ts';
import { show } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { defineRule } from './rule.ts';

// Without 香港, 澳门 and 台湾: laws name them when they set an item up. 省级 is no part of a place.
const provinces =
  /(?:北京|天津|重庆)市?|(?<![海水以])上海市?(?![上事域洋])|(?:河北|山西|辽宁|吉林|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省(?!级)|(?:(?<!长|珠|大)江西|(?<!泰)山东|(?<!黄|淮|长|运)河[北南]|(?<!太|沿)湖[北南]|(?<!沿|近)海南|辽宁|江苏|浙江|安徽|福建|广东|四川|贵州|云南|陕西|甘肃)(?![岸侧部麓坡海])|黑龙江省?(?!流域|干流)|内蒙古(?:自治区)?|广西(?:壮族自治区)?|(?<!内地)西藏(?:自治区)?|宁夏(?:回族自治区)?|(?<!内地)新疆(?:维吾尔自治区|生产建设兵团)?/g;
/** A city or county at the head of the name; not the general words, as in 城市, 上市, 设区的市, 跨县. */
const leadingPlace =
  /^(?![一-鿿]{0,3}[城都超股上门的级各跨地])[一-鿿]{2,3}[市县](?![级域场政容民内外际属管])/g;
/** Cities of Anhui and Guangdong. Short as they are, they may be a part of other words: a hint, not a fault. */
const cities =
  /合肥|芜湖|蚌埠|淮南|马鞍山|淮北|铜陵|安庆|黄山|滁州|阜阳|宿州|六安|亳州|池州|宣城|广州|深圳|珠海|汕头|佛山|韶关|湛江|肇庆|江门|茂名|惠州|梅州|汕尾|河源|阳江|清远|东莞|中山|潮州|揭阳|云浮/;

const organ =
  '(?:(?<![布格结大])局|(?<![展览练餐舞客宴])厅|委员会|委(?![托员培派任])|办公室|(?:侨|港澳|台|外|扶贫|人防|金融)办(?![理法事案证学结税件])|政府(?!采购|信息|网|投资|购买|规章|补贴|储备|债)|海关|分署|法院|检察院)';
const body =
  '(?:科学院|研究院|设计院|规划院|调查院|检测院|博物院|研究所|研究会|中心(?![城区小校镇村])|学会|协会|联合会|红十字会|总工会|联合?社|图书馆|文化馆|美术馆|博物馆|档案馆|科技馆|体育馆|纪念馆|体育场|剧院|舞团|电视台|总站)';
/** What follows a kind of body, of which there are many: 企业技术中心认定. */
const general =
  '(?!的?(?:认定|设立|备案|设置|审批|登记|评[审定估]|建设|申报|成立|注册|命名|许可|年检|名[单录]|目录))';
/** The rest of a unit's name after its place: 发展改革委, 立中山图书馆, 农业科学院蔬菜研究所, 图书馆学会. */
const unitRest = `(?![一-鿿]{0,6}(?:业主|村民|居民|调解)委员会|各|民办|民营|非国有)(?:(?![的在])[一-鿿A-Za-z/]){0,14}?(?:${organ}|${body})(?:[学协]会|[一-鿿]{1,10}?研究所)?${general}`;
const unitAfterPlace = new RegExp(`[省市县区]?${unitRest}`, 'y');
/** The unit without its place, as in 省农业科学院. */
const leadingUnit = new RegExp(`^[省市县](?![级内外际属管直域政场容民区、])${unitRest}`, 'g');
/** Of these there are bodies that are no organ of state. */
const isOrgan = new RegExp(`(?<!消费者|地质|考试)${organ}$`);

const quoted = /《[^《》]*》|“[^“”]*”|"[^"]*"/g;
const number =
  /(?<![\d.．A-Za-z])\d+(?:[.．]\d+)?(?:[-—–~至]\d+)?(?:年(?:度|\d+月(?:\d+日)?)?|世纪|[期届批号次])?/g;
/**
 * A quantity that the law itself sets (10千瓦以上, 9种, 60周岁), a date up to which it holds (2016年9月25日前), a part
 * of a word (PM2.5), the number by which a hotline is known (12345热线), a set phrase (120周年, 第100间).
 */
const fixedNumber =
  /^(?:[\d.．A-Za-z%％℃㎡]|余?[种类米万亿千瓦吨升层座人岁平立公毫厘克度小间]|周[年岁]|华诞|[之以]?[前后]|[”"]?[一-鿿]{0,12}(?:热线|电话))/;

/** Bare of its place, a name does not begin so. */
const unusable =
  /^(?:[^一-鿿A-Za-z0-9“《]|境(?!外)|内(?![资河部])|外(?![资商国贸事汇])|[辖段籍藏]|地区|考[区点])/;

/** Names that regions and their organs go by. */
interface Named {
  /** The longest first, so that a short form inside a full one is not told twice. */
  readonly places: readonly string[];
  /** By authority. */
  readonly units: Lately<string, readonly string[]>;
}

const mostUnits = 5_000;
/** One catalogue has the same regions for all its items. */
const known = new WeakMap<readonly Region[], Named>();

function namedBy(regions: readonly Region[]): Named {
  const before = known.get(regions);
  if (before !== undefined) return before;
  const places = regions
    .flatMap((region) => [region.name, shortNameOf(region)])
    // 市本级 and the like are no names.
    .filter((place) => place.length > 1 && !/^[省市县区]/.test(place))
    .toSorted((a, b) => b.length - a.length);
  const named = { places, units: lately<string, readonly string[]>(mostUnits) };
  known.set(regions, named);
  return named;
}

/** The authority as it is called at home: 市市场监督管理局, 市场监督管理局. */
const shortOrganNames = (authority: string | undefined, { places, units }: Named): readonly string[] =>
  authority === undefined ? [] : units.recall(authority, () => shortened(authority, places));

function shortened(authority: string, places: readonly string[]): readonly string[] {
  const place = places.find((name) => authority.startsWith(name));
  const rest =
    place === undefined ? authority : authority.slice(place.length).replace(/^[市县区](?!场|政|容)/, '');
  return rest.length > 3 ? ['省', '市', '县', '区', ''].map((level) => level + rest) : [];
}

/** The name itself, not 阜阳市 in 阜阳市级. */
const literally = (name: string): RegExp =>
  new RegExp(
    `${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}${/[省市县区]$/.test(name) ? '(?!级)' : ''}`,
    'g',
  );

const kinds = {
  organ: { zh: '机关名称', en: 'organ' },
  body: { zh: '单位名称', en: 'body' },
  place: { zh: '地名', en: 'place' },
  number: { zh: '数字', en: 'number' },
} as const satisfies Readonly<Record<string, Text>>;

interface Fault {
  readonly kind: keyof typeof kinds;
  readonly text: string;
  readonly index: number;
}

/** The faults, and the name with a full-width space for each character of theirs. */
interface Found {
  readonly faults: readonly Fault[];
  readonly marked: string;
}

function search(name: string, authority: string | undefined, regions: readonly Region[]): Found {
  const named = namedBy(regions);
  const faults: Fault[] = [];
  let marked = name;
  // What is quoted is another's name.
  let rest = name.replace(quoted, (text) => '＂'.repeat(text.length));
  const take = (kind: Fault['kind'], text: string, index: number): void => {
    faults.push({ kind, text, index });
    const without = (whole: string): string =>
      whole.slice(0, index) + '　'.repeat(text.length) + whole.slice(index + text.length);
    marked = without(marked);
    rest = without(rest);
  };
  const takeUnits = (pattern: RegExp): void => {
    for (const { 0: unit, index } of rest.matchAll(pattern)) {
      take(isOrgan.test(unit) ? 'organ' : 'body', unit, index);
    }
  };
  const takePlaces = (pattern: RegExp): void => {
    for (const { 0: place, index } of rest.matchAll(pattern)) {
      if (rest[index] === '　') continue;
      unitAfterPlace.lastIndex = index + place.length;
      const unit = unitAfterPlace.exec(rest)?.[0];
      if (unit === undefined) take('place', place, index);
      else take(isOrgan.test(unit) ? 'organ' : 'body', place + unit, index);
    }
  };
  if (authority !== undefined) takeUnits(literally(authority));
  for (const place of named.places) if (rest.includes(place)) takePlaces(literally(place));
  takePlaces(provinces);
  takePlaces(leadingPlace);
  for (const unit of shortOrganNames(authority, named)) if (rest.includes(unit)) takeUnits(literally(unit));
  takeUnits(leadingUnit);
  for (const { 0: digits, index } of rest.matchAll(number)) {
    const isYears = /^\d{1,3}年$/.test(digits);
    if (!isYears && !fixedNumber.test(rest.slice(index + digits.length))) take('number', digits, index);
  }
  return { faults: faults.toSorted((a, b) => a.index - b.index), marked };
}

let latest: { readonly name: string; readonly regions: readonly Region[]; readonly found: Found } | undefined;

/** The name is the same in all counties and most often names none of their authorities: then it is searched once. */
function searchOnce(name: string, authority: string | undefined, regions: readonly Region[]): Found {
  const isNamed =
    authority !== undefined &&
    [authority, ...shortOrganNames(authority, namedBy(regions))].some((unit) => name.includes(unit));
  if (isNamed) return search(name, authority, regions);
  if (latest?.name !== name || latest.regions !== regions)
    latest = { name, regions, found: search(name, undefined, regions) };
  return latest.found;
}

/** What to do about it: the bare name, where it is one; a name torn in the middle, or without its unit, is none. */
function adviceOn(faults: readonly Fault[], marked: string): Text {
  const bare = marked.replace(/[（(]　+[）)]/g, '').replace(/^[　的]+/, '');
  const other = (cities.exec(bare) ?? bare.match(provinces))?.[0];
  const isWhole = bare.length >= 4 && !bare.includes('　') && !unusable.test(bare);
  const hasUnit = faults.some(({ kind }) => kind === 'organ' || kind === 'body');
  if (isWhole && !hasUnit && other === undefined) {
    return { zh: `请改为「${show(bare)}」`, en: `Write "${show(bare)}"` };
  }
  const advice: Text =
    isWhole && hasUnit
      ? { zh: '请删去', en: 'Leave that out' }
      : { zh: '请删去或改用各地通用的说法', en: 'Leave that out, or say it as it may be said anywhere' };
  return other === undefined
    ? advice
    : {
        zh: `${advice.zh}，并核对是否还有其他地名（如「${other}」）`,
        en: `${advice.en}, and see whether other places are named (such as "${other}")`,
      };
}

/** 地名「广东省」「广东」、数字「2019年」, each once. */
function listed(faults: readonly Fault[]): Text {
  const used = [...new Set(faults.map(({ kind }) => kind))];
  const textsOf = (kind: Fault['kind']): readonly string[] => [
    ...new Set(faults.filter((fault) => fault.kind === kind).map(({ text }) => show(text))),
  ];
  return {
    zh: used.map((kind) => `${kinds[kind].zh}「${textsOf(kind).join('」「')}」`).join('、'),
    en: used.flatMap((kind) => textsOf(kind).map((text) => `the ${kinds[kind].en} "${text}"`)).join(', '),
  };
}

export const nameWithoutPlace = defineRule({
  id: 'name-without-place',
  severity: 'warning',
  summary: {
    zh: '事项名称不含实施机关、地名和数字',
    en: 'the name holds no organ, no place and no digits',
  },
  why: {
    zh: '各级同一事项的名称要一致，带上本地的地名、机关或者年份就不一致了。名称是法律、法规、规章原文的除外，因此只作提醒。',
    en: 'One item has one name at every level, which a place, an organ or a year of one’s own breaks. Names taken from a law word for word are excepted, hence only a warning.',
  },
  source: {
    zh: '国家政务服务事项基本目录填写要求：按法律、法规、规章梳理，不含实施机关、地名、数字，各级同名事项需一致',
    en: 'The national notes for filling in the basic catalogue: names follow the law and hold no organ, place or number, the same at every level',
  },
  bad: 'name: 阜阳市2026年食品经营许可\n',
  good: 'name: 食品经营许可\n',
  reads: ['name', 'authority'],
  *check({ name, authority }, { regions }) {
    if (name === undefined) return;
    const { faults, marked } = searchOnce(name, authority?.name, regions);
    if (faults.length === 0) return;
    const advice = adviceOn(faults, marked);
    const { zh, en } = listed(faults);
    yield {
      path: ['name'],
      message: {
        zh: `事项名称含有${zh}，各级同名事项会因此不一致；${advice.zh}，法律、法规、规章原文如此的除外。`,
        en: `The name holds ${en}, so that it differs from place to place. ${advice.en}, unless the law itself words it so.`,
      },
    };
  },
});
