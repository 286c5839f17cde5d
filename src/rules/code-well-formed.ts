import type { Breach } from '../model/finding.ts';
import { show } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { defineRuleOf, partOf } from './rule.ts';

const wellFormed = /^\d{9}(?:\d{3}|\d{2}Y)$/;

/** Places 3 and 4 (GB/T 39046-2020 table A.1). Local catalogues use 20 for either of two types, so both are let pass there. */
const typesOf = (code: string): readonly string[] | undefined => {
  const isNational = code.startsWith('00');
  const segments: Readonly<Record<string, readonly string[]>> = {
    '01': ['行政许可'],
    '05': ['行政给付'],
    '07': ['行政确认'],
    '08': ['行政奖励'],
    '09': ['行政裁决'],
    '10': ['其他行政权力'],
    '20': isNational ? ['公共服务'] : ['其他行政权力', '公共服务'],
    '21': ['公共服务'],
  };
  return segments[code.slice(2, 4)];
};

const powersOfAnotherList: Readonly<Record<string, string>> = {
  '02': '行政处罚',
  '03': '行政强制',
  '04': '行政征收',
  '06': '行政检查',
};

const levelDigits: Readonly<Record<string, string>> = {
  国家级: '1',
  省级: '2',
  市级: '3',
  县级: '4',
  '镇（乡、街道）级': '5',
  '村（社区）级': '6',
};
/** 分级管理: agrees with any level. */
const anyLevel = '7';

