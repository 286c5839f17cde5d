import { isDeepStrictEqual } from 'node:util';
import { expect, vi } from 'vitest';
import type { Source } from '../src/catalogue/source.ts';
import type { Report } from '../src/model/report.ts';

/** Loads the tool anew, with all that is between a folder of files and its reports. */
async function load() {
  const { openCatalogue } = await import('../src/catalogue/load.ts');
  const { validate } = await import('../src/commands/validate.ts');
  const { diff } = await import('../src/commands/diff.ts');
  return { openCatalogue, validate, diff };
}

type Tool = Awaited<ReturnType<typeof load>>;

/** The tool as it is. */
async function ordinary(): Promise<Tool> {
  vi.resetModules();
  return load();
}

/**
 * The tool without a short cut: `yaml` reads every file, the whole schema judges it, every rule is asked of every entry
 * and every version compared with its standard as if it were the first. What is compared or asked is a copy, so that
 * nothing is known again by being the same object.
 */
async function slow(): Promise<Tool> {
  vi.resetModules();
  vi.doMock('../src/catalogue/sections.ts', () => ({ bySections: () => undefined }));
  vi.doMock('../src/rules/recall.ts', () => ({ recalling: asking }));
  vi.doMock('../src/compare/compare.ts', async (original) => {
    const { compare } = await original<typeof import('../src/compare/compare.ts')>();
    const comparing: typeof compare = (standard, local, ...rest) =>
      compare(structuredClone(standard), structuredClone(local), ...rest);
    return { compare: comparing };
  });
  const tool = await load();
  vi.doUnmock('../src/catalogue/sections.ts');
  vi.doUnmock('../src/rules/recall.ts');
  vi.doUnmock('../src/compare/compare.ts');
  return tool;
}

const asking: typeof import('../src/rules/recall.ts').recalling = (rules, context) => (entry) =>
  rules.map((rule) => {
    const copy = { ...entry, own: structuredClone(entry.own), draft: structuredClone(entry.draft) };
    return [...rule.check(copy.draft, { ...context, entry: copy })];
  });

const today = '2026-11-24';
const everything = { counties: [], items: [], fields: [], isAll: true };

function* reportsOf(
  { openCatalogue, validate, diff }: Tool,
  root: string,
  source?: Source,
): Generator<Report> {
  const open = () => openCatalogue(root, root, () => true, source);
  yield validate(open(), today);
  yield diff(open(), everything, today);
}

/** All of a report, its findings one by one. */
const wholeOf = ({ findings, ...report }: Report): unknown => ({ ...report, findings: [...findings] });

/** Fails where the tool and the slow one differ on a catalogue; tells how much there was to differ on. */
export type Prove = (root: string, source?: Source) => { readonly findings: number };

/** To be asked of many catalogues: what the ordinary tool keeps of one must not mislead it on the next. */
export async function proving(): Promise<Prove> {
  const [fast, oracle] = [await ordinary(), await slow()];
  return (root, source) => {
    const right = [...reportsOf(oracle, root, source)];
    let findings = 0;
    for (const [index, report] of [...reportsOf(fast, root, source)].entries()) {
      const [said, wanted] = [wholeOf(report), wholeOf(right[index] as Report)];
      if (!isDeepStrictEqual(said, wanted)) expect(said).toEqual(wanted);
      findings += report.findings.length;
    }
    return { findings };
  };
}
