import type { Relationship } from '../read/relationships.ts';
import type { MarkBudget } from '../read/xml.ts';
import type { CellNote } from './cell-notes.ts';
import { withNotes } from './comments.ts';
import { withBoxes } from './drawing.ts';
import {
  childOf,
  edited,
  elementText,
  placed,
  prefixOf,
  removal,
  type Edit,
  type Element,
} from './elements.ts';
import { cellEdits, sheetElements } from './mark-cells.ts';
import type { MarkStyles } from './mark-styles.ts';
import { axesOf } from './note-box.ts';
import { declaration, formOf, type Form, type Parts } from './parts.ts';

export interface SheetPart {
  readonly part: string;
  readonly related: readonly Relationship[];
}

/** Marks the cells of one sheet, and takes away what an earlier marking has left there. */
export async function markSheet(
  parts: Parts,
  sheet: SheetPart,
  notes: readonly CellNote[],
  styles: MarkStyles,
  budget: MarkBudget,
): Promise<void> {
  const { part, related } = sheet;
  const known = related.find(({ type, target }) => type === 'comments' && parts.has(target));
  if (notes.length === 0 && known === undefined && !styles.hadMarks) return;
  const xml = await parts.xml(part);
  const form = formOf(xml);
  const root = sheetElements(part, xml, budget, notes, styles);
  const edits = [...cellEdits(xml, root, notes, styles)];

  const before = known === undefined ? noComments(form) : await parts.xml(known.target);
  const { xml: after, texts, gone } = withNotes(known?.target ?? '', before, budget, notes);
  if (known === undefined && after !== undefined) await addComments(parts, part, form, after);
  else if (known !== undefined && after === undefined) await parts.remove(known.target, part, known.id);
  else if (known !== undefined && after !== undefined && after !== before) parts.setXml(known.target, after);

  if (notes.length > 0 || gone.length > 0) {
    const boxes = notes.map((note, index) => ({ ...note, text: texts[index] ?? note.text }));
    edits.push(
      ...(await drawBoxes(parts, sheet, { xml, root, form }, (vml) =>
        withBoxes(vml, boxes, gone, axesOf(root)),
      )),
    );
  }
  const marked = edited(xml, edits);
  if (marked !== xml) parts.setXml(part, marked);
}

const noComments = ({ main }: Form): string =>
  `${declaration}<comments xmlns="${main}"><authors/><commentList/></comments>`;

async function addComments(parts: Parts, sheet: string, { relations }: Form, xml: string): Promise<void> {
  const part = parts.free('xl/comments', '.xml');
  await parts.declare(part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml');
  await parts.relate(sheet, part, `${relations}/comments`);
  parts.setXml(part, xml);
}

const afterDrawing = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  // In which Excel wraps controls.
  'AlternateContent',
];

/** Changes the part with the boxes of the comments; the edits are those of the sheet, which names that part. */
async function drawBoxes(
  parts: Parts,
  { part, related }: SheetPart,
  { xml, root, form }: { readonly xml: string; readonly root: Element; readonly form: Form },
  draw: (vml: string | undefined) => string | undefined,
): Promise<readonly Edit[]> {
  const legacy = childOf(root, 'legacyDrawing');
  const id = Object.entries(legacy?.attributes ?? {}).find(([name]) => name.endsWith(':id'))?.[1];
  const known = related.find((one) => one.id === id && parts.has(one.target));
  // Not all of it need be UTF-8, and what is added is ASCII.
  const vml = draw(known && (await parts.bytes(known.target)).toString('latin1'));
  if (known !== undefined && vml !== undefined) {
    parts.setBytes(known.target, Buffer.from(vml, 'latin1'));
    return [];
  }
  if (known !== undefined) await parts.remove(known.target, part, known.id);
  const gone = legacy === undefined ? [] : [removal(legacy)];
  if (vml === undefined) return gone;
  const drawing = parts.free('xl/drawings/vmlDrawing', '.vml');
  await parts.declareExtension('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  const newId = await parts.relate(part, drawing, `${form.relations}/vmlDrawing`);
  parts.setBytes(drawing, Buffer.from(vml, 'latin1'));
  const element = elementText(`${prefixOf(xml, root)}legacyDrawing`, {
    'xmlns:r': form.relations,
    'r:id': newId,
  });
  return [...gone, ...placed(xml, root, element, (name) => afterDrawing.includes(name))];
}
