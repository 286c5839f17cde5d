import { limitText } from '../model/limit.ts';
import type { Item, LegalBasis, Material } from '../model/item.ts';
import { promiseOf } from '../model/promise.ts';

export const none = '无';

/** One line each, numbered when there are several. */
export const numbered = (lines: readonly string[]): string =>
  lines.length > 1 ? lines.map((line, index) => `${index + 1}.${line}`).join('\n') : lines.join('');

/** Given parts only, in brackets; nothing when none is given. */
export function bracketed(...parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined && part !== '');
  return given.length === 0 ? '' : `（${given.join('，')}）`;
}

/** 【法律】《中华人民共和国食品安全法》（2021年修正）第三十五条第一款, one line a law. */
export function legalBasisText(bases: readonly LegalBasis[]): string {
  const articles = new Map<string, string[]>();
  for (const { level, law, documentNumber, revision, article } of bases) {
    const title = `【${level}】《${law}》${bracketed(documentNumber, revision)}`;
    const known = articles.get(title) ?? [];
    if (article !== undefined) known.push(article);
    articles.set(title, known);
  }
  return numbered([...articles].map(([title, cited]) => title + cited.join('、')));
}

export const materialsText = (materials: readonly Material[]): string =>
  materials.length === 0
    ? '无需提交材料'
    : numbered(
        materials.map(({ name, necessity, type, copies }) => {
          const paper = copies === undefined || copies === 0 ? type : `${type}${copies}份`;
          return name + bracketed(paper, necessity === '必要' ? undefined : necessity);
        }),
      );

export function timeLimitText({ statutory, promised, note }: Item['timeLimit']): string {
  const held = promised ?? statutory;
  const lines = [`法定：${limitText(statutory)}`];
  if (held !== none) lines.push(`承诺：${limitText(held)}`);
  if (note !== undefined) lines.push(note);
  return lines.join('\n');
}

/** What the applicant may count on: the promise, and without one the statutory limit. */
export function promiseText(item: Item): string {
  const promise = promiseOf(item);
  return promise === undefined ? none : limitText(promise);
}

export const processText = (steps: Item['process']): string =>
  steps.map(({ name, limit }) => name + bracketed(limit && limitText(limit))).join('→');

export const specialProceduresText = (procedures: Item['specialProcedures']): string =>
  procedures === none
    ? none
    : numbered(
        procedures.map(
          ({ name, limit, counted }) =>
            `${name}${bracketed(limitText(limit), counted === '是' ? '计入办结时限' : '不计入办结时限')}`,
        ),
      );

export const feesText = ({ charged, items = [] }: Item['fees']): string =>
  charged === '否'
    ? '不收费'
    : numbered(
        items.map(({ name, standard, basis, reduction }) =>
          [name, standard, basis && `依据：${basis}`, reduction && `减免：${reduction}`]
            .filter((part) => part !== undefined)
            .join('；'),
        ),
      );

export const officesText = (offices: Item['offices']): string =>
  numbered(offices.map(({ place, window, hours }) => `${place}${bracketed(window)}\n${hours}`));
