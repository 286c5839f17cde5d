import { expect, test } from 'vitest';
import { isBlank, saysNone, thingsIn, tidy, wordsIn } from '../../src/import/text.ts';

test.each([
  ['1.身份证\n2.申请表', ['身份证', '申请表']],
  ['1、身份证；2、申请表；', ['身份证', '申请表']],
  ['（一）年满18周岁；\n（二）有固定场所。', ['年满18周岁', '有固定场所。']],
  ['一、年满18周岁\n二、有固定场所', ['年满18周岁', '有固定场所']],
  ['①身份证②申请表', ['①身份证②申请表']],
  ['①身份证\n②申请表', ['身份证', '申请表']],
  ['身份证\n申请表', ['身份证', '申请表']],
  ['1.身份证', ['身份证']],
  ['1.5米以上的围墙', ['1.5米以上的围墙']],
  ['符合下列条件：1.年满18周岁；2.有固定场所', ['符合下列条件：1.年满18周岁；2.有固定场所']],
  ['1.有场所，\n面积不少于50平方米\n2.有人员', ['有场所，\n面积不少于50平方米', '有人员']],
  ['十二、不按次序', ['十二、不按次序']],
  ['  ', []],
])('things in %j', (text, things) => {
  expect(thingsIn(text)).toEqual(things);
});

test.each([
  ['自然人^企业法人', true, ['自然人', '企业法人']],
  ['自然人、企业法人，事业法人;其他组织', true, ['自然人', '企业法人', '事业法人', '其他组织']],
  ['市级\n县级', true, ['市级', '县级']],
  ['县级、镇（乡、街道）级', true, ['县级', '镇（乡、街道）级']],
  ['窗口/网上', true, ['窗口', '网上']],
  ['纸质/电子化', false, ['纸质/电子化']],
])('words in %j', (text, isSlashJoining, words) => {
  expect(wordsIn(text, isSlashJoining)).toEqual(words);
});

test('takes away what cannot be seen, and keeps lines', () => {
  expect(tidy('\uFEFF 食品\u200B经营\t许可\u00A0\r\n第二行\u0007　')).toBe('食品经营 许可\n第二行');
});

test.each(['无', '没有', '无。', '不涉及', '无需提交材料'])('%s says that there is none', (text) => {
  expect(saysNone(text)).toBe(true);
});

test.each(['/', '—', '--', '－', ''])('%j says nothing', (text) => {
  expect(isBlank(text)).toBe(true);
});
