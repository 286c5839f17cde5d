import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

export const feeHasItemsAndBasis = defineRule({
  id: 'fee-has-items-and-basis',
  severity: 'error',
  summary: {
    zh: '收费的写明项目、标准和依据，不收费的不写',
    en: 'a fee has items, each with standard and basis; what is free has none',
  },
  why: {
    zh: '没有依据的收费是乱收费；标准不公布，群众到了窗口才知道要交多少。不收费却写着项目或者网上支付，会让人以为要交钱。',
    en: 'A fee without basis is unlawful, and one without a published standard surprises people at the window. Fee items or online payment for what is free make people think that they must pay.',
  },
  source: {
    zh: '行政许可法第五十八条、第五十九条；温州市事项核查规则（不收费的不设网上支付）',
    en: '行政许可法 arts. 58 and 59; the item checks of Wenzhou (no online payment for what is free)',
  },
  bad: 'fees:\n  charged: 是\n  items:\n    - name: 不动产登记费\n      standard: 住宅类每件80元\nonlinePayment: 是\n',
  good: 'fees:\n  charged: 是\n  items:\n    - name: 不动产登记费\n      standard: 住宅类每件80元\n      basis: 《关于不动产登记收费标准等有关问题的通知》（发改价格规〔2016〕2559号）\nonlinePayment: 是\n',
  reads: ['fees', 'onlinePayment'],
  *check({ fees, onlinePayment }) {
    if (fees?.charged === undefined) return;
    const { charged, items = [] } = fees;
    if (charged === '否') {
      if (items.length > 0) {
        yield {
          path: ['fees', 'items'],
          message: {
            zh: `是否收费写的是「否」，却列了 ${items.length} 个收费项目；请删去收费项目，确实收费的把 charged 改为 是。`,
            en: `The item is free of charge (否), yet lists ${items.length} ${items.length === 1 ? 'fee' : 'fees'}. Delete the fees, or make charged 是.`,
          },
        };
      }
      if (onlinePayment === '是') {
        yield {
          path: ['onlinePayment'],
          message: {
            zh: '不收费的事项没有费用可付，网上支付却写的是「是」；请改为 否，确实收费的改正 fees。',
            en: 'An item free of charge has nothing to pay, yet onlinePayment is 是. Make it 否, or correct fees.',
          },
        };
      }
      return;
    }
    if (items.length === 0) {
      yield {
        path: ['fees'],
        message: {
          zh: '收费的事项没有列出收费项目；请补写 items，逐项写明收费项目、标准和依据（行政许可法第五十九条）。',
          en: 'The item is charged for, but lists no fees. Add items, each with name, standard and basis (行政许可法 art. 59).',
        },
      };
    }
    for (const [index, fee] of items.entries()) {
      if (fee === undefined) continue;
      const missing = [
        ...(fee.standard === undefined ? [{ zh: '收费标准（standard）', en: 'standard' }] : []),
        ...(fee.basis === undefined ? [{ zh: '收费依据（basis）', en: 'basis' }] : []),
      ];
      if (missing.length === 0) continue;
      yield {
        path: ['fees', 'items', index],
        message: {
          zh: `收费项目「${showBriefly(fee.name ?? `第 ${index + 1} 项`)}」没有写${missing.map(({ zh }) => zh).join('和')}，收费必须公布标准、有据可查（行政许可法第五十九条）；请补写。`,
          en: `The fee "${showBriefly(fee.name ?? String(index + 1))}" has no ${missing.map(({ en }) => en).join(' and no ')}; fees rest on published standards (行政许可法 art. 59). Add ${missing.length === 1 ? 'it' : 'them'}.`,
        },
      };
    }
  },
});
