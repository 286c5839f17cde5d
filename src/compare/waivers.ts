import type { Finding, Location, Severity } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import {
  daysBetween,
  expiringDays,
  type Waiver,
  type WaiverStanding,
  type WaiverState,
} from '../model/waiver.ts';

/** What the waivers say of one difference today. */
export interface Ruling {
  readonly waiver: Waiver;
  readonly isInForce: boolean;
  /** What it makes of the difference; absent leaves it as grave as it is. */
  readonly severity?: Severity;
  readonly message: Text;
}

/** What some differences say of the waivers: plain data. */
export interface WaiverUse {
  /** The waivers that answer for one of them, by their place in the list. */
  readonly answering: readonly number[];
  /** Field of an item that some waiver is about → the differences in it that no waiver answers for. */
  readonly unanswered: readonly (readonly [field: string, fingerprints: readonly string[]])[];
}

export interface Approval {
  readonly of: (difference: Finding) => Ruling | undefined;
  /** What was seen since this was asked before. */
  readonly taken: () => WaiverUse;
  /** As if what another one saw had been shown to `of`. */
  readonly add: (use: WaiverUse) => void;
  /** Every waiver and what it is worth, once all differences were seen. */
  readonly standings: (isUnread?: (region: string, code: string) => boolean) => readonly WaiverStanding[];
}

interface Placed {
  readonly waiver: Waiver;
  readonly at: Location;
}

type Key = Pick<Waiver, 'region' | 'code' | 'variant' | 'field'>;

const fieldKey = ({ region, code, variant, field }: Key): string =>
  JSON.stringify([region, code, variant, field]);

const stateOn = (
  today: string,
  { from, until }: Waiver,
): 'in-force' | 'expiring' | 'expired' | 'not-begun' => {
  if (today < from) return 'not-begun';
  const left = daysBetween(today, until);
  return left < 0 ? 'expired' : left <= expiringDays ? 'expiring' : 'in-force';
};

/** Of several waivers for one difference the one that helps most. */
const helpfulness: readonly WaiverState[] = ['in-force', 'expiring', 'not-begun', 'expired'];

const rulings = {
  'in-force': ({ approval, until, reason }: Waiver): Text => ({
    zh: `已豁免至 ${until}（${approval}：${reason}）`,
    en: `waived until ${until} (${approval}: ${reason})`,
  }),
  expired: ({ approval, until }: Waiver): Text => ({
    zh: `豁免（${approval}）已于 ${until} 到期`,
    en: `the waiver (${approval}) ended on ${until}`,
  }),
  'not-begun': ({ approval, from }: Waiver): Text => ({
    zh: `豁免（${approval}）自 ${from} 起才生效`,
    en: `the waiver (${approval}) begins only on ${from}`,
  }),
} as const;

/**
 * Applies waivers to differences. A waiver holds from its first to its last day, for exactly the values that were
 * approved. When only the day has passed, the difference is a warning: `waivers check` is where that fails. When a value
 * was changed the fingerprint is another, and the difference counts at once.
 */
