import type { ElementId, ElementTraits, PartId } from '../model/element.ts';
import type { Laws } from '../model/law.ts';
import type { ReadCell } from '../model/read-sheet.ts';
import type { Text } from '../model/text.ts';
import { readBases } from './basis.ts';
import { exactFault } from './exact.ts';
import { readLimit } from './limit.ts';
import { isBlank, saysNone, thingsIn, tidy, wordsIn } from './text.ts';

/** A whole list out of one cell. */
export type ThingsRead =
  | { readonly kind: 'blank' | 'none' }
  | { readonly kind: 'things'; readonly things: readonly unknown[]; readonly isQuoting?: boolean }
  | { readonly kind: 'fault'; readonly rule: 'cells-exact' | 'values-clear'; readonly message: Text };

/** 身份证（原件1份，容缺后补）, as the printed list writes it. */
function materialOf(text: string): Record<string, unknown> {
  const [, name = text, told] =
    /^(.+)[（(]((?:原件和复印件|原件|复印件)(?:\d{1,2}份)?(?:[，,](?:非必要|容缺后补))?)[）)]$/su.exec(
      text,
    ) ?? [];
  if (told === undefined) return { name };
  const [, type, copies, necessity] =
    /^(原件和复印件|原件|复印件)(?:(\d+)份)?(?:[，,](.+))?$/u.exec(told) ?? [];
  return {
    name,
    necessity: necessity ?? '必要',
    type,
    ...(copies === undefined ? {} : { copies: Number(copies) }),
  };
}

const arrows = /\s*(?:→|➔|➜|⇒|->|—>|-->|＞)\s*/u;

/** 受理（1个工作日）→审核→决定. */
function stepsIn(text: string): readonly unknown[] {
  const pieces = text.split(arrows);
  const lines = pieces.length > 1 ? pieces : thingsIn(text);
  const words = lines.length === 1 ? wordsIn(lines[0] ?? '', false) : lines;
  const isShort = words.every((word) => word.length <= 12);
  return (isShort ? words : lines).map((line) => {
    const [, name = line, told = ''] = /^(.+?)[（(]([^（）()]+)[）)]$/su.exec(line.trim()) ?? [];
    const limit = told === '' ? undefined : readLimit(told, undefined);
    return limit !== undefined && 'value' in limit
      ? { name: name.trim(), limit: limit.value }
      : { name: line.trim() };
  });
}

const inColumns: Readonly<Partial<Record<PartId, Text>>> = {
  specialProcedures: {
    zh: '特别程序要分开写：另列「特别程序名称」「特别程序时限」「是否计入办结时限」几列；没有写 无。',
    en: 'special procedures need columns of their own: 特别程序名称, 特别程序时限, 是否计入办结时限; write 无 where there are none.',
  },
  'fees.items': {
    zh: '收费要分开写：另列「收费项目」「收费标准」「收费依据」几列；不收费写 无。',
    en: 'fees need columns of their own: 收费项目, 收费标准, 收费依据; write 无 where nothing is charged.',
  },
};

/** The list that a cell holds as a text. */
export function readThings(cell: ReadCell | undefined, part: PartId, laws: Laws): ThingsRead {
  if (cell === undefined) return { kind: 'blank' };
  const fault = exactFault(cell, 'text');
  if (fault !== undefined) return { kind: 'fault', rule: 'cells-exact', message: fault };
  const text = tidy(cell.text);
  if (text === '' || isBlank(text)) return { kind: 'blank' };
  if (saysNone(text)) return { kind: 'none' };
  switch (part) {
    case 'legalBasis': {
      const read = readBases(text, laws);
      return 'unclear' in read
        ? { kind: 'fault', rule: 'values-clear', message: read.unclear }
        : { kind: 'things', things: read.bases, isQuoting: read.isQuoting };
    }
    case 'conditions':
      return { kind: 'things', things: thingsIn(text) };
    case 'materials':
      return { kind: 'things', things: thingsIn(text).map(materialOf) };
    case 'process':
      return { kind: 'things', things: stepsIn(text) };
    case 'intermediaries':
      return { kind: 'things', things: thingsIn(text).map((name) => ({ name })) };
    default:
      return {
        kind: 'fault',
        rule: 'values-clear',
        message: inColumns[part] ?? {
          zh: '这里写不下几项内容；请一项一行，分列填写。',
          en: 'several things do not fit in here; write one a row, in columns of their own.',
        },
      };
  }
}

export type TraitsOf = (id: ElementId) => ElementTraits;
