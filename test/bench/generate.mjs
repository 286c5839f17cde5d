import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Made catalogues for measuring: the same parameters give the same bytes on every machine. All names, codes and
 * telephone numbers are invented; the laws exist.
 *
 * @typedef {string | number | readonly Value[] | { readonly [key: string]: Value | undefined }} Value
 * @typedef {{ readonly [key: string]: Value | undefined }} Mapping
 * @typedef {{ code: string, name: string, level: string, parent?: string }} Region
 * @typedef {() => number} Random from 0 to 1, without 1
 */

const lawsFile = fileURLToPath(new URL('../../catalogue/laws.yaml', import.meta.url));
const city = { code: '341200', name: '阜阳市', level: '市级' };
const stems = Array.from('甲乙丙丁戊己庚辛壬癸');
const branches = Array.from('子丑寅卯辰巳午未申酉戌亥');
const mostRegions = stems.length * branches.length;

/** @type {(seed: number) => Random} mulberry32 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @type {<T>(random: Random, from: readonly T[]) => T} */
const pick = (random, from) => /** @type {never} */ (from[Math.floor(random() * from.length)]);

/** Some of them, in their own order. @type {<T>(random: Random, from: readonly T[], least: number, most: number) => T[]} */
function pickSome(random, from, least, most) {
  const chosen = new Set(from.keys());
  const wanted = least + Math.floor(random() * (most - least + 1));
  while (chosen.size > wanted) chosen.delete(pick(random, [...chosen]));
  return from.filter((_, index) => chosen.has(index));
}

/** Subject, department, and the law that governs it with its level. */
const subjects = /** @type {const} */ ([
  ['食品经营', '市场监管', '法律', '中华人民共和国食品安全法'],
  ['药品零售', '市场监管', '法律', '中华人民共和国药品管理法'],
  ['公共场所卫生', '卫生健康', '行政法规', '公共场所卫生管理条例'],
  ['道路货物运输经营', '交通运输', '行政法规', '中华人民共和国道路运输条例'],
  ['特种设备使用', '市场监管', '法律', '中华人民共和国特种设备安全法'],
  ['户外广告设置', '城市管理', '法律', '中华人民共和国广告法'],
  ['人力资源服务', '人力资源社会保障', '法律', '中华人民共和国就业促进法'],
  ['烟花爆竹零售经营', '应急管理', '行政法规', '烟花爆竹安全管理条例'],
  ['道路占用挖掘', '城市管理', '行政法规', '城市道路管理条例'],
  ['取水', '水利', '法律', '中华人民共和国水法'],
  ['林木采伐', '林业', '法律', '中华人民共和国森林法'],
  ['出版物零售', '新闻出版', '行政法规', '出版管理条例'],
  ['娱乐场所经营', '文化和旅游', '行政法规', '娱乐场所管理条例'],
  ['医疗机构执业', '卫生健康', '行政法规', '医疗机构管理条例'],
  ['民办学校办学', '教育', '法律', '中华人民共和国民办教育促进法'],
  ['社会救助', '民政', '行政法规', '社会救助暂行办法'],
]);

const kinds = ['网络', '连锁', '单位', '个体', '临时', '农村', '专业', '综合', '小型', '流动'];
const variants = ['新办', '变更', '延续'];

/** Type, the 3rd and 4th place of its codes, and how its names end; permits prevail, as they do in life. */
const types = /** @type {const} */ ([
  ['行政许可', '01', '许可'],
  ['行政许可', '01', '审批'],
  ['行政许可', '01', '核准'],
  ['行政确认', '07', '资格确认'],
  ['行政给付', '05', '补贴给付'],
  ['其他行政权力', '10', '备案'],
  ['公共服务', '21', '信息查询'],
]);

/** @type {readonly ((subject: string) => string)[]} */
const conditions = [
  () => '申请人是依法设立的企业、其他组织或者具有完全民事行为能力的个人（含个体工商户）。',
  (subject) => `有与${subject}相适应的场所，场所的产权或者使用权清楚，用途符合规划要求。`,
  (subject) => `有与${subject}规模相适应的设施、设备和工具，并经检验合格。`,
  (subject) => `有经过${subject}专业培训、考核合格的管理人员和技术人员。`,
  (subject) => `有保证${subject}质量和安全的规章制度，包括人员管理、档案管理和应急处置制度。`,
  (subject) => `消防、环境保护和卫生条件符合国家有关${subject}的规定。`,
  (subject) => `申请人及其主要负责人未因${subject}中的违法行为受到处罚，或者处罚期限已经届满。`,
  (subject) => `法律、行政法规对${subject}规定的注册资本、从业年限已经达到。`,
];

