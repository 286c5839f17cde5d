import { main } from '../src/cli/main.ts';
import type { World } from '../src/cli/world.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The whole tool in this process, as on 2026-11-24 in China, without colour. */
export async function run(
  args: readonly string[],
  {
    env = {},
    cwd = process.cwd(),
    columns = 100,
    typed,
  }: {
    env?: Record<string, string>;
    cwd?: string;
    columns?: number;
    /** What somebody at a terminal answers, line by line. */
    typed?: readonly string[];
  } = {},
): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const answers = [...(typed ?? [])];
  const stream = (name: keyof typeof said) => ({
    isTTY: typed !== undefined,
    columns,
    write: async (text: string) => {
      said[name] += text;
    },
  });
  const code = await main(args, {
    cwd,
    // This project's own history is no part of what its fixtures show.
    env: {
      SHIXIANG_LANG: 'zh',
      PATH: process.env['PATH'],
      GIT_CEILING_DIRECTORIES: process.cwd(),
      ...env,
    },
    now: new Date('2026-11-23T20:00:00Z'),
    stdin: {
      isTTY: typed !== undefined,
      line: async () => answers.shift(),
      bytes: async () => new TextEncoder().encode(answers.join('\n')),
    },
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  });
  return { code, ...said };
}

const nowhere = { isTTY: false, columns: 80, write: async () => {} };
/** Says nothing and is told nothing. */
export const silence: World = {
  cwd: '.',
  env: {},
  now: new Date(0),
  stdin: { isTTY: false, line: async () => undefined, bytes: async () => new Uint8Array() },
  stdout: nowhere,
  stderr: nowhere,
};

/** What a terminal would have shown, for golden files. */
export function transcript(args: readonly string[], { code, stdout, stderr }: Ran): string {
  return `$ shixiang ${args.join(' ')}\n${stdout}${stderr === '' ? '' : `[stderr]\n${stderr}`}[exit ${code}]\n`;
}
