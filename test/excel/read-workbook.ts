import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** The parts of a ZIP file by name, read without any of the libraries that write it. */
export function unzip(path: string): ReadonlyMap<string, string> {
  const file = readFileSync(path);
  const end = file.length - 22;
  const parts = new Map<string, string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = file.readUInt32LE(at + 20);
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = inflateRawSync(file.subarray(start, start + size));
    if (crc32(bytes) !== file.readUInt32LE(at + 16)) throw new Error(`${name}: wrong checksum`);
    parts.set(name, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const unescapeExcel = (text: string): string =>
  text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

interface ReadCell {
  readonly type: string;
  readonly value: string;
  /** Number format, as its id. */
  readonly format: string;
  readonly style: string;
}

export interface ReadSheet {
  readonly name: string;
  readonly xml: string;
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly merges: readonly string[];
  /** Values of a row, from column A on. */
  readonly row: (number: number) => readonly string[];
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const matches = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, captured = '']) => captured);

/** A workbook as a strict second reader sees it. */
export function readWorkbook(path: string): readonly ReadSheet[] {
  const parts = unzip(path);
  const part = (name: string): string => parts.get(name) ?? '';
  const strings = matches(part('xl/sharedStrings.xml'), /<si><t[^>]*>([^<]*)<\/t><\/si>/g).map((text) =>
    unescapeExcel(unescape(text)),
  );
  const cellFormats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(part('xl/styles.xml'))?.[1] ?? '';
  const formats = matches(cellFormats, /(<xf [^>]*>)/g).map((tag) => attribute(tag, 'numFmtId'));
  const names = matches(part('xl/workbook.xml'), /(<sheet [^>]*>)/g).map((tag) =>
    unescape(attribute(tag, 'name')),
  );
  return names.map((name, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const cells = new Map<string, ReadCell>();
    for (const [, tag = '', content = ''] of xml.matchAll(/<c( [^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const type = attribute(tag, 't');
      const raw = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
      const style = attribute(tag, 's');
      const runs = matches(content, /<t[^>]*>([^<]*)<\/t>/g);
      const value =
        type === 's'
          ? (strings[Number(raw)] ?? '?')
          : type === 'inlineStr'
            ? runs.map((run) => unescapeExcel(unescape(run))).join('')
            : unescapeExcel(unescape(raw));
      cells.set(attribute(tag, 'r'), { type, value, style, format: formats[Number(style)] ?? '' });
    }
    const row = (number: number): readonly string[] => {
      const address = new RegExp(`^[A-Z]+${number}$`);
      return [...cells].filter(([key]) => address.test(key)).map(([, { value }]) => value);
    };
    return { name, xml, cells, merges: matches(xml, /<mergeCell ref="([^"]*)"/g), row };
  });
}
