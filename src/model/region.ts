export interface NotHeld {
  readonly code: string;
  /** Without a variant the whole item is not held. */
  readonly variant?: string;
  readonly reason: string;
}

/** A city, a county or a development zone; the city's files are the standard for its children. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly level: '市级' | '县级' | '开发区';
  readonly parent?: string;
  readonly notHeld?: readonly NotHeld[];
}

export const shortNameOf = ({ shortName, name }: Region): string => shortName ?? name.slice(0, 2);
