interface Note {
  /** A comment, or '' for a blank line. */
  readonly text: string;
  readonly column: number;
  /** Alone on its line. */
  readonly isOwn: boolean;
}

export interface Place {
  readonly offset: number;
  readonly column: number;
}

/**
 * The comments and blank lines between the pieces of content of a text, read from one piece to the next and waiting for the
 * piece that they belong to.
 */
export class Notes {
  /** Where the content read so far ends. */
  at = 0;
  /** After everything, and further left than anything. */
  readonly end: Place;
  private readonly text: string;
  private readonly waiting: Note[] = [];

  constructor(text: string) {
    this.text = text;
    this.end = { offset: text.length, column: -2 };
  }

  /** Goes on to an offset before which only white space, indicators and comments stand. */
  read(to: number): void {
    const isLineStart = this.at === 0 || this.text.charAt(this.at - 1) === '\n';
    const lines = this.text.slice(this.at, to).split('\n');
    for (const [index, line] of lines.entries()) {
      const isOwn = index > 0 || isLineStart;
      const comment = /(?:^|[ ,])(#.*)$/u.exec(line)?.[1];
      if (comment !== undefined) {
        const column = line.length - comment.length;
        this.waiting.push({ text: comment.replace(/ +$/u, ''), column, isOwn });
      } else if (isOwn && index < lines.length - 1 && /^ *$/u.test(line)) {
        this.waiting.push({ text: '', column: 0, isOwn });
      }
    }
    this.at = to;
  }

  /** All that wait. */
  rest(): string[] {
    return this.take(this.waiting.length);
  }

  /** Those up to the last blank line. */
  setOff(): string[] {
    return this.take(this.waiting.findLastIndex(({ text }) => text === '') + 1);
  }

  /** The comment that ends the line on which the content before it stands. */
  endOfLine(): string | undefined {
    return this.waiting[0]?.isOwn === false ? this.take(1)[0] : undefined;
  }

  /** The comments indented at least so deep, with the blank lines between them. */
  indented(column: number): string[] {
    let count = 0;
    for (const [index, note] of this.waiting.entries()) {
      if (note.text === '') continue;
      if (note.column < column) break;
      count = index + 1;
    }
    return this.take(count);
  }

  placeOf(offset: number): Place {
    return { offset, column: offset - (this.text.lastIndexOf('\n', offset - 1) + 1) };
  }

  private take(count: number): string[] {
    return this.waiting.splice(0, count).map(({ text }) => text);
  }
}
