import { expect, test } from 'vitest';
import { packRun, type StoredRun, unpackRun } from '../../src/cache/stored-run.ts';

const lines = (text: string): Uint8Array => new TextEncoder().encode(text);

const run: StoredRun = {
  key: 'k',
  listing: '341200/340131001000.yaml\n341202/340131001000.yaml\nregions.yaml',
  reads: Uint32Array.of(0, 1),
  marks: Float64Array.of(10, 1.5, 2.5, 7, NaN, NaN, NaN, NaN),
  codes: [{ code: '340131001000', content: 'c', count: 2, lines: lines('{"一":1}\n') }],
  report: lines('{"listed":3}\n'),
};

test('reads back what it wrote', () => {
  const read = unpackRun(packRun(run));
  const bytes = (of: StoredRun | undefined) =>
    of && {
      ...of,
      report: [...of.report],
      codes: of.codes.map((code) => ({ ...code, lines: [...code.lines] })),
    };
  expect(bytes(read)).toEqual(bytes(run));
});

test('holds nothing to be true that was cut or changed anywhere', () => {
  const bytes = packRun(run);
  for (let at = 0; at < bytes.length; at += 1) {
    expect(unpackRun(bytes.subarray(0, at)), `cut at ${at}`).toBeUndefined();
    const flipped = Uint8Array.from(bytes);
    flipped[at] = (flipped[at] ?? 0) ^ 0x10;
    expect(unpackRun(flipped), `flipped at ${at}`).toBeUndefined();
  }
  expect(unpackRun(Buffer.concat([bytes, Buffer.alloc(1)]))).toBeUndefined();
});
