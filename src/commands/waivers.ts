import { waiverFindings } from '../compare/waivers.ts';
import { byPlace, type Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Text } from '../model/text.ts';
import type { Waiver } from '../model/waiver.ts';
import { tallyOf } from './summary.ts';

/** The whole comparison seen from its waivers: what is wrong with waivers.yaml or with a waiver in it fails. */
export function checkWaivers(
  { summary, findings, waivers = [] }: Report,
  settings: readonly Finding[],
): Report {
  const isTold = (): boolean => true;
  const told = [
    ...settings.filter(({ severity }) => severity === 'error'),
    ...waiverFindings(waivers, 'error', isTold),
    // A machine that could not read some file leaves its waivers unchecked.
    ...(summary.complete ? [] : [...findings].filter(({ rule }) => rule === 'file-readable')),
  ];
  const once = [...new Map(told.map((finding) => [finding, finding])).values()].toSorted(byPlace);
  return { summary: { ...summary, ...tallyOf(once) }, findings: once, waivers };
}

/** What the city decided. */
export type Decision = Pick<Waiver, 'reason' | 'approval' | 'from' | 'until'>;

/** The waiver that answers for the difference with this fingerprint, or why there can be none. */
export function waiverFor(
  { findings: all, waivers = [] }: Report,
  fingerprint: string,
  decision: Decision,
  today: string,
): { readonly waiver: Waiver } | { readonly refusal: Text } {
  const alike = [...all].filter((each) => each.fingerprint === fingerprint);
  const finding = alike.find(({ difference }) => difference !== undefined);
  if (finding?.difference === undefined) {
    const isOther = alike.length > 0;
    return {
      refusal: isOther
        ? {
            zh: `指纹 ${fingerprint} 不是与标准的差异，不能豁免，只能改正`,
            en: `${fingerprint} is no difference from the standard, so it cannot be waived, only mended`,
          }
        : {
            zh: `现在的差异中没有指纹 ${fingerprint}；请抄 shixiang diff 显示的指纹（改过值，指纹就变了）`,
            en: `no present difference has the fingerprint ${fingerprint}; copy it from shixiang diff (it changes with the value)`,
          },
    };
  }
  const { region = '', code = '', variant, difference, severity, waiver: present } = finding;
  if (present !== undefined) {
    const { approval, until } = present;
    return {
      refusal: {
        zh: `这个差异已由 ${approval} 豁免至 ${until}`,
        en: `this difference is already waived by ${approval} until ${until}`,
      },
    };
  }
  if (severity === 'note') {
    return {
      refusal: {
        zh: '这个差异是政策允许的，不用豁免',
        en: 'policy allows this difference; it needs no waiver',
      },
    };
  }
  const { from, until } = decision;
  if (until < from || until < today) {
    return {
      refusal:
        until < from
          ? {
              zh: `截止日期 ${until} 在起始日期 ${from} 之前`,
              en: `the last day ${until} is before the first, ${from}`,
            }
          : { zh: `截止日期 ${until} 已经过了`, en: `the last day ${until} is over` },
    };
  }
  const waiver: Waiver = {
    region,
    code,
    ...(variant === undefined ? {} : { variant }),
    field: difference.field,
    fingerprint,
    ...decision,
  };
  const isThere = waivers.some((each) => JSON.stringify(each.waiver) === JSON.stringify(waiver));
  return isThere
    ? { refusal: { zh: '这条豁免已经登记', en: 'this very waiver is entered already' } }
    : { waiver };
}
