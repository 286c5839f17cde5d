import type { Finding } from '../model/finding.ts';

/** Findings by place, file after file. */
export function* byFile(
  findings: Iterable<Finding>,
): Generator<readonly [file: string, findings: readonly Finding[]]> {
  let file: string | undefined;
  let held: Finding[] = [];
  for (const finding of findings) {
    if (file !== undefined && finding.at.file !== file) {
      yield [file, held];
      held = [];
    }
    file = finding.at.file;
    held.push(finding);
  }
  if (file !== undefined) yield [file, held];
}
