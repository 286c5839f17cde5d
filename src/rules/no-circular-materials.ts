import type { Draft } from '../model/item.ts';
import { titleOf } from '../model/item.ts';
import { showBriefly } from '../model/show.ts';
import type { Text } from '../model/text.ts';
import { isGenericResult } from './generic-result.ts';
import { circleIn, stronglyConnected } from './strongly-connected.ts';
import type { Digested, WideRule } from './wide-rule.ts';

/** What an item gives and needs. */
type Needs = readonly [
  name: string,
  result: string,
  /** The material at each place, where nothing can be applied for without it. */
  needed: readonly (string | null)[],
  /** Of materials and result, what the file itself says rather than inherits. */
  own: 'materials' | 'result' | null,
];

const mostShown = 6;

type Material = NonNullable<Draft['materials']>[number];

/** What may follow later, or be promised, holds nobody up. */
const neededOf = (material: Material): string | null =>
  material?.necessity === '必要' && material.exemption !== '告知承诺' ? (material.name ?? null) : null;

export const noCircularMaterials: WideRule<Needs> = {
  id: 'no-circular-materials',
  severity: 'warning',
  scope: 'region',
  summary: {
    zh: '没有互为前置的事项：办甲要乙的结果，办乙又要甲的结果',
    en: 'no items require each other’s results in a circle',
  },
  why: {
    zh: '循环证明谁也开不出第一份，群众在几个窗口之间来回跑。一个结果有几个事项都能取得的，只要有一个不在圈里，就不算。',
    en: 'In a circle nobody can get the first paper, and people are sent from window to window. Where several items give the same result, it is no circle as long as one of them lies outside.',
  },
  source: {
    zh: '民发〔2020〕20号（全面清理“奇葩”证明、循环证明、重复证明）；国办发〔2018〕47号（证明事项清理）',
    en: '民发〔2020〕20号 (absurd, circular and repeated proofs are to go); 国办发〔2018〕47号 (the clearing of proofs)',
  },
  bad: [
    '# 341200/340117001000.yaml',
    'code: "340117001000"',
    'name: 建筑工程施工许可',
    'materials:',
    '  - { name: 消防设计审查合格书, necessity: 必要 }',
    'result: { name: 建筑工程施工许可证, type: 证照 }',
    '# 341200/340117009000.yaml',
    'code: "340117009000"',
    'name: 消防设计审查',
    'materials:',
    '  - { name: 建筑工程施工许可证, necessity: 必要 }',
    'result: { name: 消防设计审查合格书, type: 批文 }',
    '',
  ].join('\n'),
  good: [
    '# 341200/340117001000.yaml',
    'code: "340117001000"',
    'name: 建筑工程施工许可',
    'materials:',
    '  - { name: 消防设计审查合格书, necessity: 必要 }',
    'result: { name: 建筑工程施工许可证, type: 证照 }',
    '# 341200/340117009000.yaml',
    'code: "340117009000"',
    'name: 消防设计审查',
    'materials:',
    '  - { name: 建设工程规划许可证, necessity: 必要 }',
    'result: { name: 消防设计审查合格书, type: 批文 }',
    '',
  ].join('\n'),
  reads: ['name', 'materials', 'result'],
  digest({ own, draft }) {
    const result = draft.result?.type === '无' ? undefined : draft.result?.name;
    // What gives no paper is in no circle.
    if (result === undefined) return undefined;
    const needed = draft.materials?.map(neededOf) ?? [];
    const said = own.materials !== undefined ? 'materials' : own.result !== undefined ? 'result' : null;
    return [draft.name ?? '', result, needed, said];
  },
  *check(digested, { isWhole, wording }) {
    // Another item, not seen, may give what seems to come from the circle alone.
    if (!isWhole) return;
    const graph = graphOf(digested, wording);
    if (graph.needs.every((papers) => papers.length === 0)) return;
    const next = blocked(graph);
    for (const part of stronglyConnected(next)) {
      if (part.length < 2) continue;
      const circle = circleIn(part, next).filter((node) => node < digested.length);
      const members = circle.map((node) => digested[node] as Digested<Needs>);
      const from = firstOwn(members);
      const first = members[from];
      if (first === undefined) continue;
      const inTurn = [...members.slice(from), ...members.slice(0, from)];
      const needed = wording(inTurn[1]?.digest[1] ?? '');
      const index = first.digest[2].findIndex((name) => name !== null && wording(name) === needed);
      const titles = [...abridged(inTurn), first].map(titled);
      const all = part.filter((node) => node < digested.length).length;
      const more = all - members.length;
      yield {
        file: first.file,
        path: first.digest[3] === 'materials' ? ['materials', index, 'name'] : ['result', 'name'],
        message: {
          zh: `互为前置：${titles.map(({ zh }) => zh).join(' → ')}，每一个都要下一个的办理结果，谁也办不成第一个${more === 0 ? '' : `（另有 ${more} 个事项也卡在其中）`}；请去掉其中一项材料，或者改为容缺后补、告知承诺。`,
          en: `A circle: ${titles.map(({ en }) => en).join(' → ')}. Each needs the result of the next, so that nobody can begin${more === 0 ? '' : ` (${more} more are caught in it)`}. Drop one of the materials, or let it follow later (容缺后补) or be promised (告知承诺).`,
        },
      };
    }
  },
};

