import type { ElementId, ElementTraits } from '../model/element.ts';
import type { LimitUnit } from '../model/limit.ts';
import { plainDigits, readNumber } from '../model/numeral.ts';
import type { ReadCell } from '../model/read-sheet.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { exactFault } from './exact.ts';
import { fold } from './headings.ts';
import { readLimit } from './limit.ts';
import { no, synonyms, yes } from './synonyms.ts';
import { isBlank, saysNone, tidy, wordsIn } from './text.ts';

/** What a cell says of an element: nothing, that there is none, a value; or what is wrong with it. */
export type ValueRead =
  | { readonly kind: 'blank' | 'none' }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'fault'; readonly rule: 'cells-exact' | 'values-clear'; readonly message: Text };

const valueOf = (value: unknown): ValueRead => ({ kind: 'value', value });
const unclear = (message: Text): ValueRead => ({ kind: 'fault', rule: 'values-clear', message });

/** Of these 无 is what is written. */
const saidAsNone: ReadonlySet<string> = new Set<ElementId>([
  'quantityLimit',
  'result.name',
  'result.type',
  'timeLimit.statutory',
]);

const mostRemembered = 5_000;
const meant = new Map<string, string>();

/** The word of the schema that is meant; tables say the same words again and again. */
function choiceOf(id: ElementId, word: string, choices: readonly string[]): string {
  const key = `${id} ${word}`;
  const known = meant.get(key);
  if (known !== undefined) return known;
  if (meant.size >= mostRemembered) meant.clear();
  const found = findChoice(id, word, choices);
  meant.set(key, found);
  return found;
}

/** The word itself, for the schema to complain of, where none is meant. */
function findChoice(id: ElementId, word: string, choices: readonly string[]): string {
  const folded = fold(word);
  const plain = choices.find((choice) => fold(choice) === folded);
  if (plain !== undefined) return plain;
  const entries = Object.entries(synonyms[id] ?? {});
  const other = entries.find(([way]) => fold(way) === folded)?.[1];
  if (other !== undefined) return other;
  if (choices.includes('是')) {
    if (yes.includes(folded)) return '是';
    if (no.includes(folded)) return '否';
  }
  return word;
}

function countOf(text: string): ValueRead {
  const [, written = ''] =
    /^([\d]{1,6}|[零〇一二三四五六七八九十百]{1,4})\s?(?:次|份|版|个|第)?$/u.exec(
      plainDigits(text).replace(/^(?:最多|至多|第)/u, ''),
    ) ?? [];
  const count = written === '' ? undefined : readNumber(written);
  if (count !== undefined) return valueOf(count);
  return unclear({
    zh: `「${showBriefly(text)}」不是一个数；请只写一个整数，如 1。`,
    en: `"${showBriefly(text)}" is no number; write a single whole number, like 1.`,
  });
}

function dateOf(text: string): ValueRead {
  const [, year, month = '', day = ''] =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?$/u.exec(plainDigits(text)) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ??
    [];
  return valueOf(year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

const halfWidth = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** A title without the 《》 that stand around all of it. */
const bareLaw = (text: string): string => /^《([^《》]+)》$/u.exec(text)?.[1] ?? text;

function textOf(id: ElementId, text: string, { kind, choices }: ElementTraits, unit?: LimitUnit): ValueRead {
  switch (kind) {
    case 'count':
      return countOf(text);
    case 'limit': {
      const limit = readLimit(text, unit);
      return 'value' in limit ? valueOf(limit.value) : unclear(limit.unclear);
    }
    case 'date':
      return dateOf(text);
    case 'choice': {
      const choice = choiceOf(id, text, choices);
      // A material is a proof or says nothing of it.
      return choice === '否' && !choices.includes('否') ? { kind: 'none' } : valueOf(choice);
    }
    case 'choices': {
      const isSlashJoining = choices.every((choice) => !choice.includes('/'));
      const words = wordsIn(text, isSlashJoining).flatMap((word) => {
        const parts = word.split(/\s+/u).map((part) => choiceOf(id, part, choices));
        // Some write blanks between the words; what is no choice is told as it is written.
        return parts.every((part) => choices.includes(part)) ? parts : [choiceOf(id, word, choices)];
      });
      return valueOf([...new Set(words)]);
    }
    case 'code':
      return valueOf(halfWidth(text));
    default:
      return valueOf(id === 'legalBasis.law' ? bareLaw(text) : text);
  }
}

/** The value of a cell that holds one element; `unit` is what the heading or a column beside it says of a limit's unit. */
export function readValue(
  cell: ReadCell | undefined,
  id: ElementId,
  traits: ElementTraits,
  unit?: LimitUnit,
): ValueRead {
  if (cell === undefined) return { kind: 'blank' };
  const fault = exactFault(cell, traits.kind);
  if (fault !== undefined) return { kind: 'fault', rule: 'cells-exact', message: fault };
  if (cell.kind === 'boolean') return textOf(id, cell.text === 'TRUE' ? '是' : '否', traits);
  if (cell.kind === 'date') return valueOf(cell.text.slice(0, 10));
  if (cell.kind === 'number' && traits.kind === 'count') return valueOf(cell.number);
  if (cell.kind === 'number' && traits.kind === 'limit') {
    const shown = unitOfFormat(cell.format);
    return textOf(id, `${cell.number ?? cell.text}`, traits, shown ?? unit);
  }
  const text = tidy(cell.text);
  if (text === '' || isBlank(text)) return { kind: 'blank' };
  const isYesNo = traits.choices.includes('是');
  if (saysNone(text) && !isYesNo) return saidAsNone.has(id) ? valueOf('无') : { kind: 'none' };
  return textOf(id, text, traits, unit);
}

/** 0"个工作日" shows the unit behind the number. */
const unitOfFormat = (format = ''): LimitUnit | undefined =>
  /"[^"]*?(工作日|自然日|小时|月|年)[^"]*"/u.exec(format)?.[1] as LimitUnit | undefined;
