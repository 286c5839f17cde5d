import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

/** Any YAML value; lists and mappings may be changed in place. */
export type Value = string | number | Value[] | { [key: string]: Value };
export type Draft = { [key: string]: Value };

/** One county's version of one item, before it is written. */
export interface Cell {
  /** Absent: the county has no file. */
  item?: Draft;
  /** Written as an adoption of this version, with only what differs. */
  adopts?: number;
  /** Why the county does not hold it. */
  reason?: string;
}

export type Edit = (cell: Cell) => void;

export const city = { code: '341200', name: '阜阳市' } as const;
export const counties = {
  颍州: { code: '341202', name: '颍州区' },
  颍东: { code: '341203', name: '颍东区' },
  颍泉: { code: '341204', name: '颍泉区' },
  临泉: { code: '341221', name: '临泉县' },
  太和: { code: '341222', name: '太和县' },
  阜南: { code: '341225', name: '阜南县' },
  颍上: { code: '341226', name: '颍上县' },
  经开: { code: '341271', name: '阜阳经济技术开发区' },
  界首: { code: '341282', name: '界首市' },
} as const;
export type County = keyof typeof counties;
export const countyNames = Object.keys(counties) as readonly County[];

const days = (value: number): Draft => ({ value, unit: '工作日' });
const naturalDays = (value: number): Draft => ({ value, unit: '自然日' });
const months = (value: number): Draft => ({ value, unit: '月' });

/** A material that must be handed in, in the original. */
export const material = (name: string, more: Draft = {}): Draft => ({
  name,
  necessity: '必要',
  type: '原件',
  form: '纸质',
  copies: 1,
  ...more,
});
const issued = (issuer: string, exemption: string): Draft => ({ source: '政府部门核发', issuer, exemption });

interface Base {
  readonly code: string;
  readonly names: readonly string[];
  readonly text: Draft;
}

/** What the texts below have in common. */
const common: Draft = {
  status: '在用',
  department: '市场监管部门',
  levels: ['市级', '县级'],
  caseType: '承诺件',
  quantityLimit: '无',
  appointment: '是',
  onlinePayment: '否',
  commitment: '否',
};