/** @type {readonly ((subject: string) => Mapping)[]} */
const materials = [
  (subject) => ({
    name: `${subject}申请表`,
    necessity: '必要',
    type: '原件',
    form: '纸质/电子化',
    copies: 1,
    source: '申请人自备',
    note: '使用统一的格式文本，网上申请的在线填写并由申请人签名。',
  }),
  () => ({
    name: '法定代表人（负责人）身份证明',
    necessity: '必要',
    type: '复印件',
    form: '纸质/电子化',
    copies: 1,
    source: '政府部门核发',
    issuer: '公安机关',
    exemption: '电子证照',
  }),
  () => ({
    name: '营业执照',
    necessity: '必要',
    type: '复印件',
    form: '纸质/电子化',
    copies: 1,
    source: '政府部门核发',
    issuer: '市场监督管理部门',
    exemption: '数据核验',
    note: '能够通过信息共享核验的，申请人免于提交。',
  }),
  () => ({
    name: '场所产权证明或者租赁合同',
    necessity: '必要',
    type: '原件和复印件',
    form: '纸质/电子化',
    copies: 1,
    source: '申请人自备',
    note: '租赁的，租赁期限自申请之日起不少于一年。',
  }),
  (subject) => ({
    name: `${subject}平面布置图`,
    necessity: '容缺后补',
    type: '原件',
    form: '纸质/电子化',
    copies: 2,
    source: '申请人自备',
    deferral: { deadline: { value: 3, unit: '工作日' }, method: '网上上传或者窗口提交' },
  }),
  (subject) => ({
    name: `${subject}管理制度文本`,
    necessity: '必要',
    type: '原件',
    form: '电子化',
    copies: 0,
    source: '申请人自备',
  }),
  () => ({
    name: '从业人员培训合格证明',
    necessity: '必要',
    type: '复印件',
    form: '纸质/电子化',
    copies: 1,
    source: '其他',
    issuer: '培训机构',
    note: '写明培训的内容、学时和考核结果。',
  }),
  () => ({
    name: '委托代理人身份证明和授权委托书',
    necessity: '非必要',
    type: '原件',
    form: '纸质/电子化',
    copies: 1,
    source: '申请人自备',
    note: '委托他人办理的提交。',
  }),
];
/** In every item: a county may drop it, or write its brackets otherwise. */
const droppable = 7;
const bracketed = 1;

/** @type {readonly ((subject: string) => Mapping)[]} */
const questions = [
  (subject) => ({
    question: `申请${subject}可以委托他人办理吗？`,
    answer:
      '可以。代理人应当出示本人的身份证件，并提交由申请人签名或者盖章的授权委托书，写明委托事项和权限。',
  }),
  () => ({
    question: '材料不齐全怎么办？',
    answer:
      '窗口应当当场或者在五日内一次告知需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理；可以容缺受理的材料，在规定的期限内补齐。',
  }),
  (subject) => ({
    question: `${subject}的办理进度在哪里查询？`,
    answer: '凭受理通知书上的编号在政务服务网查询，也可以拨打咨询电话。',
  }),
];

/** Up to ninety-nine, as statutes write it. @type {(value: number) => string} */
function numeral(value) {
  const digits = '零一二三四五六七八九';
  const tens = value < 20 ? '' : digits.charAt(Math.floor(value / 10));
  const ones = value % 10 === 0 ? '' : digits.charAt(value % 10);
  return value < 10 ? digits.charAt(value) : `${tens}十${ones}`;
}

/** @type {(value: number) => Mapping} */
const days = (value) => ({ value, unit: '工作日' });

