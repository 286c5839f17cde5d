import type { Difference } from '../../src/model/difference.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Item } from '../../src/model/item.ts';
import type { Region } from '../../src/model/region.ts';
import { isForm, type Cell, type Sheet } from '../../src/model/sheet.ts';
import type { List, Publication } from '../../src/lists/list.ts';

export const city: Region = { code: '341200', name: '阜阳市', level: '市级' };
export const taihe: Region = { code: '341222', name: '太和县', level: '县级', parent: '341200' };
export const jieshou: Region = { code: '341282', name: '界首市', level: '县级', parent: '341200' };

/** 食品经营许可（新办）, with every element that a list shows. */
export const food: Item = {
  code: '000131023000',
  variant: '新办',
  region: '341200',
  version: 2,
  status: '在用',
  name: '食品经营许可',
  type: '行政许可',
  department: '市场监管部门',
  levels: ['市级', '县级'],
  authority: { name: '阜阳市市场监督管理局', nature: '法定机关', powerSource: '法定本级行使' },
  legalBasis: [
    { level: '法律', law: '中华人民共和国食品安全法', revision: '2021年修正', article: '第三十五条第一款' },
    { level: '法律', law: '中华人民共和国食品安全法', revision: '2021年修正', article: '第三十六条' },
    { level: '部门规章', law: '食品经营许可和备案管理办法', documentNumber: '国家市场监督管理总局令第78号' },
  ],
  serviceObjects: ['自然人', '企业法人'],
  caseType: '承诺件',
  conditions: ['具有与经营的食品品种、数量相适应的场所。', '有食品安全管理人员和保证食品安全的规章制度。'],
  materials: [
    { name: '食品经营许可申请书', necessity: '必要', type: '原件', form: '纸质/电子化', copies: 1 },
    {
      name: '营业执照',
      necessity: '容缺后补',
      type: '复印件',
      form: '电子化',
      copies: 0,
      source: '政府部门核发',
      issuer: '市场监管部门',
      exemption: '电子证照',
      deferral: { deadline: { value: 3, unit: '工作日' }, method: '网上上传' },
      basis: '《食品经营许可和备案管理办法》第十五条',
      note: '在有效期内。',
    },
  ],
  timeLimit: {
    statutory: { value: 20, unit: '工作日' },
    promised: { value: 7, unit: '工作日' },
    note: '现场核查除外。',
  },
  process: [
    { name: '受理', limit: '当场' },
    { name: '审查', limit: { value: 6, unit: '工作日' } },
    { name: '决定' },
  ],
  specialProcedures: [{ name: '现场核查', limit: { value: 5, unit: '工作日' }, counted: '否' }],
  result: { name: '食品经营许可证', type: '证照', validity: '5年' },
  fees: {
    charged: '是',
    items: [{ name: '工本费', standard: '每证10元', basis: '皖价费〔2003〕1号', reduction: '低保家庭免收' }],
  },
  quantityLimit: '无',
  visits: 1,
  visitReason: '现场核查',
  onlineDepth: '全程网办',
  coverage: '全市',
  channels: ['窗口', '电脑端网上'],
  express: '是',
  appointment: '是',
  onlinePayment: '否',
  fourHandling: ['网上办'],
  commitment: '否',
  permit: { conditionsBasis: '内部依据甲', procedureBasis: '内部依据乙' },
  offices: [
    { place: '人民路1号', window: '3号窗口', hours: '工作日 9:00—17:00' },
    { place: '便民服务中心', hours: '工作日 8:30—17:30' },
  ],
  contact: { enquiry: '0558-1234567', complaint: '0558-7654321' },
};

const { variant: _variant, visitReason: _reason, ...common } = food;
/** 结婚登记: without materials, limits, fees or variants. */
export const marriage: Item = {
  ...common,
  code: '000711001000',
  version: 1,
  name: '结婚登记',
  type: '行政确认',
  department: '民政部门',
  authority: { name: '阜阳市民政局', nature: '受委托组织', delegator: '安徽省民政厅' },
  legalBasis: [{ level: '行政法规', law: '婚姻登记条例', article: '第四条' }],
  conditions: ['双方自愿。'],
  materials: [],
  timeLimit: { statutory: '无' },
  process: [],
  specialProcedures: '无',
  result: { name: '无', type: '无' },
  fees: { charged: '否' },
  visits: 0,
  offices: [{ place: '民政大楼', hours: '工作日' }],
};

export const publish = (
  items: readonly (readonly [Region, Item])[],
  changes: Partial<Publication> = {},
): Publication => ({
  today: '2026-01-31',
  city,
  regions: [city, taihe],
  items: items.map(([region, item]) => ({
    region,
    item: { ...item, region: region.code },
    entry: { file: `catalogue/${region.code}/${item.code}.yaml` },
  })),
  findings: [],
  adoptions: [],
  scorecards: [],
  draft: false,
  ...changes,
});

export function differing(difference: Partial<Difference>, changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'same-as-standard',
    severity: 'error',
    path: [],
    message: { zh: '承诺办结时限比市级标准长。', en: 'longer' },
    at: { file: 'catalogue/341222/000131023000-01.yaml', line: 12, column: 3, length: 4, excerpt: '' },
    region: '341222',
    code: '000131023000',
    variant: '新办',
    fingerprint: '0123456789ab',
    difference: {
      kind: 'changed',
      field: 'timeLimit.promised',
      path: ['timeLimit', 'promised'],
      from: '7个工作日',
      to: '10个工作日',
      verdict: 'worse',
      ...difference,
    },
    ...changes,
  };
}

/** Rows as records of their headers. */
const recordsOf = ({ columns, rows }: Sheet): readonly Readonly<Record<string, Cell | undefined>>[] =>
  Array.from(rows, (row) => Object.fromEntries(columns.map(({ header }, index) => [header, row[index]])));

/** Its tables, in all workbooks. */
export const tablesOf = (list: List, publication: Publication): readonly Sheet[] =>
  list
    .workbooks(publication)
    // What is to be imported again has sheets of its own kind.
    .filter(({ isUndivided }) => isUndivided !== true)
    .flatMap(({ sheets }) => sheets)
    .filter((sheet): sheet is Sheet => !isForm(sheet));

function sheetOf(sheets: readonly Sheet[], name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

export const records = (list: List, publication: Publication, region: Region = city) =>
  recordsOf(sheetOf(tablesOf(list, publication), region.name));
