import { disturb } from './catalogue/disturb.ts';
import { mutate, type Pick } from './catalogue/mutations.ts';

/** A key at the margin with what belongs to it. */
const sectionsOf = (text: string): readonly string[] => text.split(/^(?=[^\s#-])/mu);

type Slip = (text: string, other: string, pick: Pick) => string;

const onLines =
  (change: (lines: string[], at: number, pick: Pick) => void): Slip =>
  (text, _other, pick) => {
    const lines = text.split('\n');
    change(lines, pick(lines.length - 1), pick);
    return lines.join('\n');
  };

const onSections =
  (change: (sections: string[], at: number, others: readonly string[], pick: Pick) => void): Slip =>
  (text, other, pick) => {
    const sections = [...sectionsOf(text)];
    change(sections, pick(sections.length), sectionsOf(other), pick);
    return sections.join('');
  };

const keyOf = (section: string): string => section.slice(0, section.indexOf(':'));

/** What an adoption always says itself. */
const ownKeys = new Set(['code', 'variant', 'region', 'authority', 'offices', 'contact', 'url']);

/** A version of an item as an adoption that says some elements again, in its own words or in those of the standard. */
export const adopting = (text: string, pick: Pick): string =>
  sectionsOf(text)
    .filter((section) => ownKeys.has(keyOf(section)) || pick(6) === 0)
    .map((section) => (keyOf(section) === 'code' ? `${section}adopts: 1\n` : section))
    .join('');

/** What editors do to a file, to the letter or with a part of another file; most of it stays YAML. */
const slips: readonly Slip[] = [
  (text, _other, pick) => mutate(text, pick),
  (text, _other, pick) => disturb(text, pick),
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at, pick) => {
    const [key, value] = [
      /^.*?: /u.exec(lines[at] ?? '')?.[0],
      /: (.*)$/u.exec(lines[pick(lines.length)] ?? '')?.[1],
    ];
    if (key !== undefined && value !== undefined) lines[at] = key + value;
  }),
  onLines((lines, at, pick) => {
    lines[at] = (lines[at] ?? '').replace(/\d+/u, String(pick(40)));
  }),
  onSections((sections, at) => sections.splice(at, 1)),
  onSections((sections, at, _others, pick) => {
    sections.splice(pick(sections.length), 0, ...sections.splice(at, 1));
  }),
  onSections((sections, at, others) => {
    const theirs = others.find((each) => keyOf(each) === keyOf(sections[at] ?? ''));
    if (theirs !== undefined) sections[at] = theirs;
  }),
  onSections((sections, at, others, pick) => {
    sections.splice(at, 0, others[pick(others.length)] ?? '');
  }),
  onSections((sections, at, _others, pick) => {
    sections[at] = mutate(sections[at] ?? '', pick);
  }),
];

/** A file with a slip in it; `other` is some other file of the catalogue. */
export const slip: Slip = (text, other, pick) => slips[pick(slips.length)]?.(text, other, pick) ?? text;

/** One section of a file into another version of the same item, instead of its own or beside the others. */
export function spread(from: string, to: string, pick: Pick): string {
  const sections = sectionsOf(from);
  const shared = sections[pick(sections.length)] ?? '';
  const others = [...sectionsOf(to)];
  const at = others.findIndex((section) => keyOf(section) === keyOf(shared));
  others.splice(at < 0 ? others.length : at, at < 0 ? 0 : 1, shared);
  return others.join('');
}
