import { compare } from '../compare/compare.ts';
import { type Element, elements, elementsAsked } from '../compare/elements.ts';
import { judge } from '../compare/judge.ts';
import type { Approval } from '../compare/waivers.ts';
import type { Settings } from '../model/catalogue.ts';
import type { Policy } from '../model/field.ts';
import type { Entry } from '../model/entry.ts';
import type { Finding } from '../model/finding.ts';
import { fingerprintOf } from '../model/fingerprint.ts';
import type { Item } from '../model/item.ts';
import type { Text } from '../model/text.ts';
import { causeText, type Explain } from './causes.ts';

/** An entry of which everything could be read. */
export type ItemEntry = Entry & { readonly item: Item };
export const isWhole = (entry: Entry): entry is ItemEntry => entry.item !== undefined;

const join = (parts: readonly (Text | undefined)[]): Text => {
  const told = parts.filter((part) => part !== undefined);
  return {
    zh: `${told.map(({ zh }) => zh).join('；')}。`,
    en: `${told.map(({ en }) => en).join('; ')}.`,
  };
};

const notLocal = new WeakMap<Policy, readonly Element[]>();

/** Every county has local values; to compare and place them all would take longer than everything else. */
function elementsBut(policy: Policy): readonly Element[] {
  const known = notLocal.get(policy);
  if (known !== undefined) return known;
  const asked = elementsAsked((field) => policy[field] !== 'local');
  notLocal.set(policy, asked);
  return asked;
}

/** Each difference of one county's item, judged and, where approved, waived. */
export function* judged(
  standard: ItemEntry,
  local: ItemEntry,
  { policy, matches }: Settings,
  approval: Approval,
  isAll: boolean,
  explain?: Explain,
): Generator<Finding> {
  const { code, variant } = standard.item;
  const region = local.folder;
  const causeOf = explain?.(standard, local, matches.get(code));
  const asked = isAll ? elements : elementsBut(policy);
  for (const difference of compare(standard.item, local.item, matches.get(code), asked)) {
    const { rule, severity, fact, advice } = judge(difference, policy);
    if (rule === 'local-value' && !isAll) continue;
    const { field, subject, from, to, path } = difference;
    const cause = rule === 'local-value' ? undefined : causeOf?.(difference);
    const why = cause === undefined || severity === 'note' ? undefined : causeText(cause);
    const todo = why !== undefined && cause?.kind === 'stale' ? undefined : advice;
    const finding: Finding = {
      rule,
      severity,
      message: join([fact, why, todo]),
      at: local.locate(path),
      path,
      region,
      code,
      ...(variant === undefined ? {} : { variant }),
      fingerprint: fingerprintOf('difference', region, code, variant, field, subject, from, to),
      difference,
      ...(cause === undefined ? {} : { cause }),
    };
    const ruling = severity === 'note' ? undefined : approval.of(finding);
    if (ruling === undefined) yield finding;
    else {
      const { waiver, isInForce, severity: ruled = severity } = ruling;
      yield isInForce
        ? { ...finding, severity: ruled, waiver, message: join([fact, ruling.message]) }
        : { ...finding, severity: ruled, message: join([fact, why, ruling.message, todo]) };
    }
  }
}
