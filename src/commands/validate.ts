import type { Catalogue } from '../model/catalogue.ts';
import { byPlace } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { judging } from '../rules/run.ts';
import { gathering } from '../rules/run-wide-rules.ts';
import { summaryOf } from './summary.ts';

/**
 * Schema and rules on every selected file. Rules on a region or on the whole catalogue see what was selected, too: two
 * selected files with one implementation code are told. What is only known from all files, such as that an item has no
 * standard, is told only when all of the region or catalogue is selected and could be read.
 */
export function validate(catalogue: Catalogue, today: string): Report {
  const { settings, findings, count, groups, partial, reread } = catalogue;
  const { laws, regions, city } = settings;
  const all = [...findings];
  const counts = [count];
  const gathered = gathering();
  const judge = judging({ today, laws, regions });
  for (const group of groups()) {
    counts.push(group.count);
    all.push(...group.findings);
    for (const entry of group.entries) {
      all.push(...judge(entry));
      gathered.add(entry);
    }
  }
  const isAllRead = counts.every(({ refused }) => refused === 0);
  const isWhole = (region?: string): boolean =>
    isAllRead && (region === undefined ? partial.size === 0 : !partial.has(region));
  all.push(...gathered.findings({ regions, city, isWhole }, reread));
  return { summary: summaryOf(counts, all), findings: all.toSorted(byPlace) };
}
