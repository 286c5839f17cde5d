import { type Citing, citingElements } from '../model/cited.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Breach } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import { type Context, defineRuleOf, partOf, type Rule } from './rule.ts';

interface Definition<Also extends keyof Draft> extends Explanation {
  /** What it hangs on beside what an item cites. */
  readonly also: readonly Also[];
  readonly check: (
    draft: Citing & Pick<Draft, Also>,
    context: Pick<Context, 'today' | 'laws'>,
  ) => Iterable<Breach>;
}

/** A rule on each law that an item cites: asked element by element, since a county mostly changes one of them. */
export const defineCitingRule = <Also extends keyof Draft = never>({
  also,
  check,
  ...explanation
}: Definition<Also>): Rule =>
  defineRuleOf(
    explanation,
    citingElements.map((element) =>
      partOf({
        reads: [element, ...also],
        check: (draft, context) => {
          const own = draft as Pick<Draft, typeof element | Also>;
          if (own[element] === undefined) return [];
          const read = [element, ...also].map((each) => [each, own[each]] as const);
          return check(Object.fromEntries(read) as Citing & Pick<Draft, Also>, context);
        },
      }),
    ),
  );
