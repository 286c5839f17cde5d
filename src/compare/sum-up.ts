import type { Difference, Verdict } from '../model/difference.ts';
import { type FieldId, fields } from '../model/field.ts';
import type { Item } from '../model/item.ts';
import { compareLimits, type Limit, limitText } from '../model/limit.ts';
import { promiseOf, statutoryOf } from '../model/promise.ts';
import { many, type Text } from '../model/text.ts';

interface Part extends Text {
  readonly verdict: Verdict;
}

const part = (verdict: Verdict, zh: string, en: string): Part => ({ verdict, zh, en });

const units = {
  工作日: ['个工作日', 'working day'],
  自然日: ['日', 'day'],
  小时: ['小时', 'hour'],
  月: ['个月', 'month'],
  年: ['年', 'year'],
} as const;

/** Without the noise of 0.1 + 0.2. */
const round = (value: number): number => Math.round(value * 100) / 100;

/** 时限短 5 个工作日; between units, both limits. */
function* limitParts(
  [zh, en]: readonly [string, string],
  from: Limit | undefined,
  to: Limit | undefined,
): Generator<Part> {
  if (from === undefined && to === undefined) return;
  if (from === undefined || to === undefined) {
    yield to === undefined
      ? part('worse', `不再有${zh}`, `no ${en} any more`)
      : part('better', `${zh}定为 ${limitText(to)}`, `${en} set to ${limitText(to)}`);
    return;
  }
  const order = compareLimits(to, from);
  if (order === 0) return;
  const verdict = order === undefined ? 'incomparable' : order < 0 ? 'better' : 'worse';
  if (from !== '当场' && to !== '当场' && from.unit === to.unit) {
    const [unit, one] = units[to.unit];
    const days = round(Math.abs(to.value - from.value));
    yield verdict === 'better'
      ? part(verdict, `${zh}短 ${days} ${unit}`, `${en} ${many(days, one)} shorter`)
      : part(verdict, `${zh}长 ${days} ${unit}`, `${en} ${many(days, one)} longer`);
  } else {
    yield part(
      verdict,
      `${zh}由 ${limitText(from)} 改为 ${limitText(to)}`,
      `${en} from ${limitText(from)} to ${limitText(to)}`,
    );
  }
}

/** What is counted when members of a list come and go. */
const counted: Partial<Record<FieldId, readonly [zh: string, measure: string, one: string, more: string]>> = {
  materials: ['材料', '件', 'material', 'materials'],
  conditions: ['受理条件', '条', 'condition', 'conditions'],
  process: ['办理环节', '个', 'step', 'steps'],
  specialProcedures: ['特别程序', '个', 'special procedure', 'special procedures'],
  'fees.items': ['收费项目', '个', 'fee', 'fees'],
  intermediaries: ['中介服务', '项', 'intermediary service', 'intermediary services'],
  channels: ['办理形式', '种', 'channel', 'channels'],
  fourHandling: ['四办', '项', 'of the four ways', 'of the four ways'],
  serviceObjects: ['服务对象', '类', 'kind of applicant', 'kinds of applicants'],
};

function* countParts(field: FieldId, differences: readonly Difference[]): Generator<Part> {
  const words = counted[field];
  if (words === undefined) return;
  const [zh, measure, one, more] = words;
  for (const kind of ['removed', 'added'] as const) {
    const members = differences.filter(
      (each) => each.field === field && each.kind === kind && each.verdict !== 'wording',
    );
    const [first] = members;
    if (first === undefined) continue;
    const count = members.length;
    const sign = kind === 'removed' ? ['少', 'fewer'] : ['多', 'more'];
    yield part(
      first.verdict,
      `${zh}${sign[0]} ${count} ${measure}`,
      `${count} ${sign[1]} ${count === 1 ? one : more}`,
    );
  }
}

/** 少跑 1 次, and copies likewise. */
function* numberParts(from: Item, to: Item, differences: readonly Difference[]): Generator<Part> {
  const visits = to.visits - from.visits;
  if (visits < 0) yield part('better', `少跑 ${-visits} 次`, `${many(-visits, 'visit')} fewer`);
  if (visits > 0) yield part('worse', `多跑 ${visits} 次`, `${many(visits, 'visit')} more`);
  const copies = differences
    .filter(({ field, kind }) => field === 'materials.copies' && kind === 'changed')
    .reduce((sum, each) => sum + Number(each.to) - Number(each.from), 0);
  if (copies < 0)
    yield part('better', `少交 ${-copies} 份`, `${many(-copies, 'copy').replace('copys', 'copies')} fewer`);
  if (copies > 0)
    yield part('worse', `多交 ${copies} 份`, `${many(copies, 'copy').replace('copys', 'copies')} more`);
}

