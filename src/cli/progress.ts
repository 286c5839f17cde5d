import type { Locale, Text } from '../model/text.ts';
import { fit } from '../reporters/columns.ts';
import type { World } from './world.ts';

/** One line on a terminal that says how far a long run is. */
export interface Progress {
  /** Cheap enough to be called for every file and row. */
  readonly tell: (step: Text, done: number, total?: number) => void;
  /** Takes the line away; to be called before anything else is printed and at the end. */
  readonly clear: () => void;
}

/** Milliseconds: who waits less wonders about nothing, and nobody reads faster. */
const patience = 1_000;
const interval = 100;

const eraseLine = '\r\u001B[K';
const grouped = (count: number): string => count.toLocaleString('en-US');

/** What is left of a step at the pace it has had. */
function leftText(elapsed: number, done: number, total: number): Text {
  const seconds = Math.ceil((elapsed * (total - done)) / done / 1_000);
  return seconds < 100
    ? { zh: `，约剩 ${seconds} 秒`, en: `, about ${seconds} s left` }
    : { zh: `，约剩 ${Math.ceil(seconds / 60)} 分钟`, en: `, about ${Math.ceil(seconds / 60)} min left` };
}

/** Shown to people only: on a terminal, not in the log of a CI job, and never when asked to be quiet. */
export function progressOn(
  { stderr, env }: Pick<World, 'stderr' | 'env'>,
  locale: Locale,
  isQuiet = false,
  clock: () => number = () => performance.now(),
): Progress {
  if (isQuiet || env['TERM'] === 'dumb' || env['CI']) return { tell() {}, clear() {} };
  let due = clock() + patience;
  let isShown = false;
  let current: { readonly step: Text; readonly since: number } | undefined;
  const put = (text: string): void => {
    // Nobody waits for it, and a terminal that went away is no fault.
    stderr.write(text).catch(() => {});
  };
  return {
    tell(step, done, total) {
      const now = clock();
      if (current?.step !== step) current = { step, since: now };
      // To ask what stderr is takes a moment, which a short run had better not spend.
      if (now < due || !stderr.isTTY) return;
      due = now + interval;
      isShown = true;
      const elapsed = now - current.since;
      const isPaced = total !== undefined && done > 0 && done < total && elapsed >= patience;
      const count = total === undefined ? grouped(done) : `${grouped(done)}/${grouped(total)}`;
      const left = isPaced ? leftText(elapsed, done, total)[locale] : '';
      put(`${eraseLine}${fit(`${step[locale]} ${count}${left}`, stderr.columns - 1)}`);
    },
    clear() {
      if (isShown) put(eraseLine);
      isShown = false;
    },
  };
}