/** What the city sets for one item; every fifth to third item is a variant of one code. @type {(index: number) => Mapping} */
function standardOf(index) {
  const group = Math.floor(index / 5);
  const place = index % 5;
  const variant = variants[place - 2];
  const shared = randomFrom(group * 8 + Math.min(place, 2));
  const [kindOfSubject, department, level, law] = pick(shared, subjects);
  const [type, segment, ending] = pick(shared, types);
  const main = String(group * 3 + Math.min(place, 2) + 1).padStart(5, '0');
  // No two codes have the same name.
  const serial = Array.from(main, (digit) => stems[Number(digit)]).join('');
  const name = `${serial}类${pick(shared, kinds)}${kindOfSubject}`;
  const random = randomFrom(0x10000 + index);
  const isAtOnce = random() < 0.2;
  const promise = pick(random, [5, 8, 10, 15]);
  const isOnline = random() < 0.3;
  const isCharged = random() < 0.15;
  const result = type === '公共服务' ? '查询结果告知书' : `${name}${ending}决定书`;
  const optional = pickSome(random, isAtOnce ? [2, 3, 5] : [2, 3, 4, 5, 6], 1, 3);
  return {
    code: `34${segment}${main}000`,
    variant,
    region: city.code,
    version: 1,
    status: '在用',
    name: `${name}${ending}`,
    type,
    department: `${department}部门`,
    levels: ['市级', '县级'],
    authority: {
      name: `${city.name}${department}局`,
      nature: '法定机关',
      powerSource: type === '公共服务' ? undefined : '法定本级行使',
    },
    legalBasis: [
      ...pickSome(random, [3, 7, 12, 16], 1, 3).map((article) => ({
        level,
        law,
        article: `第${numeral(article)}条${random() < 0.4 ? '第一款' : ''}`,
      })),
      {
        level: '行政法规',
        law: '优化营商环境条例',
        documentNumber: '国务院令第722号',
        article: '第三十五条',
      },
      ...(random() < 0.3
        ? [
            {
              level: '规范性文件',
              law: '国务院关于加快推进政务服务标准化规范化便利化的指导意见',
              documentNumber: '国发〔2022〕5号',
            },
          ]
        : []),
    ],
    serviceObjects: [
      '自然人',
      '企业法人',
      ...pickSome(random, ['事业法人', '社会组织法人', '其他组织'], 0, 3),
    ],
    caseType: isAtOnce ? '即办件' : '承诺件',
    conditions: pickSome(random, conditions, 3, 5).map((write) => write(name)),
    materials: [0, bracketed, ...optional, droppable].map((at) => materials[at]?.(name) ?? {}),
    timeLimit: {
      statutory: days(20),
      promised: isAtOnce ? '当场' : days(promise),
      note: '补正、现场核查、听证和专家评审的时间依法不计入期限。',
    },
    process: processOf(isAtOnce ? undefined : promise, result),
    specialProcedures:
      random() < 0.25
        ? [
            {
              name: '现场核查',
              limit: days(10),
              counted: '否',
              basis: '中华人民共和国行政许可法第四十五条',
            },
          ]
        : '无',
    result: {
      name: result,
      type: type === '行政许可' ? '批文' : '其他',
      validity: pick(random, ['5年', '3年', '长期']),
    },
    fees: isCharged
      ? {
          charged: '是',
          items: [
            {
              name: `${kindOfSubject}工本费`,
              standard: '每件10元',
              basis: '《关于规范行政事业性收费管理的通知》（皖价费〔2018〕5号）',
            },
          ],
        }
      : { charged: '否' },
    quantityLimit: '无',
    visits: isOnline ? 0 : 1,
    visitReason: isOnline ? undefined : '核对材料原件并领取办理结果。',
    onlineDepth: isOnline ? '全程网办' : '材料核验',
    coverage: pick(random, ['全县', '全市', '全省']),
    channels: ['窗口', '电脑端网上', ...(random() < 0.5 ? ['移动端'] : [])],
    express: '是',
    appointment: '是',
    onlinePayment: isCharged ? '是' : '否',
    fourHandling: isOnline ? ['网上办', '一次办'] : ['一次办'],
    commitment: pick(random, ['是', '否', '否']),
    permit:
      type === '行政许可'
        ? { validity: '5年', renewal: '有效期届满三十日前提出延续申请。', area: '安徽省行政区域内' }
        : undefined,
    faq: pickSome(random, questions, 1, 3).map((write) => write(name)),
  };
}

/** Steps that fill the promise; without one all is done on the spot. @type {(promise: number | undefined, outcome: Value) => Mapping[]} */
const processOf = (promise, outcome) => [
  {
    name: '受理',
    limit: promise === undefined ? '当场' : days(1),
    standard: '申请材料是否齐全、是否符合法定形式，申请事项是否属于本机关职权范围',
    outcome: '受理通知书或者一次性补正告知书',
  },
  {
    name: '审查',
    limit: promise === undefined ? '当场' : days(promise - 3),
    standard: '申请人的资格、场所、设施、人员和制度是否符合受理条件，材料的实质内容是否真实',
    outcome: '审查意见',
  },
  {
    name: '决定',
    limit: promise === undefined ? '当场' : days(1),
    standard: '是否符合法定条件、标准，程序是否完备',
    outcome: '准予或者不予办理的决定',
  },
  {
    name: '送达',
    limit: promise === undefined ? '当场' : days(1),
    standard: '按申请人选择的方式送达并公开',
    outcome,
  },
];

