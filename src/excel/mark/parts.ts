import { posix } from 'node:path';
import type JSZip from 'jszip';
import type { Package } from '../read/package.ts';
import { damaged } from '../read/refusal.ts';
import { relationshipsPart } from '../read/relationships.ts';
import { encodingOf, type MarkBudget } from '../read/xml.ts';
import { changed, edited, elementsOf, elementText, prefixOf, removal, type Element } from './elements.ts';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = '[Content_Types].xml';

/** The forms of the standard differ in their namespaces. */
const forms = {
  transitional: {
    main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
};
export type Form = (typeof forms)['strict'];

export const formOf = (xml: string): Form =>
  xml.includes(forms.strict.main) ? forms.strict : forms.transitional;

/** 00:00 on 1980-01-01, the first moment a ZIP file can name. */
const date = new Date(Date.UTC(1980, 0, 1));

/** The parts of a copy of a workbook; those that nobody sets stay as they are packed. */
export class Parts {
  readonly #book: Package;
  readonly #zip: JSZip;
  readonly #budget: MarkBudget;
  readonly #names: Map<string, string>;
  readonly #set = new Map<string, string>();

  constructor(book: Package, zip: JSZip, budget: MarkBudget) {
    this.#book = book;
    this.#zip = zip;
    this.#budget = budget;
    this.#names = new Map(Object.keys(zip.files).map((name) => [name.toLowerCase(), name]));
  }

  has(part: string): boolean {
    return this.#names.has(part.toLowerCase());
  }

  /** `xl/comments` and `.xml` → `xl/comments3.xml`, the first that there is not. */
  free(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number += 1;
    return `${before}${number}${after}`;
  }

  /** The text of an XML part, as it has been set or stands in the file. */
  async xml(part: string): Promise<string> {
    const known = this.#set.get(part.toLowerCase());
    if (known !== undefined) return known;
    const bytes = await this.bytes(part);
    try {
      return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    } catch {
      throw damaged({ zh: `其中的「${part}」不是完整的 XML`, en: `"${part}" in it is not whole XML` });
    }
  }

  async bytes(part: string): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.#book.read(part)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  setXml(part: string, xml: string): void {
    // It may have been UTF-16.
    const text = xml.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8');
    this.#set.set(part.toLowerCase(), text);
    this.setBytes(part, Buffer.from(text));
  }

  setBytes(part: string, bytes: Uint8Array): void {
    const name = this.#names.get(part.toLowerCase()) ?? part;
    this.#names.set(part.toLowerCase(), name);
    this.#zip.file(name, bytes, { date, createFolders: false });
  }

  /** Says in the package that one part belongs to another, and returns the id of that. */
  async relate(from: string, to: string, type: string): Promise<string> {
    const part = relationshipsPart(from);
    const xml = this.has(part)
      ? await this.xml(part)
      : `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;
    const root = this.#elements(part, xml);
    const known = new Set(root.children.map(({ attributes }) => attributes['Id']));
    let number = 1;
    while (known.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const target = posix.relative(posix.dirname(from), to);
    const added = elementText(`${prefixOf(xml, root)}Relationship`, { Id: id, Type: type, Target: target });
    this.setXml(part, edited(xml, changed(xml, root, {}, added)));
    return id;
  }

  /** Says in the package what a new part is. */
  async declare(part: string, type: string): Promise<void> {
    const xml = await this.xml(contentTypes);
    const root = this.#elements(contentTypes, xml);
    const added = elementText(`${prefixOf(xml, root)}Override`, { PartName: `/${part}`, ContentType: type });
    this.setXml(contentTypes, edited(xml, changed(xml, root, {}, added)));
  }

  /** Says in the package what all parts are whose names end so, unless it does already. */
  async declareExtension(extension: string, type: string): Promise<void> {
    const xml = await this.xml(contentTypes);
    const root = this.#elements(contentTypes, xml);
    if (root.children.some(({ attributes }) => attributes['Extension']?.toLowerCase() === extension)) return;
    const added = elementText(`${prefixOf(xml, root)}Default`, { Extension: extension, ContentType: type });
    const at = root.children[0]?.start;
    const edits = at === undefined ? changed(xml, root, {}, added) : [{ from: at, to: at, text: added }];
    this.setXml(contentTypes, edited(xml, edits));
  }

  /** Takes a part out of the package, with what is said about it there and in the part it belongs to. */
  async remove(part: string, from: string, id: string): Promise<void> {
    await this.#without(relationshipsPart(from), ({ attributes }) => attributes['Id'] === id);
    await this.#without(
      contentTypes,
      ({ attributes }) => attributes['PartName']?.toLowerCase() === `/${part.toLowerCase()}`,
    );
    this.#zip.remove(this.#names.get(part.toLowerCase()) ?? part);
    this.#names.delete(part.toLowerCase());
  }

  async #without(part: string, isGone: (element: Element) => boolean): Promise<void> {
    const xml = await this.xml(part);
    const gone = this.#elements(part, xml).children.filter(isGone);
    if (gone.length > 0) this.setXml(part, edited(xml, gone.map(removal)));
  }

  #elements(part: string, xml: string): Element {
    return elementsOf(part, xml, this.#budget);
  }

  /** The bytes of the copy. */
  async pack(): Promise<Uint8Array> {
    return await this.#zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  }
}
