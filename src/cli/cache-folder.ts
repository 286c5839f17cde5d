import { join } from 'node:path';
import { build } from './version.ts';
import type { World } from './world.ts';

export interface CacheFlags {
  /** `--cache` and `--no-cache`; undefined where neither is given. */
  readonly cache?: boolean;
}

/** The folder where finished runs are kept; undefined with --no-cache, and in CI unless --cache asks for it. */
export function cacheFolder({ cache }: CacheFlags, { env }: Pick<World, 'env'>): string | undefined {
  const isInCi = !['', 'false', undefined].includes(env['CI']);
  if (build === undefined || !(cache ?? !isInCi)) return undefined;
  if (env['SHIXIANG_CACHE']) return env['SHIXIANG_CACHE'];
  const home = env['HOME'] ?? env['USERPROFILE'];
  const usual = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
  const folder = env['XDG_CACHE_HOME'] || env['LOCALAPPDATA'] || (home && join(home, usual));
  return folder ? join(folder, 'shixiang') : undefined;
}
