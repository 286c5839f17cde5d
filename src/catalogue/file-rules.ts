import type { Explanation } from '../model/explanation.ts';
import { type FileRuleId, severityOf } from './fault.ts';

type Words = Omit<Explanation, 'id' | 'severity'>;

const words: Readonly<Record<FileRuleId, Words>> = {
  'file-readable': {
    summary: {
      zh: '目录里的 YAML 是能读取的普通文件，不超过 1 MB',
      en: 'each YAML of the catalogue is a regular file that can be read, of at most 1 MB',
    },
    why: {
      zh: '链接可能指向目录以外的文件，把不该公开的内容带进检查报告；管道和设备会让检查停住；过大的文件多半放错了。读不到的文件没有检查，结果就不完整。',
      en: 'A link may lead outside the catalogue and carry secrets into a report; a pipe or a device would hang the check; a very large file is most likely the wrong one. What could not be read was not checked.',
    },
    source: {
      zh: '安全要求：只读目录之内的普通文件，一次读完，不跟随链接',
      en: 'safety: only regular files inside the catalogue are read, once, and no link is followed',
    },
    bad: '# 340131001000.yaml -> /etc/passwd\n',
    good: '# 340131001000.yaml\ncode: "340131001000"\n',
  },
  encoding: {
    summary: { zh: '文件是 UTF-8 编码', en: 'files are UTF-8' },
    why: {
      zh: '记事本和一些办公软件会存成 GBK 或 UTF-16，别的电脑读出来就是乱码，而且不会报错。',
      en: 'Notepad and some office programs save GBK or UTF-16, which other computers read as garbled text without any error.',
    },
    source: {
      zh: 'YAML 1.2.2 第 5.2 节；UTF-8 见 RFC 3629',
      en: 'YAML 1.2.2 section 5.2; RFC 3629 for UTF-8',
    },
    bad: '# 存为 GBK：name: ????????\n',
    good: 'name: 食品经营许可\n',
  },
  characters: {
    summary: {
      zh: '没有看不见的、控制的、改变方向的或损坏的字符，文字都用规范（NFC）的写法',
      en: 'no invisible, control, direction or broken characters; text is in normal form (NFC)',
    },
    why: {
      zh: '从网页和 PDF 粘贴来的文字常带零宽空格之类的字符：看上去一样，搜索、比较、跨县匹配却对不上，导出的表格还可能打不开。',
      en: 'Text pasted from web pages and PDFs often carries zero width spaces and the like: it looks the same, but search, comparison and matching between counties miss it, and an exported table may not open.',
    },
    source: {
      zh: 'Unicode 技术报告 UAX #15（规范形式）、UTS #39（安全）；YAML 1.2.2 第 5.1 节',
      en: 'Unicode UAX #15 (normal forms) and UTS #39 (security); YAML 1.2.2 section 5.1',
    },
    bad: 'name: "食品\\u200B经营许可"\n',
    good: 'name: 食品经营许可\n',
  },
  'characters-common': {
    summary: {
      zh: '只用常用的字：没有自造字、部首符号和特殊空格',
      en: 'only usual characters: no private-use ones, radicals or special spaces',
    },
    why: {
      zh: '自造字换一台电脑就显示不出来；从 PDF 复制的“⼈”“⽇”是部首符号，和“人”“日”看上去一样却搜不到。',
      en: 'Private-use characters cannot be shown on other computers; ⼈ and ⽇ copied from a PDF are radicals that look like 人 and 日 but are not found by a search.',
    },
    source: {
      zh: 'GB 18030-2022；Unicode 标准第 18.1 节（部首）、第 23.5 节（专用区）',
      en: 'GB 18030-2022; The Unicode Standard, sections 18.1 (radicals) and 23.5 (private use)',
    },
    bad: 'name: ⼈力资源服务许可\n',
    good: 'name: 人力资源服务许可\n',
  },
  'yaml-syntax': {
    summary: { zh: '文件的写法是正确的 YAML', en: 'the file is correct YAML' },
    why: {
      zh: '冒号写成全角、缩进用了 Tab 或全角空格、引号没有成对，文件就读不出来，或者读成别的意思。',
      en: 'A full-width colon, a tab or full-width space as indentation or an open quote makes the file unreadable or gives it another meaning.',
    },
    source: {
      zh: 'YAML 1.2.2（https://yaml.org/spec/1.2.2/）',
      en: 'YAML 1.2.2 (https://yaml.org/spec/1.2.2/)',
    },
    bad: 'code: "340131001000"\nname：食品经营许可\n',
    good: 'code: "340131001000"\nname: 食品经营许可\n',
  },
  'yaml-profile': {
    summary: {
      zh: '只用 YAML 中简单明白的部分：键是文字且不重复，没有锚点、别名、合并、标签和指令，一个文件一份内容',
      en: 'only the plain part of YAML: keys are text and unique, no anchors, aliases, merging, tags or directives, one document a file',
    },
    why: {
      zh: '重复的键会让后一个悄悄盖掉前一个；锚点和别名要到别处找内容，还能被用来让程序耗尽内存。',
      en: 'A repeated key silently hides the first one; anchors and aliases send the reader elsewhere and can be used to exhaust a program.',
    },
    source: {
      zh: '本工具对 YAML 1.2.2 的限制：层次不超过 32，同一级不超过 2000 个键；键唯一见第 3.2.1.1 节',
      en: 'what this tool allows of YAML 1.2.2: 32 levels, 2,000 keys a mapping; unique keys by section 3.2.1.1',
    },
    bad: 'name: 食品经营许可\nname: 食品生产许可\n',
    good: 'name: 食品经营许可\n',
  },
  'yaml-number': {
    summary: {
      zh: '没有加引号的数字写成普通的十进制，读出来和写的一样',
      en: 'numbers without quotes are plain decimals that read as they are written',
    },
    why: {
      zh: '没有引号的编码会被读成数字：开头的 0 丢失，12E4 变成 120000，18 位号码的末几位变成别的数。',
      en: 'A code without quotes is read as a number: leading zeros vanish, 12E4 becomes 120000, the last of 18 digits change.',
    },
    source: {
      zh: 'YAML 1.2.2 第 10.3.2 节（数字的读法）；超过 2^53 的整数不能精确表示（IEEE 754）',
      en: 'YAML 1.2.2 section 10.3.2 (how numbers are read); IEEE 754 (integers beyond 2^53 are not exact)',
    },
    bad: 'code: 0340101\n',
    good: 'code: "0340101"\n',
  },
};

/** Faults of a file itself, found before the schema is asked. */
export const fileRules: readonly (Explanation & { readonly id: FileRuleId })[] = (
  Object.keys(words) as FileRuleId[]
).map((id) => ({ id, severity: severityOf[id], ...words[id] }));
