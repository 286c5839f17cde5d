import { describe, expect, test } from 'vitest';
import { holidayYears } from '../../src/model/holidays.ts';
import { spanOf } from '../../src/model/working-days.ts';

const dayMs = 86_400_000;
const weekday = (date: string): number => new Date(date).getUTCDay();
const isWeekend = (date: string): boolean => [0, 6].includes(weekday(date));
const datesOf = ([first, last]: readonly [string, string]): string[] => {
  const dates: string[] = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += dayMs) {
    dates.push(new Date(time).toISOString().slice(0, 10));
  }
  return dates;
};

describe('the holiday table', () => {
  test('covers years without a gap, each from its own notice', () => {
    expect(holidayYears.map(({ year }) => year)).toEqual([2025, 2026]);
    for (const { year, source } of holidayYears) {
      expect(source).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
    }
  });

  // 国务院 2024-11-10 (全国年节及纪念日放假办法): 13 days; weekends off or worked are moved, none is made.
  test.each(holidayYears)('$year: dates in order within the year, 13 holidays', ({ year, off, worked }) => {
    const free = off.flatMap(datesOf);
    for (const dates of [free, worked]) {
      expect(dates).toEqual([...new Set(dates)].toSorted());
      expect(dates.every((date) => date.startsWith(`${year}-`))).toBe(true);
    }
    expect(worked.filter((date) => free.includes(date) || !isWeekend(date))).toEqual([]);
    const weekdaysOff = free.filter((date) => !isWeekend(date)).length;
    const working = datesOf([`${year}-01-01`, `${year}-12-31`]).filter(
      (date) => worked.includes(date) || (!isWeekend(date) && !free.includes(date)),
    );
    expect(working.length).toBe({ 2025: 248, 2026: 248 }[year]);
    expect(weekdaysOff - worked.length).toBe({ 2025: 13, 2026: 13 }[year]);
  });
});

describe('the span of working days', () => {
  test.each([
    [1, 1, 10],
    [2, 2, 11],
    [5, 5, 15],
    [7, 8, 18],
    [10, 11, 21],
    [15, 18, 28],
    [20, 25, 35],
    [30, 39, 49],
    [60, 81, 96],
    [120, 170, 182],
  ])('%i last %i to %i days', (count, shortest, longest) => {
    expect(spanOf(count)).toEqual({ shortest, longest });
  });

  test('is the same whatever was asked before', () => {
    const before = spanOf(40);
    spanOf(200);
    expect(spanOf(40)).toEqual(before);
  });

  test('grows by at least a day with each', () => {
    let last = { shortest: 0, longest: 0 };
    for (let count = 1; spanOf(count) !== undefined; count++) {
      const span = spanOf(count) ?? last;
      expect(span.shortest).toBeGreaterThan(last.shortest);
      expect(span.longest).toBeGreaterThan(last.longest);
      expect(span.longest).toBeGreaterThanOrEqual(span.shortest);
      last = span;
    }
  });

  // A start on each day of a year fits, and not one day more.
  test('ends where the table cannot tell of a whole year of starts', () => {
    expect(spanOf(248)).toBeDefined();
    expect(spanOf(249)).toBeUndefined();
    expect(spanOf(1_000_000)).toBeUndefined();
  });

  test.each([0, -1, 0.5, 2.5, NaN, Infinity])('%d is no whole number of days', (count) => {
    expect(spanOf(count)).toBeUndefined();
  });
});
