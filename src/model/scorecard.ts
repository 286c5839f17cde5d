/** `shixiang explain scorecard` says what each figure means. */
export interface Figures {
  /** 0–100, rounded down to one place; absent when nothing is due. */
  readonly score?: number;
  readonly due: number;
  readonly held: number;
  readonly consistent: number;
  readonly better: number;
  readonly worse: number;
  /** Items that hold an older version of the standard, or content of one. */
  readonly stale: number;
  /** The longest that one of them is behind; absent when none is, or nobody knows since when. */
  readonly daysBehind?: number;
  readonly waiversOpen: number;
  readonly waiversExpiring: number;
  readonly waiversExpired: number;
  /** Mean of promise ÷ statutory limit, over items where both have the same unit. */
  readonly promiseRatio?: number;
  /** Mean number of materials an item. */
  readonly materials?: number;
}

/** How one region keeps to the standard. */
export interface Scorecard extends Figures {
  readonly region: string;
  readonly name: string;
  /** The figures as of an earlier revision, judged by the same day. */
  readonly before?: Figures;
}

/** The cards with what earlier ones said of the same regions. */
export const withBefore = (
  cards: readonly Scorecard[],
  earlier: readonly Scorecard[],
): readonly Scorecard[] =>
  cards.map((card) => {
    const found = earlier.find(({ region }) => region === card.region);
    if (found === undefined) return card;
    const { region: _, name: __, ...before } = found;
    return { ...card, before };
  });
