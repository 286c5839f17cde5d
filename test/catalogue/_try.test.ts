import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { parse } from '../../src/catalogue/parse.ts';
test('x', () => {
  const src = readFileSync('/tmp/yx/try.mjs', 'utf8');
  const body = /const cases = (\{[\s\S]*?\n\});?\n/.exec(src)![1]!;
  const cases = new Function(`return (${body})`)() as Record<string, string>;
  let out = '';
  for (const [name, text] of Object.entries(cases)) {
    const { document, faults } = parse('x.yaml', new TextEncoder().encode(text));
    out += `${name.padEnd(8)} ${JSON.stringify(text.slice(0, 50))} ${document ? JSON.stringify(document.value).slice(0, 80) : '-'}\n`;
    for (const f of faults) out += `      ${f.at.line}:${f.at.column}+${f.at.length} ${f.rule} ${f.message.zh}\n`;
  }
  console.log(out);
});
