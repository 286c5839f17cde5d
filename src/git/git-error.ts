import type { Text } from '../model/text.ts';

/** Git cannot give what was asked for; `text` says to the user why and what to do. */
export class GitError extends Error {
  readonly text: Text;
  /** Whether the request was wrong (revision, folder), or git itself failed. */
  readonly kind: 'request' | 'failure';

  constructor(text: Text, kind: 'request' | 'failure' = 'request') {
    super(text.en);
    this.name = 'GitError';
    this.text = text;
    this.kind = kind;
  }
}
