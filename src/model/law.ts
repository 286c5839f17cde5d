/** One law, regulation or document of catalogue/laws.yaml. */
export interface Law {
  readonly title: string;
  readonly level: string;
  readonly documentNumber?: string;
  readonly publishedOn?: string;
  readonly effectiveOn?: string;
  /** The first day on which it is no longer in force. */
  readonly endedOn?: string;
  readonly replacedBy?: readonly string[];
  /** 2019年修正, 2021年修订, in order; all there were up to the registry's day, or absent. */
  readonly revisions?: readonly string[];
  readonly articles?: number;
}

export interface Laws {
  /** Changes of the law after this day are not known here; '' where there is no registry. */
  readonly asOf: string;
  readonly find: (title: string) => Law | undefined;
  /** The title in the registry that is most like the given one, when one is close. */
  readonly nearest: (title: string) => string | undefined;
  /** In the order written; slow: the registry is otherwise only searched. */
  readonly all: () => readonly Law[];
}

/** The day an item is judged on: it must rest on what is in force when it holds. */
export const judgedOn = (
  { effectiveOn }: { readonly effectiveOn?: string | undefined },
  today: string,
): string => (effectiveOn !== undefined && effectiveOn > today ? effectiveOn : today);

/** 北京市, 安徽省, 广西壮族自治区, 阜阳市, 恩施土家族苗族自治州; not 城市, 超市, 省级. */
const place =
  /^(?:(?:北京|天津|上海|重庆)市|[一-鿿]{2,3}省(?!级)|[一-鿿]{2,6}自治区|[一-鿿]{2,12}自治[州县]|(?!城市|都市)[一-鿿]{1,2}[^城都超上股集夜菜门分]市(?!场))/;

/** Whether a title begins with the place it holds in, as those of local law do. */
export const isLocal = (title: string): boolean => place.test(title);

/**
 * The level that a title alone gives away: a 法 of the People's Republic is a 法律 (立法法 art. 10), its 实施条例 are made by the
 * State Council (行政法规制定程序条例 art. 5), and a 条例 named after a place by the people's congress there, for a rule
 * of a government is never called 条例 (规章制定程序条例 art. 7). Undefined where the title leaves it open.
 */
export function levelByTitle(title: string): '法律' | '行政法规' | '地方性法规' | undefined {
  if (/^中华人民共和国.*(?:(?<![办宪])法|法典)$/.test(title)) return '法律';
  if (/^中华人民共和国.*法实施条例$/.test(title)) return '行政法规';
  // The National People's Congress itself approved the one for the special zones of Guangdong.
  if (isLocal(title) && title.endsWith('条例') && title !== '广东省经济特区条例') return '地方性法规';
  return undefined;
}

/** 规章 or 法规 without more stands for any of its kind. */
export const isLevel = (stated: string, level: string): boolean =>
  stated === level || ((stated === '规章' || stated === '法规') && level.endsWith(stated));
