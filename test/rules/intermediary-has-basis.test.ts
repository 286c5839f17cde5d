import { intermediaryHasBasis } from '../../src/rules/intermediary-has-basis.ts';
import { testRule } from './rule-tester.ts';

const service = (basis?: string): string =>
  `intermediaries:\n  - name: 安全评价\n${basis === undefined ? '' : `    basis: ${basis}\n`}`;

testRule(intermediaryHasBasis, {
  ok: {
    'a law': service('《中华人民共和国食品安全法》第三十五条'),
    'a law without 《》': service('中华人民共和国特种设备安全法第二十五条'),
    'a regulation of the State Council': service('《优化营商环境条例》第四十三条'),
    'a local regulation': service('《安徽省燃气管理条例》第五条'),
    'an order of the State Council': service('《设定行政许可的决定》（国务院令第412号）'),
    'a decision of the State Council': service('《国务院关于取消一批事项的决定》（国发〔2014〕5号）'),
    'a law beside a rule': service(
      '【部门规章】《排水管理办法》第六条、《中华人民共和国食品安全法》第三十五条',
    ),
    'a title that the registry does not know: others tell of it': service('《某某管理办法》第六条'),
    'words that cite nothing': service('按国家有关规定'),
    'no service': 'name: 食品经营许可\n',
    'a service whose name the schema refused': 'intermediaries:\n  - agency: 会计师事务所\n',
    'a cancelled item': `status: 取消\n${service()}`,
  },
  bad: {
    'no basis': [service(), '/intermediaries/0/name'],
    'a rule of a ministry, by its level': [
      service('【部门规章】《排水管理办法》第六条'),
      '/intermediaries/0/basis',
    ],
    'a rule of a ministry, by its number': [
      service('《食品经营许可和备案管理办法》（国家市场监督管理总局令第78号）第六条'),
      '/intermediaries/0/basis',
    ],
    'a rule of a government': [
      service('《安徽省户外广告监督管理办法》（安徽省人民政府令第240号）第六条'),
      '/intermediaries/0/basis',
    ],
    'a notice': [service('《关于加强安全评价工作的通知》'), '/intermediaries/0/basis'],
    'the second of two': [
      `${service('《优化营商环境条例》第四十三条')}  - name: 验资\n`,
      '/intermediaries/1/name',
    ],
  },
});
