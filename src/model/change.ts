/** What a file is to become. */
export interface Change {
  readonly path: string;
  /** As the user would name it. */
  readonly file: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}
