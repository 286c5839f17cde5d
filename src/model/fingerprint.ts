import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
let crypto: typeof import('node:crypto') | undefined;

/** 12 hexadecimal places that stay the same while the parts stay the same, whatever line or words they stand in. */
export function fingerprintOf(...parts: readonly (string | undefined)[]): string {
  // Loaded for the first finding: a clean file is checked in less time than that takes.
  crypto ??= load('node:crypto') as typeof import('node:crypto');
  return crypto.hash('sha256', JSON.stringify(parts)).slice(0, 12);
}
