import { isMap, isSeq, parseDocument, type Scalar, type YAMLMap, YAMLSeq, visit } from 'yaml';
import type { Waiver } from '../model/waiver.ts';

const keys = [
  'region',
  'code',
  'variant',
  'field',
  'fingerprint',
  'reason',
  'approval',
  'from',
  'until',
] as const satisfies readonly (keyof Waiver)[];

/** Codes, fingerprints and dates, which YAML could take for numbers. */
const quoted: ReadonlySet<string> = new Set(['region', 'code', 'fingerprint', 'from', 'until']);

/** Without BOM and carriage returns, which would end up inside comments. */
const plain = (text: string): string => text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');

/** The text with its comments, its line ends and its BOM, changed in one place. */
function edit(text: string, change: (list: YAMLSeq, make: (waiver: Waiver) => YAMLMap) => void): string {
  const document = parseDocument(plain(text));
  const found = document.get('waivers');
  const list = isSeq(found) ? found : new YAMLSeq();
  if (list !== found) document.set('waivers', list);
  change(list, (waiver) => {
    const entries = keys.flatMap((key) => (waiver[key] === undefined ? [] : [[key, waiver[key]]]));
    const map = document.createNode(Object.fromEntries(entries) as Record<string, string>) as YAMLMap;
    visit(map, {
      Pair(_, { key, value }) {
        if (quoted.has((key as Scalar<string>).value)) (value as Scalar).type = 'QUOTE_DOUBLE';
      },
    });
    return map;
  });
  list.flow = list.items.length === 0;
  const [first] = list.items;
  if (isMap(first)) first.spaceBefore = false;
  const edited = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const lines = /\r\n/u.test(text) ? edited.replaceAll('\n', '\r\n') : edited;
  return (text.startsWith('\uFEFF') ? '\uFEFF' : '') + lines;
}

/** The text of waivers.yaml with one more waiver at its end. Throws on a text that is not YAML. */
export const addWaiver = (text: string, waiver: Waiver): string =>
  edit(text, (list, make) => {
    const map = make(waiver);
    map.spaceBefore = list.items.length > 0;
    list.items.push(map);
  });

/** The text without the waivers whose fingerprints stand on these lines, counted from 1. */
export const removeWaivers = (text: string, lines: readonly number[]): string => {
  const before = plain(text);
  const lineOf = (position: number): number => before.slice(0, position).split('\n').length;
  return edit(text, (list) => {
    list.items = list.items.filter((item) => {
      const node = isMap(item) ? (item.get('fingerprint', true) as Scalar | undefined) : undefined;
      return node?.range == null || !lines.includes(lineOf(node.range[0]));
    });
  });
};

/** A waivers.yaml that holds nothing yet, with the schema that stands in the regions.yaml beside it. */
export function emptyWaivers(regions: string): string {
  const schema = /^\uFEFF?(# yaml-language-server: \$schema=\S*)regions(\.schema\.json)\r?$/mu.exec(regions);
  return `${schema === null ? '' : `${schema[1]}waivers${schema[2]}\n`}waivers: []\n`;
}
