import type { ChalkInstance } from 'chalk';
import type { Matrix, Standing } from '../model/report.ts';
import type { Locale } from '../model/text.ts';
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

const legend: Readonly<Record<Locale, string>> = {
  zh: '认 认领标准　同 与标准一致　优 更有利　异 写法不同或比不出　免 已豁免　违 违反政策　缺 没有且无理由　无 不承接（有理由）　坏 文件有错，无法比较',
  en: 'a adopted  = equal  + better  ~ worded differently or incomparable  w waived  ! against policy  X missing  . not held (with reason)  ? cannot be compared',
};

/** The gravest thing to say of a cell, and how often. */
function signOf(standing: Standing): { sign: Sign; count: number } {
  if (standing.kind !== 'different') return { sign: standing.kind, count: 1 };
  const graver = (['breaching', 'waived', 'other', 'better'] as const).find((sign) => standing[sign] > 0);
  return { sign: graver ?? 'equal', count: graver === undefined ? 1 : standing[graver] };
}

const isPlain = ({ kind }: Standing): boolean => kind === 'equal' || kind === 'adopted';

const count = (standings: readonly Standing[], test: (standing: Standing) => boolean): number =>
  standings.filter(test).length;

/** Items down, regions across; items on which all regions agree with the standard are only counted. */
export function matrixText(
  { columns, rows }: Matrix,
  locale: Locale,
  width: number,
  chalk: ChalkInstance,
): string {
  const cellWidth = 1 + Math.max(4, ...columns.map(({ name }) => widthOf(name)));
  const nameWidth = Math.min(44, Math.max(20, width - 1 - columns.length * cellWidth));
  const colors: Partial<Record<Sign, (text: string) => string>> = {
    breaching: chalk.red,
    missing: chalk.red,
    unread: chalk.red,
    waived: chalk.yellow,
    other: chalk.yellow,
    better: chalk.green,
  };
  const cell = (standing: Standing): string => {
    const { sign, count: times } = signOf(standing);
    const text = signs[locale][sign] + (times > 1 ? String(times) : '');
    return (colors[sign] ?? chalk.dim)(padTo(text, cellWidth));
  };
  const notable = rows.filter(({ standings }) => !standings.every(isPlain));
  const plain = rows.length - notable.length;
  const head = padTo('', nameWidth) + ' ' + columns.map(({ name }) => padTo(name, cellWidth)).join('');
  const body = notable.map(
    ({ title, standings }) => `${padTo(fit(title, nameWidth), nameWidth)} ${standings.map(cell).join('')}`,
  );
  const all = rows.flatMap(({ standings }) => standings);
  const different = (sign: 'breaching' | 'waived' | 'other' | 'better'): number =>
    count(all, (standing) => standing.kind === 'different' && standing[sign] > 0);
  const kind = (wanted: Standing['kind']): number => count(all, (standing) => standing.kind === wanted);
  const totals = {
    zh: `${rows.length} 个事项 × ${columns.length} 个区域 = ${all.length} 格：认领 ${kind('adopted')}，一致 ${kind('equal')}，有更优 ${different('better')}，有豁免 ${different('waived')}，有违反 ${different('breaching')}，写法不同或比不出 ${different('other')}，缺 ${kind('missing')}，不承接 ${kind('not-held')}，无法比较 ${kind('unread')}。`,
    en: `${rows.length} items × ${columns.length} regions = ${all.length} cells: ${kind('adopted')} adopted, ${kind('equal')} equal, ${different('better')} with something better, ${different('waived')} with a waiver, ${different('breaching')} against policy, ${different('other')} worded differently or incomparable, ${kind('missing')} missing, ${kind('not-held')} not held, ${kind('unread')} not comparable.`,
  };
  const rest = {
    zh: `其余 ${plain} 个事项，各区域都认领或与标准一致。`,
    en: `On the other ${plain} items every region adopts or equals the standard.`,
  };
  const lines = notable.length === 0 ? [] : [head.trimEnd(), ...body.map((line) => line.trimEnd()), chalk.dim(legend[locale])];
  return [...lines, rest[locale], totals[locale], ''].join('\n');
}
