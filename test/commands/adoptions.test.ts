import { expect, test } from 'vitest';
import { adoptionsOf } from '../../src/commands/adoptions.ts';
import type { Region } from '../../src/model/region.ts';
import type { Matrix, Standing } from '../../src/model/report.ts';
import { city, food, jieshou, marriage, taihe } from '../lists/publication.ts';

const named: Region = { ...jieshou, notHeld: [{ code: food.code, reason: '由市局统一办理' }] };
const regions = [city, taihe, named];

const matrixOf = (...standings: readonly Standing[]): Matrix => ({
  columns: [
    { region: taihe.code, name: '太和' },
    { region: jieshou.code, name: '界首' },
  ],
  rows: [{ code: food.code, variant: '新办', name: food.name, standings }],
});
const entry = { file: 'catalogue/341222/000131023000-01.yaml' };

test('joins the matrix with the versions, in use or not, and the reasons', () => {
  const local = { ...food, region: taihe.code, adopts: 2, status: '暂停' } as const;
  const matrix = matrixOf({ kind: 'adopted' }, { kind: 'not-held' });
  expect(adoptionsOf([food], regions, matrix, [{ item: local, region: taihe, entry }])).toEqual([
    { standard: food, region: taihe, standing: { kind: 'adopted' }, local },
    { standard: food, region: named, standing: { kind: 'not-held' }, reason: '由市局统一办理' },
  ]);
});

test('a reason that the files contradict is not told', () => {
  const [, adoption] = adoptionsOf([food], regions, matrixOf({ kind: 'adopted' }, { kind: 'equal' }), []);
  expect(adoption).toEqual({ standard: food, region: named, standing: { kind: 'equal' } });
});

test('tells of the standards given only', () => {
  const matrix = matrixOf({ kind: 'adopted' }, { kind: 'missing' });
  expect(adoptionsOf([marriage], regions, matrix, [])).toEqual([]);
  expect(adoptionsOf([{ ...food, variant: '变更' }], regions, matrix, [])).toEqual([]);
});
