import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../run.ts';
import { type Diagnostic, Editor } from './language-server.ts';

// A file of the catalogue, opened under another name where it is changed.
const folder = resolve('catalogue/341200');
const file = join(folder, '340105001000.yaml');
const text = readFileSync(file, 'utf8');
let copies = 0;
const copy = (): string => join(folder, `${340105001001 + copies++}.yaml`);

const opened: Editor[] = [];
const start = async (...args: Parameters<typeof Editor.start>): Promise<Editor> => {
  const started = await Editor.start(...args);
  opened.push(started);
  return started;
};
afterAll(() => opened.forEach((each) => each.stop()));

let editor: Editor;
beforeAll(async () => {
  editor = await start(resolve('.'));
});

/** The text with one change, which must find its place. */
const changed = (from: string | RegExp, to: string): string => {
  const after = text.replace(from, to);
  expect(after).not.toBe(text);
  return after;
};

/** The words that a diagnostic underlines, and what it says. */
const said = (written: string, { range: { start: from, end: to }, message }: Diagnostic): string => {
  const line = written.split('\n')[from.line] ?? '';
  const words = line.slice(from.character, to.line === from.line ? to.character : undefined);
  return `${words}: ${message}`;
};

const complaints = async (written: string, by = editor): Promise<readonly string[]> =>
  (await by.open(copy(), written)).map((each) => said(written, each));

