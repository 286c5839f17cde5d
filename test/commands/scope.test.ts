import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/load.ts';
import { prepare } from '../../src/commands/export.ts';
import { narrowed } from '../../src/commands/scope.ts';

const catalogue = openCatalogue('catalogue', '.');
const { city } = catalogue.settings;
if (city === undefined) throw new Error('no city');
const prepared = prepare(catalogue, city, '2026-11-24', false);
const whole = prepared.publication;

const police = '公安部门';

test('a region keeps its own items, differences, adoptions and score, as they are', () => {
  const { publication, withheld } = narrowed(prepared, { regions: ['341221'] });
  const { items, findings, adoptions, scorecards, regions, scope } = publication;
  expect(items).toEqual(whole.items.filter(({ region }) => region.code === '341221'));
  expect(findings).toEqual(whole.findings.filter(({ region }) => region === '341221'));
  expect(adoptions).toEqual(whole.adoptions.filter(({ region }) => region.code === '341221'));
  expect(scorecards).toEqual(whole.scorecards.filter(({ region }) => region === '341221'));
  expect(regions.map(({ code }) => code)).toEqual(['341221']);
  expect(scope).toEqual({ regions: ['341221'] });
  expect(withheld).toHaveLength(prepared.withheld.length + whole.items.length - items.length);
});

test('a department keeps its items everywhere and is scored by them alone', () => {
  const { items, findings, adoptions, scorecards } = narrowed(prepared, {
    departments: [police],
  }).publication;
  expect(new Set(items.map(({ item }) => item.department))).toEqual(new Set([police]));
  expect(new Set(items.map(({ region }) => region.code)).size).toBeGreaterThan(5);
  const codes = new Set(items.map(({ item }) => item.code));
  expect(findings.length).toBeGreaterThan(0);
  for (const { code = '' } of findings) expect(codes).toContain(code);
  for (const { standard } of adoptions) expect(standard.department).toBe(police);
  const due = adoptions.filter(
    ({ region, standing }) => region.code === '341221' && standing.kind !== 'not-held',
  );
  expect(scorecards.find(({ region }) => region === '341221')).toMatchObject({ due: due.length });
  expect(due.length).toBeGreaterThan(0);
});

test('where no standard is in the scope nobody has a score', () => {
  const { items, adoptions, scorecards } = narrowed(prepared, {
    departments: [police],
    types: ['行政裁决'],
  }).publication;
  expect([items, adoptions, scorecards]).toEqual([[], [], []]);
});

test('the checks are those of everything', () => {
  expect(narrowed(prepared, { types: ['行政许可'] }).report).toBe(prepared.report);
});
