import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeOf, readDocument, readEntry } from '../../src/catalogue/entry.ts';
import { disk } from '../../src/catalogue/source.ts';
import type { Path } from '../../src/model/finding.ts';
import { folderWith, standard } from './temporary.ts';

const place = (text: string) => {
  const root = folderWith({ '341200/340131003000-01.yaml': text });
  return {
    path: join(root, '341200', '340131003000-01.yaml'),
    file: 'a.yaml',
    folder: '341200',
    stem: '340131003000-01',
  };
};
const read = (text: string) => readEntry(place(text), disk);

test.each([
  ['340131003000', '340131003000'],
  ['340131003000-01', '340131003000'],
  ['34013100300Y-12', '34013100300Y'],
  ['', ''],
])('the code of the file %s is %s', (stem, code) => {
  expect(codeOf(stem)).toBe(code);
});

test('a good file is a whole entry', () => {
  const { value, findings, isRefused, isUnreadable } = read(standard);
  expect({ findings, isRefused, isUnreadable }).toEqual({
    findings: [],
    isRefused: false,
    isUnreadable: false,
  });
  expect(value).toMatchObject({ file: 'a.yaml', folder: '341200', stem: '340131003000-01', isWhole: true });
  expect(value?.own).toBe(value?.draft);
});

test('a finding of a file that cannot be parsed knows where it belongs', () => {
  const { value, findings, isRefused, isUnreadable } = read('code: [\n');
  expect({ value, isRefused, isUnreadable }).toEqual({
    value: undefined,
    isRefused: true,
    isUnreadable: false,
  });
  expect(findings).toMatchObject([{ rule: 'yaml-syntax', region: '341200', code: '340131003000' }]);
});

test('a file that is not there is unreadable', () => {
  const { findings, isRefused, isUnreadable } = readEntry(
    { ...place(standard), path: '/nowhere/340131003000.yaml' },
    disk,
  );
  expect({ isRefused, isUnreadable }).toEqual({ isRefused: true, isUnreadable: true });
  expect(findings).toMatchObject([{ rule: 'file-readable', at: { file: 'a.yaml' } }]);
  expect(JSON.stringify(findings)).not.toContain('nowhere');
});

test('what is refused is undefined, everything else stands where it was', () => {
  const { value, findings } = read(
    standard
      .replace('visits: 1', 'visits: 一')
      .replace('  - name: 营业执照\n', '  - name: 营业执照\n    weight: 3\n')
      .replace('[市级, 县级]', '[市级, 区级]')
      .replace('promised: { value: 8,', 'promised: { value: 0,'),
  );
  expect(findings.map(({ path }) => path.join('.')).toSorted()).toEqual([
    'levels.1',
    'materials.1.weight',
    'timeLimit.promised.value',
    'visits',
  ]);
  expect(value?.isWhole).toBe(false);
  expect(value?.draft).toMatchObject({
    name: '食品经营许可',
    levels: ['市级', undefined],
    timeLimit: { statutory: { value: 20, unit: '工作日' }, promised: { unit: '工作日' } },
  });
  expect(value?.draft).not.toHaveProperty('visits');
  expect(value?.draft.materials?.[1]).not.toHaveProperty('weight');
  expect(value?.draft.materials).toHaveLength(3);
});

test('an odd number is told once, not by the schema again', () => {
  const { findings } = read(standard.replace('code: "340131003000"', 'code: 0340131003000'));
  expect(findings.map(({ rule }) => rule)).toEqual(['yaml-number']);
});

test('two faults of one rule differ by their fingerprints, and moving them changes nothing', () => {
  const text = standard.replace('visits: 1', 'visits: 一').replace('express: 是', 'express: 可以');
  const prints = (written: string) => read(written).findings.map(({ fingerprint }) => fingerprint);
  expect(new Set(prints(text)).size).toBe(2);
  expect(prints(`# 说明\n\n${text}`)).toEqual(prints(text));
});

test.each<readonly [Path, string, number]>([
  [['visits'], 'visits: 1', 9],
  [['materials', 1], '  - name: 营业执照', 11],
  [['materials', 1, 'type'], '    type: 复印件', 11],
  [['materials'], 'materials:', 1],
  [['levels', 1], 'levels: [市级, 县级]', 14],
  [['timeLimit', 'promised'], '  promised: { value: 8, unit: 工作日 }', 3],
  [['timeLimit', 'promised', 'value'], '  promised: { value: 8, unit: 工作日 }', 22],
  [['process', 0, 'standard'], '  - name: 受理', 5],
])('%j is shown in its line', (path, excerpt, column) => {
  const at = read(standard).value?.locate(path);
  expect(at).toMatchObject({ excerpt, column });
});

test('a settings file belongs to no region', () => {
  const root = folderWith({ 'policy.yaml': 'latitudes:\n  visits: 随意\n' });
  const { findings } = readDocument(
    { path: join(root, 'policy.yaml'), file: 'policy.yaml', folder: '', stem: 'policy' },
    'policy',
    disk,
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]).not.toHaveProperty('region');
  expect(findings[0]).not.toHaveProperty('code');
});
