import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { normalise } from '../../src/model/normalise.ts';
import { fieldIds } from '../../src/model/field.ts';
import { run } from '../run.ts';
import {
  type Cell,
  type County,
  catalogueOf,
  cellOf,
  city,
  counties,
  countyNames,
  type Draft,
  type Files,
  itemNames,
  localOf,
  material,
  standardOf,
  stemOf,
  type Value,
  writeCatalogue,
} from './catalogue.ts';
import { decisions, histories, rows } from './differences.ts';

const temporary = mkdtempSync(join(tmpdir(), 'shixiang-seeded-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** A finding as `diff -f json` tells it. */
interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly file: string;
  readonly line: number;
  readonly pointer: string;
  readonly region?: string;
  readonly code?: string;
  readonly variant?: string;
  readonly fingerprint: string;
  readonly difference?: {
    readonly kind: string;
    readonly field: string;
    readonly path: string;
    readonly subject?: string;
    readonly from?: string;
    readonly to?: string;
    readonly verdict: string;
    readonly pairing?: { readonly by: string; readonly score?: number };
  };
  readonly cause?: { readonly kind: string; readonly version?: number };
  readonly waiver?: unknown;
}

let folders = 0;
async function diff(files: Files, ...args: readonly string[]): Promise<{ code: number; findings: Told[] }> {
  folders += 1;
  const folder = join(temporary, String(folders));
  writeCatalogue(folder, files);
  return diffIn(folder, ...args);
}

async function diffIn(
  folder: string,
  ...args: readonly string[]
): Promise<{ code: number; findings: Told[] }> {
  const { code, stdout, stderr } = await run(['diff', '-f', 'json', ...args], { cwd: folder });
  expect(stderr).toBe('');
  const { findings } = JSON.parse(stdout) as { findings: Told[] };
  return { code, findings };
}

/** Tells only of what is in one of them: the whole lists are too long to read. */
function expectSame(found: readonly string[], asked: readonly string[]): void {
  const without = (texts: readonly string[], others: readonly string[]): string[] => {
    const rest = new Map<string, number>();
    for (const text of others) rest.set(text, (rest.get(text) ?? 0) + 1);
    return texts.filter((text) => {
      const left = rest.get(text) ?? 0;
      rest.set(text, left - 1);
      return left <= 0;
    });
  };
  expect({ extra: without(found, asked), missing: without(asked, found) }).toEqual({
    extra: [],
    missing: [],
  });
}

const pairings: Readonly<Record<string, string>> = { matches: 'pin' };

/** What a waiver does to it, by its words. */
const ruledBy = ({ waiver, message: { zh } }: Told): string | undefined => {
  if (waiver !== undefined) return 'waived';
  if (/于 \S+ 到期/u.test(zh)) return 'expired';
  return zh.includes('起才生效') ? 'not begun' : undefined;
};

/** A finding as a person writes it in differences.ts. */
function said(finding: Told): string {
  const { rule, difference, cause } = finding;
  if (difference === undefined) return rule;
  const { kind, field, subject, verdict, pairing } = difference;
  const isMember = subject !== undefined;
  const why = cause?.kind === 'stale' ? `stale since ${cause.version}` : cause?.kind;
  const how = pairing === undefined ? undefined : (pairings[pairing.by] ?? pairing.by);
  return [`${kind} ${field}${isMember ? ` of ${subject}` : ''}`, verdict, rule, why, how, ruledBy(finding)]
    .filter((each) => each !== undefined)
    .join(' | ');
}

const seeds = rows.map(([county, item, edit]) => ({ county, item, edit }));
const codeOf = (item: (typeof itemNames)[number]): string => String(standardOf(item)['code']);
const matches: Value = decisions.map(([item, field, standard, county, verdict]) => ({
  code: codeOf(item),
  field,
  standard,
  county,
  verdict,
}));

/** County and file → what a person says of it. */
const expected = rows.flatMap(([county, item, , ...answers]) =>
  answers.map((answer) => {
    const standard = standardOf(item);
    const isOfCity = answer === 'item-held' || answer === 'item-not-held';
    const { item: own = standard } = isOfCity ? {} : cellOf(county, item, seeds);
    const { code } = counties[county];
    return { region: code, file: `${isOfCity ? city.code : code}/${stemOf(own)}.yaml`, answer };
  }),
);
const lineOf = ({ region, file, answer }: (typeof expected)[number]): string =>
  `${region} ${file}: ${answer}`;

/** Every county's own authority, offices and contact differ from the city's. */
const isOwnByNature = ({ rule, difference }: Told): boolean =>
  rule === 'local-value' && ['authority', 'offices', 'contact'].includes(difference?.field ?? '');

const linesOf = (findings: readonly Told[]): string[] =>
  findings
    .filter((finding) => !isOwnByNature(finding))
    .map((finding) => `${finding.region} ${finding.file}: ${said(finding)}`)
    .toSorted();

const days: Readonly<Record<string, readonly [from: string, until: string]>> = {
  waived: ['2026-01-01', '2027-12-31'],
  expired: ['2026-01-01', '2026-06-30'],
  'not begun': ['2027-01-01', '2027-12-31'],
};

const waiverFor = (
  { region = '', code = '', variant, fingerprint, difference }: Told,
  [from, until]: readonly [string, string],
): Draft => ({
  region,
  code,
  ...(variant === undefined ? {} : { variant }),
  field: difference?.field ?? '',
  fingerprint,
  reason: '过渡期内暂按原规定执行',
  approval: '阜政务示例〔2026〕1号',
  from,
  until,
});

const home = join(temporary, 'seeded');
const written = catalogueOf(seeds, histories, { matches });
writeCatalogue(home, written);
const diffWaived = (all: Value): ReturnType<typeof diffIn> => {
  writeCatalogue(home, new Map([['waivers.yaml', { waivers: all }]]));
  return diffIn(home, '--all');
};
const unwaived = await diffIn(home, '--all');

/** One for each answer that ends in what a waiver does. */
const waivers: Value = expected.flatMap((each) => {
  const line = lineOf(each);
  const [, ruling = ''] = / \| (waived|expired|not begun)$/u.exec(line) ?? [];
  const period = days[ruling];
  if (period === undefined) return [];
  const bare = line.slice(0, -` | ${ruling}`.length);
  const found = unwaived.findings.filter(
    ({ region, file, ...rest }) => `${region} ${file}: ${said({ file, ...rest })}` === bare,
  );
  expect(found.length, bare).toBe(1);
  return found.map((finding) => waiverFor(finding, period));
});

const report = await diffWaived(waivers);
const seeded: Files = new Map([...written, ['waivers.yaml', { waivers }]]);

describe('the table', () => {
  test('has 200 differences and more, of every kind, in 10 regions and 60 items', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200);
    expect(countyNames.length + 1).toBe(10);
    expect(itemNames.length).toBe(60);
    const texts = expected.map(({ answer }) => answer);
    const parts = new Set(texts.flatMap((text) => text.split(/ of .*? \| | \| | (?=since)/u)));
    for (const part of ['better', 'worse', 'incomparable', 'wording', 'own', 'stale', 'code', 'similarity']) {
      expect([...parts]).toContain(part);
    }
    const fields = new Set(texts.map((text) => /^(?:added|removed|changed|moved) (\S+)/u.exec(text)?.[1]));
    expect(fieldIds.filter((id) => !fields.has(id))).toEqual(['authority', 'offices', 'contact']);
  });

  test('before the differences the catalogue is sound, and all its versions are equal', async () => {
    const files = catalogueOf([], histories);
    expect(await diff(files)).toEqual({ code: 0, findings: [] });
    const folder = join(temporary, String(folders));
    const { code, stdout } = await run(['validate', '-f', 'json'], { cwd: folder });
    const { findings } = JSON.parse(stdout) as { findings: Told[] };
    // One text lists a material twice, for the comparison of repeats.
    const others = findings.filter(({ rule }) => rule !== 'material-listed-once');
    expect(others.filter(({ severity }) => severity !== 'note').map(({ message }) => message.zh)).toEqual([]);
    expect(code).toBe(0);
  });
});

