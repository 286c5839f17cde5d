/** What the tool knows of its surroundings; a test brings its own. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  readonly stdin: Input;
  readonly stdout: Stream;
  readonly stderr: Stream;
}

export interface Stream {
  readonly isTTY: boolean;
  readonly columns: number;
  /** Resolves when the text is handed over; rejects when it cannot be written. A reader that went away is no error. */
  readonly write: (text: string) => Promise<void>;
}

export interface Input {
  readonly isTTY: boolean;
  /** The next line that is typed, without its end; undefined when there will be no more. */
  readonly line: () => Promise<string | undefined>;
  /** All there is until the end. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Touched only when somebody is asked: opening standard input takes time, and keeps the process waiting. */
function inputOf(): Input {
  let lines: AsyncIterator<string> | undefined;
  return {
    get isTTY() {
      return process.stdin.isTTY === true;
    },
    async line() {
      if (lines === undefined) {
        const { createInterface } = await import('node:readline');
        lines = createInterface({ input: process.stdin, terminal: false })[Symbol.asyncIterator]();
      }
      process.stdin.ref();
      const { done, value } = await lines.next();
      process.stdin.unref();
      return done === true ? undefined : value;
    },
    async bytes() {
      const parts: Uint8Array[] = [];
      for await (const part of process.stdin) parts.push(part as Uint8Array);
      return Buffer.concat(parts);
    },
  };
}

/** Opened when first asked for: each of the two takes a moment, and most runs need one. */
function streamOf(name: 'stdout' | 'stderr'): Stream {
  let isClosed = false;
  let failure: Error | undefined;
  let stream: NodeJS.WriteStream | undefined;
  const opened = (): NodeJS.WriteStream => {
    stream ??= process[name].on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') isClosed = true;
      else failure = error;
    });
    return stream;
  };
  return {
    get isTTY() {
      return opened().isTTY === true;
    },
    get columns() {
      return opened().columns || 80; // some terminals say 0
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        if (isClosed || text === '') return resolve();
        opened().write(text, (error) => {
          const cause = failure ?? error;
          if (cause && (cause as NodeJS.ErrnoException).code !== 'EPIPE') reject(cause);
          else resolve();
        });
      }),
  };
}

export const processWorld = (): World => ({
  cwd: process.cwd(),
  env: process.env,
  now: new Date(),
  stdin: inputOf(),
  stdout: streamOf('stdout'),
  stderr: streamOf('stderr'),
});
