import { readFileSync } from 'node:fs';
import type { FileRuleId } from '../../src/catalogue/fault.ts';
import { sizeLimit } from '../../src/catalogue/read-file.ts';
import { laws, standard } from '../catalogue/temporary.ts';
import { adopting, type RuleCases, replaced, rewritten, whole } from './cases.ts';

const hazard = (name: string): Uint8Array => readFileSync(`fixtures/hazards/${name}.yaml`);
const another = '341203/340131003000-02.yaml';
const example = (yaml: string) => ({ [whole]: rewritten(yaml) });

/** What can be wrong with a file itself. */
export const fileRuleCases: Readonly<Record<FileRuleId, RuleCases>> = {
  'file-readable': {
    example,
    unshown: 'a link is no text',
    good: {
      'a file of just 1 MB': {
        edits: { [whole]: (text) => text.padEnd(sizeLimit - Buffer.byteLength(text) + text.length, '#') },
      },
      'a folder beside the regions': { edits: { '说明/读我.txt': '给各县的说明' } },
      'a hidden folder, named like a file or not': {
        edits: { '.旧.yaml': { is: 'folder' }, '.git/x.yaml': 'a: [' },
      },
      'a link to what is no YAML': {
        isPosixOnly: true,
        edits: { '说明.txt': '说明', '又一份.txt': { is: 'link', to: '说明.txt' } },
      },
    },
    bad: {
      'a folder named like a file': { edits: { [another]: { is: 'folder' } }, found: [`${another}:1`] },
      'a file of more than 1 MB': {
        edits: { [another]: '#'.repeat(sizeLimit + 1) },
        found: [`${another}:1`],
      },
      'a name with a character that nobody sees': {
        edits: { '341203/340131003000\u200B.yaml': standard },
        found: ['341203/340131003000\u200B.yaml:1'],
      },
      'a link to a file': {
        isPosixOnly: true,
        edits: { '标准.txt': standard, [another]: { is: 'link', to: '标准.txt' } },
        found: [`${another}:1`],
      },
      'a link to a folder': {
        isPosixOnly: true,
        edits: { '341205': { is: 'link', to: '341203' } },
        found: ['341205:1'],
      },
    },
  },
  encoding: {
    example,
    unshown: 'an example is text, and text in another encoding is not',
    good: {
      'UTF-8 with a byte order mark': { edits: { [whole]: (text) => `\uFEFF${text}` } },
      'lines that end with CRLF': { edits: { [whole]: (text) => text.replaceAll('\n', '\r\n') } },
      'characters of four bytes': { edits: { [whole]: replaced(['不用带。', '不用带，𠮷先生也不用带。']) } },
    },
    bad: {
      GBK: { edits: { [another]: hazard('y22-gbk') }, found: [`${another}:1`] },
      'UTF-16, as Notepad calls Unicode': {
        edits: { [another]: Buffer.from(`\uFEFF${standard}`, 'utf16le') },
        found: [`${another}:1`],
      },
      'UTF-16 of settings': {
        edits: { 'laws.yaml': Buffer.from(`\uFEFF${laws}`, 'utf16le') },
        found: ['laws.yaml:1'],
      },
      'a character cut in two': {
        edits: { [another]: hazard('y23-cut-character') },
        found: [`${another}:2`],
      },
    },
  },
  characters: {
    example,
    good: {
      'quotation marks, dashes and brackets of Chinese': {
        edits: { [whole]: replaced(['核对原件。', '核对“原件”——《营业执照》（正本）……']) },
      },
      'rare characters of Unicode': {
        edits: { [whole]: replaced(['不用带。', '不用带，㐂、𠮷、龘也不用带。']) },
      },
      'full-width letters and spaces': { edits: { [whole]: replaced(['不用带。', '不用带　Ａ４　纸。']) } },
    },
    bad: {
      'a zero width space': {
        edits: { [whole]: replaced(['不用带。', '不用\u200B带。']) },
        found: [`${whole}:86`],
      },
      'the same, escaped': {
        edits: { [whole]: replaced(['不用带。营业执照由窗口通过数据核验。', '"不用\\u200B带。"']) },
        found: [`${whole}:86`],
      },
      'a mark that turns the direction of text': {
        edits: { [whole]: replaced(['不用带。', '不用\u202E带。']) },
        found: [`${whole}:86`],
      },
      'what a failed conversion left': {
        edits: { [adopting]: replaced(['9:00', '9\uFFFD00']) },
        found: [`${adopting}:12`],
      },
      'a letter and its accent apart': {
        edits: { [whole]: replaced(['不用带。', '不用带 cafe\u0301。']) },
        found: [`${whole}:86`],
      },
    },
  },
  'characters-common': {
    example,
    good: {
      'the usual 人 and 日': { edits: { [whole]: replaced(['不用带。', '本人当日不用带。']) } },
      'a usual space': { edits: { [whole]: replaced(['不用带。', '不用带 A4 纸。']) } },
      'a rare character that has a number of its own': {
        edits: { [whole]: replaced(['不用带。', '䶮先生不用带。']) },
      },
    },
    bad: {
      'a radical from a PDF': {
        edits: { [whole]: replaced(['不用带。', '本⼈不用带。']) },
        found: [`${whole}:86`],
      },
      'a private character': {
        edits: { [whole]: replaced(['不用带。', '\uE000先生不用带。']) },
        found: [`${whole}:86`],
      },
      'a space that does not break': {
        edits: { [adopting]: replaced(['工作日 上午', '工作日\u00A0上午']) },
        found: [`${adopting}:12`],
      },
    },
  },
  'yaml-syntax': {
    example,
    good: {
      'a full-width colon in a value': { edits: { [whole]: replaced(['不用带。', '答：不用带。']) } },
      'quotes and brackets': { edits: { [whole]: replaced(['name: 食品经营许可', 'name: "食品经营许可"']) } },
      'comments and empty lines': {
        edits: { [whole]: replaced(['visits: 1', '\n# 到现场 1 次\nvisits: 1 # 交原件']) },
      },
    },
    bad: {
      'a full-width colon behind a key': {
        edits: { [whole]: replaced(['visits: 1', 'visits：1']) },
        found: [`${whole}:68`],
      },
      'a tab as indentation': {
        edits: { [adopting]: replaced(['  nature:', '\tnature:']) },
        found: [`${adopting}:8`],
      },
      'a quote that is never closed': {
        edits: { [whole]: replaced(['name: 食品经营许可\n', 'name: "食品经营许可\n']) },
        found: [`${whole}:7`],
      },
      'a bracket that is never closed': {
        edits: { [whole]: replaced(['fourHandling: [网上办, 一次办]', 'fourHandling: [网上办, 一次办']) },
        found: [`${whole}:76`],
      },
    },
  },
  'yaml-profile': {
    example,
    good: {
      'one key in several mappings': { edits: {} },
      'marks of YAML inside a text': { edits: { [whole]: replaced(['不用带。', '不用带 & 不收费 * !']) } },
      'marks of YAML in quotes': {
        edits: { [whole]: replaced(['不用带。营业执照由窗口通过数据核验。', '"*不用带。"']) },
      },
    },
    bad: {
      'a key that stands twice': {
        edits: { [whole]: replaced(['visits: 1\n', 'visits: 1\nvisits: 0\n']) },
        found: [`${whole}:69`],
      },
      'an anchor and its alias': {
        edits: {
          [whole]: replaced(['enquiry: 0558-0003311', 'enquiry: &a 0558-0003311'], ['0558-0003312', '*a']),
        },
        found: [`${whole}:82`, `${whole}:83`],
      },
      'a tag': { edits: { [whole]: replaced(['visits: 1', 'visits: !!str 1']) }, found: [`${whole}:68`] },
      'a second document': {
        edits: { [adopting]: (text) => `${text}---\nnote: 又一份\n` },
        found: [`${adopting}:16`],
      },
    },
  },
  'yaml-number': {
    example,
    good: {
      'codes in quotes': { edits: {} },
      'half a day': {
        edits: {
          [whole]: replaced(['name: 受理\n    limit: { value: 1,', 'name: 受理\n    limit: { value: 0.5,']),
        },
      },
      zero: { edits: { [whole]: replaced(['visits: 1\nvisitReason: 核对原件。', 'visits: 0']) } },
    },
    bad: {
      'a code that begins with 0': {
        edits: { [whole]: replaced(['"341203"', '0341203']) },
        found: [`${whole}:4`],
      },
      'an exponent': { edits: { [whole]: replaced(['version: 1', 'version: 1e0']) }, found: [`${whole}:5`] },
      'a zero behind the point': {
        edits: { [adopting]: replaced(['adopts: 1', 'adopts: 1.0']) },
        found: [`${adopting}:5`],
      },
      'more places than a number holds': {
        edits: { [whole]: replaced(['enquiry: 0558-0003311', 'enquiry: 340000000000000001']) },
        found: [`${whole}:82`],
      },
    },
  },
};
