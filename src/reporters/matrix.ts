import type { ChalkInstance } from 'chalk';
import type { Matrix, MatrixRow, Standing } from '../model/report.ts';
import { show } from '../model/show.ts';
import type { Locale, Text } from '../model/text.ts';
import { fit, padTo, widthOf } from './columns.ts';

const signs = {
  zh: {
    equal: '同',
    adopted: '认',
    'not-held': '无',
    missing: '缺',
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
    unread: '?',
    breaching: '!',
    waived: 'w',
    other: '~',
    better: '+',
  },
} as const;

type Sign = keyof (typeof signs)['zh'];

const meanings: Readonly<Record<Sign, Text>> = {
  adopted: { zh: '认领', en: 'adopted' },
  equal: { zh: '与标准一致', en: 'equal' },
  better: { zh: '有更优', en: 'better' },
  other: { zh: '写法不同或比不出', en: 'worded differently or incomparable' },
  waived: { zh: '有豁免', en: 'waived' },
  breaching: { zh: '违反政策', en: 'against policy' },
  missing: { zh: '没有且无理由', en: 'missing without reason' },
  'not-held': { zh: '不承接（有理由）', en: 'not held, with reason' },
  unread: { zh: '文件有错，无法比较', en: 'faulty file, not compared' },
};

/** The gravest thing to say of a cell, and how often. */
function signOf(standing: Standing): { sign: Sign; count: number } {
  if (standing.kind !== 'different') return { sign: standing.kind, count: 1 };
  const graver = (['breaching', 'waived', 'other', 'better'] as const).find((sign) => standing[sign] > 0);
  return { sign: graver ?? 'equal', count: graver === undefined ? 1 : standing[graver] };
}

const isPlain = ({ kind }: Standing): boolean => kind === 'equal' || kind === 'adopted';

/** Name and variant in so many columns; the variant, which tells rows apart, is cut last. */
function label({ name, variant }: MatrixRow, width: number): string {
  if (variant === undefined) return fit(show(name), width);
  const end = fit(`（${show(variant)}）`, Math.max(8, width - 6));
  return fit(show(name), width - widthOf(end)) + end;
}

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Items down, regions across; items on which all regions agree with the standard are only counted. */
export function matrixText(
  { columns, rows }: Matrix,
  locale: Locale,
  width: number,
  chalk: ChalkInstance,
): string {
  const heads = columns.map(({ name }) => show(name));
  const widths = heads.map((name) => 1 + Math.max(4, widthOf(name)));
  const nameWidth = Math.min(44, Math.max(20, width - 1 - widths.reduce((sum, each) => sum + each, 0)));
  const colors: Partial<Record<Sign, (text: string) => string>> = {
    breaching: chalk.red,
    missing: chalk.red,
    unread: chalk.red,
    waived: chalk.yellow,
    other: chalk.yellow,
    better: chalk.green,
  };
  const cell = (standing: Standing, index: number): string => {
    const { sign, count: times } = signOf(standing);
    const text = signs[locale][sign] + (times > 1 ? String(times) : '');
    return (colors[sign] ?? chalk.dim)(padTo(text, widths[index] ?? 0));
  };
  const notable = rows.filter(({ standings }) => !standings.every(isPlain));
  const plain = rows.length - notable.length;
  const head =
    padTo('', nameWidth) + ' ' + heads.map((name, index) => padTo(name, widths[index] ?? 0)).join('');
  const body = notable.map(
    (row) => `${padTo(label(row, nameWidth), nameWidth)} ${row.standings.map(cell).join('')}`,
  );
  const cells = rows.flatMap(({ standings }) => standings.map((standing) => signOf(standing).sign));
  const occurring = (Object.keys(meanings) as Sign[]).flatMap((sign) => {
    const times = cells.filter((each) => each === sign).length;
    return times === 0 ? [] : [{ sign, times, meaning: meanings[sign][locale] }];
  });
  const legend = occurring.map(({ sign, meaning }) => `${signs[locale][sign]} ${meaning}`).join('  ');
  const counts = occurring.map(({ meaning, times }) => `${meaning} ${times}`);
  const rest = {
    zh: `其余 ${plain} 个事项，各区域都认领或与标准一致。`,
    en: `On the other ${many(plain, 'item')} every region adopts or equals the standard.`,
  };
  const totals = {
    zh: `${rows.length} 个事项 × ${columns.length} 个区域：${counts.join('，')}。`,
    en: `${many(rows.length, 'item')} × ${many(columns.length, 'region')}: ${counts.join(', ')}.`,
  };
  return [
    ...(notable.length === 0
      ? []
      : [head.trimEnd(), ...body.map((line) => line.trimEnd()), chalk.dim(legend)]),
    ...(plain === 0 ? [] : [rest[locale]]),
    totals[locale],
    '',
  ].join('\n');
}
