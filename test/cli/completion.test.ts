import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Argument, Command, Option } from 'commander';
import { afterAll, describe, expect, test } from 'vitest';
import { settingOf } from '../../src/cli/commands/setting.ts';
import { kindOf } from '../../src/cli/completion/values.ts';
import { programIn } from '../../src/cli/program.ts';
import { run, silence } from '../run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'shixiang-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const ok = ['-C', 'fixtures/ok/adopted'];

/** What is offered for the last word: the first line (how), then value and note. */
const offer = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { code, stdout, stderr } = await run(['__complete', 'zsh', '--', ...words]);
  expect([code, stderr]).toEqual([0, '']);
  return stdout.split('\n').slice(0, -1);
};
const values = async (...words: readonly string[]): Promise<readonly string[]> =>
  (await offer(...words)).slice(1).map((line) => line.split('\t', 1)[0] ?? '');

describe('offers', () => {
  test('commands with what they do, none that is hidden', async () => {
    expect(await offer('va')).toEqual(['values\t', 'validate\t检查结构和规则']);
    expect(await values('')).not.toContain('__complete');
    expect(await values('waivers', '')).toEqual(['list', 'check', 'add', 'prune']);
  });

  test.each([
    ['item codes with their names', ['diff', ...ok, ''], '340131003000\t食品经营许可'],
    ['and behind an option', ['diff', ...ok, '--item', '3401'], '340131003000\t食品经营许可'],
    ['counties by code', ['diff', ...ok, '--county', '341202'], '341202\t颍州区'],
    ['and by name', ['diff', ...ok, '--county=颍州'], '颍州区\t341202'],
    ['regions, the city with them', ['export', ...ok, '--region=阜'], '阜阳市\t341200'],
    ['types of items', ['export', '--type', '行政许'], '行政许可'],
    ['fields', ['diff', '--field', 'timeLimit.p'], 'timeLimit.promised\t承诺办结时限'],
    ['rules', ['explain', 'no-catch'], 'no-catch-all-material\t申请材料逐项写明，没有“其他材料”一类的兜底项'],
    ['the scorecard', ['explain', 'score'], 'scorecard'],
    ['all lists', ['export', 'al'], 'all'],
    ['formats', ['validate', '-f', 'js'], 'json'],
    ['formats of one command', ['changes', '--format=mark'], 'markdown'],
    ['laws by their short titles', ['laws', 'impact', ...ok, '食品安全法'], '食品安全法'],
    [
      'and by their full ones',
      ['laws', 'impact', ...ok, '中华人民共和国食品安全法'],
      '中华人民共和国食品安全法',
    ],
    ['choices', ['validate', '--fail-on', 'w'], 'warning'],
    ['languages', ['rules', '--lang', 'e'], 'en'],
    ['shells', ['completion', 'fi'], 'fish'],
    ['options', ['diff', '--min'], '--min-score\t有县的评分低于 n（0–100）就以 1 退出'],
  ])('%s', async (_name, words, expected) => {
    expect((await offer(...words)).slice(1)).toEqual([expected]);
  });

  test('list names, and more of them after the first', async () => {
    expect(await values('export', '基本目录', '')).toContain('申请材料清单');
  });

  test('what stays of the word, for the shell to put before', async () => {
    expect((await offer('diff', '--lang=z'))[0]).toBe('values\t--lang=');
    expect(await offer('validate', '-f', 'sarif=out')).toEqual(['files\tsarif=']);
    expect(await offer('validate', '--format=sarif=out')).toEqual(['files\t--format=sarif=']);
  });

  test('paths, by the shell itself', async () => {
    expect(await offer('validate', 'cat')).toEqual(['files\t']);
    expect(await offer('validate', 'a', 'b')).toEqual(['files\t']);
    expect(await offer('diff', '-C', 'fix')).toEqual(['folders\t']);
    expect(await offer('export', 'all', '-o', '')).toEqual(['folders\t']);
  });

  test('nothing where only the user knows, and nothing behind the last argument', async () => {
    expect(await offer('waivers', 'add', '')).toEqual(['values\t']);
    expect(await offer('explain', 'encoding', '')).toEqual(['values\t']);
    expect(await offer('nonsense', '--what', '')).toEqual(['values\t']);
  });

  test('after -- only operands', async () => {
    expect(await offer('diff', ...ok, '--', '--')).toEqual(['values\t']);
    expect(await values('diff', ...ok, '--', '3')).toEqual(['340131003000']);
  });

  test('nothing, and no word of complaint, without a catalogue', async () => {
    for (const words of [
      ['diff', ''],
      ['diff', '--county', ''],
    ]) {
      const ran = await run(['__complete', 'zsh', '--', ...words], { cwd: scratch });
      expect(ran).toEqual({ code: 0, stdout: 'values\t\n', stderr: '' });
    }
  });

  test('in the language of the line', async () => {
    expect(await offer('explain', '--lang', 'en', 'no-catch')).toContain(
      'no-catch-all-material\teach material is named; there …',
    );
    const { stdout } = await run(['__complete', 'fish', '--', 'va'], { env: { SHIXIANG_LANG: 'en' } });
    expect(stdout).toBe('values\t\nvalidate\tcheck the schema and the rules\n');
  });

  test('as bash divides a line: at =, with the quotes left on', async () => {
    const { stdout } = await run([
      '__complete',
      'bash',
      '--',
      'diff',
      '-C',
      '"fixtures/ok/adopted"',
      '--county',
      '=',
      '颍州',
    ]);
    expect(stdout).toBe('values\t--county=\n颍州区\t341202\n');
  });

  test('as PowerShell hands the line over: in the environment', async () => {
    const env = { SHIXIANG_WORDS: 'diff\n-C\nfixtures/ok/adopted\n--county\n颍州' };
    expect((await run(['__complete', 'powershell'], { env })).stdout).toBe('values\t\n颍州区\t341202\n');
  });
});