test('every difference is found once, as a person judged it, and nothing else', () => {
  expectSame(linesOf(report.findings), expected.map(lineOf));
});

test('authority, offices and contact are each county’s own wherever there is a standard', () => {
  const ofStandard = new Set(itemNames.map((name) => stemOf(standardOf(name))));
  const compared = [...seeded.keys()].filter((path) => {
    const [folder = '', name = ''] = path.split('/');
    return folder !== city.code && ofStandard.has(name.replace('.yaml', ''));
  });
  expect(compared.length).toBeGreaterThan(500);
  expectSame(
    report.findings.filter(isOwnByNature).map(({ file, difference }) => `${file} ${difference?.field}`),
    compared.flatMap((path) => ['authority', 'offices', 'contact'].map((field) => `${path} ${field}`)),
  );
});

test('each is as grave as its rule, and its place leads to what it tells of', () => {
  const grave: Readonly<Record<string, string>> = {
    'same-as-standard': 'error',
    'no-worse-than-standard': 'error',
    'comparable-with-standard': 'warning',
    'better-than-standard': 'note',
    'worded-like-standard': 'note',
    'local-value': 'note',
  };
  const ruled: Readonly<Record<string, string>> = { waived: 'note', expired: 'warning' };
  for (const finding of report.findings) {
    const { rule, severity, file, line, pointer, difference } = finding;
    if (difference === undefined || isOwnByNature(finding)) continue;
    expect(severity, said(finding)).toBe(ruled[ruledBy(finding) ?? ''] ?? grave[rule]);
    expect(pointer).toBe(difference.path);
    const whole = seeded.get(file) as Draft;
    const lines = stringify(whole, { lineWidth: 0 }).split('\n');
    const value = valueAt(whole, pointer);
    const { kind, to } = difference;
    if (
      (kind === 'added' || kind === 'changed') &&
      value !== undefined &&
      typeof value !== 'object' &&
      to !== undefined
    ) {
      expect(String(value) === to || to.includes(String(value)), said(finding)).toBe(true);
      expect(lines[line - 1], said(finding)).toContain(String(value));
    }
  }
});

