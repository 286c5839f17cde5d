import { expect, test } from 'vitest';
import { regionTroubles } from '../../src/catalogue/region-tree.ts';
import type { Region } from '../../src/model/region.ts';

const city: Region = { code: '341200', name: '阜阳市', level: '市级' };
const county: Region = { code: '341202', name: '颍州区', level: '县级', parent: '341200' };

test.each<[string, readonly (Region | undefined)[], readonly string[]]>([
  ['a city and a county', [city, county], []],
  ['a city alone', [city], []],
  ['none at all', [], []],
  ['one that the schema refused', [city, undefined, county], []],
  ['a county before its city', [county, city], []],
  ['a code twice', [city, county, { ...county, name: '颍东区' }], ['regions.2.code']],
  ['two cities', [city, { code: '340100', name: '合肥市', level: '市级' }], ['regions.1.name']],
  ['no city', [county, { ...county, code: '341203', parent: '341202' }], ['regions.0.parent', 'regions']],
  ['an unknown parent', [city, { ...county, parent: '341299' }], ['regions.1.parent']],
  ['a region above itself', [city, { ...county, parent: '341202' }], ['regions.1.parent']],
])('%s', (_name, regions, expected) => {
  expect([...regionTroubles(regions)].map(({ path }) => path.join('.'))).toEqual(expected);
});
