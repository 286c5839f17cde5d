import { nearest } from '../../model/nearest.ts';
import type { Region } from '../../model/region.ts';
import { show } from '../../model/show.ts';
import type { Text } from '../../model/text.ts';
import { type Division, divisions } from './divisions.ts';

export interface Refusal {
  readonly refusal: Text;
}

/** Names go into YAML as they stand. */
const written = /^([1-9]\d{5})[:：]([\p{L}\p{N}（）·]{2,50})$/u;

const titles = divisions.flatMap(({ code, name }) => [name, name.replace(/市$/u, ''), code]);

/** The city meant by `341200`, `阜阳市`, `阜阳` or, of another province, `320100:南京市`. */
export function cityOf(text: string): Division | Refusal {
  const [, code = text, name] = written.exec(text) ?? [];
  const known = divisions.find((city) => [city.code, city.name, city.name.slice(0, -1)].includes(code));
  if (known !== undefined) return known;
  if (name !== undefined) return { code, name, counties: [], zones: [] };
  const meant = nearest(text, titles);
  return {
    refusal: {
      zh: `不认识的市「${show(text)}」${meant === undefined ? '。' : `，是不是 ${meant}？`}自带安徽省的 16 个市，写代码或名称，如 341200 或 阜阳市；其他市写 代码:名称，如 320100:南京市。`,
      en: `"${show(text)}" is no city known here${meant === undefined ? '.' : `; did you mean ${meant}?`} The 16 cities of Anhui come with the tool: write a code or a name, like 341200 or 阜阳市; of another province write code:name, like 320100:南京市.`,
    },
  };
}

/** The region written as `341271:阜阳合肥现代产业园区`; codes ending in 71 and up are the statistics bureau's zones. */
export function memberOf(text: string, { code: parent }: Division): Region | Refusal {
  const [, code, name] = written.exec(text) ?? [];
  if (code !== undefined && name !== undefined) {
    return { code, name, level: /7\d$/u.test(code) ? '开发区' : '县级', parent };
  }
  return {
    refusal: {
      zh: `--county 后面写 代码:名称，如 320102:玄武区；「${show(text)}」不是这样。`,
      en: `--county takes code:name, like 320102:玄武区, which "${show(text)}" is not.`,
    },
  };
}

/** The first region whose code another has already. */
export function repeated(regions: readonly Region[]): Refusal | undefined {
  const again = regions.find(({ code }, index) => regions.findIndex((each) => each.code === code) < index);
  return again === undefined
    ? undefined
    : {
        refusal: {
          zh: `区划代码 ${again.code}（${again.name}）已经在内，不用再写。`,
          en: `the code ${again.code} (${again.name}) is there already; do not give it again.`,
        },
      };
}
