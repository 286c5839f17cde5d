import { isYaml } from '../catalogue/list-files.ts';
import { openCatalogue } from '../catalogue/load.ts';
import type { Source } from '../catalogue/source.ts';
import type { Repository } from '../git/repository.ts';
import type { Report } from '../model/report.ts';
import { type Scorecard, withBefore } from '../model/scorecard.ts';
import type { Scope } from './asking.ts';
import type { Explain } from './causes.ts';
import { diff } from './diff.ts';
import { sourceAt } from './revision.ts';

/** A catalogue under git, and how its versions are compared: then as now. */
export interface Course {
  readonly root: string;
  readonly cwd: string;
  readonly scope: Scope;
  readonly today: string;
  /** Causes of differences, as known today, or at a commit that the source holds. */
  readonly explainingAt: (source?: Source, commit?: string) => Explain;
}

/** The report on the catalogue as it was at a commit. */
function reportAt(commit: string, repository: Repository, course: Course): Report {
  const { root, cwd, scope, today, explainingAt } = course;
  const { source } = sourceAt(root, repository, commit, isYaml);
  const catalogue = openCatalogue(root, cwd, () => true, source);
  return diff(catalogue, scope, today, explainingAt(source, commit));
}

/** Scorecards, each with the figures of the same region where the work tree left a revision. */
export function trendOf(
  cards: readonly Scorecard[],
  revision: string,
  repository: Repository,
  course: Course,
): {
  readonly scorecards: readonly Scorecard[];
  /** The catalogue of then could be read whole and had scores. */
  readonly isKnown: boolean;
} {
  const { summary, scorecards = [] } = reportAt(repository.forkOf(revision), repository, course);
  const before = summary.complete ? scorecards : [];
  return { scorecards: withBefore(cards, before), isKnown: before.length > 0 };
}
