/** What a shell sees when a signal ended a program: 128 and its number. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof exitCodes;
const signals = Object.keys(exitCodes) as readonly Signal[];

/** The user, or who runs the program, wants it to end. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(signal: Signal) {
    super(signal);
    this.name = 'Interrupted';
    this.exitCode = exitCodes[signal];
  }
}

/**
 * Work that leaves things behind if it is cut off. The first signal asks it to give up, by aborting with `Interrupted`; a
 * second one ends the process at once, as it would without us.
 */
export async function interruptible<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const abort = new AbortController();
  const restore = (): void => {
    for (const signal of signals) process.off(signal, stop);
  };
  const stop = (signal: NodeJS.Signals): void => {
    restore();
    abort.abort(new Interrupted(signal as Signal));
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work(abort.signal);
  } finally {
    restore();
  }
}
