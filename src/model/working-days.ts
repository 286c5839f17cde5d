import { holidayYears } from './holidays.ts';

/** How many calendar days a number of working days lasts: at the least and at the most. */
export interface Span {
  readonly shortest: number;
  readonly longest: number;
}

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

/** Whether each day of the years in the table is worked, from the first 1 January on. */
function workedDays(): readonly boolean[] {
  const years = holidayYears.map(({ year }) => year);
  const first = dayOf(`${Math.min(...years)}-01-01`);
  const end = dayOf(`${Math.max(...years) + 1}-01-01`);
  // Day 0, 1970-01-01, was a Thursday.
  const days = Array.from({ length: end - first }, (_, index) => ![0, 6].includes((first + index + 4) % 7));
  for (const { off, worked } of holidayYears) {
    for (const [from, to] of off) days.fill(false, dayOf(from) - first, dayOf(to) - first + 1);
    for (const date of worked) days[dayOf(date) - first] = true;
  }
  return days;
}

interface Calendar {
  /** The working days, in order. */
  readonly working: readonly number[];
  /** For each day, how many of them have passed at its end. */
  readonly passed: readonly number[];
}

function calendarOf(days: readonly boolean[]): Calendar {
  const working: number[] = [];
  const passed = days.map((isWorked, day) => (isWorked ? working.push(day) : working.length));
  return { working, passed };
}

/** A start on each day of the year must fit, or a span would speak for one season only. */
const leastStarts = 366;

let calendar: Calendar | undefined;
/** By the number of working days; none lasts no time. */
const spans: Span[] = [{ shortest: 0, longest: 0 }];

/**
 * The span of `count` whole working days (工作日, not 法定节假日: 行政许可法 art. 82), over every day of the years in the
 * table on which they may start; that day itself does not count (民法典 art. 201). Only spans that end within the table
 * are used: what the holidays of later years are, nobody knows. Undefined where too few starts are left, and for no whole
 * positive number.
 */
export function spanOf(count: number): Span | undefined {
  if (!Number.isInteger(count) || count < 1) return undefined;
  calendar ??= calendarOf(workedDays());
  const { working, passed } = calendar;
  // The last of the starts that must fit.
  if ((passed[leastStarts - 1] ?? Infinity) + count > working.length) return undefined;
  for (let n = spans.length; n <= count; n++) {
    let shortest = Infinity;
    // A start too late for n days within the table held for n - 1: one more day is at least a calendar day more.
    let longest = (spans[n - 1]?.longest ?? 0) + 1;
    for (const [start, before] of passed.entries()) {
      const end = working[before + n - 1];
      if (end === undefined) break;
      shortest = Math.min(shortest, end - start);
      longest = Math.max(longest, end - start);
    }
    spans[n] = { shortest, longest };
  }
  return spans[count];
}
