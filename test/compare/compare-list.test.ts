import { expect, test } from 'vitest';
import { compareLists } from '../../src/compare/compare-list.ts';
import type { Difference } from '../../src/model/difference.ts';
import type { FieldId } from '../../src/model/field.ts';

const brief = ({ kind, path, subject, verdict }: Difference): string =>
  `${kind} ${path.join('.')} ${subject ?? ''} ${verdict}`;
const differences = (field: FieldId, from: readonly unknown[], to: readonly unknown[]): readonly string[] =>
  [...compareLists(field, from, to, field.split('.'), [])].map(brief);

const repeat = (name: string, copies?: number) => ({ name, ...(copies === undefined ? {} : { copies }) });

test.each<[string, FieldId, readonly unknown[], readonly unknown[], readonly string[]]>([
  ['the same words', 'levels', ['市级', '县级'], ['市级', '县级'], []],
  [
    'the same things, keys in another order',
    'process',
    [{ name: '受理', outcome: 'x' }],
    [{ outcome: 'x', name: '受理' }],
    [],
  ],
  [
    'added first, then left out, then changed, then moved',
    'materials',
    [repeat('公司章程'), repeat('申请书', 1), repeat('营业执照')],
    [repeat('体检表'), repeat('营业执照'), repeat('申请书', 2)],
    [
      'added materials.0 体检表 worse',
      'removed materials 公司章程 better',
      'changed materials.2.copies 申请书 worse',
      'moved materials  wording',
    ],
  ],
  [
    'a repeat is wording, one that says something else is not',
    'materials',
    [repeat('申请书', 1)],
    [repeat('申请书', 1), repeat('《申请书》', 1), repeat('申请书', 2)],
    ['added materials.1 《申请书》 wording', 'added materials.2 申请书 worse'],
  ],
  [
    'of two new repeats one counts, wherever it stands',
    'materials',
    [],
    [repeat('（申请书）'), repeat('(申请书)')],
    ['added materials.0 （申请书） wording', 'added materials.1 (申请书) worse'],
  ],
  [
    'the order of steps is what is done',
    'process',
    [repeat('受理'), repeat('审查')],
    [repeat('审查'), repeat('受理')],
    ['moved process  incomparable'],
  ],
])('%s', (_name, field, from, to, expected) => {
  expect(differences(field, from, to)).toEqual(expected);
});
