import type { ErrorObject } from 'ajv';
import { nearest } from '../model/nearest.ts';
import { show, showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';

/** What a sentence may name: the place in the schema's own words and the value as it stands in the file. */
export interface Place {
  /** The Chinese title of the place, e.g. 办结时限. */
  readonly title: string;
  /** Its key, e.g. timeLimit. */
  readonly key: string;
  /** The Chinese description, which says how to write it. */
  readonly description: string;
  /** The most general description that holds here, e.g. how limits are written. */
  readonly form: string;
  /** The scalar exactly as written; undefined for maps, lists and missing values. */
  readonly written?: { readonly source: string; readonly quoted: boolean } | undefined;
  readonly value: unknown;
  /** Key → Chinese title of everything that may stand here. */
  readonly siblings: ReadonlyMap<string, string>;
}

type Sentence = (error: ErrorObject, place: Place) => Text;

/** How a type is called; typing and editors share the words. */
export const typeNames: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  object: { zh: '下一级的「键: 值」', en: 'a mapping of keys and values' },
  array: { zh: '以「- 」开头的列表', en: 'a list of lines that begin with "- "' },
};

/** How to write what a pattern asks for. Each pattern in schemas/ has its line here; a test sees to it. */
export const patternHints: Readonly<Record<string, Text>> = {
  '^\\S(?:[\\s\\S]*\\S)?$': {
    zh: '不能只有空白，首尾也不能有空格，请删去多余的空白',
    en: 'it must not be blank nor begin or end with a space; delete the extra space',
  },
  '^(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$': {
    zh: '日期请写成 "2026-01-31" 的形式',
    en: 'write the date like "2026-01-31"',
  },
  '^[1-9]\\d{5}$': {
    zh: '区划代码是 6 位数字，如 "341202"',
    en: 'a region code has 6 digits, like "341202"',
  },
  '^[0-9A-Z]{18}$': {
    zh: '统一社会信用代码是 18 位数字和大写字母（GB 32100-2015）',
    en: 'a unified social credit code has 18 digits and capital letters (GB 32100-2015)',
  },
  '^[0-9A-Z]{18}[1-7]\\d{9}(?:\\d{3}|\\d{2}Y)(?:\\d{2})?$': {
    zh: '实施编码是 31 位：18 位统一社会信用代码、1 位行使层级、12 位基本编码；有业务办理项的再加 2 位',
    en: 'an implementation code has 31 places (18 of the USCC, 1 level, 12 of the code), or 33 with the 2 of a variant',
  },
  '^(?:19|20)\\d{2}年(?:第[一二三四五六七八九十]+次)?(?:修正|修订)$': {
    zh: '请写成 2019年修正 或 2021年修订 的形式',
    en: 'write it like 2019年修正 or 2021年修订',
  },
  '^https?://\\S+$': {
    zh: '网址要以 http:// 或 https:// 开头，中间没有空格',
    en: 'a web address begins with http:// or https:// and has no spaces',
  },
  '^[0-9a-f]{12}$': {
    zh: '指纹是 diff 显示的 12 位数字和小写字母',
    en: 'a fingerprint is the 12 digits and small letters that `diff` shows',
  },
};

const longestQuote = 60;

const quote = ({ written, value }: Place): string =>
  showBriefly(typeof value === 'string' ? value : (written?.source ?? JSON.stringify(value)), longestQuote);

/** 1, 2, 3, 5 → 1–3、5. */
function ranges(numbers: readonly number[], comma: string): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(comma);
}

const excess = (zh: (limit: number) => string, en: (limit: number) => string): Sentence =>
  function tooMuch({ params }, place) {
    return {
      zh: `「${place.title}」${zh(params.limit)}`,
      en: `"${place.key}" ${en(params.limit)}`,
    };
  };

const empty: Sentence = (_error, { title, key }) => ({
  zh: `「${title}」是空的：请填写内容，没有这一项就删掉这一行。`,
  en: `"${key}" is empty: fill it in or delete the line.`,
});

