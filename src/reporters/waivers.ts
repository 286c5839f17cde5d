import type { ChalkInstance } from 'chalk';
import { type FieldId, fields } from '../model/field.ts';
import { shortNameOf, type Region } from '../model/region.ts';
import { show } from '../model/show.ts';
import type { Locale, Text } from '../model/text.ts';
import { expiringDays, type WaiverStanding, type WaiverState } from '../model/waiver.ts';

export const stateNames: Readonly<Record<WaiverState, Text>> = {
  'in-force': { zh: '有效', en: 'in force' },
  expiring: { zh: '将到期', en: 'expiring' },
  expired: { zh: '已过期', en: 'expired' },
  mismatched: { zh: '失配', en: 'mismatched' },
  unused: { zh: '未使用', en: 'unused' },
  'not-begun': { zh: '未生效', en: 'not begun' },
  unread: { zh: '无法核对', en: 'cannot be checked' },
};

const states = Object.keys(stateNames) as readonly WaiverState[];

/** 有效 2，将到期 1（30 天内） */
export function countsByState(waivers: readonly WaiverStanding[], locale: Locale): string {
  const within = { zh: `（${expiringDays} 天内）`, en: ` (within ${expiringDays} days)` }[locale];
  return states
    .map((state) => ({ state, count: waivers.filter((each) => each.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${stateNames[state][locale]} ${count}${state === 'expiring' ? within : ''}`)
    .join({ zh: '，', en: ', ' }[locale]);
}

const whenText = ({ waiver: { from, until }, state, daysLeft }: WaiverStanding): Text => {
  if (state === 'not-begun') return { zh: `自 ${from} 起`, en: `from ${from}` };
  if (daysLeft < 0)
    return { zh: `至 ${until}，过期 ${-daysLeft} 天`, en: `until ${until}, ${-daysLeft} days ago` };
  return { zh: `至 ${until}，还剩 ${daysLeft} 天`, en: `until ${until}, ${daysLeft} days left` };
};

/** Every waiver with its state, place first; then how many of each. */
export function waiversText(
  waivers: readonly WaiverStanding[],
  regions: readonly Region[],
  locale: Locale,
  chalk: ChalkInstance,
): string {
  const none = { zh: '没有豁免。\n', en: 'There are no waivers.\n' };
  if (waivers.length === 0) return none[locale];
  const paint: Readonly<Record<WaiverState, (text: string) => string>> = {
    'in-force': chalk.green,
    expiring: chalk.yellow,
    expired: chalk.red,
    mismatched: chalk.red,
    unused: chalk.yellow,
    'not-begun': chalk.cyan,
    unread: chalk.red,
  };
  const blocks = waivers.map((standing) => {
    const { waiver, at, state, now } = standing;
    const { region, code, variant, field, approval, reason, fingerprint } = waiver;
    const known = regions.find((each) => each.code === region);
    const where = known === undefined ? region : shortNameOf(known);
    const what = fields[field as FieldId]?.title[locale] ?? field;
    const item =
      variant === undefined ? code : { zh: `${code}（${variant}）`, en: `${code} (${variant})` }[locale];
    return [
      `${chalk.bold(`${show(at.file)}:${at.line}:${at.column}`)}: ${paint[state](stateNames[state][locale])}: ${show(`${where} ${item} ${what}`)} [${fingerprint}]`,
      `  = ${whenText(standing)[locale]}${{ zh: '；', en: '; ' }[locale]}${show(approval)}`,
      `  = ${show(reason)}`,
      ...(now === undefined
        ? []
        : [`  = ${{ zh: '现在的指纹', en: 'fingerprint now' }[locale]}: ${now.join(' ')}`]),
      '',
    ].join('\n');
  });
  const total = { zh: `共 ${waivers.length} 条豁免`, en: `${waivers.length} waivers` }[locale];
  return `${[...blocks, `${total}${{ zh: '：', en: ': ' }[locale]}${countsByState(waivers, locale)}${{ zh: '。', en: '.' }[locale]}`].join('\n')}\n`;
}
