import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, run } from '../run.ts';
import { type Cluster, hasServer, startCluster } from './cluster.ts';

const scratch = mkdtempSync(join(tmpdir(), 'shixiang-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A folder of its own with a catalogue in it. */
function folderOf(name: string): string {
  const cwd = join(scratch, name);
  cpSync('fixtures/bad/many-counties', join(cwd, 'catalogue'), { recursive: true });
  return cwd;
}

describe.skipIf(!hasServer)('submit, worker and merge', () => {
  let cluster: Cluster;
  beforeAll(() => {
    cluster = startCluster();
  });
  afterAll(() => cluster?.remove());
  const tool = (cwd: string, ...args: readonly string[]): Promise<Ran> =>
    run([...args, '--lang', 'en'], { cwd, env: { SHIXIANG_QUEUE: cluster.url } });
  const submitted = async (cwd: string, ...args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await tool(cwd, 'submit', ...args);
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/^[0-9a-f]{16}\n$/u);
    return stdout.trim();
  };

  test('before anything was submitted there is no run to merge', async () => {
    const { code, stderr } = await tool(scratch, 'merge', '--run', 'x');
    expect([code, stderr]).toEqual([2, 'shixiang: the queue has no run x; shixiang submit enters one\n']);
  });

  test.each([
    ['validate', []],
    ['diff', []],
    ['check', []],
    ['diff', ['--county', '341202', '--field', 'materials', '--all']],
  ])('say what one process says: %s %j', async (command, scope) => {
    const cwd = folderOf(`same-${command}-${scope.length}`);
    const id = await submitted(cwd, command, ...scope, '--shards', '5');
    const { code, stderr } = await tool(cwd, 'worker', '--once', '--run', id);
    expect(stderr.match(/is done and stored/gu)).toHaveLength(5);
    expect(code).toBe(0);
    for (const format of ['text', 'json', 'markdown']) {
      expect(await tool(cwd, 'merge', '--run', id, '-f', format)).toEqual(
        await tool(cwd, command, ...scope, '-f', format),
      );
    }
  });

  test('the same work on the same files is the same run, anything else another', async () => {
    const cwd = folderOf('again');
    const id = await submitted(cwd, 'validate', '--shards', '3');
    expect(await submitted(cwd, 'validate', '--shards', '3')).toBe(id);
    const others = [
      await submitted(cwd, 'validate', '--shards', '4'),
      await submitted(cwd, 'diff', '--shards', '3'),
      await submitted(cwd, 'check', '--shards', '3'),
      await submitted(cwd, 'validate', 'catalogue/341200', '--shards', '3'),
      await submitted(cwd, 'validate', '--shards', '3', '--today', '2026-11-25'),
    ];
    // As long as before, so that only its bytes tell.
    const file = join(cwd, 'catalogue', '341200', '340131003000-01.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('行政许可', '行政确认'));
    others.push(await submitted(cwd, 'validate', '--shards', '3'));
    expect(new Set([id, ...others]).size).toBe(7);
  });

  test('a run that lacks parts is not merged', async () => {
    const cwd = folderOf('lacking');
    const id = await submitted(cwd, 'validate', '--shards', '2', '--today', '2026-01-02');
    const { code, stdout, stderr } = await tool(cwd, 'merge', '--run', id);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toBe(
      `shixiang: run ${id} lacks 2 parts: 1/2, 2/2, so nothing was merged. Wait for the workers, or start more.\n`,
    );
  });

  test('a worker with another catalogue refuses, and stores nothing', async () => {
    const cwd = folderOf('submitted');
    const id = await submitted(cwd, 'validate', '--shards', '2', '--today', '2026-01-03');
    const elsewhere = folderOf('elsewhere');
    writeFileSync(join(elsewhere, 'catalogue', 'policy.yaml'), '# other settings\n{}\n');
    const refused = await tool(elsewhere, 'worker', '--once', '--run', id);
    expect(refused.stderr).toContain(
      `run ${id} was not submitted for the catalogue here: it differs in the settings of the catalogue.`,
    );
    expect(refused.code).toBe(3);
    const nowhere = await tool(scratch, 'worker', '--once', '--run', id);
    expect(nowhere.stderr).toContain(`the catalogue of run ${id}, catalogue, is not here.`);
    expect(nowhere.code).toBe(3);
    expect((await tool(cwd, 'worker', '--once', '--run', id)).code).toBe(0);
  });

  test('a file that only its bytes tell from what was submitted is found at its shard', async () => {
    const cwd = folderOf('bytes');
    const id = await submitted(cwd, 'validate', '--shards', '1', '--today', '2026-01-04');
    const file = join(cwd, 'catalogue', '341200', '340131003000-01.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('行政许可', '行政确认'));
    const { code, stderr } = await tool(cwd, 'worker', '--once', '--run', id);
    expect(stderr).toContain(`files here changed after run ${id} was submitted (shard 1/1)`);
    expect(code).toBe(3);
    writeFileSync(file, text);
    expect((await tool(cwd, 'worker', '--once', '--run', id)).code).toBe(0);
  });

  test.skipIf(process.platform === 'win32')('a worker that stands by ends when it is asked to', async () => {
    const cwd = folderOf('standing');
    const id = await submitted(cwd, 'validate', '--shards', '1', '--today', '2026-01-05');
    const standing = spawn(
      process.execPath,
      [join(process.cwd(), 'bin/shixiang.js'), 'worker', '--run', id, '--lang', 'en'],
      { cwd, env: { ...process.env, SHIXIANG_QUEUE: cluster.url } },
    );
    let said = '';
    standing.stderr.on('data', (text) => {
      const isFirst = !said.includes('is done and stored');
      said += text;
      // A second signal would end it at once.
      if (isFirst && said.includes('is done and stored')) standing.kill('SIGTERM');
    });
    const code = await new Promise((resolve) => standing.on('exit', resolve));
    expect(said).toMatch(/the worker has ended\.\n$/u);
    expect(code).toBe(143);
  });
});
