/** What an export is narrowed to; a key that is absent narrows nothing. */
export interface PublicationScope {
  /** Codes of regions. */
  readonly regions?: readonly string[];
  readonly departments?: readonly string[];
  readonly types?: readonly string[];
}

const isAmong = (values: readonly string[] | undefined, value: string): boolean =>
  values === undefined || values.includes(value);

export const holdsRegion = ({ regions }: PublicationScope, code: string): boolean => isAmong(regions, code);

/** Whether an item is in the scope, whatever its region. */
export const holdsItem = (
  { departments, types }: PublicationScope,
  { department, type }: { readonly department: string; readonly type: string },
): boolean => isAmong(departments, department) && isAmong(types, type);
