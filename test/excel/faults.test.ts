import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { exportWorkbooks } from '../../src/excel/export-workbooks.ts';
import { sheet, workbook } from './sheets.ts';

/** The fault to come, in an operation of that name: `left` more of them succeed. Where it lasts, all else fails after it. */
const fault = vi.hoisted(() => ({ operation: '', left: 0, code: '', lasts: false, hasStruck: false }));

const strike = vi.hoisted(() => (operation: string): Error | undefined => {
  if (!(fault.hasStruck && fault.lasts)) {
    if (operation !== fault.operation || fault.hasStruck) return undefined;
    fault.left -= 1;
    if (fault.left >= 0) return undefined;
  }
  fault.hasStruck = true;
  return Object.assign(new Error(`${fault.code}, ${operation}`), { code: fault.code });
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  type Run = (...args: unknown[]) => unknown;
  const faulty =
    (name: string, run: Run): Run =>
    async (...args) => {
      const error = strike(name);
      // What cannot be closed is closed all the same.
      if (error !== undefined && name === 'close') await run(...args);
      if (error !== undefined) throw error;
      const result = await run(...args);
      return name === 'open' ? handled(result as Record<string, Run>) : result;
    };
  const handled = (handle: Record<string, Run>) =>
    new Proxy(handle, {
      get: (target, name) => {
        const value = target[name as string] as Run | undefined;
        return typeof value === 'function' ? faulty(String(name), value.bind(target)) : value;
      },
    });
  const wrapped = ['open', 'mkdir', 'readdir', 'rename', 'link', 'copyFile', 'rm', 'stat', 'statfs'] as const;
  return {
    ...real,
    ...Object.fromEntries(wrapped.map((name) => [name, faulty(name, real[name] as unknown as Run)])),
  };
});

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  type Done = (error: Error | null, ...rest: unknown[]) => void;
  const faulty = (name: 'open' | 'read' | 'write' | 'writev' | 'close') => {
    const run = real[name] as unknown as (...args: unknown[]) => void;
    return (...args: unknown[]): void => {
      const error = strike(name === 'writev' ? 'write' : name);
      if (error === undefined) return run(...args);
      const done = args.at(-1) as Done;
      if (name === 'close') run(args[0], () => done(error));
      else process.nextTick(done, error);
    };
  };
  const fs = Object.fromEntries(
    (['open', 'read', 'write', 'writev', 'close'] as const).map((name) => [name, faulty(name)]),
  );
  return {
    ...real,
    createWriteStream: (path: string, options: object) =>
      real.createWriteStream(path, { ...options, fs } as object),
    createReadStream: (path: string, options: object) =>
      real.createReadStream(path, { ...options, fs } as object),
  };
});

const folder = mkdtempSync(join(tmpdir(), 'shixiang-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** So many that the first parts of a file are written, or fail to be, while the last rows are still to come. */
const rows = (day: number) =>
  Array.from({ length: 40 }, (_, row) => [
    row,
    '市场监管部门',
    `${day}`,
    createHash('sha256').update(`${day} ${row}`).digest('base64').repeat(20),
  ]);

const write = (day: number) =>
  exportWorkbooks(
    ['基本目录.xlsx', '实施清单.xlsx'].map((name) => workbook([sheet(rows(day))], name)),
    folder,
    { seal: () => ({ fileName: 'manifest.json', text: `${day}` }) },
  );
type Files = Readonly<Record<string, string>>;
const files = (): Files =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );

/** Lets the first operation of a name fail, then the second, and so on until none is left to fail; how many there were. */
async function sweep(
  operation: string,
  code: string,
  lasts: boolean,
  judge: (outcome: unknown, now: Files, old: Files, fresh: Files, said: string) => void,
): Promise<number> {
  await write(2);
  const fresh = files();
  await write(1);
  const old = files();
  for (let count = 0; ; count += 1) {
    Object.assign(fault, { operation, left: count, code, lasts, hasStruck: false });
    const outcome = await write(2).then(
      () => 'written',
      (error: unknown) => error,
    );
    const { hasStruck } = fault;
    Object.assign(fault, { operation: '', lasts: false });
    const now = files();
    judge(outcome, now, old, fresh, `${code} in ${operation} ${count + 1}: ${String(outcome)}`);
    const left = readdirSync(folder).filter((name) => name.startsWith('.'));
    // What could not be removed stays until a later export removes it.
    if (!lasts && operation !== 'rm') expect(left, operation).toEqual([]);
    for (const name of left) rmSync(join(folder, name));
    if (!hasStruck) return count;
    if (Object.keys(old).some((name) => now[name] !== old[name])) await write(1);
  }
}

const operations = ['mkdir', 'readdir', 'open', 'write', 'read', 'sync', 'close', 'link', 'rename', 'rm'];
const codes = ['ENOSPC', 'EIO', 'EACCES'];

test.each(codes.flatMap((code) => operations.map((operation) => [code, operation])))(
  'all old files or all new ones: %s in any %s',
  async (code = '', operation = '') => {
    const count = await sweep(operation, code, false, (outcome, now, old, fresh, said) => {
      expect(now, said).toEqual(outcome === 'written' ? fresh : old);
      if (outcome !== 'written') expect(outcome, said).toHaveProperty('name', 'ExportError');
    });
    expect(count).toBeGreaterThan(0);
  },
);

test.each(['open', 'sync', 'link', 'rename', 'rm'])(
  'of a disk that fails for good from any %s on, which files are new is told',
  async (operation) => {
    await sweep(operation, 'EIO', true, (outcome, now, old, fresh, said) => {
      const renewed = Object.keys(now).filter((name) => now[name] === fresh[name]);
      for (const name of Object.keys(old)) {
        expect(now[name] === old[name] || renewed.includes(name), said).toBe(true);
      }
      expect(Object.keys(now).toSorted(), said).toEqual(Object.keys(old).toSorted());
      if (renewed.length === 0) expect(String(outcome), said).toContain('No existing file was changed');
      else if (outcome !== 'written') {
        for (const name of renewed) expect(String(outcome), said).toContain(name);
      }
    });
  },
);
