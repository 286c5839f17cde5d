import type { Verdict } from '../model/difference.ts';
import { type FieldId, fields } from '../model/field.ts';
import type { ChangeKind, Follower, Gazette, ItemChange } from '../model/gazette.ts';
import { many, type Locale, type Text } from '../model/text.ts';

export const kindWords: Readonly<Record<ChangeKind, Text>> = {
  added: { zh: '新增', en: 'new' },
  cancelled: { zh: '取消', en: 'cancelled' },
  changed: { zh: '变更', en: 'changed' },
};

export const verdictWords: Readonly<Record<Verdict, Text>> = {
  better: { zh: '更有利', en: 'better' },
  worse: { zh: '更不利', en: 'worse' },
  incomparable: { zh: '有变化', en: 'changed' },
  wording: { zh: '写法', en: 'wording' },
};

export const nothing: Text = { zh: '（无）', en: '(none)' };
export const followHead: Text = { zh: '需跟进', en: 'to follow' };

/** 第 1 版 → 第 2 版. */
export function versionText({ fromVersion, toVersion, differences }: ItemChange): Text {
  const zh = (version: number): string => `第 ${version} 版`;
  const en = (version: number): string => `version ${version}`;
  const only = fromVersion ?? toVersion ?? 1;
  if (fromVersion === undefined || toVersion === undefined) return { zh: zh(only), en: en(only) };
  if (fromVersion !== toVersion) {
    return {
      zh: `${zh(fromVersion)} → ${zh(toVersion)}`,
      en: `${en(fromVersion)} → ${toVersion}`,
    };
  }
  return differences.some(({ verdict }) => verdict !== 'wording')
    ? {
        zh: `仍写第 ${toVersion} 版：内容改了，版本号请加 1，各县才知道要核对`,
        en: `still version ${toVersion}: the content changed, so count it up, or counties will not know`,
      }
    : { zh: zh(toVersion), en: en(toVersion) };
}

function oldText(ids: readonly FieldId[]): Text | undefined {
  const titles = ids.map((id) => fields[id].title);
  if (titles.length === 0) return undefined;
  return {
    zh: `${titles.map(({ zh }) => zh).join('、')}仍是旧版内容`,
    en: `still the old ${titles.map(({ en }) => en).join(', ')}`,
  };
}

/** What a county has to do. */
export function todoText({ todo }: Follower, { toVersion = 1 }: ItemChange): Text {
  switch (todo.kind) {
    case 'adopt':
      return { zh: `认领（adopts: ${toVersion}）`, en: `adopt it (adopts: ${toVersion})` };
    case 'cancel':
      return { zh: '市级标准已取消，请一并取消', en: 'the standard is cancelled: cancel it too' };
    case 'readopt': {
      const old = oldText(todo.fields);
      return {
        zh: `认领的是第 ${todo.adopts} 版，核对后改成 adopts: ${toVersion}${old === undefined ? '' : `；${old.zh}`}`,
        en: `adopts version ${todo.adopts}; check it and write adopts: ${toVersion}${old === undefined ? '' : `; ${old.en}`}`,
      };
    }
    case 'update':
      return oldText(todo.fields) ?? nothing;
  }
}

const followingFiles = ({ items }: Gazette): ReadonlySet<string> =>
  new Set(items.flatMap(({ followers }) => followers.map(({ file }) => file)));

/** How much there is, in one sentence. */
export function headline(gazette: Gazette, locale: Locale): string {
  const { items } = gazette;
  if (items.length === 0) {
    return { zh: '市级标准没有变化。', en: 'No standard changed.' }[locale];
  }
  const of = (kind: ChangeKind): number => items.filter((item) => item.kind === kind).length;
  const files = followingFiles(gazette).size;
  const counties = new Set(items.flatMap(({ followers }) => followers.map(({ region }) => region))).size;
  const zh = `新增 ${of('added')} 项，取消 ${of('cancelled')} 项，变更 ${of('changed')} 项；${files === 0 ? '没有县级文件要跟进' : `${counties} 个县（市、区）的 ${files} 个文件要跟进`}。`;
  const en = `${of('added')} new, ${of('cancelled')} cancelled, ${of('changed')} changed; ${files === 0 ? 'no file of a county has to follow' : `${many(files, 'file')} of ${many(counties, 'county', 'counties')} ${files === 1 ? 'has' : 'have'} to follow`}.`;
  return { zh, en }[locale];
}

/** Which files of counties changed by themselves. */
export function localText({ local }: Gazette, locale: Locale): string | undefined {
  if (local.length === 0) return undefined;
  const zh = `县级文件另有改动：${local.map(({ name, files }) => `${name} ${files} 个`).join('，')}（用 shixiang diff --since 看与标准的差异）。`;
  const en = `Files of counties changed as well: ${local.map(({ name, files }) => `${name} ${files}`).join(', ')} (shixiang diff --since compares them with the standard).`;
  return { zh, en }[locale];
}

export const sideWords = {
  before: { zh: '旧版', en: 'before' },
  after: { zh: '新版', en: 'after' },
} as const;

export const incompleteHead: Text = {
  zh: '下面的文件读不全，没有比较，这份公告不完整：',
  en: 'These files could not be read whole and were not compared, so this is not complete:',
};

export const titleText = ({ from, to }: Gazette, locale: Locale): string =>
  ({ zh: `事项变更：${from} → ${to.zh}`, en: `Changes of items: ${from} → ${to.en}` })[locale];
