import { fstatSync, statSync, writeSync } from 'node:fs';

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

/** Whether Node writes there at once too, if with a stream; to open one takes as long as to check a file. */
function isPlain(fd: number): boolean {
  try {
    const found = fstatSync(fd);
    if (found.isCharacterDevice()) return found.rdev === statSync('/dev/null').rdev;
    return found.isFile() || (found.isFIFO() && process.platform !== 'win32');
  } catch {
    return false;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Returns what a pipe that does not wait would not take; to wait for its reader is the business of streams. */
function writePlain(fd: number, text: string): Uint8Array {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
  }
  return rest;
}

/** Opened when first asked for: each of the two takes a moment, and most runs need one. */
function streamOf(name: 'stdout' | 'stderr'): Stream {
  const fd = name === 'stdout' ? 1 : 2;
  let isStreamless: boolean | undefined;
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
  const isAlone = (): boolean => (isStreamless ??= isPlain(fd));
  const handOver = (content: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      opened().write(content, (error) => {
        const cause = failure ?? error;
        if (cause && codeOf(cause) !== 'EPIPE') reject(cause);
        else resolve();
      });
    });
  return {
    get isTTY() {
      return !isAlone() && opened().isTTY === true;
    },
    get columns() {
      return (isAlone() ? 0 : opened().columns) || 80; // some terminals say 0
    },
    async write(text) {
      if (isClosed || text === '') return;
      if (!isAlone()) return handOver(text);
      try {
        const rest = writePlain(fd, text);
        if (rest.length === 0) return;
        isStreamless = false;
        await handOver(rest);
      } catch (error) {
        if (codeOf(error) !== 'EPIPE') throw error;
        isClosed = true;
      }
    },
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
