import type { Location, Severity } from '../model/finding.ts';
import type { Text } from '../model/text.ts';

export type FileRuleId =
  | 'file-readable'
  | 'encoding'
  | 'characters'
  | 'characters-common'
  | 'yaml-syntax'
  | 'yaml-profile'
  | 'yaml-number';

/** A fault of the file itself, found before the schema is asked. */
export interface Fault {
  readonly rule: FileRuleId;
  readonly severity: Severity;
  readonly message: Text;
  readonly at: Location;
}

export const severityOf: Readonly<Record<FileRuleId, Severity>> = {
  'file-readable': 'error',
  encoding: 'error',
  characters: 'error',
  'characters-common': 'warning',
  'yaml-syntax': 'error',
  'yaml-profile': 'error',
  'yaml-number': 'error',
};

/** These sentences are written without their full stop, because some stand inside others. */
const closed = ({ zh, en }: Text): Text => ({
  zh: /[。？！]$/u.test(zh) ? zh : `${zh}。`,
  en: /[.?!]$/u.test(en) ? en : `${en}.`,
});

export const faultOf = (rule: FileRuleId, message: Text, at: Location): Fault => ({
  rule,
  severity: severityOf[rule],
  message: closed(message),
  at,
});

/** A fault of the file as a whole. */
export const faultOfFile = (rule: FileRuleId, message: Text, file: string): Fault =>
  faultOf(rule, message, { file, line: 1, column: 1, length: 1, excerpt: '' });
