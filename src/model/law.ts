/** One law, regulation or document of catalogue/laws.yaml. */
export interface Law {
  readonly title: string;
  readonly level: string;
  readonly documentNumber?: string;
  readonly publishedOn?: string;
  readonly effectiveOn?: string;
  /** The first day on which it is no longer in force. */
  readonly endedOn?: string;
  readonly replacedBy?: readonly string[];
  readonly articles?: number;
}

export interface Laws {
  /** Changes of the law after this day are not known here. */
  readonly asOf: string;
  readonly find: (title: string) => Law | undefined;
  /** The title in the registry that is most like the given one, when one is close. */
  readonly nearest: (title: string) => string | undefined;
}
