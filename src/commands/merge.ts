import { Conflict } from '../model/part.ts';
import type { Report } from '../model/report.ts';
import { combine, disagreement, type HeadKey, type SealedPart, unseal } from '../model/sealed-part.ts';
import type { Text } from '../model/text.ts';
import { concludeCheck } from './check.ts';
import { concludeDiff } from './diff.ts';
import { ruleSet } from './rule-set.ts';
import { openFor, type Site, type Work } from './shard.ts';
import { concludeValidate } from './validate.ts';

/** Bytes under the name that the user knows them by. */
export interface NamedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Parts that make no report: which, why, and what to do. */
export class MergeRefusal extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.name = 'MergeRefusal';
    this.text = text;
  }
}

export const titles: Readonly<Record<HeadKey, Text>> = {
  command: { zh: '命令', en: 'command' },
  scope: {
    zh: '检查范围（路径或 --county、--item、--field、--all）',
    en: 'scope (paths, or --county, --item, --field, --all)',
  },
  today: { zh: '日期', en: 'day' },
  tool: { zh: 'shixiang 的版本', en: 'version of shixiang' },
  rules: { zh: '规则集', en: 'rule set' },
  catalogue: { zh: '目录的位置', en: 'place of the catalogue' },
  settings: { zh: '目录的设置文件', en: 'settings of the catalogue' },
  listing: { zh: '目录里的文件（名称或大小）', en: 'files of the catalogue (by name or size)' },
  history: { zh: 'git 历史（提交或克隆深度）', en: 'git history (the commit, or the depth of the clone)' },
  of: { zh: '总份数', en: 'number of shards' },
};

const remedies: Readonly<Partial<Record<HeadKey, Text>>> = {
  today: { zh: '请给每一份都写同一个 --today', en: 'Give every shard the same --today' },
  catalogue: {
    zh: '请在同样的文件夹里运行每一份，-C 也写得一样',
    en: 'Run every shard from the same folder, with the same -C',
  },
  history: {
    zh: '请让每一份都取同一个提交和全部历史（fetch-depth: 0）',
    en: 'Check out the same commit with all history (fetch-depth: 0) for every shard',
  },
};

const again: Text = {
  zh: '请用同一个目录、同一个版本、同样的参数重新运行',
  en: 'Run the shards again on one catalogue, with one version and the same arguments',
};

/** The parts as one, once each is whole and all are of one run. */
export function gatherParts(named: readonly NamedPart[]): SealedPart {
  let all: { readonly name: string; readonly part: SealedPart } | undefined;
  for (const { name, bytes } of named) {
    const part = unseal(bytes);
    if (!('pieces' in part)) {
      throw new MergeRefusal({ zh: `${name} ${part.zh}。`, en: `${name} ${part.en}.` });
    }
    if (all === undefined) {
      all = { name, part };
      continue;
    }
    const key = disagreement(all.part.head, part.head);
    if (key !== undefined) throw apart(all.name, name, key);
    try {
      all = { name: all.name, part: combine(all.part, part) };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const shards = part.head.shards.join('、');
      throw new MergeRefusal({
        zh: `${name}（第 ${shards} 份）和别的分片对 ${error.code} 说法不同：两次运行之间文件变过。请删掉旧的分片，重新运行。`,
        en: `${name} (shard ${part.head.shards.join(', ')}) and another part tell different things of ${error.code}: files changed between their runs. Delete the old parts and run the shards again.`,
      });
    }
  }
  if (all === undefined) throw new RangeError('no parts');
  return all.part;
}

function apart(first: string, second: string, key: HeadKey): MergeRefusal {
  const { zh, en } = remedies[key] ?? again;
  return new MergeRefusal({
    zh: `${first} 和 ${second} 不是同一次运行的分片：${titles[key].zh}不同。${zh}。`,
    en: `${first} and ${second} are not parts of one run: they differ in the ${titles[key].en}. ${en}.`,
  });
}

/** Refuses what another tool made; to be asked before its catalogue is looked for. */
export function refuseForeign({ head }: SealedPart, tool: string): void {
  const key = head.tool !== tool ? 'tool' : head.rules !== ruleSet() ? 'rules' : undefined;
  if (key === undefined) return;
  throw new MergeRefusal({
    zh: `这些分片是 shixiang ${head.tool} 写的，现在的是 ${tool}（${titles[key].zh}不同）。请用写它们的那个版本合并，或用现在的版本重新运行。`,
    en: `these parts were written by shixiang ${head.tool}; this is ${tool} (another ${titles[key].en}). Merge them with the one that wrote them, or run the shards again with this one.`,
  });
}

/** What one process would have reported on the catalogue that is here; refuses parts of another, and too few. */
export function concludeParts({ head, pieces }: SealedPart, work: Work, site: Site): Report {
  const { catalogue, witness, files, head: here, plan } = openFor(work, site);
  const key = disagreement({ ...here, history: head.history, shards: [], of: head.of }, head);
  if (key !== undefined) {
    const { zh, en } = remedies[key] ?? {
      zh: '请在写分片时的那个目录上合并，或重新运行',
      en: 'Merge on the catalogue that the parts were made from, or run the shards again',
    };
    throw new MergeRefusal({
      zh: `这些分片说的不是这里的目录：${titles[key].zh}不同。${zh}。`,
      en: `these parts do not tell of the catalogue here: it differs in the ${titles[key].en}. ${en}.`,
    });
  }
  refuseMissing(head.shards, head.of);
  const planned = plan(head.of).flat();
  const told = new Set(pieces.map(({ code }) => code));
  const changed =
    planned.find((code) => !told.has(code)) ??
    pieces.find(({ code, content }) => content !== witness.contentOf(files.get(code) ?? []))?.code;
  if (changed !== undefined || told.size !== planned.length) {
    throw new MergeRefusal({
      zh: `写了分片以后，目录里的文件变过${changed === undefined ? '' : `（事项 ${changed}）`}。请恢复成当时的文件，或重新运行。`,
      en: `files of the catalogue changed after the parts were written${changed === undefined ? '' : ` (item ${changed})`}. Restore them, or run the shards again.`,
    });
  }
  if (work.command === 'validate') return concludeValidate(catalogue, pieces);
  const conclude = work.command === 'diff' ? concludeDiff : concludeCheck;
  return conclude(catalogue, pieces, work.scope, site.today);
}

const mostNamed = 20;

function refuseMissing(shards: readonly number[], of: number): void {
  const held = new Set(shards);
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !held.has(index));
  if (missing.length === 0) return;
  const named = missing.slice(0, mostNamed).map((index) => `${index}/${of}`);
  const rest = missing.length - named.length;
  throw new MergeRefusal({
    zh: `缺 ${missing.length} 份分片：${named.join('、')}${rest > 0 ? ` 等` : ''}。请运行缺的那几份（--shard ${named[0]}），或把它们的文件也写上。`,
    en: `${missing.length} of ${of} shards are missing: ${named.join(', ')}${rest > 0 ? ' and more' : ''}. Run them (--shard ${named[0]}), or name their files too.`,
  });
}
