import type { Item, Material } from '../model/item.ts';
import { identifying, regionalList } from './regional-list.ts';

interface Row {
  readonly item: Item;
  readonly material: Material;
}

/** Whether the applicant brings it, promises instead, or need not care. */
function handlingText({ material: { exemption } }: Row): string {
  if (exemption === undefined || exemption === '无法免交') return '保留';
  return exemption === '告知承诺' ? '实行告知承诺' : `保留，由受理机关以${exemption}方式取得，申请人免交`;
}

/**
 * 优化营商环境条例 art. 44 asks for 设定依据, 索要单位, 开具单位 and 办理指南 of every proof; the other columns are the tool's own.
 * What was abolished is no material any more and so not in the list.
 */
export const proofsList = regionalList<Row>({
  id: '证明事项清单',
  purpose: {
    zh: '办事时可以索要的全部证明，由谁索要、由谁开具、怎样开具；清单之外不得索要。公布依据：《优化营商环境条例》第四十四条',
    en: 'every proof that may be asked for, who asks, who gives it and how it is had; none outside the list may be asked for; published under art. 44 of the Regulation on Improving the Business Environment',
  },
  title: '政务服务证明事项清单',
  columns: [
    ...identifying,
    { header: '证明名称', width: 22, value: ({ material }) => material.name },
    { header: '设定依据', width: 30, value: ({ material }) => material.basis ?? '' },
    { header: '索要单位', width: 18, align: 'center', value: ({ item }) => item.authority.name },
    { header: '开具单位', width: 18, align: 'center', value: ({ material }) => material.issuer ?? '' },
    { header: '办理指南', width: 30, value: ({ material }) => material.guide ?? '' },
    { header: '办理方式', width: 16, align: 'center', value: handlingText },
  ],
  rowsOf: (item) =>
    item.materials.filter(({ proof }) => proof === '是').map((material) => ({ item, material })),
  nothing: { header: '事项名称', text: '暂无证明事项' },
  note: '注：本清单以外的证明一律不得索要；已经取消的证明不在清单内。实行告知承诺的，申请人书面承诺后不再提交证明。',
});
