import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/load.ts';
import { dataOf, settingsFrom } from '../../src/catalogue/settings-data.ts';

test.each(['fixtures/guangdong', 'fixtures/ok/adopted', 'fixtures/bad/ten-ways', 'catalogue'])(
  'what another thread is handed of %s says the same',
  (root) => {
    const { settings } = openCatalogue(root, '.');
    const handed = settingsFrom(structuredClone(dataOf(settings)));
    const { laws, placedMatches, ...plain } = handed;
    const { laws: lawsRead, placedMatches: matchesRead, ...plainRead } = settings;
    expect(plain).toEqual(plainRead);
    expect(placedMatches.map(({ match }) => match)).toEqual(matchesRead.map(({ match }) => match));
    expect([laws.asOf, laws.all()]).toEqual([lawsRead.asOf, lawsRead.all()]);
    for (const title of [...lawsRead.all().map((law) => law.title), '没有这样的法律']) {
      expect(laws.find(title)).toEqual(lawsRead.find(title));
    }
    expect(laws.nearest('市场主体登记管理条列')).toBe(lawsRead.nearest('市场主体登记管理条列'));
  },
);

test('a match is still the one of its code', () => {
  const { settings } = openCatalogue('fixtures/bad/renamed', '.');
  const { matches, placedMatches } = settingsFrom(structuredClone(dataOf(settings)));
  expect(placedMatches.length).toBeGreaterThan(0);
  for (const { match, locate } of placedMatches) {
    expect(matches.get(match.code)?.includes(match)).toBe(true);
    expect(() => locate('code')).toThrow('where they stand');
  }
});

test('settings that are given are neither read nor told of', () => {
  const root = 'fixtures/bad/ten-ways';
  const { settings } = openCatalogue(root, '.');
  const read: string[] = [];
  const source = {
    list: () => ({ files: [`${root}/regions.yaml`, `${root}/laws.yaml`], faults: [] }),
    read: (path: string) => {
      read.push(path);
      return { bytes: new Uint8Array() };
    },
  };
  const opened = openCatalogue(root, '.', () => true, source, settings);
  expect(opened.settings).toBe(settings);
  expect(opened.findings).toEqual([]);
  expect(read).toEqual([]);
});
