import type { Explanation } from '../model/explanation.ts';

/** Faults found while a workbook becomes items. Examples are tables: a sheet, its headings, a row. */
export const importRules = [
  {
    id: 'workbook-readable',
    severity: 'error',
    summary: {
      zh: '导入的文件是完好的 .xlsx 工作簿，里面有事项表',
      en: 'the imported file is a sound .xlsx workbook with a table of items',
    },
    why: {
      zh: '旧版 .xls、CSV、加密或损坏的文件读出来会缺行少字；没有认出表头的表，一行也不会导入。',
      en: 'An old .xls, a CSV, an encrypted or damaged file would lose rows and characters; of a sheet whose headings are not recognised, no row is imported.',
    },
    source: {
      zh: 'ECMA-376（Office Open XML）；本工具自带的严格读取，不修复、不猜测',
      en: 'ECMA-376 (Office Open XML); read by a strict reader of our own that repairs and guesses nothing',
    },
    bad: '甲 | 乙\n340131003000 | 食品经营许可\n',
    good: '基本编码 | 事项名称\n340131003000 | 食品经营许可\n',
  },
  {
    id: 'columns-known',
    severity: 'warning',
    summary: {
      zh: '每一列的标题都认得，或者用 --map 说明了',
      en: 'every heading is known or told of with --map',
    },
    why: {
      zh: '认不出的列不会导入；不说出来，一列数据就悄悄丢了。',
      en: 'A column that is not recognised is not imported; unless told, its data would vanish silently.',
    },
    source: {
      zh: '别名取自 GB/T 39046-2020 和各地公布的清单、采集表；--map 列名=要素 补充，--save 记住',
      en: 'aliases from GB/T 39046-2020 and from published lists and forms; --map heading=element adds to them, --save remembers',
    },
    bad: '区域 | 基本编码 | 承若时限\n颍东区 | 340131003000 | 5个工作日\n',
    good: '区域 | 基本编码 | 承诺时限\n颍东区 | 340131003000 | 5个工作日\n',
  },
  {
    id: 'columns-complete',
    severity: 'error',
    summary: {
      zh: '事项必填的要素，工作簿里都有一列，或者用 --set 写明了',
      en: 'every element that an item needs has a column, or a value given with --set',
    },
    why: {
      zh: '缺一列，每一行都写不成完整的事项；一次说清缺哪几列，比每一行报一遍好改。',
      en: 'Without a column no row makes a whole item; told once, it is mended more easily than told for every row.',
    },
    source: { zh: 'schemas/item.schema.json', en: 'schemas/item.schema.json' },
    bad: '区域 | 基本编码 | 事项名称\n颍东区 | 340199001000 | 食品经营许可\n',
    good: '区域 | 基本编码 | 业务办理项 | 咨询电话\n颍东区 | 340131003000 | 新办 | 0558-7654321\n',
  },
  {
    id: 'cells-exact',
    severity: 'error',
    summary: {
      zh: '编码、电话、文字是文本单元格，没有错误值和没有结果的公式',
      en: 'codes, telephones and words are text cells; no error values, no formulas without results',
    },
    why: {
      zh: 'Excel 会把编码当成数字：前面的 0 丢了，15 位以后变成 0，再也猜不回来；日期、公式也不是原来写的字。',
      en: 'Excel takes a code for a number: leading zeros are lost and digits beyond the 15th become 0, beyond recovery; dates and formulas are not what was written either.',
    },
    source: {
      zh: 'IEEE 754：数字只有 15 位有效；GB/T 39554.1 的编码有 12、31、33 位',
      en: 'IEEE 754 keeps 15 digits; codes of GB/T 39554.1 have 12, 31 or 33 places',
    },
    bad: '区域 | 基本编码 | 业务办理项 | 咨询电话\n颍东区 | 340131003000 | 新办 | #05587654321\n',
    good: '区域 | 基本编码 | 业务办理项 | 咨询电话\n颍东区 | 340131003000 | 新办 | 0558-7654321\n',
  },
  {
    id: 'values-clear',
    severity: 'error',
    summary: {
      zh: '时限、次数、依据等写得明白，只有一种读法',
      en: 'limits, counts, grounds and the like can be read in one way only',
    },
    why: {
      zh: '“5 天”是工作日还是自然日，差出一个周末；猜错了就是错误的承诺。',
      en: 'Whether "5 天" are working or calendar days makes a weekend; a wrong guess is a wrong promise.',
    },
    source: {
      zh: '行政许可法第八十二条：期限以工作日计算；其他事项各有规定',
      en: 'art. 82 of the Administrative Licensing Law counts working days; other items have their own rules',
    },
    bad: '区域 | 基本编码 | 业务办理项 | 承诺办结时限\n颍东区 | 340131003000 | 新办 | 5天\n',
    good: '区域 | 基本编码 | 业务办理项 | 承诺办结时限\n颍东区 | 340131003000 | 新办 | 5个工作日\n',
  },
  {
    id: 'rows-placed',
    severity: 'error',
    summary: {
      zh: '每一行都知道是哪个区域的哪个事项，同一要素只有一个说法',
      en: 'of every row it is known which item of which region it is of, and no element is told in two ways',
    },
    why: {
      zh: '没有编码的行、找不到事项的材料不知道写到哪里；同一事项两行写得不一样，就不知道以哪一行为准。',
      en: 'A row without a code and a material of an unknown item have no place; where two rows of an item differ, nobody knows which one counts.',
    },
    source: { zh: '各县按「基本编码＋业务办理项」对应', en: 'items are matched by code and variant' },
    bad: '区域 | 基本编码 | 业务办理项 | 咨询电话\n颍东区 |  | 新办 | 0558-7654321\n',
    good: '区域 | 基本编码 | 业务办理项 | 咨询电话\n颍东区 | 340131003000 | 新办 | 0558-7654321\n',
  },
  {
    id: 'left-out-told',
    severity: 'note',
    summary: { zh: '没有收入目录的内容都说出来', en: 'what is not taken into the catalogue is told' },
    why: {
      zh: '事项没有对应要素的列、抄录的条文、不是事项的工作表不收入；说出来，才好核对有没有漏。',
      en: 'Columns that no element answers to, copied clauses and sheets that hold no items are left out; told, one can see that nothing is missing.',
    },
    source: {
      zh: '设定依据只写到条款，不抄条文（GB/T 39554.1 的填写要求）',
      en: 'a legal basis names the article and does not quote it (GB/T 39554.1)',
    },
    bad: '区域 | 基本编码 | 业务办理项 | 咨询电话 | 结果样本\n颍东区 | 340131003000 | 新办 | 0558-7654321 | 见附件\n',
    good: '区域 | 基本编码 | 业务办理项 | 咨询电话\n颍东区 | 340131003000 | 新办 | 0558-7654321\n',
  },
] as const satisfies readonly Explanation[];

export type ImportRuleId = (typeof importRules)[number]['id'];
