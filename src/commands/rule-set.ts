import { fingerprintOf } from '../model/fingerprint.ts';
import { explanations } from './explanations.ts';

/** Another value when a rule comes, goes or changes its severity; how a rule judges changes with the tool's version. */
export const ruleSet = (): string =>
  fingerprintOf(...explanations.flatMap(({ rules }) => rules.map(({ id, severity }) => `${id} ${severity}`)));
