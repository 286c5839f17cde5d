import { describe, expect, test } from 'vitest';
import { adoption, folderWith, laws, loaded, regions, standard } from './temporary.ts';

const file = '340131003000-01.yaml';

/** The adoption with more lines of its own. */
const adopting = (lines: string, text = adoption): string =>
  text.replace('adopts: 1\n', `adopts: 1\n${lines}`);

const adopted = (own: string, city = standard, more: Readonly<Record<string, string>> = {}) => {
  const result = loaded(
    folderWith({
      'regions.yaml': regions,
      'laws.yaml': laws,
      [`341200/${file}`]: city,
      [`341202/${file}`]: own,
      ...more,
    }),
  );
  const entry = result.entries.find(({ folder }) => folder === '341202');
  if (entry === undefined) throw new Error('no entry');
  return { ...result, entry };
};

describe('an adoption', () => {
  test('holds what the standard says, and its own organ, offices and contact', () => {
    const { entry, told } = adopted(adoption);
    expect(told).toEqual([]);
    expect(entry.item).toMatchObject({
      name: '食品经营许可',
      region: '341202',
      adopts: 1,
      authority: { name: '颍州区市场监督管理局' },
      contact: { enquiry: '0558-0002311' },
      timeLimit: { statutory: { value: 20, unit: '工作日' }, promised: { value: 8, unit: '工作日' } },
    });
    expect(entry.item?.materials).toHaveLength(3);
    expect(entry.standard?.region).toBe('341200');
    expect(entry.own).not.toHaveProperty('name');
  });

  test('never takes over what tells of one organ', () => {
    const city = standard.replace(
      'version: 1\n',
      'version: 1\nimplementationCode: "113412000000000001340131003000001"\n',
    );
    const { entry } = adopted(adoption.replace(/contact:\n(?: .*\n)+/u, ''), city);
    expect(entry.draft).not.toHaveProperty('contact');
    expect(entry.draft).not.toHaveProperty('implementationCode');
    expect(entry.item).toBeUndefined();
  });

  test('merges mappings key by key, and replaces a limit whole', () => {
    const { entry, told } = adopted(adopting('timeLimit:\n  promised: { value: 5, unit: 自然日 }\n'));
    expect(told).toEqual([]);
    expect(entry.item?.timeLimit).toEqual({
      statutory: { value: 20, unit: '工作日' },
      promised: { value: 5, unit: '自然日' },
    });
    const atOnce = adopted(adopting('timeLimit:\n  promised: 当场\n'));
    expect(atOnce.entry.item?.timeLimit.promised).toBe('当场');
    const fees = adopted(adopting('result:\n  validity: 长期\n'));
    expect(fees.entry.item?.result).toEqual({ name: '食品经营许可证', type: '证照', validity: '长期' });
  });

  test('a limit replaces 当场, and 无 gives way to a list', () => {
    const city = standard.replace('promised: { value: 8, unit: 工作日 }', 'promised: 当场');
    const { entry } = adopted(adopting('timeLimit:\n  promised: { value: 2, unit: 小时 }\n'), city);
    expect(entry.item?.timeLimit.promised).toEqual({ value: 2, unit: '小时' });
    const special = adopted(
      adopting(
        'specialProcedures:\n  - name: 现场核查\n    limit: { value: 5, unit: 工作日 }\n    counted: 是\n',
      ),
    );
    expect(special.entry.item?.specialProcedures).toHaveLength(1);
  });

  test('replaces lists whole', () => {
    const { entry, told } = adopted(
      adopting(
        'channels: [窗口]\nmaterials:\n  - name: 申请书\n    necessity: 必要\n    type: 原件\n    form: 电子化\n',
      ),
    );
    expect(told).toEqual([]);
    expect(entry.item?.channels).toEqual(['窗口']);
    expect(entry.item?.materials.map(({ name }) => name)).toEqual(['申请书']);
  });

  test('leaves the standard as it was', () => {
    const { entries, entry } = adopted(adopting('timeLimit:\n  promised: 当场\nchannels: [窗口]\n'));
    const city = entries.find(({ folder }) => folder === '341200');
    expect(city?.item?.timeLimit.promised).toEqual({ value: 8, unit: '工作日' });
    expect(city?.item?.channels).toHaveLength(3);
    expect(entry.own.timeLimit).toEqual({ promised: '当场' });
  });

  test('is no item when it or its standard has a fault, but still a draft', () => {
    const ownFault = adopted(adopting('visits: 多次\n'));
    expect(ownFault.entry.item).toBeUndefined();
    expect(ownFault.entry.draft.name).toBe('食品经营许可');
    const cityFault = adopted(adoption, standard.replace('express: 是', 'express: 可以'));
    expect(cityFault.entry.item).toBeUndefined();
    expect(cityFault.told).toEqual([`341200/${file}:73 schema`]);
  });

  test('a place it does not hold itself is shown at its nearest parent', () => {
    const { entry } = adopted(adopting('timeLimit:\n  promised: 当场\n'));
    expect(entry.locate(['timeLimit', 'promised']).excerpt).toBe('  promised: 当场');
    expect(entry.locate(['timeLimit', 'statutory']).excerpt).toBe('timeLimit:');
    expect(entry.locate(['visits']).line).toBe(2);
  });
});

