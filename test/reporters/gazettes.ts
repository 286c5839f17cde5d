import type { Gazette, ItemChange } from '../../src/model/gazette.ts';

export const change = (changes: Partial<ItemChange> = {}): ItemChange => ({
  kind: 'changed',
  code: '340131003000',
  title: '食品经营许可（新办）',
  fromVersion: 1,
  toVersion: 2,
  summary: { zh: '时限短 3 个工作日', en: 'limit 3 working days shorter' },
  differences: [
    {
      kind: 'changed',
      field: 'timeLimit.promised',
      path: ['timeLimit', 'promised'],
      from: '8个工作日',
      to: '5个工作日',
      verdict: 'better',
    },
  ],
  followers: [
    {
      region: '341202',
      name: '颍州',
      file: '341202/340131003000-01.yaml',
      todo: { kind: 'readopt', adopts: 1, fields: [] },
    },
    {
      region: '341203',
      name: '颍东',
      file: '341203/340131003000-01.yaml',
      todo: { kind: 'update', fields: ['timeLimit.promised'] },
    },
  ],
  ...changes,
});

export const gazette = (changes: Partial<Gazette> = {}): Gazette => ({
  from: 'v1',
  to: { zh: '工作区', en: 'the work tree' },
  items: [change()],
  local: [],
  incomparable: [],
  ...changes,
});
