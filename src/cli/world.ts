/** What the tool knows of its surroundings; a test brings its own. */
export interface World {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  readonly stdout: Stream;
  readonly stderr: Stream;
}

export interface Stream {
  readonly isTTY: boolean;
  readonly columns: number;
  /** Resolves when the text is handed over; rejects when it cannot be written. A reader that went away is no error. */
  readonly write: (text: string) => Promise<void>;
}

function streamOf(stream: NodeJS.WriteStream): Stream {
  let isClosed = false;
  let failure: Error | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') isClosed = true;
    else failure = error;
  });
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns || 80, // some terminals say 0
    write: (text) =>
      new Promise((resolve, reject) => {
        if (isClosed || text === '') return resolve();
        stream.write(text, (error) => {
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
  stdout: streamOf(process.stdout),
  stderr: streamOf(process.stderr),
});