describe('versions', () => {
  test.each([
    ['the same', 1, 1, []],
    ['an older one', 1, 3, ['adoption-current']],
    ['one not yet made', 2, 1, ['adoption-resolves']],
  ])('adopting %s', (_, adopts, version, rules) => {
    const { findings, entry } = adopted(
      adoption.replace('adopts: 1', `adopts: ${adopts}`),
      standard.replace('version: 1', `version: ${version}`),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    for (const { at, message } of findings) {
      expect(at).toMatchObject({ file: `341202/${file}`, line: 5, excerpt: `adopts: ${adopts}` });
      expect(message.zh).toContain(`adopts: ${version}`);
      expect(message.en).toContain(`adopts: ${version}`);
    }
    expect(entry.item?.name).toBe('食品经营许可');
  });

  test.each([
    [
      'of a variant that the city has not',
      adoption.replace('variant: 新办', 'variant: 首次申请'),
      '业务办理项「首次申请」',
    ],
    ['without the variant', adoption.replace('variant: 新办\n', ''), '市级没有这个事项的标准'],
  ])('adopting nothing: %s', (_, own, words) => {
    const { findings, entry } = adopted(own);
    expect(findings.map(({ rule }) => rule)).toEqual(['adoption-resolves']);
    expect(findings[0]?.message.zh).toContain(words);
    expect(entry.item).toBeUndefined();
    expect(entry.standard).toBeUndefined();
  });

  test('the city cannot adopt itself', () => {
    const { findings } = adopted(
      adoption,
      adoption.replace('341202', '341200').replace('variant: 新办', 'variant: 变更'),
      { '341200/340131003000-02.yaml': standard },
    );
    expect(findings.map(({ rule, at }) => `${at.file} ${rule}`)).toEqual([
      `341200/${file} adoption-resolves`,
    ]);
    expect(findings[0]?.message.zh).toContain('不能认领自己');
  });

  test('is not whole for adopting a file that itself adopts, though another of the city is', () => {
    const { findings, entry } = adopted(adoption, adoption.replace('341202', '341200'), {
      '341200/340131003000-02.yaml': standard,
    });
    expect(findings.map(({ rule, at }) => `${at.file} ${rule}`)).toContain(
      `341200/${file} adoption-resolves`,
    );
    expect(entry.draft).not.toHaveProperty('timeLimit');
    expect(entry.item).toBeUndefined();
  });
});

describe('a repeated variant', () => {
  test('is told at the later file, naming the first', () => {
    const { findings } = adopted(adoption, standard, { '341202/340131003000-02.yaml': adoption });
    expect(findings.map(({ rule, at }) => `${at.file}:${at.line} ${rule}`)).toEqual([
      '341202/340131003000-02.yaml:3 variant-unique',
    ]);
    expect(findings[0]?.message.zh).toContain(`341202/${file}`);
    expect(findings[0]?.message.en).toContain(`341202/${file}`);
  });

  test('also when only width, spaces or punctuation differ', () => {
    const { findings } = adopted(adoption, standard, {
      '341203/340131003000-01.yaml': adoption.replace('341202', '341203').replace('新办', '新办（个人）'),
      '341203/340131003000-02.yaml': adoption.replace('341202', '341203').replace('新办', '新办 (个人)'),
    });
    const repeated = findings.filter(({ rule }) => rule === 'variant-unique');
    expect(repeated.map(({ at }) => at.file)).toEqual(['341203/340131003000-02.yaml']);
    expect(repeated[0]?.message.zh).toContain(
      '「新办 (个人)」，与 341203/340131003000-01.yaml的「新办（个人）」',
    );
  });

  test('also without variants', () => {
    const bare = standard.replace('variant: 新办\n', '');
    const { findings } = adopted(adoption, standard, {
      '341203/340131003000.yaml': bare.replace('341200', '341203'),
      '341203/340131003000-07.yaml': bare.replace('341200', '341203'),
    });
    expect(findings.map(({ rule, at }) => `${at.file} ${rule}`)).toEqual([
      '341203/340131003000.yaml variant-unique',
    ]);
  });

  test('of the city: the first one is the standard', () => {
    const { entry } = adopted(adoption, standard, {
      '341200/340131003000-02.yaml': standard.replace('visits: 1', 'visits: 2'),
    });
    expect(entry.item?.visits).toBe(1);
  });

  test('the same variant in other regions is none', () => {
    const { told } = adopted(adoption, standard, {
      [`341203/${file}`]: adoption.replace('341202', '341203'),
    });
    expect(told).toEqual([]);
  });
});

describe('an adoption that repeats the standard', () => {
  const told = (lines: string): readonly string[] =>
    adopted(adopting(lines)).findings.map(({ rule, severity, path, at }) =>
      [rule, severity, path.join('.'), at.line].join(' '),
    );

  test.each([
    ['a word', 'express: 是\n', 'express', 6],
    [
      'a limit, though its keys are in another order',
      'timeLimit:\n  promised: { unit: 工作日, value: 8 }\n',
      'timeLimit.promised',
      7,
    ],
    ['a list', 'levels: [市级, 县级]\n', 'levels', 6],
    ['one value of two', 'result:\n  name: 食品经营许可证\n  type: 批文\n', 'result.name', 7],
  ])('is told: %s', (_name, lines, path, line) => {
    expect(told(lines)).toEqual([`adoption-without-repeats note ${path} ${line}`]);
  });

  test.each([
    ['another value', 'timeLimit:\n  promised: { value: 5, unit: 工作日 }\n'],
    ['a list in another order', 'levels: [县级, 市级]\n'],
    ['what the standard does not say', 'url: https://example.gov.cn/a\n'],
    ['its own version', 'version: 1\n'],
  ])('is not told of %s', (_name, lines) => {
    expect(told(lines)).toEqual([]);
  });
});
