import type { Law, Laws } from '../model/law.ts';
import { nearest } from '../model/nearest.ts';

const nation = '中华人民共和国';

/** By what follows 中华人民共和国, which would make all titles alike. */
function nearestTitle(title: string, titles: Iterable<string>): string | undefined {
  const bare = (each: string): string => (each.startsWith(nation) ? each.slice(nation.length) : each);
  const byBare = new Map(Array.from(titles, (each) => [bare(each), each]));
  return byBare.get(bare(title)) ?? byBare.get(nearest(bare(title), byBare.keys()) ?? '');
}

/** The same few titles are asked for again and again, by every rule and for every item. */
function remembered<T>(look: (title: string) => T): (title: string) => T {
  const known = new Map<string, T>();
  return (title) => {
    const before = known.get(title);
    if (before !== undefined || known.has(title)) return before as T;
    const found = look(title);
    known.set(title, found);
    return found;
  };
}

/** The registry as rules see it. */
export function lawsFrom(asOf: string, laws: readonly Law[]): Laws {
  const byTitle = new Map(laws.map((law) => [law.title, law]));
  return {
    asOf,
    find: (title) => byTitle.get(title),
    nearest: remembered((title) => nearestTitle(title, byTitle.keys())),
    all: () => laws,
  };
}

/** Text that YAML reads as it stands: no indicator of a comment, tag, anchor, block, flow or escape. */
const safe = String.raw`[^\s|>&*!{}[\]\\'%@\x60#"?:,-][^\n|>&*!{}[\]\\'%@\x60#"\t]*`;
const scalar = String.raw`(?:${safe}(?<! )|"[^"\\\n]*")`;
const head = /^(?:#[^\n]*\n)*asOf: "(\d{4}-\d{2}-\d{2})"\nsource: (?:>-\n  )?[^\n]+\nlaws:(?=\n)/u;
const body = new RegExp(
  String.raw`^(?:\n(?:  - title: ${scalar}|    (?:level|documentNumber|publishedOn|effectiveOn|endedOn): ${scalar}|    articles: [1-9]\d{0,3}|    (?:replacedBy|revisions):(?=\n      - )|      - ${scalar}))*\n?$`,
  'u',
);

const unquoted = (written: string): string => (written.startsWith('"') ? written.slice(1, -1) : written);

/** The law whose lines begin at its title; the form of the lines is known to be plain. */
function lawIn(lines: readonly string[]): Law {
  const law: Record<string, unknown> = {};
  let list: string[] = [];
  for (const line of lines) {
    const [, key = '', written = ''] = /^(?:  - |    )(\w+): ?(.*)$/u.exec(line) ?? [];
    if (key === '') list.push(unquoted(line.slice('      - '.length)));
    else if (written === '') law[key] = list = [];
    else law[key] = key === 'articles' ? Number(written) : unquoted(written);
  }
  return law as unknown as Law;
}

/**
 * A registry written the usual way, one scalar a line: searched as text, so that checking one file does not read a thousand
 * laws that it does not cite. Undefined for anything unusual, which goes to `yaml`; a test holds both readings equal.
 */
export function plainLaws(text: string): Laws | undefined {
  const start = head.exec(text);
  if (start === null) return undefined;
  const rows = text.slice(start[0].length);
  if (!body.test(rows)) return undefined;
  const titles = (): readonly string[] =>
    [...rows.matchAll(/\n  - title: ([^\n]+)/gu)].map(([, written = '']) => unquoted(written));
  const read = (block: string): Law => lawIn(block.trimEnd().split('\n'));
  const find = (title: string): Law | undefined => {
    // Of two of one title the last counts, as in a map.
    const lines = [`\n  - title: ${title}\n`, `\n  - title: "${title}"\n`];
    const at = Math.max(...lines.map((line) => rows.lastIndexOf(line)));
    if (at < 0) return undefined;
    const end = rows.indexOf('\n  - ', at + 1);
    return read(rows.slice(at + 1, end < 0 ? undefined : end));
  };
  return {
    asOf: start[1] ?? '',
    find: remembered(find),
    nearest: remembered((title) => nearestTitle(title, titles())),
    all: () =>
      rows
        .split(/\n(?=  - )/u)
        .slice(1)
        .map(read),
  };
}
