import type { Attributes } from '../read/xml.ts';
import type { Severity } from './cell-notes.ts';

/** Not quite the colours that Excel offers: what a clerk has coloured is not taken for a mark. */
const pale: Readonly<Record<Severity, string>> = { error: 'FFC8CF', warning: 'FFEC9E', note: 'CFE5F8' };
/** Under white letters. */
const deep: Readonly<Record<Severity, string>> = { error: 'B83A3F', warning: '8F6A12', note: '2F6DA6' };
const ours: ReadonlySet<string | undefined> = new Set([pale, deep].flatMap((one) => Object.values(one)));

/** Without how opaque it is, which programs write as they like. */
const figures = ({ rgb }: Attributes): string | undefined => rgb?.slice(-6).toUpperCase();

export const isMarkColour = (colour: Attributes | undefined): boolean => ours.has(figures(colour ?? {}));

/** The colour of a mark under letters of a colour. */
export const markColour = (severity: Severity, letters: Attributes | undefined): Attributes => ({
  rgb: `FF${(isLight(letters ?? {}) ? deep : pale)[severity]}`,
});

const lightest = 0.6;

function isLight(colour: Attributes): boolean {
  const [red = 0, green = 0, blue = 0] = (figures(colour)?.match(/../g) ?? []).map((hex) =>
    Number.parseInt(hex, 16),
  );
  // The first of a theme, and two of the old numbered ones, are white.
  const isWhite = colour['theme'] === '0' || colour['indexed'] === '1' || colour['indexed'] === '9';
  return isWhite || (0.299 * red + 0.587 * green + 0.114 * blue) / 255 > lightest;
}

/** «None», as the second colour of a solid fill, which is not shown. */
export const nothing: Attributes = { indexed: '64' };

/**
 * A mark keeps the colour it covers as its second one. LibreOffice puts some colour or other there, of full opacity,
 * whenever it saves a workbook: ours has none, but Excel makes it full, too.
 */
export const keptColour = (colour: Attributes): Attributes =>
  colour['rgb'] === undefined ? colour : { ...colour, rgb: `00${figures(colour)}` };

/** What `keptColour` has kept; undefined when that is nothing or not to be trusted. */
export function uncoveredColour(kept: Attributes, isOfLibreOffice: boolean): Attributes | undefined {
  const { rgb, theme, indexed } = kept;
  if (rgb !== undefined) {
    return isOfLibreOffice && !rgb.startsWith('00') ? undefined : { ...kept, rgb: `FF${figures(kept)}` };
  }
  return theme === undefined && (indexed === undefined || Number(indexed) >= Number(nothing['indexed']))
    ? undefined
    : kept;
}