/** A very long circle is told by where it begins. */
const abridged = <Member>(members: readonly Member[]): readonly (Member | undefined)[] =>
  members.length <= mostShown ? members : [...members.slice(0, mostShown), undefined];

const titled = (member: Digested<Needs> | undefined): Text => {
  if (member === undefined) return { zh: '……', en: '…' };
  const { code, variant, digest } = member;
  const [name] = digest;
  const title = showBriefly(titleOf({ name, variant }), 20);
  return { zh: `「${title}」${code ?? ''}`, en: `"${title}" ${code ?? ''}` };
};

/** Of those that say something of it themselves, the first by file name; -1 where all is inherited. */
function firstOwn(members: readonly Digested<Needs>[]): number {
  const files = members.filter(({ digest }) => digest[3] !== null).map(({ file }) => file);
  const first = files.toSorted()[0];
  return members.findIndex(({ file }) => file === first);
}

/** Items are numbered as they come, papers after them. */
interface Graph {
  /** The items that give a paper to those who do not have it yet. */
  readonly givers: readonly (readonly number[])[];
  /** The papers that an item needs from others. */
  readonly needs: readonly (readonly number[])[];
}

const none = -1;

function graphOf(digested: readonly Digested<Needs>[], wording: (name: string) => string): Graph {
  const papers = new Map<string, number>();
  const givers: number[][] = [];
  for (const { digest } of digested) {
    const result = wording(digest[1]);
    if (papers.has(result)) continue;
    // Of a general name there are papers of many items: nobody is held up by one.
    papers.set(result, isGenericResult(result) ? none : givers.push([]) - 1);
  }
  const needs = digested.map(({ digest: [, result, needed] }, item) => {
    const own = papers.get(wording(result));
    const numbers: number[] = [];
    let isRenewed = false;
    for (const name of needed) {
      const paper = name === null ? undefined : papers.get(wording(name));
      if (paper === undefined || paper === none) continue;
      if (paper === own) isRenewed = true;
      else if (!numbers.includes(paper)) numbers.push(paper);
    }
    // To change or renew a licence one has it.
    if (!isRenewed) givers[own ?? none]?.push(item);
    return numbers;
  });
  // Without a giver it comes from elsewhere.
  const isGiven = (paper: number): boolean => givers[paper]?.length !== 0;
  return {
    givers,
    needs: needs.map((numbers) => (numbers.every(isGiven) ? numbers : numbers.filter(isGiven))),
  };
}

/** Who is held up by what: arrows from items to papers that nobody can ever have, and from those to their givers. */
function blocked({ givers, needs }: Graph): readonly (readonly number[])[] {
  const waiting = needs.map((papers) => papers.length);
  const waiters = givers.map((): number[] => []);
  for (const [item, papers] of needs.entries()) for (const paper of papers) waiters[paper]?.push(item);
  const givenBy = needs.map((): number[] => []);
  for (const [paper, items] of givers.entries()) for (const item of items) givenBy[item]?.push(paper);
  const isHad = givers.map(() => false);
  const free = [...needs.keys()].filter((item) => waiting[item] === 0);
  for (let item = free.pop(); item !== undefined; item = free.pop()) {
    for (const paper of givenBy[item] ?? []) {
      if (isHad[paper] === true) continue;
      isHad[paper] = true;
      for (const waiter of waiters[paper] ?? []) {
        waiting[waiter] = (waiting[waiter] ?? 0) - 1;
        if (waiting[waiter] === 0) free.push(waiter);
      }
    }
  }
  const count = needs.length;
  return [
    ...needs.map((papers) => papers.filter((paper) => isHad[paper] !== true).map((paper) => count + paper)),
    ...givers.map((items, paper) => (isHad[paper] === true ? [] : items)),
  ];
}