/** Six texts, each of which ten items have. */
const bases = {
  permit: {
    code: '340131',
    names:
      '食品经营许可 食品生产许可 药品零售许可 医疗器械经营许可 公共场所卫生许可 劳务派遣经营许可 烟草专卖零售许可 人力资源服务许可：新办 人力资源服务许可：变更 人力资源服务许可：注销'.split(
        ' ',
      ),
    text: {
      ...common,
      type: '行政许可',
      legalBasis: [
        {
          level: '法律',
          law: '中华人民共和国食品安全法',
          revision: '2021年修正',
          article: '第三十五条第一款',
        },
        {
          level: '部门规章',
          law: '食品经营许可和备案管理办法',
          documentNumber: '国家市场监督管理总局令第78号',
          article: '第六条',
        },
      ],
      serviceObjects: ['自然人', '企业法人', '非法人企业'],
      conditions: [
        '具有与经营的食品品种、数量相适应的场所(含贮存场所)。',
        '有食品安全管理人员和保证食品安全的规章制度。',
        '申请人未被列入严重失信主体名单。',
        '注册资本不低于100万元。',
      ],
      materials: [
        material('申请书', { form: '纸质/电子化', copies: 2, source: '申请人自备' }),
        material('营业执照', {
          type: '复印件',
          form: '纸质/电子化',
          ...issued('市场监管部门', '数据核验'),
        }),
        material('身份证', issued('公安部门', '电子证照')),
        material('经营场所平面图', { form: '纸质/电子化', source: '申请人自备' }),
        material('食品安全管理制度目录', {
          necessity: '容缺后补',
          source: '申请人自备',
          deferral: { deadline: days(5), method: '网上上传' },
        }),
        material('租赁合同', { code: 'M-06', type: '复印件', source: '申请人自备' }),
        material('授权委托书', { necessity: '非必要', source: '申请人自备' }),
      ],
      timeLimit: { statutory: days(20), promised: days(8) },
      process: [
        { name: '受理', limit: days(1) },
        { name: '审查', limit: days(4) },
        { name: '决定', limit: days(1) },
        { name: '送达', limit: days(1) },
      ],
      specialProcedures: [
        {
          name: '现场核查',
          limit: days(5),
          counted: '否',
          basis: '《中华人民共和国食品安全法》第三十五条第二款',
        },
        { name: '专家评审', limit: days(10), counted: '否', basis: '《中华人民共和国行政许可法》第四十五条' },
      ],
      result: { name: '许可证', type: '证照', validity: '5年' },
      fees: { charged: '否' },
      visits: 1,
      visitReason: '核对原件。',
      onlineDepth: '材料核验',
      coverage: '全市',
      channels: ['窗口', '电脑端网上', '快递'],
      express: '是',
      fourHandling: ['网上办', '一次办'],
      permit: { validity: '5年', renewal: '有效期届满三十日前提出。', area: '许可证载明的经营场所' },
    },
  },
  road: {
    code: '340118',
    names:
      '道路货物运输经营许可 道路旅客运输经营许可 出租汽车经营许可 机动车维修经营许可 港口经营许可 水路运输业务经营许可 危险货物运输经营许可 公路超限运输许可 涉路施工许可 客运站经营许可'.split(
        ' ',
      ),
    text: {
      ...common,
      type: '行政许可',
      department: '交通运输部门',
      legalBasis: [
        {
          level: '行政法规',
          law: '中华人民共和国道路运输条例',
          documentNumber: '国务院令第406号',
          revision: '2023年修订',
          article: '第二十四条',
        },
        { level: '部门规章', law: '道路货物运输及站场管理规定', article: '第八条第（三）项' },
        {
          level: '规范性文件',
          law: '国务院关于加快推进政务服务标准化规范化便利化的指导意见',
          documentNumber: '国发〔2022〕5号',
          article: '第二条',
        },
      ],
      serviceObjects: ['自然人', '企业法人'],
      conditions: ['有与其经营业务相适应并经检测合格的车辆。', '有符合规定条件的驾驶人员。'],
      materials: [
        material('申请表', { source: '申请人自备' }),
        material('车辆行驶证', { type: '复印件', ...issued('公安部门', '数据核验') }),
        material('3年内无重大交通责任事故证明', {
          ...issued('公安部门', '告知承诺'),
          basis: '《中华人民共和国道路运输条例》第二十二条',
          proof: '是',
          guide: '由申请人书面承诺。',
        }),
      ],
      timeLimit: { statutory: months(3), promised: months(2) },
      process: [{ name: '受理' }, { name: '审查' }, { name: '公示' }, { name: '决定' }],
      specialProcedures: '无',
      result: { name: '道路运输经营许可证', type: '证照', validity: '4年' },
      fees: {
        charged: '是',
        items: [
          {
            name: '证照工本费',
            standard: '每证10元',
            basis: '皖价费〔2008〕111号',
            reduction: '残疾人免收。',
          },
          { name: '考试费', standard: '每人每科目70元', basis: '发改价格〔2017〕1186号' },
        ],
      },
      intermediaries: [
        {
          name: '车辆检测',
          basis: '《中华人民共和国道路运输条例》第二十一条',
          agency: '机动车检验检测机构',
          feeNature: '经营服务性收费（市场调节价）',
          limit: days(3),
        },
      ],
      visits: 2,
      visitReason: '核对车辆。',
      onlineDepth: '材料预审',
      coverage: '全县',
      channels: ['窗口', '电脑端网上', '快递'],
      express: '是',
      onlinePayment: '是',
      fourHandling: ['网上办'],
      permit: { validity: '4年', renewal: '有效期届满三十日前提出。', area: '全国' },
    },
  },
  confirm: {
    code: '340711',
    names:
      '义工登记 门牌登记 收养登记 户口登记 居住登记 老年人优待登记 水域滩涂登记 船舶登记 农业机械登记 科技成果登记'.split(
        ' ',
      ),
    text: {
      ...common,
      type: '行政确认',
      department: '民政部门',
      legalBasis: [{ level: '法律', law: '中华人民共和国民法典', article: '第一千零四十九条' }],
      serviceObjects: ['自然人'],
      conditions: ['双方自愿。', '均达到法定年龄。'],
      materials: [
        material('登记申请书', { source: '申请人自备' }),
        material('身份证明（原件）', issued('公安部门', '电子证照')),
        material('户口簿', issued('公安部门', '数据核验')),
        material('二寸照片', { copies: 3, source: '申请人自备' }),
        material('声明书', { source: '申请人自备' }),
        material('声明书', { source: '申请人自备' }),
      ],
      timeLimit: { statutory: '无' },
      process: [{ name: '受理' }, { name: '审查', limit: days(3) }, { name: '登记' }, { name: '发证' }],
      specialProcedures: [
        { name: '公告', limit: days(15), counted: '否', basis: '《中华人民共和国民法典》第一千一百零五条' },
      ],
      result: { name: '登记证', type: '证照', validity: '长期' },
      fees: { charged: '否' },
      visits: 1,
      visitReason: '须本人到场。',
      onlineDepth: '信息发布',
      coverage: '全省',
      channels: ['窗口'],
      express: '否',
      fourHandling: ['就近办'],
    },
  },
  benefit: {
    code: '340511',
    names:
      '最低生活保障金给付 特困人员供养金给付 临时救助金给付 孤儿基本生活费给付 残疾人护理补贴给付 高龄津贴给付 丧葬补助金给付 抚恤金给付 教育资助金给付 医疗救助金给付'.split(
        ' ',
      ),
    text: {
      ...common,
      type: '行政给付',
      department: '民政部门',
      legalBasis: [
        {
          level: '行政法规',
          law: '社会救助暂行办法',
          documentNumber: '国务院令第649号',
          article: '第十一条',
        },
      ],
      serviceObjects: ['自然人'],
      conditions: ['共同生活的家庭成员人均收入低于当地最低生活保障标准。'],
      materials: [
        material('身份证和户口簿', { type: '复印件', ...issued('公安部门', '数据核验') }),
        material('收入证明', { source: '申请人自备' }),
        material('近三个月银行流水', { source: '申请人自备' }),
        material('残疾人证', { type: '复印件', ...issued('残疾人联合会', '电子证照') }),
      ],
      timeLimit: { statutory: naturalDays(30) },
      process: [{ name: '受理' }, { name: '审核' }, { name: '确认' }, { name: '发放' }],
      specialProcedures: '无',
      result: { name: '无', type: '无' },
      fees: { charged: '否' },
      visits: 0,
      onlineDepth: '全程网办',
      coverage: '全县',
      channels: ['窗口', '移动端'],
      express: '否',
      fourHandling: ['网上办', '就近办', '一次办'],
      url: 'https://www.ahzwfw.gov.cn/',
    },
  },
  record: {
    code: '341015',
    names:
      '业主委员会备案 房屋租赁备案 单用途预付卡发卡备案 对外贸易经营者备案 二手车交易市场备案 民办学校章程备案 宗教活动场所备案 旅行社分社备案 诊所备案 母婴保健备案'.split(
        ' ',
      ),
    text: {
      ...common,
      type: '其他行政权力',
      department: '住房城乡建设部门',
      legalBasis: [
        { level: '行政法规', law: '物业管理条例', documentNumber: '国务院令第379号', article: '第十六条' },
      ],
      serviceObjects: ['企业法人', '社会组织法人'],
      caseType: '即办件',
      conditions: ['依法成立。'],
      materials: [
        material('备案表', { code: 'B-01' }),
        material('章程', { code: 'B-02' }),
        material('负责人名单', { code: 'B-03' }),
      ],
      timeLimit: { statutory: days(5), promised: '当场' },
      process: [{ name: '受理' }, { name: '办结' }],
      specialProcedures: '无',
      result: { name: '备案回执', type: '其他' },
      fees: { charged: '否' },
      visits: 1,
      visitReason: '核对原件。',
      onlineDepth: '材料预审',
      coverage: '全市',
      channels: ['窗口', '电脑端网上'],
      express: '是',
      fourHandling: ['马上办', '一次办'],
    },
  },
  service: {
    code: '342114',
    names:
      '社会保险缴费查询 公积金缴存查询 档案查询 就业信息服务 法律援助咨询 图书借阅服务 气象信息服务 职业技能培训信息服务 公共租赁住房信息查询 城建档案利用'.split(
        ' ',
      ),
    text: {
      ...common,
      type: '公共服务',
      department: '人力资源社会保障部门',
      legalBasis: [],
      serviceObjects: ['自然人', '企业法人'],
      caseType: '即办件',
      conditions: [],
      materials: [],
      timeLimit: { statutory: '无', promised: '当场' },
      process: [],
      specialProcedures: '无',
      result: { name: '无', type: '无' },
      fees: { charged: '否' },
      visits: 0,
      onlineDepth: '全程网办',
      coverage: '全国',
      channels: ['窗口', '电脑端网上', '移动端'],
      express: '否',
      fourHandling: ['马上办', '网上办'],
    },
  },
} as const satisfies Readonly<Record<string, Base>>;

