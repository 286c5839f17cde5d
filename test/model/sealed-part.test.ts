import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { Conflict, factsOf, mergeParts, pieceOf } from '../../src/model/part.ts';
import { combine, type Head, seal, type SealedPart, unseal } from '../../src/model/sealed-part.ts';

const head: Head = {
  command: 'validate',
  scope: { paths: [] },
  today: '2026-11-24',
  tool: '1.2.3',
  rules: '048ea85f7043',
  catalogue: 'catalogue',
  settings: 'a',
  listing: 'b',
  history: '',
  shards: [1],
  of: 3,
};
const finding = (zh: string): Finding => ({
  rule: 'schema',
  severity: 'error',
  message: { zh, en: 'A.' },
  at: { file: '341202/1.yaml', line: 1, column: 1, length: 1, excerpt: '甲\u2028\ud800𠮷' },
  path: ['name'],
  fingerprint: '0123456789ab',
});
const piece = (code: string, ...findings: readonly string[]) => ({
  ...pieceOf(code, { count: findings.length, name: '食品\n经营' }, findings.map(finding)),
  content: `content of ${code}`,
});
const part = (shard: number, ...pieces: SealedPart['pieces']): SealedPart => ({
  head: { ...head, shards: [shard] },
  pieces,
});
const one = part(1, piece('340131003000', '甲', '乙'), piece('340131001000'));

const opened = (bytes: Uint8Array): SealedPart => {
  const found = unseal(bytes);
  if (!('pieces' in found)) throw new Error(found.en);
  return found;
};

test('what is sealed comes out the same, by code', () => {
  const { head: read, pieces } = opened(seal(one));
  expect(read).toMatchObject(head);
  expect(pieces.map(({ code }) => code)).toEqual(['340131001000', '340131003000']);
  expect(factsOf(pieces[0]!)).toEqual({ count: 0, name: '食品\n经营' });
  expect(seal({ head: read, pieces })).toEqual(seal(one));
  expect(opened(seal(part(2))).pieces).toEqual([]);
});

test('every byte counts: no part of a part is taken for a whole one, nor a changed one', () => {
  const whole = seal(one);
  expect(whole.length).toBeGreaterThan(800);
  for (let length = 0; length < whole.length; length += 1) {
    expect('pieces' in unseal(whole.subarray(0, length)), `cut at ${length}`).toBe(false);
  }
  for (let at = 0; at < whole.length; at += 1) {
    for (const bit of [1, 2, 16, 128]) {
      const changed = Uint8Array.from(whole);
      changed[at]! ^= bit;
      expect('pieces' in unseal(changed), `byte ${at} ^ ${bit}`).toBe(false);
    }
    const [before, after] = [whole.subarray(0, at), whole.subarray(at)];
    expect('pieces' in unseal(Buffer.concat([before, Buffer.from('\n'), after])), `more at ${at}`).toBe(
      false,
    );
    expect('pieces' in unseal(Buffer.concat([before, whole.subarray(at + 1)])), `less at ${at}`).toBe(false);
  }
  for (const more of ['\n', '{}\n', Buffer.from(whole).toString()]) {
    expect('pieces' in unseal(Buffer.concat([whole, Buffer.from(more)]))).toBe(false);
  }
});

test('however parts are put together, the whole is the same', () => {
  const parts = [one, part(2, piece('340111001000', '丙')), part(3, piece('340190001000'))];
  const [a, b, c] = parts as [SealedPart, SealedPart, SealedPart];
  const all = seal(combine(combine(a, b), c));
  expect(opened(all).head.shards).toEqual([1, 2, 3]);
  for (const other of [
    combine(a, combine(b, c)),
    combine(combine(c, a), b),
    combine(combine(b, c), combine(a, b)),
    combine(opened(seal(combine(a, c))), b),
  ]) {
    expect(seal(other)).toEqual(all);
  }
  expect(seal(combine(a, a))).toEqual(seal(a));
});

test('two parts that differ on one code are no one part', () => {
  expect(() => combine(one, part(2, piece('340131001000', '丙')))).toThrow(Conflict);
  const [first, second] = [piece('340131001000'), { ...piece('340131001000'), content: 'other' }];
  expect(() => mergeParts([first], [second])).toThrow('340131001000');
});
