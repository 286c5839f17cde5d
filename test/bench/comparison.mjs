// The comparison alone: versions as they are once read, each against its standard, without output.
import { build } from './built.mjs';
import { groups } from './generate.mjs';

const [regions = 99, items = 2000] = process.argv.slice(2).map(Number);
/** @type {typeof import('../../src/compare/compare.ts')} */
const { compare } = await import(await build('src/compare/compare.ts'));
let [seconds, versions, differences] = [0, 0, 0];
for (const { versions: made } of groups({ regions, items })) {
  // As reading leaves them: no value is shared between two regions.
  const [standard, ...locals] = made.map(({ value }) => JSON.parse(JSON.stringify(value)));
  const start = performance.now();
  for (const local of locals) for (const _ of compare(standard, local)) differences += 1;
  seconds += (performance.now() - start) / 1000;
  versions += made.length;
}
console.log(JSON.stringify({ seconds, versions, differences }));