type BaseName = keyof typeof bases;
type Number = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
/** An item by its text and its number: what lists it has is known from the first. */
export type ItemName = `${BaseName} ${Number}`;

export const itemNames = (Object.keys(bases) as readonly BaseName[]).flatMap((base) =>
  bases[base].names.map((_, index) => `${base} ${index + 1}` as ItemName),
);

/** Version of the standards by their number; the others are at their first. */
const versions: Readonly<Record<number, number>> = { 6: 2, 7: 3, 8: 3, 9: 2 };
/** Which earlier versions of it are kept: of number 8 the first is not known, of number 9 none. */
const kept: Readonly<Record<number, readonly number[]>> = { 6: [1], 7: [2, 1], 8: [2] };

/** The standard in the city's file. */
export function standardOf(name: ItemName): Draft {
  const [base, number] = name.split(' ') as [BaseName, string];
  const { code, names, text } = bases[base];
  const [title = '', variant] = (names[Number(number) - 1] ?? '').split('：');
  const group = variant === undefined ? number : '8';
  return {
    code: `${code}${group.padStart(3, '0')}000`,
    ...(variant === undefined ? {} : { variant }),
    region: city.code,
    version: versions[Number(number)] ?? 1,
    effectiveOn: `2026-0${versions[Number(number)] ?? 1}-01`,
    name: title,
    ...structuredClone(text as Draft),
    // The counties have no part in it.
    ...(name === 'service 10' ? { levels: ['市级'] } : {}),
    ...localOf(name, city.name, 0),
  };
}

