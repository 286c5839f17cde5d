import type { Text } from '../model/text.ts';

/** The queue cannot do what was asked; `text` says to the user why and what to do. */
export class QueueError extends Error {
  readonly text: Text;

  constructor(text: Text, cause?: unknown) {
    super(text.en, { cause });
    this.name = 'QueueError';
    this.text = text;
  }
}
