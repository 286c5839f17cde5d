import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseYaml } from 'yaml';
import { describe, expect, test } from 'vitest';
import { type EditorSchema, editorKeywords, withoutWords } from '../../src/catalogue/editor-words.ts';
import { type Document, parse } from '../../src/catalogue/parse.ts';
import { checkSchema, prune, type SchemaName, schemaNames } from '../../src/catalogue/schema.ts';
import { fieldIds } from '../../src/model/field.ts';
import type { Path } from '../../src/model/finding.ts';
import type { Item } from '../../src/model/item.ts';
import type { Law } from '../../src/model/law.ts';
import type { Region } from '../../src/model/region.ts';
import type { Waiver } from '../../src/model/waiver.ts';
import { standard } from './temporary.ts';

/** Nothing optional is left out, so that the compiler names the key that this test lacks. */
type Whole<T> = T extends string | number
  ? T
  : T extends readonly (infer U)[]
    ? readonly Whole<U>[]
    : { readonly [K in keyof T]-?: Whole<T[K]> };

const days = { value: 0.5, unit: '工作日' } as const;

const full: Whole<Item> = {
  code: '340131003000',
  variant: '新办',
  region: '341202',
  adopts: 1,
  version: 1,
  status: '在用',
  effectiveOn: '2026-01-31',
  cancelledOn: '2030-01-31',
  name: '食品经营许可',
  type: '行政许可',
  localCode: 'FY-0001',
  department: '市场监管部门',
  levels: ['市级', '县级'],
  authority: {
    name: '颍州区市场监督管理局',
    uscc: '11341700003244772R',
    nature: '受委托组织',
    powerSource: '上级委托',
    delegator: '阜阳市市场监督管理局',
  },
  implementationCode: '11341700003244772R234013100300001',
  legalBasis: [
    {
      level: '法律',
      law: '中华人民共和国食品安全法',
      documentNumber: '主席令第二十一号',
      revision: '2021年修正',
      article: '第三十五条第一款',
    },
  ],
  serviceObjects: ['自然人', '企业法人'],
  caseType: '承诺件',
  conditions: ['有固定的经营场所。'],
  materials: [
    {
      code: 'A0001',
      name: '营业执照',
      necessity: '容缺后补',
      type: '复印件',
      form: '纸质/电子化',
      copies: 1,
      source: '政府部门核发',
      issuer: '市场监管部门',
      exemption: '电子证照',
      deferral: { deadline: days, method: '网上上传' },
      basis: '食品经营许可和备案管理办法第十二条',
      proof: '是',
      guide: '到登记机关查询。',
      note: '在有效期内。',
    },
  ],
  timeLimit: { statutory: days, promised: '当场', note: '不含现场核查。' },
  process: [{ name: '受理', limit: days, standard: '材料齐全。', outcome: '受理通知书' }],
  specialProcedures: [{ name: '现场核查', limit: days, counted: '否', basis: '行政许可法第四十五条' }],
  result: { name: '食品经营许可证', type: '证照', validity: '5年' },
  fees: {
    charged: '是',
    items: [{ name: '工本费', standard: '每件10元', basis: '示例〔2026〕1号', reduction: '低保户免交。' }],
  },
  intermediaries: [
    {
      name: '安全评价',
      basis: '中华人民共和国安全生产法第三十二条',
      agency: '安全评价机构',
      feeNature: '经营服务性收费（市场调节价）',
      limit: days,
    },
  ],
  quantityLimit: '无',
  visits: 1,
  visitReason: '核对原件。',
  onlineDepth: '材料核验',
  coverage: '全市',
  channels: ['窗口'],
  express: '是',
  appointment: '是',
  onlinePayment: '否',
  fourHandling: ['一次办'],
  commitment: '否',
  permit: {
    category: '普通许可',
    validity: '5年',
    validityBasis: '第二条',
    renewal: '届满三十日前',
    area: '本市',
    areaBasis: '第三条',
    quantityBasis: '第四条',
    conditionsBasis: '第五条',
    procedureBasis: '第六条',
  },
  offices: [{ place: '政务服务中心', window: '3号窗口', hours: '工作日 9:00—17:00' }],
  contact: { enquiry: '0558-0002311', complaint: '0558-0002312' },
  url: 'https://www.ahzwfw.gov.cn/',
  faq: [{ question: '可以邮寄吗？', answer: '可以。' }],
  note: '无。',
};

