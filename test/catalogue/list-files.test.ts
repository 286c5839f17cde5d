import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../../src/catalogue/list-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shixiang-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (...names: readonly string[]): void => {
  for (const name of names) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), '');
  }
};
const display = (path: string): string => relative(root, path).split(sep).join('/');
const list = () => {
  const { files, faults } = listFiles(root, display);
  return {
    files: files.map(display),
    faults: faults.map(({ kind, path, fault }) => {
      expect(fault.at.file).toBe(display(path));
      return `${kind} ${fault.at.file}: ${fault.message.en}`;
    }),
  };
};

describe('listFiles', () => {
  test('finds YAML everywhere, in code-unit order', () => {
    put(
      'b.yaml',
      'a/2.yaml',
      'a/10.yaml',
      'a-b/1.yml',
      'B.YAML',
      '合肥市/许可.yaml',
      'a/readme.md',
      'a/x.yaml.bak',
    );
    expect(list().files).toEqual([
      'B.YAML',
      'a-b/1.yml',
      'a/10.yaml',
      'a/2.yaml',
      'b.yaml',
      '合肥市/许可.yaml',
    ]);
    expect(list().faults).toEqual([]);
  });

  test('leaves out hidden names and node_modules', () => {
    put('.git/a.yaml', '.x.yaml', 'node_modules/a/b.yaml', 'a/node_modules/b.yaml', 'a.yaml');
    expect(list()).toEqual({ files: ['a.yaml'], faults: [] });
  });

  test('lists whatever is named like YAML, for readFile to judge', () => {
    put('folder.yaml/a.txt', 'folder.yaml/b.yaml', 'a.txt');
    symlinkSync('a.txt', join(root, 'link.yaml'));
    expect(list().files).toEqual(['folder.yaml', 'link.yaml']);
  });

  test('follows no link, and tells of folders behind one', () => {
    put('a/1.yaml', 'note.txt');
    symlinkSync('/etc', join(root, 'linked'));
    symlinkSync('.', join(root, 'a', 'loop'));
    symlinkSync('nowhere', join(root, 'broken'));
    symlinkSync('note.txt', join(root, 'note'));
    const { files, faults } = list();
    expect(files).toEqual(['a/1.yaml']);
    expect(faults.map((fault) => fault.slice(0, 30))).toEqual([
      'refused a/loop: linked folders',
      'refused linked: linked folders',
    ]);
  });

  test('does not follow the root either', () => {
    put('real/a.yaml');
    symlinkSync('real', join(root, 'catalogue'));
    const { files, faults } = listFiles(join(root, 'catalogue'));
    expect(files).toEqual([]);
    expect(faults).toMatchObject([{ kind: 'refused' }]);
  });

  test('refuses names that cannot be shown or opened', () => {
    if (process.platform !== 'linux') return;
    put('a\nb.yaml', 'a\u202Eb.yaml', '::error::x.yaml', 'ok.yaml');
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff]), Buffer.from('.yaml')]), '');
    const { files, faults } = list();
    expect(files).toEqual(['::error::x.yaml', 'ok.yaml']);
    expect(faults).toHaveLength(3);
    for (const fault of faults) expect(fault.split(': ')[1]).toMatch(/^the name/);
  });

  test('tells of a folder that cannot be read', () => {
    const { files, faults } = listFiles(join(root, 'absent'), display);
    expect(files).toEqual([]);
    expect(faults).toMatchObject([
      { kind: 'unreadable', fault: { rule: 'file-readable', at: { file: 'absent' } } },
    ]);
  });
});
