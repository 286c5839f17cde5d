import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Text } from '../../../src/model/text.ts';

/** Of a Read, only what can be counted. */
interface Counted {
  readonly rows: readonly { readonly cells: { readonly length: number } }[];
  readonly merges: { readonly length: number };
}

export interface Reading {
  readonly read: { readonly sheets: readonly Counted[] } | { readonly fault: Text };
  /** Of the processor, with the start of the process. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** What is asked is 2 seconds; a busy machine takes longer for the same work. */
export const allowed = { seconds: 4, megabytes: 300 } as const;

/** For one file of tests: reads workbooks in processes of their own, whose time and memory are nobody else's. */
export function useReader(): (name: string, bytes: Uint8Array) => Reading['read'] {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'shixiang-hostile-'));
    const contents = `
    import { createRequire } from 'node:module';
    import { existsSync, readFileSync } from 'node:fs';
    import { readWorkbook } from './src/excel/read/read-workbook.ts';
    const found = await readWorkbook(readFileSync(process.argv[2]));
    const read = 'fault' in found ? found : { sheets: found.sheets.map(({ rows, merges }) => ({ rows: rows.map(({ cells }) => ({ cells: { length: cells.length } })), merges: { length: merges.length } })) };
    // Elsewhere than here, the memory of a process includes that of the one that started it.
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const kilobytes = Number(/VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? maxRSS);
    console.log(JSON.stringify({ read, seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: kilobytes / 1024 }));`;
    await build({
      stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: join(folder, 'read.mjs'),
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
      logLevel: 'error',
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  return (name, bytes) => {
    const path = join(folder, `${name}.xlsx`);
    writeFileSync(path, bytes);
    const output = execFileSync(process.execPath, [join(folder, 'read.mjs'), path], { encoding: 'utf8' });
    rmSync(path);
    const { read, seconds, megabytes } = JSON.parse(output) as Reading;
    expect(seconds).toBeLessThan(allowed.seconds);
    expect(megabytes).toBeLessThan(allowed.megabytes);
    return read;
  };
}
