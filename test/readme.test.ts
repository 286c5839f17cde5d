import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explanations } from '../src/commands/explanations.ts';
import { lists } from '../src/lists/index.ts';
import { fieldIds, fields, latitudes } from '../src/model/field.ts';
import type { Locale } from '../src/model/text.ts';
import { stageNames } from '../src/reporters/explanation.ts';
import { formats } from '../src/reporters/index.ts';
import { run } from './run.ts';

// Console blocks and tables are rewritten by `npx vitest run --config test/vitest.config.ts test/readme.test.ts -u`.

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

const severityNames = {
  zh: { error: '错误', warning: '警告', note: '提示' },
  en: { error: 'error', warning: 'warning', note: 'note' },
} as const;

/** Marker → what stands between it and its end, from the registries. */
const tables: Readonly<Record<string, (locale: Locale) => string>> = {
  rules: (locale) =>
    explanations
      .map(({ stage, rules }) => {
        const head = { zh: ['规则', '级别', '要求'], en: ['rule', 'severity', 'asks'] }[locale];
        const rows = rules.map(({ id, severity, summary }) => [
          `\`${id}\``,
          severityNames[locale][severity],
          summary[locale],
        ]);
        return `**${stageNames[locale][stage]}**\n\n${table(head, rows)}`;
      })
      .join('\n\n'),
  lists: (locale) =>
    table(
      { zh: ['清单', '内容和公布依据'], en: ['list', 'what it holds'] }[locale],
      lists.map(({ id, purpose }) => [id, purpose[locale]]),
    ),
  latitudes: (locale) =>
    table(
      { zh: ['自由度', '要素'], en: ['latitude', 'fields'] }[locale],
      latitudes.map((latitude) => [
        `\`${latitude}\``,
        fieldIds
          .filter((id) => fields[id].latitude === latitude)
          .map((id) => `${fields[id].title[locale]} \`${id}\``)
          .join({ zh: '、', en: ', ' }[locale]),
      ]),
    ),
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shixiang-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a terminal shows; `-o out` goes to a folder of the test. */
async function said(command: string, locale: Locale): Promise<readonly string[]> {
  const out = join(folder, 'out');
  const args = command.split(/\s+/u).map((arg, index, all) => (all[index - 1] === '-o' ? out : arg));
  const { stdout, stderr } = await run(args, { env: { SHIXIANG_LANG: locale } });
  return `${stdout}${stderr}`.replaceAll(out, 'out').trimEnd().split('\n');
}

/** The lines as said, with the same number of them left out at `…` as in what is written. */
function abridge(lines: readonly string[], written: readonly string[]): readonly string[] {
  const before = written.indexOf('…');
  const after = written.length - before - 1;
  if (before < 0 || before + after >= lines.length) return lines;
  return [...lines.slice(0, before), '…', ...lines.slice(lines.length - after)];
}

const consoles = /(?<=^```console\n)[\s\S]*?(?=^```$)/gmu;
const commands = /^\$ shixiang (.+)\n((?:(?!\$ ).*\n)*)/gmu;

/** The text with every command run again and every table made again. */
async function rewritten(text: string, locale: Locale): Promise<string> {
  const outputs = new Map<string, string>();
  for (const [block] of text.matchAll(consoles)) {
    for (const [whole, command = '', written = ''] of block.matchAll(commands)) {
      const lines = abridge(await said(command, locale), written.trimEnd().split('\n'));
      const end = /\n*$/u.exec(whole)?.[0] ?? '\n';
      outputs.set(whole, `$ shixiang ${command}\n${lines.join('\n')}${end}`);
    }
  }
  return Object.entries(tables).reduce(
    (result, [name, make]) =>
      result.replace(
        new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`, 'u'),
        (_, start: string, end: string) => `${start}\n${make(locale)}\n\n${end}`,
      ),
    text.replace(consoles, (block) => block.replace(commands, (whole) => outputs.get(whole) ?? whole)),
  );
}

const readmes = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const satisfies readonly (readonly [string, Locale])[];

test.each(readmes)('%s shows what the commands print and the registries hold', async (file, locale) => {
  const text = readFileSync(file, 'utf8');
  expect(text.match(/^\$ shixiang /gmu)?.length).toBeGreaterThan(5);
  for (const name of Object.keys(tables))
    expect(text).toMatch(new RegExp(`\n<!-- ${name} -->\n[^]*<!-- /${name} -->\n`, 'u'));
  await expect(await rewritten(text, locale)).toMatchFileSnapshot(`../${file}`);
});

test.each(readmes)('%s tells of every output format and links to what exists', (file) => {
  const text = readFileSync(file, 'utf8');
  for (const format of formats) expect(text).toContain(`| \`${format}\` |`);
  const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/gu)].map(([, target = '']) => target);
  expect(targets.length).toBeGreaterThan(3);
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
});
