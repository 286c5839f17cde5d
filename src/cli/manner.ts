import type { Locale } from '../model/text.ts';
import { locales } from '../model/text.ts';
import type { Stream, World } from './world.ts';

const isLocale = (word: string | undefined): word is Locale => locales.includes(word as Locale);

/** `--lang`, then SHIXIANG_LANG, then the system's locale, then Chinese. Needed before the flags are parsed, for their help. */
export function localeOf(args: readonly string[], env: World['env']): Locale {
  const flag = args.findIndex((arg) => arg === '--lang');
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const wanted = joined ?? (flag < 0 ? undefined : args[flag + 1]) ?? env['SHIXIANG_LANG'];
  if (isLocale(wanted)) return wanted;
  const posix = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const system =
    posix ?? (process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '');
  return /^en\b|^en[_-]/u.test(system) ? 'en' : 'zh';
}

export const colorModes = ['auto', 'always', 'never'] as const;
export type ColorMode = (typeof colorModes)[number];

/** The flag decides; then FORCE_COLOR, NO_COLOR, TERM=dumb, and whether a person is looking. */
export function isColored(mode: ColorMode, env: World['env'], { isTTY }: Stream): boolean {
  if (mode !== 'auto') return mode === 'always';
  const force = env['FORCE_COLOR'];
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (env['NO_COLOR']) return false;
  return env['TERM'] !== 'dumb' && isTTY;
}

/** The day in China (UTC+8, no summer time), whatever the machine's time zone. Intl would take 20 ms to say so. */
export const todayOf = (now: Date): string =>
  new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
