import { expect, test } from 'vitest';
import { sharedLocalValues } from '../../src/compare/local-values.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Draft } from '../../src/model/item.ts';

const at = { file: '', line: 1, column: 1, length: 1, excerpt: '' };

const entry = (folder: string, own: Draft, stem = '340131003000-01'): Entry => ({
  file: `${folder}/${stem}.yaml`,
  folder,
  stem,
  own,
  draft: own,
  locate: () => at,
});

const phone = (enquiry: string): Draft => ({ contact: { enquiry, complaint: '0558-0009999' } });
const told = (...entries: readonly Entry[]) =>
  [...sharedLocalValues(entries)].map(({ entry: { folder }, kind, path, others }) => [
    folder,
    kind,
    path.join('.'),
    others.map((other) => other.folder).join(' '),
  ]);

test('the same telephone in two counties is told to both', () => {
  const first = entry('341202', { contact: { enquiry: '0558-0002311' } });
  const second = entry('341203', { contact: { complaint: '（0558）0002311' } });
  expect(told(first, second)).toEqual([
    ['341202', 'telephone', 'contact.enquiry', '341203'],
    ['341203', 'telephone', 'contact.complaint', '341202'],
  ]);
});

test('the same place in two counties', () => {
  const offices = [{ place: '颍州区政务服务中心', hours: '' }];
  expect(
    told(entry('341202', { offices }), entry('341203', { offices: [{ place: '' }, ...offices] })),
  ).toEqual([
    ['341202', 'place', 'offices.0.place', '341203'],
    ['341203', 'place', 'offices.1.place', '341202'],
  ]);
});

test('those who say the same are told by file name, in whatever order they come', () => {
  const [first, second] = ['340131003000-01', '340131003000-02'];
  const entries = [
    entry('341202', phone('0558-0002311'), first),
    entry('341204', phone('0558-0002311'), first),
    entry('341203', phone('0558-0002311'), second),
  ];
  const toFirst = ['341202', 'telephone', 'contact.enquiry', '341203 341204'];
  expect(told(...entries)[0]).toEqual(toFirst);
  expect(told(...entries.toReversed())).toContainEqual(toFirst);
});

test('variants of one county share what they like', () => {
  expect(
    told(entry('341202', phone('0558-0002311')), entry('341202', phone('0558-0002311'), '340131003000-02')),
  ).toEqual([]);
});

test.each(['12345', '0558-12345', '110', '0558-110', '95598', '4001234567', '400-123-4567', '12333'])(
  'a number for all is no copy: %s',
  (number) => {
    const [one, two] = [{ contact: { enquiry: number } }, { contact: { enquiry: number } }];
    expect(told(entry('341202', one), entry('341203', two))).toEqual([]);
  },
);

test('one of several numbers is enough', () => {
  const [one, two] = [
    { contact: { enquiry: '0558-0002311、12345' } },
    { contact: { enquiry: '12345，0558-0002311' } },
  ];
  expect(told(entry('341202', one), entry('341203', two))).toHaveLength(2);
});

test('different values and silence are fine', () => {
  expect(
    told(
      entry('341202', { contact: { enquiry: '0558-0002311' } }),
      entry('341203', {}),
      entry('341204', { contact: { enquiry: '0558-0002312' } }),
    ),
  ).toEqual([]);
});