const region: Whole<Region> = {
  code: '341202',
  name: '颍州区',
  shortName: '颍州',
  level: '县级',
  parent: '341200',
  notHeld: [{ code: '340131003000', variant: '新办', reason: '由市级统一办理' }],
};
const waiver: Whole<Waiver> = {
  region: '341202',
  code: '340131003000',
  variant: '新办',
  field: 'visits',
  fingerprint: '0123456789ab',
  reason: '过渡期',
  approval: '示例〔2026〕1号',
  from: '2026-06-01',
  until: '2026-12-31',
};
const law: Whole<Law> = {
  title: '中华人民共和国民法典',
  level: '法律',
  documentNumber: '主席令第四十五号',
  publishedOn: '2020-05-28',
  effectiveOn: '2021-01-01',
  endedOn: '2099-01-01',
  replacedBy: ['没有'],
  revisions: ['2021年修正'],
  articles: 1260,
};

const whole: Readonly<Record<Exclude<SchemaName, 'matches' | 'columns'>, unknown>> = {
  item: full,
  regions: { regions: [region] },
  waivers: { waivers: [waiver] },
  laws: { asOf: '2025-04-19', source: '测试', laws: [law] },
  policy: { latitudes: Object.fromEntries(fieldIds.map((id) => [id, 'local'])) },
};
const names = Object.keys(whole) as (keyof typeof whole)[];

/** A value without a file. */
const document = (value: unknown): Document => ({
  value,
  locate: () => ({ file: 'a.yaml', line: 1, column: 1, length: 1, excerpt: '' }),
  written: () => undefined,
});

const check = (name: SchemaName, value: unknown): readonly string[] =>
  checkSchema(name, document(value)).map(({ path, message }) => `/${path.join('/')} ${message.en}`);

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema | false>>;
  readonly items?: Schema;
  readonly then?: Schema | boolean;
  readonly else?: Schema | boolean;
}
const schemaOf = (name: SchemaName): Schema =>
  JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Schema;

/** Dotted paths of all keys that a schema knows. */
function* keysOf(schema: Schema | boolean | undefined, root: Schema, at = ''): Generator<string> {
  if (typeof schema !== 'object') return;
  const target = schema.$ref?.replace('#/$defs/', '');
  if (target !== undefined) yield* keysOf(root.$defs?.[target], root, at);
  for (const branch of [schema.then, schema.else]) yield* keysOf(branch, root, at);
  yield* keysOf(schema.items, root, at);
  for (const [key, child] of Object.entries(schema.properties ?? {})) {
    yield `${at}/${key}`;
    yield* keysOf(child, root, `${at}/${key}`);
  }
}

function* keysIn(value: unknown, at = ''): Generator<string> {
  if (Array.isArray(value)) for (const member of value) yield* keysIn(member, at);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      yield `${at}/${key}`;
      yield* keysIn(child, `${at}/${key}`);
    }
  }
}

const freeze = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

describe('schemas and types', () => {
  test.each(names)('%s: what the type may hold, the schema accepts', (name) => {
    expect(check(name, whole[name])).toEqual([]);
  });

  test('an item that adopts nothing too', () => {
    const { adopts: _, ...item } = full;
    expect(check('item', item)).toEqual([]);
  });

  test.each(names)('%s: what the schema knows, the type may hold', (name) => {
    const schema = schemaOf(name);
    // The branch of 当场 has no keys: `promised` shows it, `deadline` shows the other.
    const held = new Set([...keysIn(whole[name]), '/timeLimit/promised/value', '/timeLimit/promised/unit']);
    const known = new Set(keysOf(schema, schema));
    expect(known.size).toBeGreaterThan(5);
    expect([...known].filter((key) => !held.has(key))).toEqual([]);
  });

  test.each(schemaNames)('%s refuses {}', (name) => {
    expect(check(name, {})).not.toEqual([]);
  });

  test.each(schemaNames)('%s compiles strictly', (name) => {
    const ajv = new Ajv2020({
      strict: true,
      strictRequired: false,
      strictTypes: false,
      allowUnionTypes: true,
    }).addVocabulary([...editorKeywords]);
    expect(() => ajv.compile(withoutWords(schemaOf(name) as EditorSchema))).not.toThrow();
  });

  test('policy knows exactly the fields, in the schema and in the shipped file', () => {
    const latitudes = schemaOf('policy').properties?.['latitudes'];
    const known = latitudes === false ? {} : latitudes?.properties;
    expect(Object.keys(known ?? {}).toSorted()).toEqual(fieldIds.toSorted());
    const shipped = parseYaml(readFileSync('catalogue/policy.yaml', 'utf8')) as { latitudes: object };
    expect(Object.keys(shipped.latitudes).toSorted()).toEqual(fieldIds.toSorted());
  });
});