/** Of several materials the same change is told once, with their number. */
function* materialParts(differences: readonly Difference[]): Generator<Part> {
  const of = (field: FieldId, verdict: Verdict): number =>
    differences.filter((each) => each.field === field && each.verdict === verdict).length;
  const [exempt, bound] = [of('materials.exemption', 'better'), of('materials.exemption', 'worse')];
  if (exempt > 0)
    yield part('better', `${exempt} 件材料更便于免交`, `${many(exempt, 'material')} easier exempted`);
  if (bound > 0) yield part('worse', `${bound} 件材料更难免交`, `${many(bound, 'material')} harder exempted`);
  const [eased, needed] = [of('materials.necessity', 'better'), of('materials.necessity', 'worse')];
  if (eased > 0) yield part('better', `${eased} 件材料放宽`, `${many(eased, 'material')} eased`);
  if (needed > 0) yield part('worse', `${needed} 件材料收紧`, `${many(needed, 'material')} tightened`);
}

/** Fields that the parts above speak for. */
const spoken = new Set<FieldId>([
  'timeLimit.promised',
  'timeLimit.statutory',
  'visits',
  'materials.copies',
  'materials.exemption',
  'materials.necessity',
]);

/** The rest, by the name of the field and the way it goes: 网上办理深度提高 (…). */
function* otherParts(differences: readonly Difference[]): Generator<Part> {
  const rest = differences.filter(
    ({ field, kind, verdict }) =>
      verdict !== 'wording' && !spoken.has(field) && (counted[field] === undefined || kind === 'changed'),
  );
  for (const verdict of ['better', 'worse', 'incomparable'] as const) {
    const ids = new Set(rest.filter((each) => each.verdict === verdict).map(({ field }) => field));
    if (ids.size === 0) continue;
    const titles = [...ids].map((id) => fields[id].title);
    const way = {
      better: ['更有利', 'better'],
      worse: ['更不利', 'worse'],
      incomparable: ['有变化', 'changed'],
    }[verdict];
    yield part(
      verdict,
      `${titles.map(({ zh }) => zh).join('、')}${way[0]}`,
      `${titles.map(({ en }) => en).join(', ')} ${way[1]}`,
    );
  }
}

const order: readonly Verdict[] = ['better', 'worse', 'incomparable', 'wording'];

/** What a change means for the applicant, the good news first: 材料少 2 件，时限短 5 个工作日，少跑 1 次. */
export function sumUp(from: Item, to: Item, differences: readonly Difference[]): Text {
  const parts = [
    ...countParts('materials', differences),
    ...limitParts(['时限', 'limit'], promiseOf(from), promiseOf(to)),
    ...(differences.some(({ field }) => field === 'timeLimit.statutory')
      ? limitParts(['法定时限', 'statutory limit'], statutoryOf(from), statutoryOf(to))
      : []),
    ...numberParts(from, to, differences),
    ...materialParts(differences),
    ...(Object.keys(counted) as FieldId[])
      .filter((field) => field !== 'materials')
      .flatMap((field) => [...countParts(field, differences)]),
    ...otherParts(differences),
  ].toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  if (parts.length > 0) {
    return {
      zh: parts.map(({ zh }) => zh).join('，'),
      en: parts.map(({ en }) => en).join(', '),
    };
  }
  return differences.length > 0
    ? { zh: '只改了写法或次序，办事不受影响', en: 'only wording or order; nothing changes for applicants' }
    : { zh: '办事要素没有变化', en: 'no element of handling changed' };
}

/** An item in one line, for one that is new or gone: 承诺 5个工作日，材料 3 件，到现场 1 次. */
export function digest(item: Item): Text {
  const promise = promiseOf(item);
  const { length } = item.materials;
  return {
    zh: `${promise === undefined ? '没有时限' : `承诺 ${limitText(promise)}`}，材料 ${length} 件，到现场 ${item.visits} 次，${item.fees.charged === '是' ? '收费' : '不收费'}`,
    en: `${promise === undefined ? 'no limit' : `within ${limitText(promise)}`}, ${many(length, 'material')}, ${many(item.visits, 'visit')}, ${item.fees.charged === '是' ? 'charged' : 'free'}`,
  };
}