/**
 * How often an item has the place or the telephones of the item before it in the list of the same region: as in 1,956
 * published items of one province in the order of their codes.
 */
const repeats = { offices: 0.81, contact: 0.66 };

/**
 * The item in one region; counties differ from the city as policy allows. `before` is the item before it there.
 *
 * @type {(standard: Mapping, region: Region, random: Random, before: Mapping | undefined) => Mapping}
 */
function versionOf(standard, region, random, before) {
  const { authority, department, faq, materials: papers, timeLimit, result, ...rest } = standard;
  const { promised } = /** @type {{ promised: '当场' | { value: number } }} */ (timeLimit);
  const number = String(Math.floor(random() * 9000) + 1000);
  const local = {
    authority: {
      .../** @type {Mapping} */ (authority),
      name: `${region.name}${String(department).replace(/部门$/, '')}局`,
    },
    offices: Array.from({ length: 3 }, (_, at) => ({
      place: `${region.name}人民路${Math.floor(random() * 200) + 1}号政务服务中心${Math.floor(random() * 4) + 1}楼${at === 0 ? '' : `，乘公交${Math.floor(random() * 40) + 1}路到政务中心站下车，从南门进`}`,
      window: `${Math.floor(random() * 40) + 1}号窗口`,
      hours: pick(random, [
        '工作日 上午9:00—12:00，下午13:00—17:00',
        '工作日 上午8:30—11:30，下午14:30—17:30',
      ]),
    })),
    contact: { enquiry: `0558-000${number}`, complaint: `0558-001${number}` },
    url: `https://example.cn/${region.code}/${rest['code']}`,
    faq,
  };
  const [isShorter, isDropped, isReworded] = [random() < 0.25, random() < 0.12, random() < 0.05];
  const isCounty = region.parent !== undefined;
  const promise =
    promised === '当场'
      ? undefined
      : promised.value - (isCounty && isShorter ? (promised.value > 5 ? 2 : 1) : 0);
  const kept = /** @type {readonly Mapping[]} */ (papers).slice(0, isCounty && isDropped ? -1 : undefined);
  const version = {
    ...rest,
    department,
    materials: kept.map((paper, index) =>
      isCounty && isReworded && index === bracketed
        ? { ...paper, name: '法定代表人(负责人)身份证明' }
        : paper,
    ),
    timeLimit: {
      .../** @type {Mapping} */ (timeLimit),
      promised: promise === undefined ? '当场' : days(promise),
    },
    process: processOf(promise, /** @type {Mapping} */ (result)['name'] ?? '无'),
    result,
    ...local,
    ...(random() < repeats.offices ? { offices: before?.['offices'] ?? local.offices } : {}),
    ...(random() < repeats.contact ? { contact: before?.['contact'] ?? local.contact } : {}),
    region: region.code,
  };
  // In the order of the standard, as people who copy a file leave it.
  const order = [...Object.keys(standard), ...Object.keys(version)];
  return Object.fromEntries([...new Set(order)].map((key) => [key, /** @type {Mapping} */ (version)[key]]));
}

/** @type {(value: Value) => boolean} */
const isList = Array.isArray;

/** Plain unless YAML would read something else. @type {(value: Value) => string} */
const scalar = (value) =>
  typeof value === 'string' && /^[\d-]+$/.test(value) ? `"${value}"` : String(value);

/** @type {(value: Mapping, pad: string) => string} */
function block(value, pad) {
  let text = '';
  for (const [key, child] of Object.entries(value)) {
    if (child === undefined) continue;
    text += `${pad}${key}:`;
    if (typeof child === 'string' && child.length > 60) text += ` >-\n${pad}  ${child}\n`;
    else if (typeof child !== 'object') text += ` ${scalar(child)}\n`;
    else if (isList(child)) text += listed(/** @type {readonly Value[]} */ (child), pad);
    else if ('unit' in child) text += ` { value: ${child['value']}, unit: ${child['unit']} }\n`;
    else text += `\n${block(/** @type {Mapping} */ (child), `${pad}  `)}`;
  }
  return text;
}

