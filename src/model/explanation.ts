import type { Severity } from './finding.ts';
import type { Text } from './text.ts';

/** What `rules` and `explain` tell of anything that makes findings. */
export interface Explanation {
  /** Kebab-case, says the desired state, = the file's name. */
  readonly id: string;
  /** How many items the rule sees at once; absent where it is about no item. */
  readonly scope?: 'item' | 'region' | 'catalogue';
  /** One level a rule. */
  readonly severity: Severity;
  /** One sentence: what holds when all is well. */
  readonly summary: Text;
  /** Why, for an editor: what goes wrong otherwise. */
  readonly why: Text;
  /** The clause it rests on. */
  readonly source: Text;
  /** YAML as it stands in an item; a test proves that `bad` breaks the rule and `good` does not. */
  readonly bad: string;
  readonly good: string;
}
