import { sha256 } from './digest.ts';
import { type Piece, findingLines, mergeParts, textOf } from './part.ts';
import { byCodeUnits, type Text } from './text.ts';

/** What a sealed part hangs on: parts of one run say the same in everything but `shards`. */
export interface Head {
  readonly command: 'validate' | 'diff' | 'check';
  /** What the command was narrowed to, as it was asked. */
  readonly scope: object;
  /** The day that it was judged by. */
  readonly today: string;
  readonly tool: string;
  /** Fingerprint of the rules and their severities. */
  readonly rules: string;
  /** The folder of the catalogue, from the working folder, with `/`. */
  readonly catalogue: string;
  /** SHA-256 of all that is no item: the settings, kept versions of standards. */
  readonly settings: string;
  /** SHA-256 of the names and sizes of all files. */
  readonly listing: string;
  /** Of git, from which causes are told: the commit, and whether what came before was cut off. Empty without git. */
  readonly history: string;
  /** Which shards it holds, from 1, in order, of how many. */
  readonly shards: readonly number[];
  readonly of: number;
}

/** A piece that says of which files it tells. */
export interface SealedPiece extends Piece {
  readonly content: string;
}

/** What some shards of a run came to, ready to be carried elsewhere. */
export interface SealedPart {
  readonly head: Head;
  /** In the order of codes. */
  readonly pieces: readonly SealedPiece[];
}

const format = 1;
const encoder = new TextEncoder();

const closingOf = (body: Uint8Array, codes: number, findings: number): string =>
  `${JSON.stringify({ codes, findings, sha256: sha256(body) })}\n`;

/** NDJSON: a head, each piece by code, and a closing line with counts and the SHA-256 of all before it. */
export function seal({ head, pieces }: SealedPart): Uint8Array {
  const { command, scope, today, tool, rules, catalogue, settings, listing, history, shards, of } = head;
  const named = { command, scope, today, tool, rules, catalogue, settings, listing, history, shards, of };
  const chunks: Uint8Array[] = [
    encoder.encode(`${JSON.stringify({ shixiang: 'part', format, ...named })}\n`),
  ];
  let all = 0;
  for (const piece of pieces.toSorted((a, b) => byCodeUnits(a.code, b.code))) {
    const { code, content, lines } = piece;
    const findings = countIn(piece);
    all += findings;
    chunks.push(encoder.encode(`${JSON.stringify({ code, content, findings })}\n`), lines);
  }
  const body = Buffer.concat(chunks);
  return Buffer.concat([body, encoder.encode(closingOf(body, pieces.length, all))]);
}

function countIn(piece: Piece): number {
  let count = 0;
  for (const _ of findingLines(piece)) count += 1;
  return count;
}

const lineFeed = 0x0a;

/** The part, or why it is none. Every byte counts: what is torn, cut off or changed is refused. */
export function unseal(bytes: Uint8Array): SealedPart | Text {
  if (bytes.length === 0) return empty;
  const opening = headIn(bytes);
  if (opening === undefined) return foreign;
  if (bytes.at(-1) !== lineFeed) return torn(opening);
  const start = bytes.lastIndexOf(lineFeed, -2) + 1;
  const body = bytes.subarray(0, start);
  const pieces: SealedPiece[] = [];
  let all = 0;
  try {
    for (let at = body.indexOf(lineFeed) + 1; at < body.length;) {
      const begin = endOf(body, at);
      const { code, content, findings } = JSON.parse(textOf(body.subarray(at, begin))) as Record &
        SealedPiece;
      let end = endOf(body, begin);
      for (let line = 0; line < findings; line += 1) end = endOf(body, end);
      pieces.push({ code, content, lines: body.subarray(begin, end) });
      all += findings;
      at = end;
    }
  } catch {
    return torn(opening);
  }
  const closing = encoder.encode(closingOf(body, pieces.length, all));
  if (Buffer.compare(closing, bytes.subarray(start)) !== 0) return torn(opening);
  if (opening.format !== format) return later;
  return { head: opening, pieces };
}

interface Record {
  readonly findings: number;
}

/** Behind the line that begins there. */
function endOf(body: Uint8Array, at: number): number {
  const end = body.indexOf(lineFeed, at);
  if (end < 0) throw new RangeError('a line is missing');
  return end + 1;
}

function headIn(bytes: Uint8Array): (Head & { readonly format: number }) | undefined {
  const end = bytes.indexOf(lineFeed);
  try {
    const head = JSON.parse(textOf(bytes.subarray(0, Math.max(0, end)))) as { shixiang?: unknown } | null;
    return head?.shixiang === 'part' ? (head as Head & { shixiang: 'part'; format: number }) : undefined;
  } catch {
    return undefined;
  }
}

const empty: Text = {
  zh: '是空的；那一份没有写完，请重新运行它的 --shard',
  en: 'is empty: its run did not finish; run that --shard again',
};

const foreign: Text = {
  zh: '不是 shixiang --shard 写的分片，或者开头已经损坏；请核对文件名，或重新运行那一份',
  en: 'is no part that shixiang --shard wrote, or its beginning is damaged; check the name, or run that shard again',
};

const later: Text = {
  zh: '是另一种格式的分片；请用写它的那个版本的 shixiang 合并',
  en: 'is a part of another format; merge it with the shixiang that wrote it',
};

function torn({ shards, of }: Partial<Head>): Text {
  const which = Array.isArray(shards) && shards.length === 1 ? `--shard ${shards[0]}/${of}` : '--shard';
  return {
    zh: `不完整或被改动过（校验值对不上）；请重新运行 ${which}，原样传送（不要转换编码或换行）`,
    en: `is cut off or was changed (its checksum does not hold); run ${which} again and carry it as it is, without converting its encoding or line ends`,
  };
}

const told = [
  'command',
  'scope',
  'today',
  'tool',
  'rules',
  'catalogue',
  'settings',
  'listing',
  'history',
  'of',
] as const;
export type HeadKey = (typeof told)[number];

/** What two heads do not agree on; undefined when they are of one run. */
export const disagreement = (a: Head, b: Head): HeadKey | undefined =>
  told.find((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));

/**
 * Both parts of one run as one: the same whichever comes first and however several are put together, and a shard that both
 * hold counts once. Throws a Conflict where they differ.
 */
export function combine(a: SealedPart, b: SealedPart): SealedPart {
  const shards = [...new Set([...a.head.shards, ...b.head.shards])].toSorted((one, other) => one - other);
  return { head: { ...a.head, shards }, pieces: mergeParts(a.pieces, b.pieces) };
}