test('of every option and argument it is known what it takes', () => {
  const slots = (command: Command): (Option | Argument)[] => [
    ...command.options.filter(({ required, optional }) => required || optional),
    ...(command.name() === '__complete' ? [] : command.registeredArguments),
    ...command.commands.flatMap(slots),
  ];
  const unknown = slots(programIn(settingOf(silence, 'zh', () => {})))
    .filter((slot) => kindOf(slot) === undefined)
    .map((slot) => ('flags' in slot ? slot.flags : slot.name()));
  expect(unknown).toEqual([]);
});

/** A catalogue whose names would do harm if a shell took them for more than words. */
function hostile(): string {
  const root = join(scratch, 'hostile');
  cpSync('fixtures/ok/adopted', root, { recursive: true });
  const city = join(root, '341200');
  const body = readFileSync(join(city, '340131003000-01.yaml'), 'utf8');
  const names = [
    '$(touch harm)',
    '`touch harm`',
    '340131003001;touch harm',
    '340131003002&touch harm',
    "34013'x",
    '-rf',
  ];
  for (const name of names) writeFileSync(join(city, `${name}.yaml`), body);
  const named = (name: string): string => body.replace(/^name: .*$/mu, () => `name: '${name}'`);
  writeFileSync(join(city, '340131003006.yaml'), named('$(touch harm) `touch harm` ; " :a:b %F{red} (x)'));
  writeFileSync(join(city, '340131003007.yaml'), named('\u001b[31m\u202e红'));
  const regions = join(root, 'regions.yaml');
  const text = readFileSync(regions, 'utf8');
  writeFileSync(
    regions,
    text.replace('name: 颍东区', 'name: $(touch harm)').replace('name: 颍泉区', 'name: "颍泉;touch harm"'),
  );
  return root;
}