describe('checkSchema', () => {
  test.each(names)('%s: leaves the data alone', (name) => {
    const value = freeze(structuredClone(whole[name]));
    expect(check(name, value)).toEqual([]);
    const broken = freeze({ ...(whole[name] as object), 不认识: 1, code: 340131003000 });
    const before = JSON.stringify(broken);
    const breaches = checkSchema(name, document(broken));
    expect(breaches).not.toEqual([]);
    prune(broken, breaches);
    expect(JSON.stringify(broken)).toBe(before);
  });

  test('inherited names are no keys', () => {
    const bare = check('item', {});
    expect(bare).toHaveLength(1);
    for (const key of ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__']) {
      const item = Object.defineProperty({ ...full }, key, { value: 'x', enumerable: true });
      const breaches = checkSchema('item', document(item));
      expect(breaches.map(({ path }) => path)).toEqual([[key]]);
      expect(breaches[0]?.message.en).toContain(`unknown key "${key}"`);
      expect(Object.keys(prune(item, breaches) as object).toSorted()).toEqual(Object.keys(full).toSorted());
    }
    expect(check('item', { ...full, caseType: 'constructor' })[0]).toMatch(/must be one of/u);
  });

  const change = (path: Path, value: unknown): unknown => {
    const copy = structuredClone(full) as unknown;
    let at = copy as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
    const last = path.at(-1) ?? '';
    if (value === undefined) delete at[last];
    else at[last] = value;
    return copy;
  };
  const places = (value: unknown) =>
    checkSchema('item', document(value)).map(({ path, at, accepted }) => ({ path, at, accepted }));

  test.each<readonly [string, Path, unknown, Path, 'key' | 'value', boolean]>([
    ['a wrong type', ['visits'], '一', ['visits'], 'value', false],
    ['nothing', ['visits'], null, ['visits'], 'value', false],
    ['an unknown key', ['fees', 'free'], '是', ['fees', 'free'], 'key', false],
    ['a missing key', ['offices', 0, 'hours'], undefined, ['offices', 0], 'key', true],
    ['a wrong member', ['levels', 1], '区级', ['levels', 1], 'value', false],
    ['a member of a wrong type', ['materials', 0], '身份证', ['materials', 0], 'value', false],
    ['too much', ['note'], '无'.repeat(2001), ['note'], 'value', true],
    ['too few', ['levels'], [], ['levels'], 'value', true],
  ])('%s is placed, and used or not', (_, path, value, at, side, accepted) => {
    expect(places(change(path, value))).toEqual([{ path: at, at: side, accepted }]);
  });

  test('a member of a wrong type hides no other', () => {
    const [material] = full.materials;
    const materials = ['身份证', { ...material, type: '照片' }, material, 7, { ...material, kind: 1 }];
    expect(places(change(['materials'], materials)).map(({ path }) => path.join('.'))).toEqual([
      'materials.0',
      'materials.1.type',
      'materials.3',
      'materials.4.kind',
    ]);
  });

  test('a misspelt key is not told as missing too', () => {
    for (const [key, misspelt] of [
      ['quantityLimit', 'quantityLimt'],
      ['conditions', 'condition'],
      ['timeLimit', 'time_limit'],
    ] as const) {
      const { [key]: value, adopts: _, ...rest } = full;
      const breaches = check('item', { ...rest, [misspelt]: value });
      expect(breaches).toHaveLength(1);
      expect(breaches[0]).toContain(`did you mean ${key}`);
    }
  });

  test('one place is told of once', () => {
    for (const value of ['', 0, null, [], {}, '8天', { value: '8' }, { value: -1, unit: '天' }]) {
      const paths = places(change(['timeLimit', 'promised'], value)).map(({ path }) => path.join('.'));
      expect(new Set(paths).size).toBe(paths.length);
      expect(paths.length).toBeGreaterThan(0);
    }
  });
});

describe('prune', () => {
  const pruned = (value: unknown): unknown => prune(value, checkSchema('item', document(value)));

  test('gives the same back when nothing is refused', () => {
    const value = freeze(structuredClone(full));
    expect(pruned(value)).toBe(value);
    const short = { ...full, levels: [] };
    expect(pruned(short)).toBe(short);
  });

  test('keeps the index of what remains', () => {
    const [material] = full.materials;
    expect(pruned({ ...full, materials: ['身份证', material] })).toMatchObject({
      materials: [undefined, material],
    });
  });

  test('a refused mapping goes whole', () => {
    expect(pruned({ ...full, contact: '0558-1234567' })).not.toHaveProperty('contact');
    expect(pruned({ ...full, timeLimit: 8 })).not.toHaveProperty('timeLimit');
  });
});

test('nothing of this depends on the hand-made document: a parsed file is judged alike', () => {
  const { document: parsed } = parse('a.yaml', new TextEncoder().encode(standard));
  expect(parsed && checkSchema('item', parsed)).toEqual([]);
});
