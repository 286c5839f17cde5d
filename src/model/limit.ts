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
 * Negative when `a` is shorter, 0 when equal, positive when longer; undefined when the units leave it open.
 * Decided across units only where no calendar can say otherwise: n 自然日 never outlast n 工作日, and 12 months are a year.
 */
export function compareLimits(a: Limit, b: Limit): number | undefined {
  if (a === '当场' || b === '当场') return Number(a !== '当场') - Number(b !== '当场');
  if (a.unit === b.unit) return a.value - b.value;
  if (a.unit === '自然日' && b.unit === '工作日') return a.value <= b.value ? -1 : undefined;
  if (a.unit === '工作日' && b.unit === '自然日') return a.value >= b.value ? 1 : undefined;
  const months = { 月: 1, 年: 12 } as const;
  if (a.unit in months && b.unit in months) {
    return a.value * months[a.unit as '月' | '年'] - b.value * months[b.unit as '月' | '年'];
  }
  return undefined;
}
