import type { Argument, Command, Option } from 'commander';
import type { Locale } from '../../model/text.ts';
import { placeOf } from '../completion/place.ts';
import { type Candidate, kindOf, offered } from '../completion/values.ts';
import { exitCodes } from '../exit-codes.ts';
import type { World } from '../world.ts';

/** bash divides words at `=` and leaves their quotes on. */
const joined = (words: readonly string[]): readonly string[] =>
  words.reduce<string[]>((whole, word, index) => {
    const isContinued = word === '=' || words[index - 1] === '=';
    const plain = word.replace(/\\(.)|["']/gu, '$1');
    if (isContinued && whole.length > 0) whole.push(`${whole.pop() ?? ''}${plain}`);
    else whole.push(plain);
    return whole;
  }, []);

/**
 * Answers a shell that asks what may stand at the cursor: on the first line `values`, `files` or `folders`, and after a tab
 * the beginning of the word that stays; then a value a line, and after a tab what it is. Whatever goes wrong, nobody who
 * is typing wants to read of it.
 *
 * PowerShell gives the words in SHIXIANG_WORDS, one a line, for it cannot pass every word on as an argument.
 */
export async function runComplete(
  shell: string,
  words: readonly string[],
  root: Command,
  world: World,
  locale: Locale,
): Promise<number> {
  try {
    const asked =
      shell === 'powershell'
        ? (world.env['SHIXIANG_WORDS'] ?? '').split('\n')
        : shell === 'bash'
          ? joined(words)
          : words;
    await world.stdout.write(await answer(root, asked, world.cwd, locale));
  } catch {
    // Nothing to offer.
  }
  return exitCodes.clean;
}

/** A format may be followed by the file it goes to. */
const isTarget = (slot: Option | Argument): boolean =>
  'flags' in slot && slot.flags.endsWith('<name[=file]>');

async function answer(root: Command, words: readonly string[], cwd: string, locale: Locale): Promise<string> {
  const { command, isFirst, isFlag, slot, kept, typed, given } = placeOf(root, words);
  const help = command.createHelp();
  if (isFlag) {
    const flags = help
      .visibleOptions(command)
      .map(({ long, short, description }) => ({ value: long ?? short ?? '', note: description }))
      .filter(({ value }) => value.startsWith(typed));
    return said('values', kept, flags);
  }
  const kind = slot === undefined ? 'free' : kindOf(slot);
  if (kind === 'files' || kind === 'folders') return said(kind, kept);
  const target = slot?.argChoices?.find((choice) => isTarget(slot) && typed.startsWith(`${choice}=`));
  if (target !== undefined) return said('files', `${kept}${target}=`);
  const catalogue = given.get('catalogue');
  const search = { cwd, typed, locale, ...(catalogue === undefined ? {} : { catalogue }) };
  const values = typeof kind === 'function' ? await kind(search) : [];
  const commands = (isFirst ? help.visibleCommands(command) : []).map((each) => ({
    value: each.name(),
    note: each.description(),
  }));
  return said('values', kept, offered([...commands, ...values], typed));
}

const said = (kind: string, kept: string, candidates: readonly Candidate[] = []): string =>
  [
    `${kind}\t${kept}`,
    ...candidates.map(({ value, note }) => (note === undefined ? value : `${value}\t${note}`)),
    '',
  ].join('\n');
