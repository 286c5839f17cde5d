import { type Finding, pointerOf } from '../model/finding.ts';
import { jsonText } from './json-text.ts';
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

/** The whole report; its schema is schemas/report.schema.json. Nothing invisible stands in it unescaped. */
export const json: Reporter = ({ summary, findings, matrix, overview, scorecards, waivers }) => {
  const report = {
    version: 1,
    summary,
    findings: Array.from(findings, plain),
    overview,
    scorecards,
    waivers: waivers?.map(({ waiver, at, state, daysLeft, now }) => {
      const { file, line, column } = at;
      return { state, daysLeft, now, waiver, file, line, column };
    }),
    matrix,
  };
  return jsonText(report);
};
