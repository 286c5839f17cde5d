import { createHash } from 'node:crypto';

/** 12 hexadecimal places that stay the same while the parts stay the same, whatever line or words they stand in. */
export const fingerprintOf = (...parts: readonly (string | undefined)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
