import type { Law, Laws } from '../model/law.ts';
import { nearest } from '../model/nearest.ts';

/** The registry as rules see it. */
export function lawsFrom(asOf: string, laws: readonly Law[]): Laws {
  const byTitle = new Map(laws.map((law) => [law.title, law]));
  const nation = '中华人民共和国';
  return {
    asOf,
    find: (title) => byTitle.get(title),
    nearest: (title) => (byTitle.has(nation + title) ? nation + title : nearest(title, byTitle.keys())),
  };
}

/** A plain scalar that YAML can only read as this text, or a quoted one without escapes. */
const scalar = String.raw`(?:"([^"\\\n]*)"|(\p{Script=Han}[^\s:#"'\\\x00-\x1f]*))`;
const line = new RegExp(
  String.raw`^(?:  - title: ${scalar}|    (level|documentNumber|publishedOn|effectiveOn|endedOn): ${scalar}|    articles: ([1-9]\d{0,3})|    (replacedBy):|      - ${scalar})$`,
  'u',
);

/**
 * A registry written the usual way, one scalar a line, read some fifty times faster than YAML in general: with a
 * thousand laws that is most of the time of checking one file. Undefined for anything unusual, which goes to `yaml`;
 * a test holds both readings equal.
 */
export function readPlainLaws(
  text: string,
): { readonly asOf: string; readonly laws: readonly Law[] } | undefined {
  const head = /^(?:#[^\n]*\n)*asOf: "(\d{4}-\d{2}-\d{2})"\nsource: (?:>-\n  )?[^\n]+\nlaws:\n/u.exec(text);
  if (head === null) return undefined;
  const laws: Record<string, unknown>[] = [];
  let replacedBy: string[] | undefined;
  for (const row of text.slice(head[0].length).trimEnd().split('\n')) {
    const match = line.exec(row);
    if (match === null) return undefined;
    const [, quotedTitle, title, key, quoted, plain, articles, list, quotedMember, member] = match;
    const law = laws.at(-1);
    if (title !== undefined || quotedTitle !== undefined) {
      laws.push({ title: title ?? quotedTitle });
      replacedBy = undefined;
    } else if (law === undefined) return undefined;
    else if (key !== undefined) {
      if (key in law) return undefined;
      law[key] = plain ?? quoted;
      replacedBy = undefined;
    } else if (articles !== undefined) {
      if ('articles' in law) return undefined;
      law['articles'] = Number(articles);
      replacedBy = undefined;
    } else if (list !== undefined) {
      if ('replacedBy' in law) return undefined;
      law['replacedBy'] = replacedBy = [];
    } else if (replacedBy === undefined) return undefined;
    else replacedBy.push(String(member ?? quotedMember));
  }
  return { asOf: head[1] ?? '', laws: laws as unknown as readonly Law[] };
}
