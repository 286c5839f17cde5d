import { type Region, shortNameOf } from '../model/region.ts';
import { show } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import type { Rule } from './rule.ts';

// Without 香港, 澳门 and 台湾: laws name them when they set an item up.
const provinces =
  /(?:北京|天津|重庆)市?|(?<![海水以])上海市?(?![上事域洋])|(?:河北|山西|辽宁|吉林|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省|(?:(?<!长|珠|大)江西|(?<!泰)山东|(?<!黄|淮|长|运)河[北南]|(?<!太|沿)湖[北南]|(?<!沿|近)海南|辽宁|江苏|浙江|安徽|福建|广东|四川|贵州|云南|陕西|甘肃)(?![岸侧部麓坡海])|黑龙江省?(?!流域|干流)|内蒙古(?:自治区)?|广西(?:壮族自治区)?|(?<!内地)西藏(?:自治区)?|宁夏(?:回族自治区)?|(?<!内地)新疆(?:维吾尔自治区|生产建设兵团)?/g;
/** A city or county at the head of the name; not the general words, as in 城市, 上市, 设区的市, 跨县. */
const leadingPlace =
  /^(?![一-鿿]{0,3}[城都超股上门的级各跨地])[一-鿿]{2,3}[市县](?![级域场政容民内外际属管])/;
/** The organ without its place, as in 省农业科学院. */
const leadingOrgan =
  /^[省市县](?![级内外际属管直域政场容民区、])[一-鿿]{1,14}?(?:局|厅|委员会|办公室|政府|科学院|研究院|研究所|中心|协会|学会|联合会|总工会|图书馆|文化馆|总站)/;
/**
 * 2019年, 第75期, 2017-2020年; not a quantity that the law itself sets (10千瓦以上, 9种), a part of a word
 * (J2字签证, PM2.5) or the number by which a hotline is known (12345热线).
 */
const digits =
  /(?<![\d.．A-Za-z])\d+(?:[.．]\d+)?(?:[-—–~至]\d+)?(?:年(?:度|\d+月(?:\d+日)?)?)?(?![\d.．A-Za-z%％℃㎡]|余?[种类米万亿千瓦吨升层座人岁平立公毫厘克度小]|[”"]?[一-鿿]{0,12}(?:热线|电话))/g;

/** The longest names first, so that a short form inside a full one is not told twice. */
const placesOf = (regions: readonly Region[]): readonly string[] =>
  regions
    .flatMap((region) => [region.name, shortNameOf(region)])
    // 市本级 and the like are no names.
    .filter((place) => place.length > 1 && !/^[省市县区]/.test(place))
    .toSorted((a, b) => b.length - a.length);

/** The authority as it is called at home: 阜阳市市场监督管理局, 市市场监督管理局, 市场监督管理局. */
function organNames(authority: string | undefined, places: readonly string[]): readonly string[] {
  if (authority === undefined) return [];
  const place = places.find((name) => authority.startsWith(name));
  const rest =
    place === undefined ? authority : authority.slice(place.length).replace(/^[市县区](?!场|政|容)/, '');
  return rest.length > 3
    ? [authority, ...['省', '市', '县', '区', ''].map((level) => level + rest)]
    : [authority];
}

export const nameWithoutPlace: Rule = {
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
  *check({ name, authority }, { regions }) {
    if (name === undefined) return;
    const places = placesOf(regions);
    const faults: Text[] = [];
    let rest = name;
    const take = (found: string, kind: Text): void => {
      faults.push({ zh: `${kind.zh}「${show(found)}」`, en: `the ${kind.en} "${show(found)}"` });
      rest = rest.replaceAll(found, '　');
    };
    const organ: Text = { zh: '机关名称', en: 'organ' };
    const place: Text = { zh: '地名', en: 'place' };
    for (const found of organNames(authority?.name, places)) {
      if (rest.includes(found)) take(found, organ);
    }
    for (const found of places) {
      if (rest.includes(found)) take(found, place);
    }
    for (const found of [...(rest.match(provinces) ?? []), ...(leadingPlace.exec(rest) ?? [])]) {
      if (rest.includes(found)) take(found, place);
    }
    const headless = leadingOrgan.exec(rest)?.[0];
    if (headless !== undefined) take(headless, organ);
    for (const [found] of rest.matchAll(digits)) {
      if (rest.includes(found)) take(found, { zh: '数字', en: 'number' });
    }
    if (faults.length === 0) return;
    const bare = rest.replace(/^[　的]+/, '');
    // Without its organ, little may be left of a name.
    const advice: Text =
      bare.includes('　') || bare.length < 4 || faults.some(({ zh }) => zh.startsWith(organ.zh))
        ? { zh: '请删去', en: 'Leave that out' }
        : { zh: `请改为「${show(bare)}」`, en: `Write "${show(bare)}"` };
    yield {
      path: ['name'],
      message: {
        zh: `事项名称含有${faults.map(({ zh }) => zh).join('、')}，各级同名事项会因此不一致；${advice.zh}，法律、法规、规章原文如此的除外。`,
        en: `The name holds ${faults.map(({ en }) => en).join(', ')}, so that it differs from place to place. ${advice.en}, unless the law itself words it so.`,
      },
    };
  },
};
