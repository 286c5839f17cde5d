import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

const longest = 25;

export const feeNameShort = defineRule({
  id: 'fee-name-short',
  severity: 'warning',
  summary: { zh: '收费项目名称不超过 25 个字', en: 'the name of a fee has 25 characters at most' },
  why: {
    zh: '收费项目名称要与公布的收费目录一致，目录里没有这么长的名称；写长了，多半把收费标准、对象也写进了名称，平台也会截断。',
    en: 'A fee bears its name in the published list of fees, where none is so long. A longer one mostly holds the rate or the payer too, and platforms cut it off.',
  },
  source: {
    zh: '政务服务事项数据字典：收费项目名称按法律法规书写，不超过 25 个汉字（国家要求）',
    en: 'The data dictionaries of service items: a fee is named by the law, in 25 characters at most (national)',
  },
  bad: 'fees:\n  charged: 是\n  items:\n    - name: 不动产登记费（住宅类不动产权利首次登记、变更登记、转移登记每件收取）\n',
  good: 'fees:\n  charged: 是\n  items:\n    - name: 不动产登记费（住宅类）\n',
  reads: ['fees'],
  *check({ fees }) {
    for (const [index, fee] of (fees?.items ?? []).entries()) {
      const length = fee?.name === undefined ? 0 : Array.from(fee.name).length;
      if (fee?.name === undefined || length <= longest) continue;
      yield {
        path: ['fees', 'items', index, 'name'],
        message: {
          zh: `收费项目名称「${showBriefly(fee.name)}」有 ${length} 个字，超过 ${longest} 个；请按收费目录写名称，标准写到 standard，减免写到 reduction。`,
          en: `The name of the fee, "${showBriefly(fee.name)}", has ${length} characters, more than ${longest}. Use the name in the list of fees; rates go to standard, reductions to reduction.`,
        },
      };
    }
  },
});
