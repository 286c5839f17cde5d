import { type Finding, pointerOf } from '../model/finding.ts';
import type { Reporter } from './reporter.ts';

/** What `show` escapes, except what JSON.stringify does by itself. */
const invisible = /[\u007f-\u009f\u2028\u2029\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0]|(?<=##)\[/gu;

const escape = (character: string): string =>
  [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');

function plain({ at, path, ...finding }: Finding): object {
  const { rule, severity, message, region, code, variant, fingerprint, difference, cause, waiver } = finding;
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
  };
}

/** The whole report; its schema is schemas/report.schema.json. Nothing invisible stands in it unescaped. */
export const json: Reporter = ({ summary, findings, matrix, overview, scorecards, waivers }) => {
  const report = {
    version: 1,
    summary,
    findings: findings.map(plain),
    overview,
    scorecards,
    waivers: waivers?.map(({ waiver, at, state, daysLeft, now }) => {
      const { file, line, column } = at;
      return { state, daysLeft, now, waiver, file, line, column };
    }),
    matrix,
  };
  return `${JSON.stringify(report, undefined, 2).replace(invisible, escape)}\n`;
};
