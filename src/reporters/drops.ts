import type { Drop } from '../model/drop.ts';
import { show } from '../model/show.ts';
import { type Locale, many } from '../model/text.ts';

const mostNamed = 20;

/** What an export would take out of published lists, item by item, and what to do about it; without a last line feed. */
export function dropsText(drops: readonly Drop[], locale: Locale): string {
  const count = drops.length;
  const lines = drops.slice(0, mostNamed).map(({ region, code, title, lists, because }) => {
    const place = [region.name ?? region.code, code, title].filter((part) => part !== '').join(' ');
    return {
      zh: `${place}：${because.zh}（${lists.join('、')}）`,
      en: `${place}: ${because.en} (${lists.join(', ')})`,
    }[locale];
  });
  const rest = count - lines.length;
  if (rest > 0) lines.push({ zh: `……另有 ${rest} 个`, en: `… and ${rest} more` }[locale]);
  const head = {
    zh: `已公布的 ${count} 个事项这次会漏掉，没有导出任何文件：`,
    en: `${many(count, 'published item')} would be missing, so nothing was exported:`,
  };
  const advice = {
    zh: '不该漏的，请恢复事项文件或改回状态；已取消的，在事项文件里写 status: 取消；其他确实不再公布的，加 --allow-drop 再导出。',
    en: 'Restore the file or the status of what must stay; write status: 取消 in the file of what is cancelled; for all else that is to go, add --allow-drop.',
  };
  return [head[locale], ...lines.map((line) => `  ${show(line)}`), advice[locale]].join('\n');
}
