import { GitError } from '../git/git-error.ts';
import { show } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { QueueError } from '../queue/queue-error.ts';
import { exitCodes } from './exit-codes.ts';
import { localeOf } from './manner.ts';
import { UsageError } from './usage-error.ts';
import { version, versionFlags } from './version.ts';
import { processWorld, type World } from './world.ts';

/** The whole tool: never throws, never exits. */
export async function main(args: readonly string[], world: World = processWorld()): Promise<number> {
  const locale = localeOf(args, world.env);
  const complain = (text: Text): Promise<void> =>
    world.stderr.write(`shixiang: ${show(text[locale])}\n`).catch(() => {});
  try {
    if (versionFlags.includes(args[0] ?? '')) {
      await world.stdout.write(`${version}\n`);
      return exitCodes.clean;
    }
    const { runProgram } = await import('./program.ts');
    return await runProgram(args, world, locale);
  } catch (error) {
    if (error instanceof UsageError) {
      await complain(error.text);
      return exitCodes.usage;
    }
    if (error instanceof QueueError) {
      await complain(error.text);
      return exitCodes.incomplete;
    }
    if (error instanceof GitError) {
      await complain(error.text);
      return error.kind === 'request' ? exitCodes.usage : exitCodes.incomplete;
    }
    const { code, message, stack } = error as NodeJS.ErrnoException;
    if (code !== undefined) {
      await complain({ zh: `无法完成：${message}`, en: `could not finish: ${message}` });
    } else {
      await complain({
        zh: `工具自身出错，请把下面的内容报告给维护者：${message}`,
        en: `a fault of the tool itself; please report what follows: ${message}`,
      });
      await world.stderr.write(`${(stack ?? '').split('\n').map(show).join('\n')}\n`).catch(() => {});
    }
    return exitCodes.incomplete;
  }
}
