import { expect, test } from 'vitest';
import type { TextKind } from '../../src/catalogue/format-shape.ts';
import { mend } from '../../src/catalogue/mend-text.ts';

test.each<readonly [TextKind, string, string]>([
  ['code', '３４０１３１００３０００', '340131003000'],
  ['code', '３４０１３１００３００Ｙ', '34013100300Y'],
  ['code', '２０２６－０１－３１', '2026-01-31'],
  ['code', '341202', '341202'],
  ['phone', '０５５８－１２３４５６７', '0558-1234567'],
  ['phone', '（０５５８）１２３４５６７转８', '（0558）1234567转8'],
  ['phone', '县政务中心－大厅', '县政务中心－大厅'],
  ['document', '国发[2018]27号', '国发〔2018〕27号'],
  ['document', '国发【2018】27号', '国发〔2018〕27号'],
  ['document', '国发（２０１８）２７号', '国发〔2018〕27号'],
  ['document', '国务院令第７２２号', '国务院令第722号'],
  ['document', '主席令第21号（2018年修正）', '主席令第21号（2018年修正）'],
  ['document', '国发〔2018〕27号', '国发〔2018〕27号'],
  ['text', '国发[2018]２７号', '国发[2018]２７号'],
  ['choice', '纸质／电子化', '纸质／电子化'],
])('%s: %s is %s', (kind, before, after) => {
  expect(mend(before, kind)).toBe(after);
  expect(mend(after, kind)).toBe(after);
});