/** Our sentence for every Ajv keyword that occurs in schemas/; Ajv's own words are never shown. */
export const sentences: Readonly<Record<string, Sentence>> = {
  type: ({ params }, place) => {
    const wanted = [params.type].flat() as string[];
    const { title, key, value, written } = place;
    if (value === null || value === '') {
      return {
        zh: `「${title}」是空的：空着表示没有填写。请填写内容；没有这一项就删掉这一行，公布时应写“无”的就写 无。`,
        en: `"${key}" is empty, which means not filled in. Fill it in, delete the line, or write 无 where that is the published value.`,
      };
    }
    if (wanted.includes('string') && written !== undefined && !written.quoted && typeof value !== 'string') {
      if (typeof value === 'boolean') {
        return {
          zh: `「${title}」写的 ${quote(place)} 会被读成逻辑值；请写 是 或 否，文字请加引号。`,
          en: `"${key}": ${quote(place)} is read as a truth value; write 是 or 否, and put text in quotes.`,
        };
      }
      return {
        zh: `「${title}」写的 ${quote(place)} 没有加引号，会被当作数字；请改为 "${show(written.source)}"。`,
        en: `"${key}": ${quote(place)} has no quotes and is read as a number; write "${show(written.source)}".`,
      };
    }
    if (
      written?.quoted === true &&
      /^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(String(value)) &&
      !wanted.includes('string')
    ) {
      return {
        zh: `「${title}」写的 ${quote({ ...place, value: undefined })} 加了引号，会被当作文字；数量不加引号，请改为 ${value}。`,
        en: `"${key}": ${quote({ ...place, value: undefined })} has quotes and is read as text; a number has none. Write ${value}.`,
      };
    }
    const names = wanted.map((type) => typeNames[type] ?? { zh: type, en: type });
    return {
      zh: `「${title}」应当是${names.map((name) => name.zh).join('或')}，现在写的是 ${quote(place)}。${place.description}`,
      en: `"${key}" should be ${names.map((name) => name.en).join(' or ')}, but is ${quote(place)}.`,
    };
  },
  required: ({ params }, { siblings, title }) => {
    const missing = params.missingProperties as readonly string[];
    const members = (params.members ?? []) as readonly number[];
    const names = missing.map((key) => `${siblings.get(key) ?? key}（${key}）`).join('、');
    const numbers = members.map((index) => index + 1);
    const whereZh = members.length > 1 ? `「${title}」第 ${ranges(numbers, '、')} 项都` : '';
    const whereEn = members.length > 1 ? `entries ${ranges(numbers, ', ')}: ` : '';
    return {
      zh: `${whereZh}缺少必填的要素：${names}。请补上 ${missing.map((key) => `${key}: …`).join('、')}。`,
      en: `${whereEn}required but missing: ${missing.map((key) => `${key} (${siblings.get(key) ?? key})`).join(', ')}. Add ${missing.map((key) => `${key}: …`).join(', ')}.`,
    };
  },
  additionalProperties: ({ params }, { siblings }) => {
    const key = params.additionalProperty as string;
    const meant = nearest(key, siblings.keys()) ?? [...siblings].find(([, title]) => title === key)?.[0];
    if (meant === undefined) {
      return {
        zh: `不认识的键「${show(key)}」：这里没有这个要素。请核对拼写，或删掉它。`,
        en: `unknown key "${show(key)}": there is no such element here. Check the spelling or delete it.`,
      };
    }
    return {
      zh: `不认识的键「${show(key)}」：是不是 ${meant}（${siblings.get(meant)}）？请改正拼写。`,
      en: `unknown key "${show(key)}": did you mean ${meant} (${siblings.get(meant)})?`,
    };
  },
  enum: ({ params }, place) => {
    const allowed = params.allowedValues as string[];
    const meant = nearest(String(place.value), allowed);
    if (allowed.length === 1 && meant === undefined) {
      return {
        zh: `「${place.title}」写的是「${quote(place)}」，不能这样写。${place.form}`,
        en: `"${place.key}" is "${quote(place)}", which it cannot be. Write ${allowed.join()}, or spell it out in full.`,
      };
    }
    return {
      zh: `「${place.title}」写的是「${quote(place)}」，只能写：${allowed.join('、')}。${meant === undefined ? place.form : `是不是「${meant}」？`}`,
      en: `"${place.key}" is "${quote(place)}" but must be one of: ${allowed.join(', ')}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
    };
  },
  pattern: (error, place) => {
    if (place.value === '') return empty(error, place);
    const hint = patternHints[error.params.pattern];
    return {
      zh: `「${place.title}」写的是「${quote(place)}」：${hint?.zh ?? place.description}。`,
      en: `"${place.key}" is "${quote(place)}": ${hint?.en ?? 'it has the wrong form'}.`,
    };
  },
  minLength: empty,
  maxLength: excess(
    (limit) => `太长，最多 ${limit} 个字；请精简，或把说明写到备注里。`,
    (limit) => `is too long (at most ${limit} characters); shorten it or move the explanation to the note.`,
  ),
  minimum: ({ params }, place) => ({
    zh: `「${place.title}」写的是 ${quote(place)}，不能小于 ${params.limit}。`,
    en: `"${place.key}" is ${quote(place)} but must be at least ${params.limit}.`,
  }),
  maximum: ({ params }, place) => ({
    zh: `「${place.title}」写的是 ${quote(place)}，不能大于 ${params.limit}；请核对是否多写了一位。`,
    en: `"${place.key}" is ${quote(place)} but must be at most ${params.limit}; check for an extra digit.`,
  }),
  exclusiveMinimum: ({ params }, place) => ({
    zh: `「${place.title}」写的是 ${quote(place)}，应当大于 ${params.limit}；马上办结的请把整个期限写成 当场。`,
    en: `"${place.key}" is ${quote(place)} but must be more than ${params.limit}; for "at once" write 当场 as the whole limit.`,
  }),
  minItems: ({ params }, { title, key }) => ({
    zh: `「${title}」至少要有 ${params.limit} 项。`,
    en: `"${key}" needs at least ${params.limit} entry.`,
  }),
  maxItems: excess(
    (limit) => `的项数超过了 ${limit} 项；请核对是否重复粘贴。`,
    (limit) => `has more than ${limit} entries; check for text pasted twice.`,
  ),
  uniqueItems: ({ params }, { title, key }) => ({
    zh: `「${title}」第 ${params.j + 1} 项和第 ${params.i + 1} 项相同；请删掉重复的一项。`,
    en: `"${key}": entries ${params.j + 1} and ${params.i + 1} are the same; delete one.`,
  }),
  'false schema': (_error, { title, key }) => ({
    zh: `「${title}」不适用于这一类事项；请删掉它，或核对「事项类型」。`,
    en: `"${key}" does not belong to items of this type; delete it or check the item's type.`,
  }),
};

/** Keywords that steer and never complain by themselves, or whose complaint repeats that of a branch. */
export const silentKeywords: ReadonlySet<string> = new Set(['if', 'const']);
export const hintedPatterns = Object.keys(patternHints);
