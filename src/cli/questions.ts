import { type Host, hosts } from '../commands/init/ci.ts';
import { type Division, divisions } from '../commands/init/divisions.ts';
import { cityOf } from '../commands/init/start.ts';
import type { Locale, Text } from '../model/text.ts';
import type { World } from './world.ts';

/** Whoever was asked went away. */
export class Cancelled extends Error {}

const choice = (options: readonly string[], width = 4): string =>
  options
    .map(
      (option, index) =>
        `  ${String(index + 1).padStart(2)} ${option}${(index + 1) % width === 0 ? '\n' : ''}`,
    )
    .join('')
    .replace(/\n?$/u, '\n');

/** Asks on the terminal what the flags leave open, until the answer is one. */
export class Questions {
  readonly #world: World;
  readonly #locale: Locale;
  constructor(world: World, locale: Locale) {
    this.#world = world;
    this.#locale = locale;
  }

  /** `answerOf` gives the answer, or says why there is none. */
  async #ask<T>(question: Text, answerOf: (line: string) => T | Text): Promise<T> {
    for (;;) {
      await this.#world.stderr.write(question[this.#locale]);
      const line = await this.#world.stdin.line();
      if (line === undefined) throw new Cancelled();
      const answer = answerOf(line.normalize('NFKC').trim());
      if (typeof answer !== 'object' || answer === null || !('zh' in answer)) return answer as T;
      await this.#world.stderr.write(`${answer[this.#locale]}\n`);
    }
  }

  async city(): Promise<Division> {
    await this.#world.stderr.write(choice(divisions.map(({ code, name }) => `${name} ${code}`)));
    return this.#ask<Division>(
      {
        zh: '哪个市？写序号、名称或代码；其他省的市写 代码:名称。\n> ',
        en: 'Which city? Its number, name or code; of another province code:name.\n> ',
      },
      (line) => {
        const found = divisions[Number(line) - 1] ?? cityOf(line);
        return 'refusal' in found ? found.refusal : found;
      },
    );
  }

  zones({ zones }: Division): Promise<boolean> {
    const names = zones.map(({ name }) => name).join('、');
    return this.#ask<boolean>(
      {
        zh: `${names}也登记为区域吗？它们只有统计用代码，不在国家行政区划代码里。[y/N]\n> `,
        en: `Enter ${names} as regions too? They have codes for statistics only, outside GB/T 2260. [y/N]\n> `,
      },
      (line) => {
        if (/^(?:y|yes|是)$/iu.test(line)) return true;
        if (/^(?:n|no|否)?$/iu.test(line)) return false;
        return { zh: '请答 y 或 n。', en: 'Answer y or n.' };
      },
    );
  }

  async host(): Promise<Host | 'none'> {
    const options = [...hosts, 'none'] as const;
    await this.#world.stderr.write(choice(options));
    return this.#ask<Host | 'none'>(
      {
        zh: '改动由谁自动检查？直接回车是不用（none）。\n> ',
        en: 'Which host is to check every change? Enter alone means none.\n> ',
      },
      (line) =>
        line === ''
          ? 'none'
          : (options[Number(line) - 1] ??
            options.find((option) => option === line.toLowerCase()) ?? {
              zh: `请写 1 到 ${options.length}，或 ${options.join('、')}。`,
              en: `Write 1 to ${options.length}, or ${options.join(', ')}.`,
            }),
    );
  }
}
