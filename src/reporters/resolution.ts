import type { ChalkInstance } from 'chalk';
import type { Origin, Resolved } from '../model/resolved.ts';
import { show } from '../model/show.ts';
import type { Locale } from '../model/text.ts';
import { padTo } from './columns.ts';

/** Text that YAML reads back as this very text without quotes. */
const isPlain = (text: string): boolean =>
  /^[\p{L}《（“0-9][^\n\t]*$/u.test(text) &&
  !/: |:$| #|\s$|[\u{85}\u{2028}\u{2029}\u{FEFF}]/u.test(text) &&
  !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text) &&
  !/^[\d.]/u.test(text);

function scalarText(value: unknown): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, each]) => `${key}: ${scalarText(each)}`);
    return `{ ${parts.join(', ')} }`;
  }
  return String(value);
}

/** Origins stand in one column, as long as the values are short. */
const stop = 40;

/** The item as YAML that can be read back, with the origin of each value as a comment. */
export function resolutionText(resolved: Resolved, locale: Locale, chalk: ChalkInstance): string {
  const names = { own: { zh: '本地', en: 'own' }, standard: { zh: '标准', en: 'standard' } } as const;
  const lines: string[] = [];
  const put = (text: string, { from, at }: Origin): void => {
    const origin = `# ${names[from][locale]} ${show(at.file)}:${at.line}`;
    const told = padTo(show(text), stop);
    lines.push(
      `${from === 'own' ? told : chalk.dim(told)}  ${from === 'own' ? chalk.green(origin) : chalk.dim(origin)}`,
    );
  };
  const walk = (part: Resolved, indent: string, lead: string): void => {
    switch (part.kind) {
      case 'value':
        put(`${lead}${scalarText(part.value)}`, part.origin);
        return;
      case 'list': {
        if (part.members.length === 0) put(`${lead}[]`, part.origin);
        else if (lead.trim() !== '') lines.push(lead.trimEnd());
        for (const member of part.members) walk(member, `${indent}  `, `${indent}- `);
        return;
      }
      case 'mapping': {
        if (part.members.length === 0) {
          put(`${lead}{}`, part.origin);
          return;
        }
        const isMember = lead.endsWith('- ');
        if (!isMember && lead.trim() !== '') lines.push(lead.trimEnd());
        for (const [index, { key, value }] of part.members.entries()) {
          const before = isMember && index === 0 ? lead : indent;
          walk(value, `${indent}  `, `${before}${key}: `);
        }
      }
    }
  };
  walk(resolved, '', '');
  return `${lines.join('\n')}\n`;
}
