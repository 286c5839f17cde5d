import { main } from '../src/cli/main.ts';

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
  }: { env?: Record<string, string>; cwd?: string; columns?: number } = {},
): Promise<Ran> {
  const said = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof said) => ({
    isTTY: false,
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
    stdout: stream('stdout'),
    stderr: stream('stderr'),
  });
  return { code, ...said };
}

/** What a terminal would have shown, for golden files. */
export function transcript(args: readonly string[], { code, stdout, stderr }: Ran): string {
  return `$ shixiang ${args.join(' ')}\n${stdout}${stderr === '' ? '' : `[stderr]\n${stderr}`}[exit ${code}]\n`;
}
