import type { Draft } from '../model/item.ts';
import type { Text } from '../model/text.ts';
import { defineRuleOf, partOf, writtenAt } from './rule.ts';

const atOnce = '马上办';
const online = '网上办';
const nearby = '就近办';
const oneVisit = '一次办';

interface Disagreement {
  readonly field: keyof Handling;
  readonly message: Text;
}

type Handling = Pick<Draft, 'caseType' | 'visits' | 'onlineDepth' | 'fourHandling'>;

type Reach = Pick<Draft, 'fourHandling' | 'coverage' | 'levels' | 'offices' | 'channels'>;

/** Certain only where there is one window in the county, no township has another, and no way but to go there. */
const isFar = ({ coverage, levels, offices, channels }: Reach): boolean =>
  (coverage === '全镇' || coverage === '全县') &&
  levels?.some((level) => level?.startsWith('镇') || level?.startsWith('村')) === false &&
  (offices?.length ?? 2) < 2 &&
  channels?.every((channel) => channel === '窗口') === true;

function* disagreements(draft: Handling): Iterable<Disagreement> {
  const { caseType, visits, onlineDepth } = draft;
  const says = (way: string): boolean => draft.fourHandling?.includes(way) === true;
  if (says(atOnce) && caseType !== undefined && caseType !== '即办件') {
    yield {
      field: 'caseType',
      message: {
        zh: `四办写了「马上办」，办件类型却是「${caseType}」；请改为 即办件（承诺时限相应缩短），或者从四办中删去 马上办。`,
        en: `It is said to be handled at once (马上办), but the case type is "${caseType}". Make it 即办件 (with a promise to match), or delete 马上办 from fourHandling.`,
      },
    };
  }
  if (says(oneVisit) && visits !== undefined && visits > 1) {
    yield {
      field: 'visits',
      message: {
        zh: `四办写了「一次办」，到办事现场次数却是 ${visits} 次；请减为 1 次或者 0 次，或者从四办中删去 一次办。`,
        en: `It is said to take one visit at most (一次办), but takes ${visits} visits. Make it 1 or 0, or delete 一次办 from fourHandling.`,
      },
    };
  }
  if (says(online) && (onlineDepth === '不提供' || onlineDepth === '信息发布')) {
    yield {
      field: 'onlineDepth',
      message: {
        zh: `四办写了「网上办」，网上办理深度却是「${onlineDepth}」，在网上交不了申请；请改正网上办理深度，或者从四办中删去 网上办。`,
        en: `It is said to be handled online (网上办), but the online depth is "${onlineDepth}", so that nobody can apply there. Correct onlineDepth, or delete 网上办 from fourHandling.`,
      },
    };
  }
  if (draft.fourHandling !== undefined && !says(online) && onlineDepth === '全程网办') {
    yield {
      field: 'onlineDepth',
      message: {
        zh: '网上办理深度是全程网办，四办却没有写「网上办」，公布的四办清单会漏掉它；请在四办中加上 网上办，或者改正网上办理深度。',
        en: 'The item is wholly online (全程网办), yet fourHandling lacks 网上办, so that the published list leaves it out. Add 网上办, or correct onlineDepth.',
      },
    };
  }
}

export const fourHandlingAgrees = defineRuleOf(
  {
    id: 'four-handling-agrees',
    severity: 'warning',
    summary: {
      zh: '四办与办件类型、到现场次数、网上办理深度、通办范围相符',
      en: 'the four ways of handling agree with case type, visits, online depth and coverage',
    },
    why: {
      zh: '四办清单是对外公布的，写着“一次办”却要跑两趟、“马上办”却要等几天，等于公开说了假话。四办的口径各地略有不同，因此只作提醒。',
      en: 'The list of the four ways is published; a second visit under 一次办, or days of waiting under 马上办, make it untrue. Places define the ways a little differently, hence only a warning.',
    },
    source: {
      zh: '中办、国办《关于深入推进审批服务便民化的指导意见》（2018年，马上办、网上办、就近办、一次办）；与各要素的对应关系是本工具的理解',
      en: 'The 2018 guidance of the two General Offices on convenient approval services (the four ways); how they answer to the other elements is this tool’s reading',
    },
    bad: 'fourHandling: [马上办, 一次办]\ncaseType: 承诺件\nvisits: 2\n',
    good: 'fourHandling: [马上办, 一次办]\ncaseType: 即办件\nvisits: 1\n',
  },
  [
    partOf({
      reads: ['caseType', 'visits', 'onlineDepth', 'fourHandling'],
      *check(draft, context) {
        for (const { field, message } of disagreements(draft))
          yield { path: writtenAt(context, ['fourHandling'], [field]), message };
      },
    }),
    partOf({
      reads: ['fourHandling', 'coverage', 'levels', 'offices', 'channels'],
      *check(draft, context) {
        if (draft.fourHandling?.includes(nearby) !== true || !isFar(draft)) return;
        yield {
          path: writtenAt(context, ['fourHandling'], ['coverage']),
          message: {
            zh: `四办写了「就近办」，通办范围却是「${draft.coverage}」，办理点只有一处，又只能到窗口办，群众没有近处可选；请扩大通办范围或者补写就近的办理点，办不到的从四办中删去 就近办。`,
            en: `It is said to be handled nearby (就近办), but the coverage is "${draft.coverage}", there is one office at most, and no way but its window. Widen coverage or add the offices nearby; if there are none, delete 就近办 from fourHandling.`,
          },
        };
      },
    }),
  ],
);
