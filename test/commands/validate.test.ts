import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/load.ts';
import { validate } from '../../src/commands/validate.ts';
import { wideRules } from '../../src/rules/wide-rules.ts';

const root = mkdtempSync(join(tmpdir(), 'shixiang-validate-'));
cpSync('fixtures/bad/catalogue-scope', root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const foundAt = (...selected: readonly string[]): readonly string[] => {
  const isSelected = (path: string): boolean =>
    selected.length === 0 ||
    selected.some((part) =>
      path
        .slice(root.length + 1)
        .replaceAll(sep, '/')
        .startsWith(part),
    );
  const catalogue = openCatalogue(root, root, isSelected);
  return [...validate(catalogue, '2026-11-24').findings]
    .filter(({ rule }) => wideRules.some(({ id }) => id === rule))
    .map(({ rule, at }) => `${at.file}:${at.line} ${rule}`);
};

const circle = '341200/340117001000.yaml:30 no-circular-materials';
const proof = '341200/340114001000.yaml:30 no-needless-proof';
const paper = '341200/340131003000-01.yaml:31 issued-paper-exempted';
const name = '341200/340131008000-01.yaml:7 item-name-unique';
const unheld = '341202/340131009000.yaml:2 shared-item-has-standard';
const number = '341203/340131003000-01.yaml:10 implementation-code-unique';

test('rules on a region and on the catalogue see all files', () => {
  expect(foundAt()).toEqual([proof, circle, paper, name, unheld, number]);
});

test('of a selection they tell what is certain from it', () => {
  expect(foundAt('341200')).toEqual([proof, circle, paper, name]);
  // The standard may be among what was not selected, and so may an item that opens the circle.
  expect(foundAt('341202', '341203')).toEqual([number]);
  expect(foundAt('341200/340117')).toEqual([]);
  expect(foundAt('341202/340131003000-01.yaml')).toEqual([]);
});

test('where a file cannot be read, nothing is said to be lacking', () => {
  const file = join(root, '341200', '340131001000.yaml');
  const kept = join(root, 'kept');
  copyFileSync(file, kept);
  writeFileSync(file, 'code: "340131001000\n');
  try {
    expect(foundAt()).toEqual([proof, name, number]);
  } finally {
    copyFileSync(kept, file);
    rmSync(kept);
  }
});