describe('shuffled', () => {
  const still = (findings: readonly Told[]): string[] =>
    findings
      .filter(({ difference }) => difference?.kind !== 'moved')
      .map(
        ({
          rule,
          severity,
          file,
          region,
          code,
          variant,
          fingerprint,
          difference,
          cause,
          waiver,
          message,
        }) => {
          const { path: _, ...rest } = difference ?? {};
          return JSON.stringify([
            rule,
            severity,
            file,
            region,
            code,
            variant,
            fingerprint,
            rest,
            cause,
            waiver,
            message,
          ]);
        },
      )
      .toSorted();

  test('every list and all files: nothing changes but what is moved', async () => {
    const next = random(1);
    const others = shuffled([...seeded], next).map(
      ([path, value]) => [path, shuffledLists(value, next)] as const,
    );
    const other = await diff(new Map(others), '--all');
    expectSame(still(other.findings), still(report.findings));
    expect(other.code).toBe(report.code);
  });

  test('the keys of every mapping: nothing changes', async () => {
    const next = random(3);
    const others = [...seeded].map(([path, value]) => [path, shuffledKeys(value, next)] as const);
    const other = await diff(new Map(others));
    expectSame(
      linesOf(other.findings),
      linesOf(report.findings.filter(({ rule }) => rule !== 'local-value')),
    );
  });
});

/**
 * 水产苗种生产许可证的审批、审核, as Guangdong published it in May 2021, in the keys of an item; what the record does not
 * say is taken from the standards above.
 */
const hatchery: Draft = {
  ...standardOf('permit 1'),
  code: '440117070001',
  name: '水产苗种生产许可证的审批、审核',
  serviceObjects: ['自然人', '企业法人', '社会组织法人'],
  conditions: ['在广东省内从事水产苗种生产、经营活动的国家级或省级水产苗种生产单位。'],
  materials: [
    '水产苗种生产许可申请表',
    '水产良种场资格证明材料（省级以上水产良种场才需提供）',
    '法人证明文件',
    '原水产苗种生产许可证',
    '身份证明',
    '营业执照',
  ].map((name) => material(name)),
  timeLimit: { statutory: { value: 30, unit: '工作日' }, promised: { value: 7, unit: '工作日' } },
  visits: 0,
  express: '是',
  appointment: '是',
};

