import type { ImportRuleId } from '../../src/import/import-rules.ts';
import { bookOf, type SheetOf, table } from '../import/books.ts';
import { alsoAdopting, type Case, type Edits, type RuleCases } from './cases.ts';

const command = ['import', '清单.xlsx', '--dry-run', '-q'];
const workbook = (...sheets: readonly SheetOf[]): Edits => ({ '清单.xlsx': bookOf(...sheets) });
const given = (text: string): Case => ({ edits: workbook(table(text)) });
const bad = (text: string, ...found: readonly string[]) => ({
  ...given(text),
  found: found.map((place) => `清单.xlsx:${place}`),
});
const example = (text: string): Edits => workbook(table(text));

/** 颍东 wrote the item whole; a workbook may tell of a part of it. */
const keys = '区域 | 基本编码 | 业务办理项';
const of = '颍东区 | 340131003000 | 新办';
const one = (heading: string, cell: string): string => `${keys} | ${heading}\n${of} | ${cell}\n`;
const enquiry = one('咨询电话', '0558-7654321');

/** What a workbook can be wrong in. */
export const importRuleCases: Readonly<Record<ImportRuleId, RuleCases>> = {
  'workbook-readable': {
    command,
    example,
    good: {
      'a table': given(enquiry),
      'a table below a title and 填报单位': given(`实施清单\n填报单位：颍东区\n${enquiry}`),
      'a sheet without a table beside one': {
        edits: workbook(table(enquiry), table('说明\n请逐行填写', '说明')),
        beside: ['left-out-told'],
      },
    },
    bad: {
      'no known heading': bad('甲 | 乙\n1 | 2', '1'),
      'no column that names the item': bad('咨询电话 | 投诉电话\n0558-7654321 | 0558-7654322', '1'),
      'a CSV by that name': { edits: { '清单.xlsx': '基本编码,事项名称\n' }, found: ['清单.xlsx:1'] },
      'the list for printing': bad(
        '基本编码 | 事项名称 | 办结时限 | 实施主体及性质 | 咨询和监督\n340131003000 | 许可 | 法定 | 局 | 电话',
        '1',
      ),
    },
  },
  'columns-known': {
    command,
    example: (text) => ({ ...example(text) }),
    good: {
      'an alias': given(enquiry),
      'another width, a line break and a note': given(one('咨询　电话(必填)', '0558-7654321')),
      'a heading told of by --map': {
        ...given(one('热线', '0558-7654321')),
        flags: ['--map', '热线=咨询方式'],
      },
    },
    bad: {
      'a heading misspelt': bad(one('咨洵电话', '0558-7654321'), '1'),
      'a heading of its own': bad(one('经办科室', '综合科'), '1'),
      'two columns of one element': bad(
        `${keys} | 咨询电话 | 联系电话\n${of} | 0558-7654321 | 0558-7654321`,
        '1',
      ),
    },
  },
  'columns-complete': {
    command,
    example,
    good: {
      'of an item that is there already': given(enquiry),
      'what is given with --set': {
        ...given(one('申请材料', '示例材料')),
        flags: ['--set', '材料必要性=必要', '--set', '材料类型=原件', '--set', '材料形式=纸质'],
      },
      'what a new file inherits': {
        edits: {
          [alsoAdopting]: 'deleted',
          ...workbook(
            table(
              '区域 | 基本编码 | 业务办理项 | 实施主体 | 主体性质 | 办理地点 | 办理时间 | 咨询电话 | 投诉电话\n颍泉区 | 340131003000 | 新办 | 颍泉区市场监督管理局 | 法定机关 | 颍泉区示例路1号政务大厅2号窗口 | 工作日 9:00—17:00 | 0558-7654321 | 0558-7654322',
            ),
          ),
        },
        flags: ['--adopt'],
      },
    },
    bad: {
      'a new item of nothing but its name': bad(
        '区域 | 基本编码 | 事项名称\n颍东区 | 340199001000 | 示例许可',
        '1',
      ),
      'no columns of materials': bad(
        '区域 | 基本编码 | 业务办理项 | 申请材料\n颍东区 | 340131003000 | 新办 | 示例材料',
        '1',
      ),
      'told once for many rows': bad(
        '区域 | 基本编码 | 事项名称\n颍东区 | 340199001000 | 示例许可\n颍东区 | 340199002000 | 示例确认',
        '1',
      ),
    },
  },
  'cells-exact': {
    command,
    example,
    good: {
      'codes and telephones as text': given(enquiry),
      'counts as numbers': given(one('事项版本', '#3')),
      'a limit as a number below its unit': given(one('承诺办结时限（工作日）', '#5')),
      'a region as a number': given(`${keys} | 咨询电话\n#341203 | 340131003000 | 新办 | 0558-7654321`),
    },
    bad: {
      'a telephone as a number': bad(one('咨询电话', '#5587654321'), '2'),
      'a code as a number': bad(`${keys} | 咨询电话\n颍东区 | #340131003000 | 新办 | 0558-7654321`, '2'),
      'a date for a text': {
        edits: workbook({
          name: '清单',
          rows: [
            ['区域', '基本编码', '业务办理项', '备注'],
            ['颍东区', '340131003000', '新办', 'date'],
          ],
        }),
        found: ['清单.xlsx:2'],
      },
      'an error': {
        edits: workbook({
          name: '清单',
          rows: [
            ['区域', '基本编码', '业务办理项', '备注'],
            ['颍东区', '340131003000', '新办', { error: '#N/A' }],
          ],
        }),
        found: ['清单.xlsx:2'],
      },
      'a formula without its result': {
        edits: workbook({
          name: '清单',
          rows: [
            ['区域', '基本编码', '业务办理项', '备注'],
            ['颍东区', '340131003000', '新办', { formula: 'A1' }],
          ],
        }),
        found: ['清单.xlsx:2'],
      },
    },
  },
  'values-clear': {
    command,
    example,
    good: {
      'a limit with its unit': given(one('承诺办结时限', '5个工作日')),
      'days below a unit': given(one('承诺办结时限（工作日）', '5天')),
      'a unit beside it': given(`${keys} | 承诺时限 | 承诺时限单位\n${of} | 5 | 工作日`),
      'a count with its measure': given(one('到现场次数', '最多1次')),
    },
    bad: {
      'days of no kind': bad(one('承诺办结时限', '5天'), '2'),
      'no days at all': bad(one('承诺办结时限', '0个工作日'), '2'),
      'a span': bad(one('承诺办结时限', '5至10个工作日'), '2'),
      'a count in words': bad(one('到现场次数', '视情况'), '2'),
      'a law of unknown level': bad(one('设定依据', '《某地某管理办法》第三条'), '2'),
      'fees in one cell': bad(one('收费标准及依据', '每件10元，某文件'), '2'),
    },
  },
  'rows-placed': {
    command,
    example,
    good: {
      'a row with its region': given(enquiry),
      'a region told by --region': {
        ...given('基本编码 | 业务办理项 | 咨询电话\n340131003000 | 新办 | 0558-7654321'),
        flags: ['--region', '颍东'],
      },
      'a region told by 填报单位': given(
        '实施清单\n填报单位：颍东区数据资源管理局\n基本编码 | 业务办理项 | 咨询电话\n340131003000 | 新办 | 0558-7654321',
      ),
      'notes below the table': given(`${enquiry}注：电话已核对`),
    },
    bad: {
      'a row without a code': bad(`${keys} | 咨询电话\n颍东区 | | 新办 | 0558-7654321`, '2'),
      'an unknown region': bad(`${keys} | 咨询电话\n颍西区 | 340131003000 | 新办 | 0558-7654321`, '2'),
      'no region at all': bad('基本编码 | 业务办理项 | 咨询电话\n340131003000 | 新办 | 0558-7654321', '2'),
      'two rows that differ': bad(`${enquiry}${of} | 0558-7654399`, '3'),
      'a list of an item that is not there': bad(
        '区域 | 基本编码 | 材料名称\n颍东区 | 340199001000 | 申请书',
        '2',
      ),
    },
  },
  'left-out-told': {
    command,
    example,
    good: {
      'known columns': given(enquiry),
      'numbers of rows': given(`序号 | ${keys} | 咨询电话\n#1 | ${of} | 0558-7654321`),
      'a hidden sheet': {
        edits: workbook(table(enquiry), { ...table('甲 | 乙\n1 | 2', '选项'), isHidden: true }),
      },
    },
    bad: {
      'a column that no element answers to': bad(
        `${keys} | 咨询电话 | 结果样本\n${of} | 0558-7654321 | 见附件`,
        '1',
      ),
      'a sheet that holds no items': {
        edits: workbook(table(enquiry), table('说明\n请逐行填写', '说明')),
        found: ['清单.xlsx:1'],
      },
      'copied clauses': {
        ...given(
          one(
            '设定依据',
            '【法律】《中华人民共和国食品安全法》第三十五条：国家对食品生产经营实行许可制度。从事食品生产、食品销售、餐饮服务，应当依法取得许可。',
          ),
        ),
        found: ['清单.xlsx:2'],
      },
    },
  },
};
