import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/load.ts';
import { adoption, folderWith, laws, loaded, put, regions, standard } from './temporary.ts';

const item = '340131003000-01.yaml';
const whole = () =>
  folderWith({
    'regions.yaml': regions,
    'laws.yaml': laws,
    [`341200/${item}`]: standard,
    [`341202/${item}`]: adoption,
  });

describe('listed = checked + refused', () => {
  test('when all is well', () => {
    const { told, count, entries } = loaded(whole());
    expect(told).toEqual([]);
    expect(count).toEqual({ listed: 4, checked: 4, refused: 0, unreadable: 0 });
    expect(entries.map(({ folder }) => folder)).toEqual(['341200', '341202']);
  });

  test('when a file is no YAML, and the others still count', () => {
    const root = whole();
    put(root, `341203/${item}`, 'code："340131003000"\n');
    const { told, count, entries } = loaded(root);
    expect(told).toEqual([`341203/${item}:1 yaml-syntax`]);
    expect(count).toEqual({ listed: 5, checked: 4, refused: 1, unreadable: 0 });
    expect(entries).toHaveLength(2);
  });

  test('a file with breaches of the schema is checked', () => {
    const root = whole();
    put(root, `341200/${item}`, standard.replace('visits: 1', 'visits: 一'));
    const { told, count, entries } = loaded(root);
    expect(told).toEqual([`341200/${item}:68 schema`]);
    expect(count).toEqual({ listed: 4, checked: 4, refused: 0, unreadable: 0 });
    expect(entries[0]?.item).toBeUndefined();
    expect(entries[0]?.draft.name).toBe('食品经营许可');
  });

  test.runIf(process.platform !== 'win32')('when a file is a link', () => {
    const root = whole();
    put(root, 'elsewhere.txt', standard);
    mkdirSync(join(root, '341203'));
    symlinkSync(join(root, 'elsewhere.txt'), join(root, '341203', item));
    const { told, count } = loaded(root);
    expect(told).toEqual([`341203/${item}:1 file-readable`]);
    expect(count).toEqual({ listed: 5, checked: 4, refused: 1, unreadable: 0 });
  });

  test.runIf(process.platform !== 'win32')('when a region is a link', () => {
    const root = whole();
    symlinkSync(join(root, '341202'), join(root, '341203'));
    const { told, count } = loaded(root);
    expect(told).toEqual(['341203:1 file-readable']);
    expect(count).toEqual({ listed: 5, checked: 4, refused: 1, unreadable: 0 });
  });

  test('when a folder is named like a file', () => {
    const root = whole();
    mkdirSync(join(root, '341203', item), { recursive: true });
    const { told, count } = loaded(root);
    expect(told).toEqual([`341203/${item}:1 file-readable`]);
    expect(count).toEqual({ listed: 5, checked: 4, refused: 1, unreadable: 0 });
  });

  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)(
    'when a file may not be read: not complete',
    () => {
      const root = whole();
      put(root, `341203/${item}`, adoption);
      chmodSync(join(root, '341203', item), 0o000);
      const { told, count } = loaded(root);
      expect(told).toEqual([`341203/${item}:1 file-readable`]);
      expect(count).toEqual({ listed: 5, checked: 4, refused: 1, unreadable: 1 });
    },
  );

  test('when a file vanishes before it is read: not complete', () => {
    const root = whole();
    const catalogue = openCatalogue(root, root);
    rmSync(join(root, '341202'), { recursive: true });
    const [group] = catalogue.groups();
    expect(group?.count).toEqual({ listed: 2, checked: 1, refused: 1, unreadable: 1 });
    expect(group?.findings.map(({ rule, at }) => `${at.file} ${rule}`)).toEqual([
      `341202/${item} file-readable`,
    ]);
    expect(group?.entries.map(({ folder }) => folder)).toEqual(['341200']);
  });

  test('when files are misplaced or misnamed', () => {
    const root = whole();
    put(root, 'waiver.yaml', 'waivers: []\n');
    put(root, '事项.yaml', standard);
    put(root, `341205/${item}`, adoption);
    put(root, `341202/旧/${item}`, adoption);
    const { told, count, findings } = loaded(root);
    expect(told.toSorted()).toEqual([
      `341202/旧/${item}:1 catalogue-layout`,
      `341205/${item}:1 catalogue-layout`,
      'waiver.yaml:1 catalogue-layout',
      '事项.yaml:1 catalogue-layout',
    ]);
    expect(count).toEqual({ listed: 8, checked: 4, refused: 4, unreadable: 0 });
    const messages = Object.fromEntries(findings.map(({ at, message }) => [at.file, message]));
    expect(messages['waiver.yaml']?.zh).toContain('是不是 waivers.yaml？');
    expect(messages['waiver.yaml']?.en).toContain('did you mean waivers.yaml?');
    expect(messages['事项.yaml']?.zh).toContain('事项文件要放在区域文件夹里');
    expect(messages[`341205/${item}`]?.zh).toContain('不是 regions.yaml 登记的区域');
    expect(messages[`341205/${item}`]?.zh).toContain('是不是 34120');
  });

  test('each fault of the layout has a fingerprint of its own', () => {
    const root = whole();
    put(root, `341205/${item}`, adoption);
    put(root, '341205/340131003000-02.yaml', adoption);
    put(root, 'a.yaml', adoption);
    expect(new Set(loaded(root).findings.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });
});

describe('groups', () => {
  const codes = ['340131003000', '340105001000', '340117002000'];
  const several = () => {
    const root = folderWith({ 'regions.yaml': regions, 'laws.yaml': laws });
    for (const code of codes) {
      put(root, `341200/${code}-01.yaml`, standard.replace('340131003000', code));
      for (const folder of ['341202', '341203', '341204']) {
        put(
          root,
          `${folder}/${code}-01.yaml`,
          adoption.replace('340131003000', code).replace('341202', folder),
        );
      }
    }
    return root;
  };

  test('one a code, in order, each with all its regions', () => {
    const { groups, told } = loaded(several());
    expect(told).toEqual([]);
    expect(groups.map(({ code }) => code)).toEqual(codes.toSorted());
    for (const { entries, count } of groups) {
      expect(entries.map(({ folder }) => folder)).toEqual(['341200', '341202', '341203', '341204']);
      expect(count).toEqual({ listed: 4, checked: 4, refused: 0, unreadable: 0 });
    }
  });

  test('are read when they are asked for, and again each time', () => {
    const root = several();
    const catalogue = openCatalogue(root, root);
    const [first] = catalogue.groups();
    expect(first?.entries).toHaveLength(4);
    put(root, '341202/340105001000-01.yaml', adoption);
    const again = [...catalogue.groups()].find(({ code }) => code === first?.code);
    expect(again?.entries[1]?.draft.code).toBe('340131003000');
    expect(first?.entries[1]?.draft.code).toBe('340105001000');
  });

  test('variants of a code lie together whatever their file names', () => {
    const root = whole();
    put(root, '341200/340131003000-02.yaml', standard.replace('variant: 新办', 'variant: 变更'));
    put(root, '341200/340131003000.yml', standard.replace('variant: 新办\n', ''));
    const { groups, told, count } = loaded(root);
    expect(groups).toHaveLength(1);
    expect(told).toEqual([]);
    expect(count.listed).toBe(6);
  });
});

describe('a selection', () => {
  test('counts and tells only what is selected', () => {
    const root = whole();
    put(root, `341203/${item}`, 'broken');
    put(root, `341205/${item}`, adoption);
    put(root, 'waiver.yaml', 'waivers: []\n');
    const only = loaded(root, (path) => path.includes('341202'));
    expect(only.told).toEqual([]);
    expect(only.count).toEqual({ listed: 1, checked: 1, refused: 0, unreadable: 0 });
  });

  test('reads the standard that a selected adoption needs, without counting or telling of it', () => {
    const root = whole();
    put(root, `341200/${item}`, standard.replace('visits: 1', 'visits: 一'));
    const { entries, told, count } = loaded(root, (path) => path.includes('341202'));
    expect(told).toEqual([]);
    expect(count.listed).toBe(1);
    expect(entries.map(({ folder, draft }) => [folder, draft.name, draft.visits])).toEqual([
      ['341202', '食品经营许可', undefined],
    ]);
  });

  test('a settings file is counted only when selected', () => {
    const { count, entries } = loaded(whole(), (path) => path.endsWith('regions.yaml'));
    expect(count).toEqual({ listed: 1, checked: 1, refused: 0, unreadable: 0 });
    expect(entries).toEqual([]);
  });

  test('the registry of laws is consulted though it is not selected', () => {
    const { settings, count } = loaded(whole(), (path) => path.includes('341202'));
    expect(settings.laws.asOf).toBe('2025-04-19');
    expect(settings.laws.find('中华人民共和国民法典')?.articles).toBe(1260);
    expect(count.listed).toBe(1);
  });

  test('also when it is written in an unusual way', () => {
    const root = whole();
    put(root, 'laws.yaml', laws.replaceAll(/^ {4}articles: (\d+)$/gmu, '    articles: $1 # 条'));
    const { settings, count } = loaded(root, (path) => path.includes('341202'));
    expect(settings.laws.find('中华人民共和国民法典')?.articles).toBe(1260);
    expect(count.listed).toBe(1);
  });
});
