// The comparison alone: versions as they are once read, each against its standard, as diff does it, without output.
import { build } from './built.mjs';
import { groups } from './generate.mjs';

const [regions = 99, items = 2000] = process.argv.slice(2).map(Number);
/** @type {typeof import('../../src/compare/compare.ts')} */
const { compare } = await import(await build('src/compare/compare.ts'));
/** @type {typeof import('../../src/catalogue/sections.ts')} */
const { bySections } = await import(await build('src/catalogue/sections.ts'));
/** @type {typeof import('../../src/model/field.ts')} */
const { fields } = await import(await build('src/model/field.ts'));
/** @type {typeof import('../../src/compare/elements.ts')} */
const { elementsAsked } = await import(await build('src/compare/elements.ts'));
const asked = elementsAsked((field) => fields[field].latitude !== 'local');
let [seconds, versions, differences] = [0, 0, 0];
for (const { versions: made } of groups({ regions, items })) {
  const [standard, ...locals] = made.map(
    ({ text }) =>
      /** @type {import('../../src/model/item.ts').Item} */ (bySections(Buffer.from(text))?.value),
  );
  if (standard === undefined) throw new Error('an item without a standard');
  const start = performance.now();
  for (const local of locals) for (const _ of compare(standard, local, [], asked)) differences += 1;
  seconds += (performance.now() - start) / 1000;
  versions += made.length;
}
console.log(JSON.stringify({ seconds, versions, differences }));
