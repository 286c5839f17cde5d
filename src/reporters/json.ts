import { type Finding, pointerOf } from '../model/finding.ts';
import type { Findings } from '../model/report.ts';
import { jsonChunks } from './json-text.ts';
import type { Reporter } from './reporter.ts';

function plain({ at, path, ...finding }: Finding): object {
  const { rule, severity, message, region, code, variant, fingerprint, difference, cause, waiver, repair } =
    finding;
  const { file, line, column } = at;
  return {
    rule,
    severity,
    message,
    file,
    line,
    column,
    pointer: pointerOf(path),
    region,
    code,
    variant,
    fingerprint,
    ...(difference === undefined ? {} : { difference: { ...difference, path: pointerOf(difference.path) } }),
    cause,
    waiver,
    ...(repair === undefined ? {} : { repair: { pointer: pointerOf(repair.path), value: repair.value } }),
  };
}

function* each(findings: Findings): Generator<object> {
  for (const finding of findings) yield plain(finding);
}

/** The whole report; its schema is schemas/report.schema.json. Nothing invisible stands in it unescaped. */
export const json: Reporter = ({ summary, findings, matrix, overview, scorecards, waivers }) => {
  const report = {
    version: 1,
    summary,
    findings: each(findings),
    overview,
    scorecards,
    waivers: waivers?.map(({ waiver, at, state, daysLeft, now }) => {
      const { file, line, column } = at;
      return { state, daysLeft, now, waiver, file, line, column };
    }),
    matrix,
  };
  return jsonChunks(report);
};
