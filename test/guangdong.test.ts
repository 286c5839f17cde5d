import { expect, test } from 'vitest';
import { run, transcript } from './run.ts';

/*
 * 252 real records of Guangdong (fixtures/guangdong/convert.mjs). Regenerate with
 * `npx vitest run --config test/vitest.config.ts -u test/guangdong.test.ts` and read the change.
 */
const catalogue = 'fixtures/guangdong';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: { readonly zh: string };
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const isOfMissing = ({ rule, message }: Finding): boolean =>
  rule === 'schema' && message.zh.startsWith('缺少必填');

/** How often each is there, the most frequent first. */
function countsOf(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .map(([name, count]) => `${count} × ${name}\n`)
    .join('');
}

/** The records lack what the portal did not publish, in every file alike: that is counted, the rest is listed. */
function digest(json: string): string {
  const { summary, findings } = JSON.parse(json) as { summary: object; findings: readonly Finding[] };
  const listed = findings
    .filter((finding) => !isOfMissing(finding))
    .map(
      ({ file, line, column, severity, rule, message }) =>
        `${file}:${line}:${column} ${severity} ${rule}\n  ${message.zh}\n`,
    );
  return [
    `${JSON.stringify(summary)}\n`,
    countsOf(findings.map(({ rule, severity }) => `${severity} ${rule}`)),
    countsOf(findings.filter(isOfMissing).map(({ message }) => message.zh)),
    listed.join(''),
  ].join('\n');
}

test('reports on real records', async () => {
  const { code, stdout, stderr } = await run(['validate', '-C', catalogue, '-f', 'json']);
  expect(code).toBe(1);
  expect(stderr).toBe('');
  await expect(digest(stdout)).toMatchFileSnapshot(`../${catalogue}/validate.txt`);
});

test('shows real dirt as a reader sees it', async () => {
  const files = [
    '440000/440132000000', // a full-width space at the end of its name
    '440000/440132100000-01', // a limit in calendar days
    '440000/442009035002', // a telephone of 386 characters
    '440000/442117165000-02', // held by two organs
    '440000/442199374000', // a placeholder for its organ
    '440100/440106029005-01', // a condition of 1,049 characters
  ];
  const args = ['validate', ...files.map((file) => `${catalogue}/${file}.yaml`)];
  await expect(transcript(args, await run(args))).toMatchFileSnapshot(`../${catalogue}/validate-six.txt`);
});

test('compares real records to the end', async () => {
  const { code, stderr } = await run(['diff', '-C', catalogue]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
});
