import type { ChalkInstance } from 'chalk';
import type { Matrix, MatrixRow, Standing } from '../model/report.ts';
import { show } from '../model/show.ts';
import { many, type Locale, type Text } from '../model/text.ts';
import { fit, padTo, widthOf } from './columns.ts';

export const signs = {
  zh: {
    equal: '同',
    adopted: '认',
    'not-held': '无',
    missing: '缺',
    split: '分',
    unread: '坏',
    breaching: '违',
    waived: '免',
    other: '异',
    better: '优',
  },
  en: {
    equal: '=',
    adopted: 'a',
    'not-held': '.',
    missing: 'X',
    split: '%',
    unread: '?',
    breaching: '!',
    waived: 'w',
    other: '~',
    better: '+',
  },
} as const;

export type Sign = keyof (typeof signs)['zh'];

export const meanings: Readonly<Record<Sign, Text>> = {
  adopted: { zh: '认领', en: 'adopted' },
  equal: { zh: '与标准一致', en: 'equal' },
  better: { zh: '有更优', en: 'better' },
  other: { zh: '写法不同或比不出', en: 'worded differently or incomparable' },
  waived: { zh: '有豁免', en: 'waived' },
  breaching: { zh: '违反政策', en: 'against policy' },
  missing: { zh: '没有且无理由', en: 'missing without reason' },
  split: { zh: '业务办理项分法不同', en: 'divided otherwise' },
  'not-held': { zh: '不承接（有理由）', en: 'not held, with reason' },
  unread: { zh: '文件有错，无法比较', en: 'faulty file, not compared' },
};

/** The gravest thing to say of a cell, and how often. */
export function signOf(standing: Standing): { sign: Sign; count: number } {
  if (standing.kind !== 'different') return { sign: standing.kind, count: 1 };
  const graver = (['breaching', 'waived', 'other', 'better'] as const).find((sign) => standing[sign] > 0);
  return { sign: graver ?? 'equal', count: graver === undefined ? 1 : standing[graver] };
}

export const isPlain = ({ kind }: Standing): boolean => kind === 'equal' || kind === 'adopted';

/** Name and variant in so many columns; the variant, which tells rows apart, is cut last. */
function label({ name, variant }: MatrixRow, width: number): string {
  if (variant === undefined) return fit(show(name), width);
  const end = fit(`（${show(variant)}）`, Math.max(8, width - 6));
  return fit(show(name), width - widthOf(end)) + end;
}

/** How often each sign stands in the matrix, in the order of the legend. */
export function occurring({ rows }: Matrix): readonly { readonly sign: Sign; readonly times: number }[] {
  const times = new Map<Sign, number>();
  for (const { standings } of rows) {
    for (const standing of standings) {
      const { sign } = signOf(standing);
      times.set(sign, (times.get(sign) ?? 0) + 1);
    }
  }
  return (Object.keys(meanings) as Sign[]).flatMap((sign) => {
    const count = times.get(sign);
    return count === undefined ? [] : [{ sign, times: count }];
  });
}

/** What the matrix says in one sentence or two. */
export function matrixTotals(matrix: Matrix, locale: Locale): readonly string[] {
  const { rows, columns } = matrix;
  const plain = rows.filter(({ standings }) => standings.every(isPlain)).length;
  const counts = occurring(matrix).map(({ sign, times }) => `${meanings[sign][locale]} ${times}`);
  const rest = {
    zh: `其余 ${plain} 个事项，各区域都认领或与标准一致。`,
    en: `On the other ${many(plain, 'item')} every region adopts or equals the standard.`,
  };
  const totals = {
    zh: `${rows.length} 个事项 × ${columns.length} 个区域：${counts.join('，')}。`,
    en: `${many(rows.length, 'item')} × ${many(columns.length, 'region')}: ${counts.join(', ')}.`,
  };
  return [...(plain === 0 ? [] : [rest[locale]]), totals[locale]];
}

/** Entries side by side in lines of so many columns, none of them broken. */
function packed(entries: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    const longer = `${last ?? ''}  ${entry}`;
    if (last === undefined || widthOf(longer) > width) lines.push(entry);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

const leastNameWidth = 20;

/** Indexes of columns, as many together as fit beside the names. */
function bands(widths: readonly number[], width: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  let left = 0;
  for (const [index, each] of widths.entries()) {
    const band = found.at(-1);
    if (band !== undefined && left >= each) {
      band.push(index);
      left -= each;
    } else {
      found.push([index]);
      left = width - 1 - leastNameWidth - each;
    }
  }
  return found;
}

const nothing: Text = {
  zh: '没有可比较的事项或下级区域。\n',
  en: 'There is no item or no region to compare.\n',
};

/**
 * Items down, regions across; items on which all regions agree with the standard are only counted. More regions than fit
 * side by side stand in several tables below each other.
 */
export function matrixText(matrix: Matrix, locale: Locale, width: number, chalk: ChalkInstance): string {
  const { columns, rows } = matrix;
  if (columns.length === 0 || rows.length === 0) return nothing[locale];
  const heads = columns.map(({ name }) => show(name));
  const widths = heads.map((name) => 1 + Math.max(4, widthOf(name)));
  const colors: Partial<Record<Sign, (text: string) => string>> = {
    breaching: chalk.red,
    missing: chalk.red,
    split: chalk.red,
    unread: chalk.red,
    waived: chalk.yellow,
    other: chalk.yellow,
    better: chalk.green,
  };
  const cell = (standing: Standing | undefined, index: number): string => {
    if (standing === undefined) return '';
    const { sign, count: times } = signOf(standing);
    const text = signs[locale][sign] + (times > 1 ? String(times) : '');
    return (colors[sign] ?? chalk.dim)(padTo(text, widths[index] ?? 0));
  };
  const table = (band: readonly number[]): readonly string[] => {
    const isNotable = ({ standings }: MatrixRow): boolean =>
      band.some((index) => {
        const standing = standings[index];
        return standing !== undefined && !isPlain(standing);
      });
    const notable = rows.filter(isNotable);
    if (notable.length === 0) return [];
    const taken = band.reduce((sum, index) => sum + (widths[index] ?? 0), 0);
    const nameWidth = Math.min(44, Math.max(leastNameWidth, width - 1 - taken));
    const head = band.map((index) => padTo(heads[index] ?? '', widths[index] ?? 0)).join('');
    return [
      `${padTo('', nameWidth)} ${head}`.trimEnd(),
      ...notable.map((row) => {
        const cells = band.map((index) => cell(row.standings[index], index)).join('');
        return `${padTo(label(row, nameWidth), nameWidth)} ${cells}`.trimEnd();
      }),
    ];
  };
  const tables = bands(widths, width)
    .map(table)
    .filter((lines) => lines.length > 0);
  const legend = occurring(matrix).map(({ sign }) => `${signs[locale][sign]} ${meanings[sign][locale]}`);
  return [
    ...tables.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
    ...(tables.length === 0 ? [] : packed(legend, width).map((line) => chalk.dim(line))),
    ...matrixTotals(matrix, locale),
    '',
  ].join('\n');
}
