import { expect, test } from 'vitest';
import { isSetUpByLaw } from '../../src/rules/set-up-by-law.ts';
import { laws } from './rule-tester.ts';

test.each([
  '《中华人民共和国食品安全法》第三十五条第一款',
  '食品安全法第三十五条',
  '《优化营商环境条例》（国务院令第722号）第四十三条',
  '【行政法规】《某某条例》第三条',
  '《安徽省燃气管理条例》第五条',
  '《国务院关于第六批取消和调整行政审批项目的决定》（国发〔2012〕52号）',
  '【部门规章】《排水管理办法》第六条；《优化营商环境条例》第四十三条',
])('%s is enough', (basis) => {
  expect(isSetUpByLaw(basis, laws)).toBe(true);
});

test.each(['《某某办法》第六条', '国家有关规定', ''])('%s: nobody can tell', (basis) => {
  expect(isSetUpByLaw(basis, laws)).toBe(true);
});

test.each([
  '【部门规章】《排水管理办法》第六条',
  '【规范性文件】《关于中介服务的若干规定》',
  '《食品经营许可和备案管理办法》（国家市场监督管理总局令第78号）第六条',
  '《安徽省户外广告监督管理办法》（安徽省人民政府令第240号）第六条',
  '《国务院办公厅关于清理规范中介服务的通知》（国办发〔2015〕31号）',
])('%s is not', (basis) => {
  expect(isSetUpByLaw(basis, laws)).toBe(false);
});
