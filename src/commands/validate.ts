import { byPlace } from '../model/finding.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Report } from '../model/report.ts';
import { runRules } from '../rules/run.ts';
import { summaryOf } from './summary.ts';

/** Schema and rules on every selected file. */
export function validate({ settings, findings, count, groups }: Catalogue, today: string): Report {
  const { laws, regions } = settings;
  const all = [...findings];
  const counts = [count];
  for (const group of groups()) {
    counts.push(group.count);
    all.push(...group.findings);
    for (const entry of group.entries) all.push(...runRules(entry, { today, laws, regions }));
  }
  return { summary: summaryOf(counts, all), findings: all.toSorted(byPlace) };
}