/** What each region has of its own. */
export function localOf(name: ItemName, region: string, index: number): Draft {
  const number = String(100 * index + itemNames.indexOf(name)).padStart(4, '0');
  const isService = name.startsWith('service');
  return {
    authority: {
      name: `${region}政务服务管理局`,
      nature: '法定机关',
      ...(isService ? {} : { powerSource: '法定本级行使' }),
    },
    offices: [{ place: `${region}政务服务中心${number}号窗口`, hours: '工作日 上午8:30—12:00' }],
    contact: { enquiry: `0558-218${number}`, complaint: `0558-219${number}` },
  };
}

/** 340131001000, 340131008000-02. */
export function stemOf({ code, variant }: Draft): string {
  const numbers: Readonly<Record<string, string>> = { 新办: '-01', 变更: '-02', 注销: '-03' };
  return `${String(code)}${variant === undefined ? '' : (numbers[String(variant)] ?? '-09')}`;
}

/** What a version of a standard had before: version → the edits that make it of the one after it. */
export type Histories = Readonly<Partial<Record<ItemName, Readonly<Record<number, Edit>>>>>;

/** All files of a catalogue by their path. */
export type Files = ReadonlyMap<string, Value>;

const isMapping = (value: Value | undefined): value is Draft =>
  typeof value === 'object' && !Array.isArray(value) && !('unit' in value);

