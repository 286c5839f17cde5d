import { show } from '../model/show.ts';

/** What Markdown or HTML would obey, as entities, which they never do, in HTML blocks either. */
const obeyed = /[&<>|`*_~[\]\\!$^{}]/gu;

const escapeLine = (line: string): string =>
  show(line)
    .replace(obeyed, (character) => `&#${character.codePointAt(0)};`)
    .replace(/@/gu, '@&#8203;')
    .replace(/(?<![&])#(?=[\p{L}\p{N}_])/gu, '#&#8203;')
    .replace(/:(?=[\w+-]+:|\/\/)/gu, ':&#8203;')
    .replace(/www\./giu, (www) => `${www.slice(0, -1)}&#46;`)
    .replace(/^(\s*)([-+=#]|\d+(?=[.)]))/gu, (_, blank: string, mark: string) =>
      mark.length === 1 && /\D/u.test(mark) ? `${blank}&#${mark.codePointAt(0)};` : `${blank}&#8203;${mark}`,
    );

/**
 * Text from files as Markdown that shows it and nothing else: no markup, no HTML, no link, no table cell. What GitHub
 * looks for after rendering (@somebody, #12, :emoji:, an address) is broken by an invisible blank, which entities
 * would not do. A line end becomes one.
 */
export const escapeMarkdown = (text: string): string => text.split('\n').map(escapeLine).join('<br>');
