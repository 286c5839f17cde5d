import type { Reporter } from './reporter.ts';

/** Format → its reporter; loaded when chosen. The keys are the choices of `--format`. */
export const reporters = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  markdown: async () => (await import('./markdown.ts')).markdown,
  github: async () => (await import('./github.ts')).github,
  sarif: async () => (await import('./sarif.ts')).sarif,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export type Format = keyof typeof reporters;
export const formats = Object.keys(reporters) as readonly Format[];

/** What a program reads whole: nothing else may stand beside it. */
export const documents: ReadonlySet<string> = new Set<Format>(['json', 'sarif', 'gitlab', 'junit']);