export function approvals(waivers: readonly Placed[], today: string): Approval {
  const byDifference = new Map<string, Placed[]>();
  const keyOf = (key: Key, fingerprint: string): string => fieldKey(key) + fingerprint;
  for (const placed of waivers) {
    const key = keyOf(placed.waiver, placed.waiver.fingerprint);
    byDifference.set(key, [...(byDifference.get(key) ?? []), placed]);
  }
  const fields = new Set(waivers.map(({ waiver }) => fieldKey(waiver)));
  const answering = new Set<Placed>();
  const unanswered = new Map<string, Set<string>>();

  const leave = (field: string, fingerprint: string): void => {
    if (!fields.has(field)) return;
    const others = unanswered.get(field) ?? new Set();
    unanswered.set(field, others.add(fingerprint));
  };

  const standingOf = (placed: Placed, isUnread: boolean): WaiverStanding => {
    const { waiver, at } = placed;
    const state = stateOn(today, waiver);
    const about = { waiver, at, daysLeft: daysBetween(today, waiver.until) };
    if (answering.has(placed)) return { ...about, state };
    if (isUnread) return { ...about, state: 'unread' };
    const now = unanswered.get(fieldKey(waiver));
    if (now !== undefined) return { ...about, state: 'mismatched', now: [...now] };
    return { ...about, state: state === 'not-begun' ? state : 'unused' };
  };

  return {
    of({ region = '', code = '', variant, difference, fingerprint }) {
      const key: Key = {
        region,
        code,
        ...(variant === undefined ? {} : { variant }),
        field: difference?.field ?? '',
      };
      const rank = ({ waiver }: Placed): number => helpfulness.indexOf(stateOn(today, waiver));
      const [placed] = (byDifference.get(keyOf(key, fingerprint)) ?? []).toSorted(
        (a, b) => rank(a) - rank(b),
      );
      if (placed === undefined) {
        leave(fieldKey(key), fingerprint);
        return undefined;
      }
      answering.add(placed);
      const { waiver } = placed;
      const state = stateOn(today, waiver);
      switch (state) {
        case 'in-force':
          return { waiver, isInForce: true, severity: 'note', message: rulings['in-force'](waiver) };
        case 'expiring': {
          const { zh, en } = rulings['in-force'](waiver);
          const left = daysBetween(today, waiver.until);
          const message = {
            zh: `${zh}，还剩 ${left} 天`,
            en: `${en}, ${left} day${left === 1 ? '' : 's'} left`,
          };
          return { waiver, isInForce: true, severity: 'note', message };
        }
        case 'expired':
          return { waiver, isInForce: false, severity: 'warning', message: rulings.expired(waiver) };
        case 'not-begun':
          return { waiver, isInForce: false, message: rulings['not-begun'](waiver) };
      }
    },
    taken() {
      const use: WaiverUse = {
        answering: [...answering].map((placed) => waivers.indexOf(placed)).toSorted((a, b) => a - b),
        unanswered: [...unanswered].map(([field, fingerprints]) => [field, [...fingerprints]]),
      };
      answering.clear();
      unanswered.clear();
      return use;
    },
    add(use) {
      for (const index of use.answering) {
        const placed = waivers[index];
        if (placed !== undefined) answering.add(placed);
      }
      for (const [field, fingerprints] of use.unanswered) {
        for (const fingerprint of fingerprints) leave(field, fingerprint);
      }
    },
    standings: (isUnread = () => false) =>
      waivers.map((placed) => standingOf(placed, isUnread(placed.waiver.region, placed.waiver.code))),
  };
}

/** What is wrong with a waiver, and what to do; undefined for one that holds or is to begin. */
const faults: Readonly<
  Partial<
    Record<
      WaiverState,
      { readonly rule: 'waiver-used' | 'waiver-current'; readonly say: (of: WaiverStanding) => Text }
    >
  >
> = {
  expired: {
    rule: 'waiver-current',
    say: ({ waiver: { until }, daysLeft }) => ({
      zh: `已于 ${until} 到期（${-daysLeft} 天前），差异还在。请改正县里的文件，或续批后用 shixiang waivers add 登记。`,
      en: `ended on ${until} (${-daysLeft} day${daysLeft === -1 ? '' : 's'} ago) and the difference is still there. Mend the county’s file, or have it renewed and enter it with shixiang waivers add.`,
    }),
  },
  mismatched: {
    rule: 'waiver-used',
    say: ({ now = [] }) => ({
      zh: `失配：批准以后值又改了（现在的指纹是 ${now.join('、')}），原来的批准不再有效。请改回批准的值，或重新报批。`,
      en: `does not match: the value was changed after the approval (the fingerprint now is ${now.join(', ')}), so the approval no longer holds. Restore the approved value or have the new one approved.`,
    }),
  },
  unused: {
    rule: 'waiver-used',
    say: () => ({
      zh: '没有用上：差异已经消除，或有别的豁免管着。请用 shixiang waivers prune 删掉。',
      en: 'is not used: the difference is gone, or another waiver answers for it. Delete it with shixiang waivers prune.',
    }),
  },
  unread: {
    rule: 'waiver-used',
    say: () => ({
      zh: '无法核对：县里的文件或市级标准有错。请先运行 shixiang validate 改正。',
      en: 'cannot be checked: the county’s file or the standard is faulty. Mend it first; see shixiang validate.',
    }),
  },
};

/** The waivers that need a hand, each told at its own line. */
export function* waiverFindings(
  standings: readonly WaiverStanding[],
  severity: Severity,
  isAsked: (state: WaiverState) => boolean,
): Generator<Finding> {
  for (const standing of standings) {
    const { waiver, at, state } = standing;
    const fault = faults[state];
    if (fault === undefined || !isAsked(state)) continue;
    const { approval, region, code, variant, field, fingerprint } = waiver;
    const { zh, en } = fault.say(standing);
    const about = `${approval}，${region} ${code} ${field}`;
    yield {
      rule: fault.rule,
      severity,
      message: {
        zh: `这条豁免（${about}）${zh}`,
        en: `this waiver (${approval}, ${region} ${code} ${field}) ${en}`,
      },
      at,
      path: [],
      region,
      code,
      ...(variant === undefined ? {} : { variant }),
      fingerprint,
    };
  }
}
