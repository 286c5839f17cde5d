import { handedOver, type HandOverReason, type Readings } from '../model/readings.ts';
import { show } from '../model/show.ts';
import { type Locale, many, type Text } from '../model/text.ts';

const reasons: Readonly<Record<HandOverReason, Text>> = {
  bytes: { zh: '不是 UTF-8，或者太大', en: 'not UTF-8, or too large' },
  character: { zh: '有不常见的字符', en: 'an unusual character' },
  empty: { zh: '没有内容', en: 'no content' },
  document: { zh: '有 --- 或者 % 指令', en: '--- or a directive' },
  anchor: { zh: '有锚点或别名（& *）', en: 'an anchor or an alias (& *)' },
  tag: { zh: '有标签（!）', en: 'a tag (!)' },
  key: { zh: '键的写法不常见，或者重复', en: 'a key of an unusual form, or twice' },
  layout: { zh: '缩进不常见', en: 'an unusual indentation' },
  scalar: { zh: '文字里有 YAML 的记号', en: 'a sign of YAML in a text' },
  number: { zh: '数的写法不常见', en: 'a number of an unusual form' },
  lines: { zh: '不带记号的文字占了几行', en: 'a text over several lines without | or >' },
  block: {
    zh: '多行文字（| >）里有空行、更深的缩进或别的写法',
    en: 'a blank or deeper line, or more signs, in a text after | or >',
  },
  flow: {
    zh: '方括号或花括号里有嵌套、引号或换行',
    en: 'nesting, quotes or line ends within brackets or braces',
  },
  escape: { zh: '引号里有转义', en: 'an escape within quotes' },
  size: { zh: '键太多，或者嵌套太深', en: 'too many keys, or too deep' },
};

/** How many files were read plainly, how many by `yaml`, and why: a line for each reason. */
export function readingsText(readings: Readings, locale: Locale): string {
  const { files, sections, shared } = readings;
  const others = handedOver(readings);
  const plain = files.size - others.reduce((sum, { count }) => sum + count, 0);
  const told: readonly Text[] = [
    {
      zh: `读了 ${files.size} 个文件：${plain} 个直接读出，${files.size - plain} 个交给 yaml`,
      en: `${many(files.size, 'file')} read: ${plain} plainly, ${files.size - plain} handed over to yaml`,
    },
    ...others.map(({ reason, count, example }) => ({
      zh: `  ${count} 个：${reasons[reason].zh}，如 ${show(example)}`,
      en: `  ${count}: ${reasons[reason].en}, as in ${show(example)}`,
    })),
    {
      zh: `直接读出的有 ${sections} 段，其中 ${shared} 段与别的文件一字不差，没有再读`,
      en: `${many(sections, 'section')} in those read plainly, ${shared} of them as in another file and not read again`,
    },
  ];
  return told.map((line) => `${line[locale]}\n`).join('');
}
