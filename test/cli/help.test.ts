import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { settingOf } from '../../src/cli/commands/setting.ts';
import { columnsOf } from '../../src/cli/help.ts';
import { programIn } from '../../src/cli/program.ts';
import { itemTypes } from '../../src/model/item-type.ts';
import { type Locale, locales } from '../../src/model/text.ts';
import { widthOf } from '../../src/reporters/columns.ts';
import { run, silence } from '../run.ts';

const visible = (command: Command): Command[] => {
  const below = command.createHelp().visibleCommands(command);
  return [command, ...below.flatMap(visible)];
};
const pathOf = (command: Command): string[] =>
  command.parent === null ? [] : [...pathOf(command.parent), command.name()];

const helpOf = async (command: Command, locale: Locale): Promise<string> => {
  const { code, stdout } = await run([...pathOf(command), '--help', '--lang', locale], { columns: 80 });
  expect(code).toBe(0);
  return stdout;
};

/** The command lines of the examples, which stand first. */
const examplesIn = (help: string): string[] =>
  [
    ...help.split('\n\n')[0]!.matchAll(/^ {2}(?:eval "\$\()?shixiang ?(.*?)(?:\)"| \| .*)?(?: {2}.*)?$/gmu),
  ].map(([, line = '']) => line);

const program = (parsed: (command: Command) => void = () => {}): Command => {
  const root = programIn(settingOf(silence, 'zh', () => {}));
  const quiet = (command: Command): void => {
    command.exitOverride().configureOutput({ outputError: () => {}, writeOut: () => {} });
    if (command.parent !== null) command.action(() => parsed(command));
    command.commands.forEach(quiet);
  };
  quiet(root);
  return root;
};

const commands = visible(program());

describe.each(commands.map((command) => [pathOf(command).join(' ') || 'shixiang', command] as const))(
  '%s --help',
  (_name, command) => {
    test.each(locales)('begins with examples that can be typed (%s)', async (locale) => {
      const help = await helpOf(command, locale);
      expect(help.startsWith({ zh: '例子：\n', en: 'Examples:\n' }[locale])).toBe(true);
      const lines = examplesIn(help);
      expect(lines.length).toBeGreaterThanOrEqual(2);
      for (const line of lines) {
        let ran: Command | undefined;
        program((each) => (ran = each)).parse(line.split(' '), { from: 'user' });
        // The default of `waivers` is a command below it; the root shows what the others do.
        const path = ran === undefined ? [] : pathOf(ran);
        expect(path.slice(0, pathOf(command).length), line).toEqual(pathOf(command));
      }
    });

    test.each(locales)('fits in 80 columns, but for commands that cannot be broken (%s)', async (locale) => {
      const help = await helpOf(command, locale);
      const wide = help.split('\n').filter((line) => widthOf(line) > 80 && !line.startsWith('  shixiang '));
      expect(wide).toEqual([]);
    });

    test('counts columns as a terminal does', async () => {
      for (const locale of locales) {
        for (const line of (await helpOf(command, locale)).split('\n'))
          expect(columnsOf(line), line).toBe(widthOf(line));
      }
    });
  },
);

test('every command has its place under a heading, every description is one line', () => {
  const [root, ...others] = commands;
  for (const command of others) {
    expect(command.description(), command.name()).not.toMatch(/\n|^$/u);
    if (command.parent === root) expect(command.helpGroup(), command.name()).toMatch(/：$/u);
  }
});

const values = new RegExp(['草稿', '标注', '第十二条', ...itemTypes].join('|'), 'gu');

test('English help has no Chinese but what is a value', async () => {
  for (const command of commands) {
    const [, ...rest] = (await helpOf(command, 'en')).split('\n\n');
    expect(rest.join('\n').replace(values, ''), command.name()).not.toMatch(/\p{Script=Han}/u);
  }
});