const lookalikes: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', '|': '1' };
const plainDigit = (character: string): string =>
  character.replace(/[０-９]/, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
const repair = (code: string): string =>
  Array.from(code, (character) => lookalikes[character] ?? plainDigit(character))
    .join('')
    .replace(/[\s-]/g, '')
    .replace(/[yＹｙ]$/, 'Y');

function oddCharacter(character: string, index: number, length: number): Text | undefined {
  if (/^[0-9]$/.test(character)) return undefined;
  const isLast = index === length - 1;
  if (character === 'Y' && isLast) return undefined;
  const place = index + 1;
  const meant = lookalikes[character];
  if (meant !== undefined) {
    return {
      zh: `第 ${place} 位是字母「${show(character)}」，应为数字「${meant}」`,
      en: `place ${place} is the letter "${show(character)}" where the digit "${meant}" belongs`,
    };
  }
  if (character === 'Y') {
    return {
      zh: `第 ${place} 位是「Y」，而 Y 只能在最后一位`,
      en: `place ${place} is "Y", which may only stand last`,
    };
  }
  if (isLast && repair(character) === 'Y') {
    return {
      zh: `最后一位「${show(character)}」应为大写的「Y」`,
      en: `the last place "${show(character)}" should be "Y"`,
    };
  }
  if (plainDigit(character) !== character) {
    return {
      zh: `第 ${place} 位「${show(character)}」是全角数字，应为半角`,
      en: `place ${place} is the full-width digit "${show(character)}"`,
    };
  }
  if (/\s/.test(character)) return { zh: `第 ${place} 位是空格`, en: `place ${place} is a space` };
  return {
    zh: `第 ${place} 位「${show(character)}」不是数字`,
    en: `place ${place} is "${show(character)}", not a digit`,
  };
}

function malformed(code: string): Text {
  const characters = Array.from(code);
  const faults = characters
    .map((character, index) => oddCharacter(character, index, characters.length))
    .filter((fault) => fault !== undefined)
    .slice(0, 3);
  if (characters.length !== 12) {
    faults.unshift({
      zh: `共 ${characters.length} 位，应为 12 位（2 位行政区划、2 位事项类型、5 位主项、3 位子项）`,
      en: `it has ${characters.length} places instead of 12 (2 for the area, 2 for the type, 5 for the main item, 3 for the sub-item)`,
    });
  }
  const repaired = [repair(code), repair(code).padStart(12, '0')].find(
    (candidate) => wellFormed.test(candidate) && /^(?:00|[1-6])/.test(candidate),
  );
  const advice: Text =
    repaired === undefined
      ? { zh: '请按上级基本目录核对后改正', en: 'Correct it from the basic catalogue of the level above' }
      : repair(code).length < 12
        ? {
            zh: `从表格复制时开头的 0 容易丢失，请核对是否为「${repaired}」`,
            en: `Spreadsheets drop leading zeros: see whether "${repaired}" is meant`,
          }
        : { zh: `请改为「${repaired}」`, en: `Write "${repaired}"` };
  return {
    zh: `基本编码「${show(code)}」${faults.map(({ zh }) => zh).join('，')}；${advice.zh}。`,
    en: `The code "${show(code)}" is malformed: ${faults.map(({ en }) => en).join(', ')}. ${advice.en}.`,
  };
}

function* judgeMeaning(code: string, type: string | undefined): Iterable<Breach> {
  const path = ['code'];
  const segment = code.slice(2, 4);
  const power = powersOfAnotherList[segment];
  const types = typesOf(code);
  if (power !== undefined) {
    yield {
      path,
      message: {
        zh: `基本编码「${code}」第 3、4 位「${segment}」表示${power}，属于权责清单，不是依申请办理的事项；请移出本目录，或者改正编码。`,
        en: `Places 3 and 4 of the code "${code}", "${segment}", mean ${power}, which belongs to the list of powers and duties and is not applied for. Take the item out of this catalogue, or correct the code.`,
      },
    };
  } else if (type !== undefined && types !== undefined && !types.includes(type)) {
    yield {
      path,
      message: {
        zh: `基本编码「${code}」第 3、4 位「${segment}」表示${types.join('或')}，事项类型却是${type}；请改正其中写错的一个（参见 GB/T 39046-2020 表 A.1）。`,
        en: `Places 3 and 4 of the code "${code}", "${segment}", mean ${types.join(' or ')}, but the type is ${type} (see GB/T 39046-2020 table A.1). Correct whichever is wrong.`,
      },
    };
  }
  if (code.endsWith('Y')) {
    yield {
      path,
      message: {
        zh: `基本编码「${code}」以 Y 结尾，是分了子项的主项，群众不能直接申请；请改为具体子项的编码，如「${code.slice(0, 9)}001」。`,
        en: `The code "${code}" ends in Y: it names a main item that is split into sub-items and is not itself applied for. Use the code of a sub-item, such as "${code.slice(0, 9)}001".`,
      },
    };
  }
}

function* judgeImplementationCode(
  written: string,
  expected: { code: string | undefined; uscc: string | undefined; levels: readonly string[] | undefined },
): Iterable<Breach> {
  const path = ['implementationCode'];
  const { code, uscc, levels } = expected;
  if (uscc !== undefined && !written.startsWith(uscc)) {
    yield {
      path,
      message: {
        zh: `实施编码前 18 位「${written.slice(0, 18)}」不是实施主体的统一社会信用代码「${uscc}」；请改正其中写错的一个。`,
        en: `The first 18 places of the implementation code, "${written.slice(0, 18)}", are not the authority's unified social credit code "${uscc}". Correct whichever is wrong.`,
      },
    };
  }
  const digit = written.charAt(18);
  if (levels !== undefined && digit !== anyLevel) {
    const wanted = levels.map((level) => levelDigits[level]);
    if (!wanted.includes(digit)) {
      const list = levels.map((level, index) => `${wanted[index]} ${level}`).join('、');
      yield {
        path,
        message: {
          zh: `实施编码第 19 位是「${digit}」，与行使层级（${list}）不一致（GB/T 39046-2020 表 A.2）；请改正其中写错的一个。`,
          en: `Place 19 of the implementation code is "${digit}", which is none of the levels (${list}; GB/T 39046-2020 table A.2). Correct whichever is wrong.`,
        },
      };
    }
  }
  if (code !== undefined && written.slice(19, 31) !== code) {
    yield {
      path,
      message: {
        zh: `实施编码第 20 至 31 位「${written.slice(19, 31)}」应与基本编码「${code}」相同；请改为「${written.slice(0, 19)}${code}${written.slice(31)}」，或者改正基本编码。`,
        en: `Places 20 to 31 of the implementation code, "${written.slice(19, 31)}", should equal the code "${code}". Write "${written.slice(0, 19)}${code}${written.slice(31)}", or correct the code.`,
      },
    };
  }
}

export const codeWellFormed = defineRuleOf(
  {
    id: 'code-well-formed',
    severity: 'error',
    summary: {
      zh: '基本编码共 12 位，与事项类型、实施编码一致',
      en: 'the code has 12 places and agrees with the type and the implementation code',
    },
    why: {
      zh: '各县的同一事项靠基本编码对应，错一位就对不上，也进不了省级平台。以 00Y 结尾的是分了子项的主项，不能直接申请。',
      en: 'The counties’ versions of an item are matched by its code: one wrong place and they no longer meet, nor does the provincial platform take them. A code that ends in 00Y names a main item with sub-items, which nobody applies for.',
    },
    source: {
      zh: 'GB/T 39554.1-2020（编码构成）；GB/T 39046-2020 表 A.1（事项类型）、表 A.2（行使层级）',
      en: 'GB/T 39554.1-2020 (make-up of codes); GB/T 39046-2020 tables A.1 (types) and A.2 (levels)',
    },
    bad: 'code: "34O131001000"\ntype: 行政许可\n',
    good: 'code: "340131001000"\ntype: 行政许可\n',
  },
  [
    partOf({
      reads: ['code', 'type'],
      *check({ code, type }) {
        if (code === undefined) return;
        if (wellFormed.test(code)) yield* judgeMeaning(code, type);
        else yield { path: ['code'], message: malformed(code) };
      },
    }),
    partOf({
      reads: ['code', 'levels', 'authority', 'implementationCode'],
      *check({ code, levels, authority, implementationCode }) {
        if (implementationCode === undefined) return;
        const known = levels?.filter((level) => level !== undefined);
        yield* judgeImplementationCode(implementationCode, {
          code: code !== undefined && wellFormed.test(code) ? code : undefined,
          uscc: authority?.uscc,
          levels: known?.length === levels?.length ? known : undefined,
        });
      },
    }),
  ],
);