test('two versions of a real record, other in the order of materials and one promised limit: one difference and a note', async () => {
  const local: Draft = {
    ...hatchery,
    ...localOf('permit 1', counties.颍州.name, 1),
    region: counties.颍州.code,
    materials: (hatchery['materials'] as Value[]).toReversed(),
    timeLimit: { statutory: { value: 30, unit: '工作日' }, promised: { value: 10, unit: '工作日' } },
  };
  const { findings } = await diff(
    new Map<string, Value>([
      ['regions.yaml', regionsWith(counties.颍州)],
      [`${city.code}/440117070001.yaml`, hatchery],
      [`${counties.颍州.code}/440117070001.yaml`, local],
    ]),
  );
  expect(findings.map(said)).toEqual([
    'moved materials | wording | worded-like-standard | own',
    'changed timeLimit.promised | worse | no-worse-than-standard | own',
  ]);
});

describe('properties', () => {
  const mirrored: Readonly<Record<string, string>> = {
    added: 'removed',
    removed: 'added',
    better: 'worse',
    worse: 'better',
  };
  const of = (word: string): string => mirrored[word] ?? word;

  test('every version differs from itself in nothing', async () => {
    for (const county of countyNames) {
      const files = between(county, (own) => [own, own]);
      const { findings } = await diff(files, '--all');
      expect(findings.filter((finding) => !isOwnByNature(finding)).map(said)).toEqual([]);
    }
  });

  test('city and county exchanged: what was added is left out, what was better is worse', async () => {
    const told = ({ difference, file }: Told, turn: (word: string) => string): string => {
      const { kind = '', field, from, to, verdict = '', pairing } = difference ?? {};
      const ends = turn('added') === 'added' ? [from, to] : [to, from];
      return JSON.stringify([file, turn(kind), field, ...ends, turn(verdict), pairing]);
    };
    const differences = ({ findings }: { findings: Told[] }, turn = (word: string) => word): string[] =>
      findings
        .filter((finding) => finding.difference !== undefined && !isOwnByNature(finding))
        .map((finding) => told(finding, turn))
        .toSorted();
    const turnedMatches: Value = decisions.map(([item, field, standard, county, verdict]) => ({
      code: codeOf(item),
      field,
      standard: county,
      county: standard,
      verdict,
    }));
    let count = 0;
    for (const county of countyNames) {
      const there = differences(
        await diff(
          between(county, (own, standard) => [standard, own], matches),
          '--all',
        ),
      );
      const back = differences(
        await diff(
          between(county, (own, standard) => [own, standard], turnedMatches),
          '--all',
        ),
        of,
      );
      expectSame(back, there);
      count += there.length;
    }
    expect(count).toBeGreaterThan(200);
  });

  test('normalisation of all that is written is idempotent', () => {
    const texts = [...seeded.values()].flatMap(textsIn);
    const prefixes = ['', '1.', '（二）', '①★ ', '附件1：', '【', '三、《'];
    const suffixes = ['', '。', '；》', '” ', '】……'];
    const next = random(5);
    const made = Array.from({ length: 2_000 }, () =>
      Array.from({ length: Math.floor(next() * 12) }, () =>
        pick([...'一二1２.．、，；（）()《》①★附件申请书 　—－“”〔〕'], next),
      ).join(''),
    );
    const all = new Set([
      ...texts.flatMap((text) =>
        prefixes.flatMap((before) => suffixes.map((after) => before + text + after)),
      ),
      ...made,
    ]);
    expect(all.size).toBeGreaterThan(5_000);
    expect([...all].filter((text) => normalise(normalise(text)) !== normalise(text))).toEqual([]);
  });

  describe('a waiver', () => {
    const waivable = unwaived.findings.filter(
      ({ difference, severity }) => difference !== undefined && severity !== 'note',
    );
    const brief = ({ fingerprint, severity, file }: Told): string => `${file} ${fingerprint} ${severity}`;

    test('has a fingerprint of its own for each finding', () => {
      const keys = unwaived.findings.map(({ file, fingerprint }) => `${file} ${fingerprint}`);
      expect(new Set(keys).size).toBe(keys.length);
    });

    test.each(
      waivable.filter((_, index) => index % 40 === 7).map((finding) => [said(finding), finding] as const),
    )('hides exactly one: %s', async (_, finding) => {
      const { findings } = await diffWaived([waiverFor(finding, ['2026-01-01', '2027-12-31'])]);
      expect(findings.filter(({ waiver }) => waiver !== undefined).map(brief)).toEqual([
        brief({ ...finding, severity: 'note' }),
      ]);
      expect(findings.filter(({ waiver }) => waiver === undefined).map(brief)).toEqual(
        unwaived.findings.filter((each) => each !== finding).map(brief),
      );
    });

    test('for each hides them all, and nothing else', async () => {
      const all = waivable.map((finding) => waiverFor(finding, ['2026-01-01', '2027-12-31']));
      const { findings } = await diffWaived(all);
      expect(findings.filter(({ waiver }) => waiver !== undefined).length).toBe(waivable.length);
      expect(
        findings.filter(({ severity, difference }) => difference !== undefined && severity !== 'note'),
      ).toEqual([]);
    });
  });
});

