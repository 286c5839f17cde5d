import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readFile, sizeLimit, unreadOf } from '../../src/catalogue/read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'shixiang-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const said = (path: string): string => {
  const result = readFile(path, 'shown.yaml');
  if ('bytes' in result) return `${result.bytes.length} bytes`;
  expect(result.fault).toMatchObject({
    rule: 'file-readable',
    at: { file: 'shown.yaml', line: 1, column: 1 },
  });
  return `${result.kind}: ${result.fault.message.en}`;
};

const error = (code: string) => Object.assign(new Error(code), { code });

describe('readFile', () => {
  test('reads a regular file', () => {
    writeFileSync(at('a.yaml'), '食品');
    const result = readFile(at('a.yaml'));
    expect('bytes' in result && new TextDecoder().decode(result.bytes)).toBe('食品');
    writeFileSync(at('empty.yaml'), '');
    expect(said(at('empty.yaml'))).toBe('0 bytes');
  });

  test('knows the limit of the size', () => {
    writeFileSync(at('large.yaml'), Buffer.alloc(sizeLimit));
    expect(said(at('large.yaml'))).toBe(`${sizeLimit} bytes`);
    writeFileSync(at('larger.yaml'), Buffer.alloc(sizeLimit + 1));
    expect(said(at('larger.yaml'))).toContain(
      'refused: the file has 1.0 MB (1048577 bytes), more than the limit',
    );
    writeFileSync(at('huge.yaml'), Buffer.alloc(52 * sizeLimit));
    expect(said(at('huge.yaml'))).toContain('52 MB');
  });

  test('reads what /proc calls empty, and not without end', () => {
    if (process.platform !== 'linux') return;
    expect(said('/proc/version')).toMatch(/^[1-9]\d* bytes$/);
    expect(said('/dev/zero')).toContain('refused: not a regular file');
  });

  test('refuses links, folders, pipes and sockets', async () => {
    if (process.platform === 'win32') return;
    symlinkSync('/proc/self/environ', at('link.yaml'));
    expect(said(at('link.yaml'))).toContain('refused: symbolic links');
    symlinkSync('nowhere', at('broken.yaml'));
    expect(said(at('broken.yaml'))).toContain('refused: symbolic links');
    mkdirSync(at('folder.yaml'));
    expect(said(at('folder.yaml'))).toContain('refused: named like a YAML file but is a folder');
    execFileSync('sh', ['-c', 'mkfifo "$0"', at('pipe.yaml')]);
    expect(said(at('pipe.yaml'))).toContain('refused: not a regular file');
    const server = createServer().listen(at('socket.yaml'));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(said(at('socket.yaml'))).toContain('refused: not a regular file');
    server.close();
  });

  test('tells what the machine could not read', () => {
    expect(said(at('absent.yaml'))).toContain('unreadable: cannot be read: it does not exist');
    expect(said(join(at('a.yaml'), 'b'))).toContain('unreadable: cannot be read: part of the path');
    expect(unreadOf('a', error('EACCES'))).toMatchObject({ kind: 'unreadable' });
    expect(unreadOf('a', error('EIO')).fault.message.zh).toContain('磁盘读取出错');
    expect(unreadOf('a', error('EODD')).fault.message.zh).toContain('系统报告 EODD');
    expect(() => unreadOf('a', new TypeError('ours'))).toThrow('ours');
  });
});