/** Short words in one line, all else an entry a line. @type {(list: readonly Value[], pad: string) => string} */
function listed(list, pad) {
  if (list.every((entry) => typeof entry === 'string' && entry.length < 9)) return ` [${list.join(', ')}]\n`;
  const inner = `${pad}  `;
  const entries = list.map((entry) =>
    typeof entry === 'object'
      ? `${inner}- ${block(/** @type {Mapping} */ (entry), `${inner}  `).slice(inner.length + 2)}`
      : `${inner}- ${scalar(entry)}\n`,
  );
  return `\n${entries.join('')}`;
}

/** Each of them makes at least one error. @type {readonly ((text: string) => string)[]} */
const faults = [
  (text) => text.replace('\ncaseType:', '\ncaseTyp:'),
  (text) => text.replace(/\n {2}promised: .*/, '\n  promised: { value: 45, unit: 工作日 }'),
  (text) => text.replace('\n  charged:', '\n\tcharged:'),
  (text) => text.replace(/\nquantityLimit:.*/, ''),
];

/** The city, and so many counties. @type {(count: number) => Region[]} */
function regionsOf(count) {
  if (count > mostRegions) throw new RangeError(`at most ${mostRegions} regions have names`);
  const counties = Array.from({ length: count }, (_, index) => ({
    code: String(349001 + index),
    name: `${stems[index % stems.length]}${branches[Math.floor(index / stems.length)]}${index % 3 === 0 ? '区' : '县'}`,
    level: '县级',
    parent: city.code,
  }));
  return [city, ...counties];
}

const schemaLine = '# yaml-language-server: $schema=../../schemas/item.schema.json\n';

/**
 * Item by item, the versions of all regions, the city's first. `random` goes on where the version stopped.
 *
 * @param {{ regions: number, items: number }} size
 * @returns {Generator<{ name: string, versions: { region: Region, value: Mapping, random: Random, text: string }[] }>}
 *   name and text of the files
 */
export function* groups({ regions, items }) {
  const all = regionsOf(regions);
  /** The item before, in each region. @type {Map<Region, Mapping>} */
  const latest = new Map();
  for (let index = 0; index < items; index += 1) {
    const standard = standardOf(index);
    const serial = standard['variant'] === undefined ? '' : `-0${(index % 5) - 1}`;
    const versions = all.map((region, at) => {
      const random = randomFrom(0x1000000 + index * 1024 + at);
      const value = versionOf(standard, region, random, latest.get(region));
      latest.set(region, value);
      return { region, value, random, text: `${schemaLine}${block(value, '')}` };
    });
    yield { name: `${standard['code']}${serial}.yaml`, versions };
  }
}

/** A key at the margin with what belongs to it. @type {(text: string) => string[]} */
const sectionsOf = (text) => text.split(/\n(?=\w)/);

/**
 * A city with so many counties, its standard of so many items, and a whole version of each in every county.
 * `dirty` is the share of files with a fault.
 *
 * @param {string} folder
 * @param {{ regions: number, items: number, dirty?: number }} size
 * @returns {{ files: number, bytes: number, shared: number }} what was written, without regions.yaml and laws.yaml;
 *   and the share of the text that another region has to the letter
 */
export function generate(folder, { regions, items, dirty = 0 }) {
  const all = regionsOf(regions);
  for (const { code } of all) mkdirSync(join(folder, code), { recursive: true });
  copyFileSync(lawsFile, join(folder, 'laws.yaml'));
  writeFileSync(join(folder, 'regions.yaml'), block({ regions: all }, ''));
  let [bytes, characters, repeated] = [0, 0, 0];
  for (const { name, versions } of groups({ regions, items })) {
    /** @type {Set<string>} */
    const known = new Set();
    for (const { region, random, text } of versions) {
      const written = random() < dirty ? pick(random, faults)(text) : text;
      writeFileSync(join(folder, region.code, name), written);
      bytes += Buffer.byteLength(written);
      characters += written.length;
      for (const section of sectionsOf(written)) {
        if (known.has(section)) repeated += section.length;
        known.add(section);
      }
    }
  }
  return { files: items * all.length, bytes, shared: repeated / characters };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, regions, items, dirty = '0'] = process.argv.slice(2);
  if (folder === undefined || items === undefined) {
    console.error('node test/bench/generate.mjs <folder> <regions> <items> [dirty]');
    process.exitCode = 2;
  } else {
    const { files, bytes, shared } = generate(folder, {
      regions: Number(regions),
      items: Number(items),
      dirty: Number(dirty),
    });
    console.log(
      `${folder}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, ${Math.round(bytes / files)} bytes each, ${Math.round(shared * 100)} % shared`,
    );
  }
}
