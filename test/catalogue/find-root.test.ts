import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRoot } from '../../src/catalogue/find-root.ts';
import { folderWith } from './temporary.ts';

const project = () => {
  const root = folderWith({
    'catalogue/regions.yaml': '',
    'catalogue/341202/340131003000.yaml': '',
    'docs/a.md': '',
  });
  mkdirSync(join(root, 'docs', 'deep', 'deeper'), { recursive: true });
  return root;
};

test.each([
  ['the catalogue itself', 'catalogue'],
  ['a region in it', 'catalogue/341202'],
  ['the folder that holds it', '.'],
  ['a folder beside it', 'docs'],
  ['a folder far below', 'docs/deep/deeper'],
])('is found from %s', (_, start) => {
  const root = project();
  expect(findRoot(join(root, start))).toBe(join(root, 'catalogue'));
});

test('the nearest counts: here before catalogue/ below, below before above', () => {
  const root = folderWith({
    'regions.yaml': '',
    'catalogue/regions.yaml': '',
    'inner/catalogue/regions.yaml': '',
  });
  expect(findRoot(root)).toBe(root);
  expect(findRoot(join(root, 'inner'))).toBe(join(root, 'inner', 'catalogue'));
});

test('is not found where there is none', () => {
  const root = folderWith({ 'catalogue/policy.yaml': '' });
  expect(findRoot(root)).toBeUndefined();
});
