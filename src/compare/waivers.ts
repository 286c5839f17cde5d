import type { Finding, Location } from '../model/finding.ts';
import type { Text } from '../model/text.ts';
import type { Waiver } from '../model/waiver.ts';

/** What the waivers say of one difference today. */
export interface Ruling {
  readonly waiver: Waiver;
  readonly isInForce: boolean;
  readonly message: Text;
}

export interface Approval {
  readonly of: (difference: Finding) => Ruling | undefined;
  /** Waivers that answered for nothing. */
  readonly unused: () => readonly Finding[];
}

const keyOf = ({
  region,
  code,
  variant,
  field,
  fingerprint,
}: Omit<Waiver, 'reason' | 'approval' | 'from' | 'until'>) =>
  JSON.stringify([region, code, variant, field, fingerprint]);

/** Applies waivers to differences. A waiver holds from its first to its last day; after that the difference counts again. */
export function approvals(
  waivers: readonly { readonly waiver: Waiver; readonly at: Location }[],
  today: string,
): Approval {
  const waiting = new Map(waivers.map((each) => [keyOf(each.waiver), each]));
  const byKey = new Map(waiting);
  return {
    of({ region = '', code = '', variant, difference, fingerprint }) {
      const field = difference?.field ?? '';
      const key = keyOf({ region, code, ...(variant === undefined ? {} : { variant }), field, fingerprint });
      const waiver = byKey.get(key)?.waiver;
      if (waiver === undefined) return undefined;
      waiting.delete(key);
      const { approval, from, until, reason } = waiver;
      if (today > until) {
        const message = {
          zh: `豁免（${approval}）已于 ${until} 到期`,
          en: `the waiver (${approval}) ended on ${until}`,
        };
        return { waiver, isInForce: false, message };
      }
      if (today < from) {
        const message = {
          zh: `豁免（${approval}）自 ${from} 起才生效`,
          en: `the waiver (${approval}) begins only on ${from}`,
        };
        return { waiver, isInForce: false, message };
      }
      const message = {
        zh: `已豁免至 ${until}（${approval}：${reason}）`,
        en: `waived until ${until} (${approval}: ${reason})`,
      };
      return { waiver, isInForce: true, message };
    },
    unused: () =>
      [...waiting.values()].map(({ waiver, at }) => ({
        rule: 'waiver-used',
        severity: 'warning' as const,
        message: {
          zh: `这条豁免（${waiver.approval}，${waiver.region} ${waiver.code} ${waiver.field}）对应不到任何差异：差异已消除，或县里又改了值。请删掉，或按 diff 显示的指纹重新报批。`,
          en: `this waiver (${waiver.approval}, ${waiver.region} ${waiver.code} ${waiver.field}) answers for no difference: it is gone, or the county changed the value. Delete it, or have the fingerprint that diff shows approved.`,
        },
        at,
        path: [],
        region: waiver.region,
        code: waiver.code,
        ...(waiver.variant === undefined ? {} : { variant: waiver.variant }),
        fingerprint: waiver.fingerprint,
      })),
  };
}
