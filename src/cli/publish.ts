import { isReached, type Report } from '../model/report.ts';
import type { Locale } from '../model/text.ts';
import { type Format, reporters } from '../reporters/index.ts';
import type { Tool } from '../reporters/reporter.ts';
import { exitCodes } from './exit-codes.ts';
import type { ReportFlags } from './flags.ts';
import { isColored } from './manner.ts';
import { checkTargets, saveTo, type Target } from './targets.ts';
import { version } from './version.ts';
import type { World } from './world.ts';

async function tool(): Promise<Tool> {
  const { explanations } = await import('../commands/explanations.ts');
  return { version, rules: explanations.flatMap(({ rules }) => rules) };
}

/** So many characters are worth a call of the system. */
const span = 1 << 16;

function* joined(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < span) continue;
    yield text;
    text = '';
  }
  yield text;
}

/**
 * Says a report in every format asked for and returns the exit code it deserves. On GitHub it is annotated too: on
 * stderr, where the runner looks as well, so that stdout holds what was asked for and nothing else.
 */
export async function publish(
  report: Report,
  flags: ReportFlags,
  world: World,
  locale: Locale,
): Promise<number> {
  const targets: readonly Target<Format>[] = flags.format ?? [{ format: 'text' }];
  checkTargets(targets, world.cwd);
  const say = async ({ format, file }: Target<Format>): Promise<Iterable<string>> => {
    const reporter = await reporters[format]();
    const said = await reporter(report, {
      locale,
      isColored: file === undefined && isColored(flags.color, world.env, world.stdout),
      width: world.stdout.columns,
      maxProblems: flags.maxProblems,
      isQuiet: flags.quiet === true,
      failOn: flags.failOn,
      tool,
    });
    return typeof said === 'string' ? [said] : joined(said);
  };
  let isWritten = true;
  for (const target of targets) {
    const said = await say(target);
    if (target.file === undefined) for (const text of said) await world.stdout.write(text);
    else if (!(await saveTo(target.file, said, world, locale))) isWritten = false;
  }
  if (world.env['GITHUB_ACTIONS'] === 'true' && !targets.some(({ format }) => format === 'github')) {
    for (const text of await say({ format: 'github' })) await world.stderr.write(text);
  }
  if (!report.summary.complete || !isWritten) return exitCodes.incomplete;
  return isReached(report.summary, flags.failOn) ? exitCodes.findings : exitCodes.clean;
}
