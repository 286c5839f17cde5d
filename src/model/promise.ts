import type { Draft } from './item.ts';
import type { Limit } from './limit.ts';

type DraftLimit = NonNullable<Draft['timeLimit']>['promised'];

/** A limit of which nothing is missing. */
export function wholeLimit(limit: DraftLimit): Limit | undefined {
  if (limit === undefined || limit === '当场') return limit;
  const { value, unit } = limit;
  return value === undefined || unit === undefined ? undefined : { value, unit };
}

/** The limit set by law, when one is. */
export function statutoryOf({ timeLimit }: Pick<Draft, 'timeLimit'>): Limit | undefined {
  return timeLimit?.statutory === '无' ? undefined : wholeLimit(timeLimit?.statutory);
}

/** What the applicant may count on: the promise, and without one the statutory limit. */
export function promiseOf(draft: Pick<Draft, 'timeLimit'>): Limit | undefined {
  return draft.timeLimit?.promised === undefined ? statutoryOf(draft) : wholeLimit(draft.timeLimit.promised);
}

/** Promise ÷ statutory limit, where one number says it: 当场 takes none of it. */
export function promiseRatioOf(item: Pick<Draft, 'timeLimit'>): number | undefined {
  const [promise, statutory] = [promiseOf(item), statutoryOf(item)];
  if (promise === undefined || statutory === undefined || statutory === '当场') return undefined;
  if (promise === '当场') return 0;
  return promise.unit === statutory.unit ? promise.value / statutory.value : undefined;
}
