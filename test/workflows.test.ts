import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

// The ready workflow files of the READMEs: their form, their rights, and that both READMEs show the same.

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: string | Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

const readmes = ['README.md', 'README.zh-CN.md'] as const;

/** Path, as the first line of the fence says → what the file holds. */
function filesOf(readme: string, language: 'yaml' | 'sh'): ReadonlyMap<string, string> {
  const fences = readFileSync(readme, 'utf8').matchAll(
    new RegExp(`(?<=^\`\`\`${language}\\n)[\\s\\S]*?(?=^\`\`\`$)`, 'gmu'),
  );
  return new Map(
    [...fences].flatMap(([text]) => {
      const path = /^# (\.[a-z.-]+(?:\/[a-z.-]+)*)/mu.exec(text)?.[1];
      return path === undefined ? [] : [[path, text]];
    }),
  );
}

const github = ['.github/workflows/catalogue.yml', '.github/workflows/comment.yml'] as const;

const sharded = ['.github/workflows/whole.yml', '.gitlab/whole.yml', '.kubernetes/shards.yaml'] as const;

interface Matrix {
  readonly command: readonly string[];
  readonly shard: readonly number[];
}

describe.each(readmes)('%s', (readme) => {
  const files = filesOf(readme, 'yaml');
  const workflow = (path: string): Workflow => parse(files.get(path) ?? '') as Workflow;
  const stepsOf = (path: string): readonly Step[] =>
    Object.values(workflow(path).jobs).flatMap(({ steps }) => steps);

  test('has a file for each host, and a hook', () => {
    expect([...files.keys()].toSorted()).toEqual(
      [...github, '.gitlab-ci.yml', '.workflow/catalogue.yml', ...sharded].toSorted(),
    );
    expect([...filesOf(readme, 'sh').keys()]).toEqual(['.git/hooks/pre-commit']);
  });

  test('the workflow that sees the request may only read, but for the upload of alerts', () => {
    const { on, permissions, jobs } = workflow(github[0]);
    expect(on).toBe('pull_request');
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs['check']).not.toHaveProperty('permissions');
    expect(jobs['scan']?.permissions).toEqual({
      actions: 'read',
      contents: 'read',
      'security-events': 'write',
    });
    expect(jobs['scan']?.steps.filter(({ run }) => run !== undefined)).toEqual([]);
  });

  test('the workflow that may comment checks nothing out and runs nothing of the request', () => {
    const { on, permissions, jobs } = workflow(github[1]);
    expect(on).toEqual({ workflow_run: { workflows: ['catalogue'], types: ['completed'] } });
    expect(permissions).toEqual({});
    expect(jobs['comment']?.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
    expect(stepsOf(github[1]).map(({ uses }) => uses)).toEqual(['actions/download-artifact@v4', undefined]);
  });

  test.each(github)('%s keeps no token and puts no words of others into a shell', (path) => {
    expect(files.get(path)).not.toMatch(/pull_request_target|GITHUB_OUTPUT|GITHUB_ENV/u);
    for (const { uses, run = '', with: given } of stepsOf(path)) {
      if (uses?.startsWith('actions/checkout@')) expect(given).toHaveProperty('persist-credentials', false);
      for (const [, expression] of run.matchAll(/\$\{\{ (.*?) \}\}/gu))
        expect(expression).toBe('matrix.command');
    }
  });

  test('the tool is that of the base, also on GitLab and Gitee', () => {
    expect(files.get(github[0])).toMatch(/ref: \$\{\{ env\.BASE \}\}\n\s+path: tool\n/u);
    for (const path of ['.gitlab-ci.yml', '.workflow/catalogue.yml']) {
      const text = files.get(path) ?? '';
      expect(text).toContain('git worktree add ../tool FETCH_HEAD');
      expect(parse(text)).toBeTypeOf('object');
    }
    for (const [path, text] of files) {
      // Those work on what is merged already.
      if ((sharded as readonly string[]).includes(path)) continue;
      expect(
        text.match(/node \S+/gu)?.filter((line) => line !== 'node ../tool/bin/shixiang.js') ?? [],
      ).toEqual([]);
    }
  });

  test('every shard is done once, and then all are merged', () => {
    const [onGithub, onGitlab, onKubernetes] = sharded.map((path) => files.get(path) ?? '');
    const { permissions, jobs } = parse(onGithub ?? '') as {
      permissions: unknown;
      jobs: Record<string, { needs?: string; strategy: { matrix: Matrix }; steps: readonly Step[] }>;
    };
    expect(permissions).toEqual({ contents: 'read' });
    const { command, shard } = jobs['shard']?.strategy.matrix ?? { command: [], shard: [] };
    expect(jobs['merge']?.strategy.matrix.command).toEqual(command);
    expect(jobs['merge']?.needs).toBe('shard');
    expect(shard).toEqual(shard.map((_, index) => index + 1));
    expect(onGithub).toContain(`--shard \${{ matrix.shard }}/${shard.length} `);
    for (const { uses, run = '', with: given } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      if (uses?.startsWith('actions/checkout@')) expect(given).toHaveProperty('persist-credentials', false);
      for (const [, expression] of run.matchAll(/\$\{\{ (.*?) \}\}/gu)) {
        expect(['matrix.command', 'matrix.shard']).toContain(expression);
      }
    }
    const gitlab = parse(onGitlab ?? '') as Record<
      string,
      { parallel: { matrix: readonly { COMMAND: string[]; SHARD?: string[] }[] } }
    >;
    const [shards, merges] = ['shard', 'merge'].map((job) => gitlab[job]?.parallel.matrix[0]);
    expect(shards?.COMMAND).toEqual(merges?.COMMAND);
    expect(shards?.SHARD).toEqual(shards?.SHARD?.map((_, index, { length }) => `${index + 1}/${length}`));
    const { spec } = parse(onKubernetes ?? '') as {
      spec: {
        completionMode: string;
        completions: number;
        template: { spec: { containers: { args: string[] }[] } };
      };
    };
    expect(spec.completionMode).toBe('Indexed');
    expect(spec.template.spec.containers[0]?.args[0]).toContain(
      `--shard "$((JOB_COMPLETION_INDEX + 1))/${spec.completions}"`,
    );
  });
});

test('both READMEs show the same', () => {
  const [first, second] = readmes.map((readme) =>
    [...filesOf(readme, 'yaml')].map(([path, text]) => [path, parse(text) as unknown]),
  );
  expect(second).toEqual(first);
});
