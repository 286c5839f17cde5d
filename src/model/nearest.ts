import { distance } from 'fastest-levenshtein';

/** The candidate most like `word`, if one is close enough to be a slip of it. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 2)) + 0.5;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const changes = distance(word.toLowerCase(), candidate.toLowerCase());
    // Two words without a letter in common are not a slip, however short they are.
    if (changes < least && changes < Math.max(word.length, candidate.length)) {
      least = changes;
      best = candidate;
    }
  }
  return best;
}
