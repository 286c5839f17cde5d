import { spanOf } from './working-days.ts';

export type LimitUnit = '工作日' | '自然日' | '小时' | '月' | '年';

/** A time limit: done on the spot, or a positive number (0.5 is allowed) of a unit. */
export type Limit = '当场' | { readonly value: number; readonly unit: LimitUnit };

/** What the law sets; 无 where no law sets a limit. */
export type StatutoryLimit = Limit | '无';

/** How people write a limit: 当场, 20个工作日, 30日（自然日）, 3个月. */
export function limitText(limit: StatutoryLimit): string {
  if (typeof limit === 'string') return limit;
  const { value, unit } = limit;
  switch (unit) {
    case '自然日':
      return `${value}日（自然日）`;
    case '年':
      return `${value}年`;
    default:
      return `${value}个${unit}`;
  }
}

/**
 * Natural against working days. n 自然日 never outlast n 工作日. Beyond that the calendar decides: 工作日 leave out
 * weekends and 法定节假日 (行政许可法 art. 82), so how long they last depends on the day they start, and the answer is given
 * only where it holds for every start in the years of the holiday table; between the shortest and the longest span, both
 * included, for parts of days and beyond the table it stays open. A period of 自然日 that ends on a holiday runs on to the
 * next working day (民法典 art. 203), which is never past the end of working days that take longer.
 */
function compareDays(natural: number, working: number): number | undefined {
  if (natural <= working) return -1;
  const span = Number.isInteger(natural) ? spanOf(working) : undefined;
  if (span === undefined) return undefined;
  if (natural < span.shortest) return -1;
  return natural > span.longest ? 1 : undefined;
}

/**
 * Negative when `a` is shorter, 0 when equal, positive when longer; undefined when the units leave it open.
 * Decided across units only where it holds on whatever day the time starts: see compareDays; and 12 months are a year.
 */
export function compareLimits(a: Limit, b: Limit): number | undefined {
  if (a === '当场' || b === '当场') return Number(a !== '当场') - Number(b !== '当场');
  if (a.unit === b.unit) return a.value - b.value;
  if (a.unit === '自然日' && b.unit === '工作日') return compareDays(a.value, b.value);
  if (a.unit === '工作日' && b.unit === '自然日') {
    const order = compareDays(b.value, a.value);
    return order === undefined ? undefined : -order;
  }
  const months = { 月: 1, 年: 12 } as const;
  if (a.unit in months && b.unit in months) {
    return a.value * months[a.unit as '月' | '年'] - b.value * months[b.unit as '月' | '年'];
  }
  return undefined;
}