test('a name that a shell could take for more than a word is not offered, and none has a control character', async () => {
  const root = hostile();
  const asked = async (...words: readonly string[]) =>
    (await run(['__complete', 'zsh', '--', ...words], { cwd: root })).stdout;
  const codes = await asked('diff', '');
  expect(
    codes
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split('\t')[0]),
  ).toEqual(['340131003000', '340131003006', '340131003007']);
  const counties = await asked('diff', '--county', '');
  expect(
    counties
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split('\t')[0]),
  ).toEqual(['341202', '341203', '341204', '颍州区']);
  // oxlint-disable-next-line no-control-regex
  expect(codes + counties).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u202E]/u);
});

describe.each(['bash', 'zsh', 'fish', 'powershell'])('the script for %s', (shell) => {
  test('is printed as it is kept', async () => {
    const { code, stdout } = await run(['completion', shell]);
    expect(code).toBe(0);
    const file = `bin/completions/shixiang.${shell === 'powershell' ? 'ps1' : shell}`;
    expect(stdout).toBe(readFileSync(file, 'utf8'));
    // PowerShell reads a file in the code page of the machine, and takes a typographic quote for a quote.
    // oxlint-disable-next-line no-control-regex
    if (shell === 'powershell') expect(stdout).toMatch(/^[\u0000-\u007F]*$/u);
  });

  const isHere = shell !== 'powershell' && spawnSync(shell, ['--version']).status === 0;
  test.runIf(isHere)('is good syntax', () => {
    const { status, stderr } = spawnSync(shell, ['-n', `bin/completions/shixiang.${shell}`], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});

const isBashHere = process.platform !== 'win32' && spawnSync('bash', ['--version']).status === 0;

/** What bash would insert or list, of a line divided as bash divides it; the last word is being typed. */
function inBash(cwd: string, words: readonly string[], type = 9): readonly string[] {
  const script = `
    shixiang() { "$NODE" "$PROGRAM" "$@"; }
    source "$SCRIPT"; source "$SCRIPT"
    COMP_WORDS=(shixiang "$@"); COMP_CWORD=$#; COMP_TYPE=${type}
    typed="\${COMP_WORDS[COMP_CWORD]}"; [[ $typed == '=' ]] && typed=''
    _shixiang shixiang "$typed" "\${COMP_WORDS[COMP_CWORD-1]}"
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', ...words], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE: process.execPath,
      PROGRAM: resolve('bin/shixiang.js'),
      SCRIPT: resolve('bin/completions/shixiang.bash'),
      SHIXIANG_LANG: 'zh',
    },
  });
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

describe.runIf(isBashHere)('in bash', () => {
  const root = resolve('fixtures/ok/adopted');

  test.each([
    ['a command', ['va'], ['validate']],
    ['an item', ['diff', '3'], ['340131003000']],
    ['a county by name', ['diff', '--county', '颍州'], ['颍州区']],
    ['behind =', ['diff', '--county', '=', '颍州'], ['颍州区']],
    ['right behind =', ['rules', '--lang', '='], ['zh', 'en']],
    ['= in the word, where it divides none', ['rules', '--lang=e'], ['--lang=en']],
    ['paths are left to bash', ['validate', '34'], ['']],
  ])('%s', (_name, words, expected) => {
    expect(inBash(root, words)).toEqual(expected);
  });

  test('a list tells what each is, a single value is inserted bare', () => {
    expect(inBash(root, ['diff', '--county', '3412'], 63)[0]).toBe('341202  颍州区');
    expect(inBash(root, ['diff', '3'], 63)).toEqual(['340131003000']);
  });

  test('nothing that a name or a word says is run', () => {
    const at = join(scratch, 'hostile');
    mkdirSync(at, { recursive: true });
    hostile();
    for (const words of [
      ['diff', ''],
      ['diff', '--county', ''],
      ['diff', '$(touch harm)', '`touch harm`', ''],
    ]) {
      for (const type of [9, 63]) inBash(at, words, type);
    }
    expect(readdirSync(at)).not.toContain('harm');
    expect(inBash(at, ['diff', '']).every((value) => /^[\dY]+$/u.test(value))).toBe(true);
  });
});