/** Of a county's version only what the standard does not say. */
function overrides(standard: Draft, own: Draft): Draft {
  const written: Draft = {};
  for (const [key, value] of Object.entries(own)) {
    const inherited = standard[key];
    if (JSON.stringify(value) === JSON.stringify(inherited)) continue;
    const isMerged = key !== 'authority' && key !== 'contact';
    written[key] = isMerged && isMapping(value) && isMapping(inherited) ? overrides(inherited, value) : value;
  }
  return written;
}

export interface Seed {
  readonly county: County;
  readonly item: ItemName;
  readonly edit: Edit;
}

/** The county's version after its edits, as a whole. */
export function cellOf(county: County, name: ItemName, seeds: readonly Seed[]): Cell {
  const { code, name: region } = counties[county];
  const index = countyNames.indexOf(county) + 1;
  const { effectiveOn: _, ...standard } = standardOf(name);
  const cell: Cell = { item: { ...standard, region: code, version: 1, ...localOf(name, region, index) } };
  for (const seed of seeds) if (seed.county === county && seed.item === name) seed.edit(cell);
  return cell;
}

/** Every region's file of every item, its settings and the earlier versions of standards. */
export function catalogueOf(
  seeds: readonly Seed[],
  histories: Histories = {},
  settings: { readonly matches?: Value; readonly waivers?: Value } = {},
): Map<string, Value> {
  const files = new Map<string, Value>();
  const reasons = new Map<County, Value[]>(countyNames.map((county) => [county, []]));
  for (const [index, name] of itemNames.entries()) {
    const standard = standardOf(name);
    const stem = stemOf(standard);
    files.set(`${city.code}/${stem}.yaml`, standard);
    const earlier: Cell = { item: structuredClone(standard) };
    for (const version of kept[Number(name.split(' ')[1])] ?? []) {
      histories[name]?.[version]?.(earlier);
      Object.assign(earlier.item ?? {}, { version, effectiveOn: `2026-0${version}-01` });
      files.set(`${city.code}/history/${stem}.v${version}.yaml`, structuredClone(earlier.item as Draft));
    }
    for (const [place, county] of countyNames.entries()) {
      const { item, adopts, reason } = cellOf(county, name, seeds);
      const { code } = counties[county];
      if (reason !== undefined) {
        const { code: of = '', variant } = standard;
        reasons.get(county)?.push({ code: of, ...(variant === undefined ? {} : { variant }), reason });
      }
      const isSeeded = seeds.some((seed) => seed.county === county && seed.item === name);
      // Where nothing is seeded some counties adopt the standard and others have it whole.
      const adopted =
        adopts ?? (isSeeded || (index + place) % 3 > 0 ? undefined : (standard['version'] as number));
      if (item === undefined || name === 'service 10') continue;
      const path = `${code}/${stemOf(item)}.yaml`;
      if (adopted === undefined) files.set(path, item);
      else {
        const { version: _, ...own } = item;
        const { code: of = '', variant } = item;
        files.set(path, {
          code: of,
          ...(variant === undefined ? {} : { variant }),
          region: code,
          adopts: adopted,
          ...overrides(standard, own),
        });
      }
    }
  }
  files.set('regions.yaml', {
    regions: [
      { ...city, level: '市级' },
      ...countyNames.map((county) => {
        const notHeld = reasons.get(county) ?? [];
        const own = { ...counties[county], shortName: county, level: '县级', parent: city.code };
        return notHeld.length === 0 ? own : { ...own, notHeld };
      }),
    ],
  });
  if (settings.matches !== undefined) files.set('matches.yaml', { matches: settings.matches });
  if (settings.waivers !== undefined) files.set('waivers.yaml', { waivers: settings.waivers });
  return files;
}

const texts = new Map<string, string>();

/** Most files are written again and again. */
function textOf(value: Value): string {
  const key = JSON.stringify(value);
  const text = texts.get(key) ?? stringify(value, { lineWidth: 0 });
  texts.set(key, text);
  return text;
}

export function writeCatalogue(folder: string, files: Files): void {
  for (const path of new Set([...files.keys()].map((each) => dirname(each)))) {
    mkdirSync(join(folder, path), { recursive: true });
  }
  for (const [path, value] of files) {
    writeFileSync(join(folder, path), textOf(value));
  }
}
