import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/load.ts';
import { prepare } from '../../src/commands/export.ts';
import { lists } from '../../src/lists/index.ts';
import type { Publication } from '../../src/lists/list.ts';
import { unpublished } from '../../src/model/unpublished.ts';
import { adoption, folderWith, laws, regions, standard } from '../catalogue/temporary.ts';
import { city, tablesOf } from './publication.ts';

const secret = unpublished.map((key) => `  ${key}: 内部要素\n`).join('');
const reforms = `permit:
  validity: 5年
${secret}intermediaries:
  - name: 安全评价
    basis: 《中华人民共和国食品安全法》第三十五条
`;
const proof = `materials:
  - name: 资金信用证明
    necessity: 容缺后补
    type: 原件
    form: 纸质
    issuer: 银行
    basis: 《中华人民共和国食品安全法》第三十五条
    proof: 是
    guide: 向开户银行申请开具。
    deferral: { deadline: { value: 3, unit: 工作日 } }
`;

/** What would be published of 食品经营许可 on the day; 颍州区 adopts it. */
function published(change: string, today = '2026-11-24'): Publication {
  const whole = standard
    .replace(/^permit:\n(?: .*\n)+/mu, '')
    .replace('materials:\n', proof)
    .replace(/^fourHandling: .*$/mu, 'fourHandling: [一次办]')
    .replace(/^commitment: .*$/mu, 'commitment: 是')
    .replace(/^offices:/mu, `${reforms}offices:`)
    .replace(/^status: 在用$/mu, change);
  const root = folderWith({
    'regions.yaml': regions,
    'laws.yaml': laws,
    '341200/340131003000-01.yaml': whole,
    '341202/340131003000-01.yaml': adoption,
  });
  return prepare(openCatalogue(root, root), city, today, true).publication;
}

const ids = ['四办清单', '容缺受理清单', '告知承诺清单', '证明事项清单', '中介服务清单'];
const reformLists = lists.filter(({ id }) => ids.includes(id)).map((list) => [list.id, list] as const);

/** In how many tables the item is, of the city and of the district that adopts it. */
const tablesWithItem = (list: (typeof lists)[number], publication: Publication): number =>
  tablesOf(list, publication).filter(({ rows }) => JSON.stringify([...rows]).includes('340131003000')).length;

const inUse = published('status: 在用');
const paused = published('status: 暂停');
const future = 'status: 在用\neffectiveOn: "2027-01-01"';
const past = 'status: 在用\ncancelledOn: "2026-11-24"';

test('there are the five lists', () => {
  expect(reformLists).toHaveLength(ids.length);
});

test.each(reformLists)('%s has what is in use, of those that adopt it too', (_, list) => {
  expect(tablesWithItem(list, inUse)).toBe(2);
});

test.each(reformLists)('%s has nothing else', (_, list) => {
  expect(tablesWithItem(list, paused)).toBe(0);
  expect(tablesWithItem(list, published(future))).toBe(0);
  expect(tablesWithItem(list, published(past))).toBe(0);
});

test.each(reformLists)('%s follows the day', (_, list) => {
  expect(tablesWithItem(list, published(future, '2027-01-01'))).toBe(2);
  expect(tablesWithItem(list, published(past, '2026-11-23'))).toBe(2);
});

test('what is prepared holds nothing that is not public', () => {
  expect(inUse.items.map(({ item }) => item.permit)).toEqual([{ validity: '5年' }, { validity: '5年' }]);
  expect(JSON.stringify(inUse.items.map(({ item }) => item))).not.toContain('内部要素');
});
