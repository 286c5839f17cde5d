import type { Argument, Command, Option } from 'commander';

/** Where the cursor is on a command line: what may stand there, and how much of the word is settled already. */
export interface Place {
  readonly command: Command;
  /** A command below this one may stand here. */
  readonly isFirst: boolean;
  /** Options may stand here. */
  readonly isFlag: boolean;
  /** An option's value or an operand may stand here. */
  readonly slot?: Option | Argument;
  /** The beginning of the word that no candidate repeats: `--format=`. */
  readonly kept: string;
  /** What the candidates begin with. */
  readonly typed: string;
  /** Values of the options before the cursor, by name; the last of each. */
  readonly given: ReadonlyMap<string, string>;
}

const optionOf = ({ options }: Command, flag: string): Option | undefined =>
  options.find(({ short, long }) => flag === short || flag === long);

const takesValue = (option: Option | undefined): boolean =>
  option?.required === true || option?.optional === true;

/** Reads the words after the program's name as commander would; the last one is being typed. */
export function placeOf(root: Command, words: readonly string[]): Place {
  let command = root;
  let pending: Option | undefined;
  let isLiteral = false;
  let operands = 0;
  const given = new Map<string, string>();
  for (const word of words.slice(0, -1)) {
    const [flag = '', ...rest] = word.split('=');
    if (pending !== undefined) {
      given.set(pending.attributeName(), word);
      pending = undefined;
    } else if (!isLiteral && word === '--') {
      isLiteral = true;
    } else if (!isLiteral && word.startsWith('-') && word !== '-') {
      const option = optionOf(command, flag);
      if (option === undefined || !takesValue(option)) continue;
      if (rest.length === 0) pending = option;
      else given.set(option.attributeName(), rest.join('='));
    } else {
      const sub = operands === 0 ? command.commands.find((each) => each.name() === word) : undefined;
      if (sub === undefined) operands += 1;
      else command = sub;
    }
  }
  const current = words.at(-1) ?? '';
  const place = { command, isFirst: false, isFlag: false, given };
  if (pending !== undefined) return { ...place, slot: pending, kept: '', typed: current };
  if (!isLiteral && current.startsWith('-')) {
    const end = current.indexOf('=') + 1;
    const option = end === 0 ? undefined : optionOf(command, current.slice(0, end - 1));
    if (option === undefined || !takesValue(option))
      return { ...place, isFlag: true, kept: '', typed: current };
    return { ...place, slot: option, kept: current.slice(0, end), typed: current.slice(end) };
  }
  const { registeredArguments: all } = command;
  const last = all.at(-1);
  const slot = all[operands] ?? (last?.variadic === true ? last : undefined);
  const isFirst = operands === 0;
  return { ...place, isFirst, ...(slot === undefined ? {} : { slot }), kept: '', typed: current };
}