describe('a file of the catalogue', () => {
  test.each([
    '341200/340105001000.yaml',
    '341202/340105001000.yaml',
    'regions.yaml',
    'policy.yaml',
    'waivers.yaml',
    'laws.yaml',
  ])('%s is sound', async (name) => {
    const path = resolve('catalogue', name);
    expect(await editor.open(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  test.each([
    ['name:', '#### 事项名称\n\n按法律、法规、规章的表述书写'],
    ['caseType:', '#### 办件类型\n\n即办件当场或一个工作日内办结'],
    ['caseType:', '`即办件`: 当场或者一个工作日内办结。'],
    ['  statutory:', '#### 法定办结时限\n\n法律法规规定的期限'],
    ['necessity:', '`容缺后补`: 主要材料齐全时可以先受理'],
    ['unit:', '`工作日`: 不含法定节假日和休息日。'],
  ])('hovering over %s tells of it', async (word, words) => {
    await editor.open(file, text);
    const at = `${word}`.trimStart();
    expect(await editor.hover(file, text, at)).toContain(words);
  });
});

describe('completion', () => {
  test('of the item type offers the seven, each explained', async () => {
    const proposals = await editor.complete(copy(), changed('type: 行政许可', 'type: ¦'));
    expect(proposals.map(({ label }) => label)).toEqual([
      '行政许可',
      '行政确认',
      '行政给付',
      '行政奖励',
      '行政裁决',
      '其他行政权力',
      '公共服务',
    ]);
    expect(proposals[6]?.documentation).toBe('不行使行政权力的服务；不写权力来源和行政许可要素。');
  });

  test('of a key offers what is lacking, in Chinese, and each once', async () => {
    const proposals = await editor.complete(copy(), changed(/contact:\n(?: {2}.*\n)+/u, '¦\n'));
    const labels = proposals.map(({ label }) => label);
    expect(labels).toContain('contact');
    expect(labels).not.toContain('name');
    expect(new Set(labels).size).toBe(labels.length);
    expect(proposals.find(({ label }) => label === 'contact')?.documentation).toBe(
      '电话带区号，咨询与监督不同号。',
    );
  });

  test.each([
    [
      '新的材料',
      changed('timeLimit:', '  - ¦\ntimeLimit:'),
      /^name: .*\n {2}necessity: \$\{2\|必要,非必要,容缺后补\|\}/u,
    ],
    ['新的材料', changed('timeLimit:', '  ¦\ntimeLimit:'), /^- name: /u],
    ['新的依据', changed('serviceObjects:', '  - ¦\nserviceObjects:'), /^level: .*\n {2}law: /u],
    ['几个工作日', changed('{ value: 15, unit: 工作日 }', '¦'), /^\{ value: \$\{1:5\}, unit: /u],
    ['无', changed('{ value: 30, unit: 工作日 }', '¦'), /^无$/u],
    ['咨询和监督', changed(/contact:\n(?: {2}.*\n)+/u, 'contact:\n  ¦\n'), /^enquiry: /u],
  ])('of %s writes it out', async (label, marked, inserted) => {
    const proposals = await editor.complete(copy(), marked);
    const found = proposals.find((each) => each.label === label);
    expect(found?.textEdit?.newText ?? found?.insertText).toMatch(inserted);
  });
});

const faults: readonly (readonly [what: string, written: string, said: string])[] = [
  [
    'a wrong choice',
    changed('type: 行政许可', 'type: 行政许克'),
    '行政许克: 只能写：行政许可、行政确认、行政给付、行政奖励、行政裁决、其他行政权力、公共服务。',
  ],
  ['a missing key', changed('name: 教师资格认定\n', ''), 'c: 缺少必填的「事项名称」；请补上 name: …'],
  [
    'a missing key within',
    changed('  nature: 法定机关\n', ''),
    'authority: 缺少必填的「实施主体性质」；请补上 nature: …',
  ],
  [
    'a malformed code',
    changed('code: "340105001000"', 'code: "34010500100"'),
    'code: "34010500100": 基本编码是 12 位：2 位行政区划、2 位事项类型、5 位主项、3 位子项；有子项的主项末三位是 00Y。',
  ],
  [
    'a malformed region',
    changed('region: "341200"', 'region: "34120"'),
    '"34120": 区划代码是 6 位数字，如 "341202"。',
  ],
  [
    'an unknown key',
    changed('caseType:', 'casetype:'),
    'casetype: 要逐行写成「键: 值」。不认识的键请核对拼写；按 Ctrl+空格 列出可以写的键。',
  ],
  [
    'an unknown key within',
    changed('  enquiry:', '  phone:'),
    'phone: 要逐行写成「键: 值」，只能写这些键：enquiry（咨询方式）、complaint（监督投诉方式）。',
  ],
  ['text for a number', changed('visits: 1', 'visits: 一次'), '一次: 应当是整数。'],
  [
    'a number for text',
    changed('name: 教师资格认定', 'name: 2026'),
    '2026: 应当是文字；数字和日期要加引号。',
  ],
  [
    'a limit in words',
    changed('promised: { value: 15, unit: 工作日 }', 'promised: 15日'),
    '15日: 写 当场，或写 { value: 数字, unit: 单位 }；value 可以是 0.5。',
  ],
  [
    'what other items have',
    changed('type: 行政许可', 'type: 公共服务'),
    'permit: 「行政许可要素」不适用于这一类事项；请删掉它，或核对「事项类型」。',
  ],
  [
    'blank text',
    changed('name: 教师资格认定', 'name: " "'),
    '" ": 不能只有空白，首尾也不能有空格，请删去多余的空白。',
  ],
];

test.each(faults)('%s is told in Chinese, where it is', async (_, written, words) => {
  expect(await complaints(written)).toContain(words);
});

test('in an English editor too', async () => {
  const english = await start(resolve('.'), {}, 'en');
  await Promise.all(
    faults.map(async ([, written, words]) => expect(await complaints(written, english)).toContain(words)),
  );
});

test('what the server says itself is Chinese in a Chinese editor', async () => {
  expect(await complaints(changed('levels: [市级, 县级]', 'levels: [市级, 市级]'))).toEqual([
    '[市级, 市级]: 数组中包含重复项。',
  ]);
  expect(await complaints(changed('visits: 1', 'visits: 12'))).toEqual(['12: 值高于最大值 9。']);
});

test('a catalogue that init started is helped without a network, node_modules or schema lines', async () => {
  const root = mkdtempSync(join(tmpdir(), 'shixiang-'));
  try {
    expect(await run(['init', root, '--city', '341200'])).toMatchObject({ code: 0, stderr: '' });
    const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    const own = await start(root, { schemas: settings['yaml.schemas'] });
    const sample = join(root, 'catalogue/341202/342014003000.yaml');
    const adoption = readFileSync(sample, 'utf8');
    expect(await own.open(sample, adoption)).toEqual([]);
    const bare = adoption.replace(/^#.*\n/gmu, '').replace('法定机关', '机关');
    const found = await own.open(join(root, 'catalogue/341203/342014003000.yaml'), bare);
    expect(found.map((each) => said(bare, each))).toEqual([
      '机关: 只能写：法定机关、授权组织、受委托组织、其他。',
    ]);
    for (const name of ['regions', 'policy', 'waivers', 'laws']) {
      const path = join(root, `catalogue/${name}.yaml`);
      const odd = `${readFileSync(path, 'utf8').replace(/^#.*\n/gmu, '')}odd: 1\n`;
      const told = await own.open(path, odd);
      expect(told.map((each) => said(odd, each))).toEqual([
        expect.stringMatching(/^odd: 要逐行写成「键: 值」/u),
      ]);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
