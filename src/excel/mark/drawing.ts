import { boxSize, pointAfter, type Axis, type Point } from './note-box.ts';

/** A comment that is to have a box; row and column from 1. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Axes {
  readonly columns: Axis;
  readonly rows: Axis;
}

const start = '<v:shape ';
const end = '</v:shape>';
const shapesPerBlock = 1_024;

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const empty = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${shapeType}</xml>`;

/**
 * The boxes in which Excel shows comments. Their part is not always XML (Excel itself writes `<br>`), so it is searched
 * as text. Undefined when there is no shape left.
 */
export function withBoxes(
  vml: string | undefined,
  notes: readonly Note[],
  gone: readonly Pick<Note, 'row' | 'column'>[],
  axes: Axes,
): string | undefined {
  const waiting = new Map(notes.map((note) => [key(note), note]));
  const lost = new Set(gone.map(key));
  let text = '';
  let shapes = 0;
  for (const piece of piecesOf(vml ?? empty)) {
    const cell = piece.startsWith(start) ? cellOf(piece) : undefined;
    if (cell !== undefined && lost.has(cell)) continue;
    const note = cell === undefined ? undefined : waiting.get(cell);
    if (cell !== undefined) waiting.delete(cell);
    if (piece.startsWith(start)) shapes += 1;
    text += note === undefined ? piece : enlarged(piece, note.text, axes);
  }
  if (shapes + waiting.size === 0) return undefined;
  return withShapes(text, [...waiting.values()], axes);
}

const key = ({ row, column }: Pick<Note, 'row' | 'column'>): string => `${row - 1},${column - 1}`;

/** Shapes, and what is between them. */
function* piecesOf(vml: string): Generator<string> {
  let at = 0;
  for (let from = vml.indexOf(start); from >= 0; from = vml.indexOf(start, at)) {
    const to = vml.indexOf(end, from);
    if (to < 0) break;
    yield vml.slice(at, from);
    at = to + end.length;
    yield vml.slice(from, at);
  }
  yield vml.slice(at);
}

/** Of the box of a comment; undefined for buttons and the like. */
function cellOf(shape: string): string | undefined {
  if (!/ObjectType=["']Note["']/.test(shape)) return undefined;
  const [, row] = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape) ?? [];
  const [, column] = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape) ?? [];
  return row === undefined || column === undefined ? undefined : `${Number(row)},${Number(column)}`;
}

const isAfter = ([a, b]: Point, [c, d]: Point): boolean => a > c || (a === c && b > d);

/** No smaller than it was, and large enough for its text. */
function enlarged(shape: string, text: string, { columns, rows }: Axes): string {
  return shape.replace(
    /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/,
    (all, open: string, anchor: string, close: string) => {
      const places = anchor.split(',').map(Number);
      if (places.length !== 8 || !places.every((place) => Number.isInteger(place) && place >= 0)) return all;
      const [left = 0, leftBy = 0, top = 0, topBy = 0, right = 0, rightBy = 0, bottom = 0, bottomBy = 0] =
        places;
      const { width, height } = boxSize(text);
      const wanted = [
        pointAfter(columns, [left, leftBy], width),
        pointAfter(rows, [top, topBy], height),
      ] as const;
      const far = isAfter([right, rightBy], wanted[0]) ? ([right, rightBy] as const) : wanted[0];
      const low = isAfter([bottom, bottomBy], wanted[1]) ? ([bottom, bottomBy] as const) : wanted[1];
      return `${open}${[left, leftBy, top, topBy, ...far, ...low].join(', ')}${close}`;
    },
  );
}

function withShapes(vml: string, notes: readonly Note[], axes: Axes): string {
  const close = vml.lastIndexOf('</');
  if (notes.length === 0 || close < 0) return vml;
  const used = Array.from(vml.matchAll(/_x0000_s(\d{1,9})\b/g), ([, number]) => Number(number));
  const first = used.reduce((most, number) => Math.max(most, number), shapesPerBlock) + 1;
  const type = vml.includes('"_x0000_t202"') ? '' : shapeType;
  const added = notes.map((note, index) => shapeOf(first + index, note, axes)).join('');
  return withBlocks(vml.slice(0, close) + type + added + vml.slice(close), first, first + notes.length - 1);
}

/** The numbers of shapes are given out in blocks, which the part lists. */
function withBlocks(vml: string, first: number, last: number): string {
  return vml.replace(/(<o:idmap\b[^>]*\bdata=["'])([^"']*)/, (_, open: string, data: string) => {
    const blocks = new Set(data.split(','));
    const lastBlock = Math.floor(last / shapesPerBlock);
    for (let block = Math.floor(first / shapesPerBlock); block <= lastBlock; block += 1)
      blocks.add(`${block}`);
    return open + [...blocks].join(',');
  });
}

/** Rows and columns that stay free for boxes at the ends of a sheet. */
const room = { columns: 16, rows: 80 };

function shapeOf(number: number, { row, column, text }: Note, { columns, rows }: Axes): string {
  const { width, height } = boxSize(text);
  // To the right of the cell, and a little higher.
  const left: Point = [Math.min(column, columns.last - room.columns), 12];
  const top: Point = [Math.min(Math.max(0, row - 2), rows.last - room.rows), 6];
  const anchor = [left, top, pointAfter(columns, left, width), pointAfter(rows, top, height)].flat();
  const points = (pixels: number): string => `${pixels * 0.75}pt`;
  const style = `position:absolute;margin-left:0;margin-top:0;width:${points(width)};height:${points(height)};z-index:${number % shapesPerBlock};visibility:hidden`;
  return [
    `${start}id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>`,
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData>${end}`,
  ].join('');
}
