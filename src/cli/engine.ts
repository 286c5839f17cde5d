import { setFlagsFromString } from 'node:v8';

/**
 * Of V8, for the whole process. The more is drawn into a function, the longer it takes to optimise it; and garbage may grow to
 * several times of what is alive, although most of what a check reads is let go of with the next item.
 */
const always = ['--max-inlined-bytecode-size-cumulative=200', '--heap-growing-percent=50'];

/** Functions are optimised on processors that nothing else uses, or else at the cost of other threads: later, then, and fewer. */
const amongThreads = '--interrupt-budget=540000';

/** To be asked for once the code of a long run is loaded: V8 takes code that was packed under other flags for foreign. */
export function settleForLong(areThreads: boolean): void {
  const [major = ''] = process.versions.node.split('.', 1);
  // Of a flag that it does not know V8 tells the user.
  if (!['20', '22', '24'].includes(major)) return;
  for (const flag of always) setFlagsFromString(flag);
  if (areThreads && major === '20') setFlagsFromString(amongThreads);
}