const regionsWith = (region: (typeof counties)[County]): Value => ({
  regions: [
    { ...city, level: '市级' },
    { ...region, level: '县级', parent: city.code },
  ],
});

/** A catalogue of one county, whose city and county have what `choose` makes of the county’s versions. */
function between(
  county: County,
  choose: (own: Draft, standard: Draft) => readonly [ofCity: Draft, ofCounty: Draft],
  pairs: Value = [],
): Files {
  const region = counties[county];
  const files = new Map<string, Value>([
    ['regions.yaml', regionsWith(region)],
    ['matches.yaml', { matches: pairs }],
  ]);
  for (const name of itemNames) {
    const standard = standardOf(name);
    const { item: own }: Cell = cellOf(county, name, seeds);
    const isSeeded = seeds.some((seed) => seed.county === county && seed.item === name);
    if (!isSeeded || own === undefined || stemOf(own) !== stemOf(standard)) continue;
    const [ofCity, ofCounty] = choose(own, { ...standard, version: 1 });
    const stem = stemOf(standard);
    files.set(`${city.code}/${stem}.yaml`, { ...ofCity, region: city.code, ...localOf(name, city.name, 0) });
    files.set(`${region.code}/${stem}.yaml`, {
      ...ofCounty,
      region: region.code,
      ...localOf(name, region.name, 1),
    });
  }
  return files;
}

/** What an RFC 6901 pointer leads to. */
function valueAt(value: Value, pointer: string): Value | undefined {
  let at: Value | undefined = value;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof at !== 'object') return undefined;
    at = Array.isArray(at) ? at[Number(step)] : at[step];
  }
  return at;
}

const textsIn = (value: Value): string[] =>
  typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [String(value)];

/** Numbers from 0 to 1, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 12)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T;

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const keyed = list.map((each) => [next(), each] as const);
  return keyed.toSorted(([a], [b]) => a - b).map(([, each]) => each);
}

const isList = (value: Value): value is Value[] => Array.isArray(value);

/** Its lists in another order, at every depth. */
function shuffledLists(value: Value, next: () => number): Value {
  if (typeof value !== 'object') return value;
  if (isList(value)) return shuffled(value, next).map((each) => shuffledLists(each, next));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, shuffledLists(each, next)] as const),
  );
}

/** Its keys in another order, at every depth. */
function shuffledKeys(value: Value, next: () => number): Value {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map((each) => shuffledKeys(each, next));
  return Object.fromEntries(
    shuffled(Object.entries(value), next).map(([key, each]) => [key, shuffledKeys(each, next)] as const),
  );
}
