import { openCatalogue } from '../catalogue/load.ts';
import { disk } from '../catalogue/source.ts';
import { concludeValidate } from '../commands/validate.ts';
import type { Report } from '../model/report.ts';
import type { Run } from './cached.ts';
import { crewOf } from './crew.ts';
import { type Manner, partOf } from './threads.ts';

/** A run of validate that reads everything. */
export async function runWhole(
  { root, cwd, today, paths }: Run,
  isSelected: (path: string) => boolean,
  manner: Manner,
): Promise<Report> {
  const crew = crewOf(manner.threads);
  const source = crew.of(manner.counting?.of(disk) ?? disk, isSelected);
  const catalogue = openCatalogue(root, cwd, isSelected, source);
  const work = { command: 'validate', scope: { paths } } as const;
  return concludeValidate(
    catalogue,
    await partOf(work, catalogue, { root, cwd, today }, { ...manner, crew }),
  );
}
