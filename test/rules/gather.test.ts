import { expect, test, vi } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { gather } from '../../src/rules/gather.ts';
import type { WideRule } from '../../src/rules/wide-rule.ts';
import { wideRules } from '../../src/rules/wide-rules.ts';
import { entriesOf } from './wide-tester.ts';

test('takes a digest once where neighbouring files say the very same of what it is made of', () => {
  const digest = vi.fn<WideRule['digest']>(({ own, draft }) => [own.name ?? null, draft.name ?? null]);
  const rules = [{ ...(wideRules[0] as WideRule), reads: ['name'] as const, digest }];
  const [first] = entriesOf('# 341202/1.yaml\nname: 甲\n') as [Entry];
  const same: Entry = {
    ...first,
    file: '341204/1.yaml',
    folder: '341204',
    draft: { ...first.draft, url: 'a' },
  };
  const inherited: Entry = { ...first, own: {} };
  const other: Entry = { ...first, draft: { ...first.draft, name: '乙' } };
  const { digests } = gather([first, same, same, inherited, inherited, other, first], rules);
  expect(digest).toHaveBeenCalledTimes(4);
  expect(digests[0]).toEqual({
    values: [
      ['甲', '甲'],
      [null, '甲'],
      ['甲', '乙'],
    ],
    which: [0, 0, 0, 1, 1, 2, 0],
  });
});
