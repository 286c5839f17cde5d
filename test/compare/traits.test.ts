import { expect, test } from 'vitest';
import { nameKey, nameOf, traitsOf } from '../../src/compare/traits.ts';
import type { Material } from '../../src/model/item.ts';
import { item } from './items.ts';

const [form] = item().materials as [Material];

test('a member’s name is what is written, of a word the word', () => {
  expect(nameOf('窗口')).toBe('窗口');
  expect(nameOf(form)).toBe(form.name);
});

test('names that differ only in how they are written have one key', () => {
  expect(nameKey('1．《身份证明（原件）》；')).toBe(nameKey('身份证明(原件)'));
  expect(nameKey('身份证明')).not.toBe(nameKey('身份证明(原件)'));
});

test('materials are told apart by code before name; names that people write may be alike', () => {
  const { keys, similarity } = traitsOf('materials');
  expect(keys.map(({ by }) => by)).toEqual(['code', 'name']);
  expect(similarity?.(form, { ...form, name: `${form.name}书` })).toBeGreaterThan(0.5);
});

test('the words of a code table are the same or not, never alike', () => {
  const { keys, similarity } = traitsOf('serviceObjects');
  expect(similarity).toBeUndefined();
  expect(keys[0]?.of('自然人')).toBe('自然人');
  expect(traitsOf('serviceObjects')).toBe(traitsOf('serviceObjects'));
});

test('what a member says beyond its name counts its details', () => {
  const { details } = traitsOf('materials');
  expect(details(form)).toEqual(details({ ...form, name: '另一个名称' }));
  expect(details(form)).not.toEqual(details({ ...form, copies: 9 }));
});
