import { openCatalogue } from '../catalogue/load.ts';
import { concludeValidate } from '../commands/validate.ts';
import type { Report } from '../model/report.ts';
import type { Run } from './cached.ts';
import { partOf } from './threads.ts';

/** A run of validate that reads everything. */
export async function runWhole(
  { root, cwd, today, paths }: Run,
  isSelected: (path: string) => boolean,
  threads: number | undefined,
): Promise<Report> {
  const catalogue = openCatalogue(root, cwd, isSelected);
  const work = { command: 'validate', scope: { paths } } as const;
  return concludeValidate(catalogue, await partOf(work, catalogue, { root, cwd, today }, { threads }));
}
