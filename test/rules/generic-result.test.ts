import { expect, test } from 'vitest';
import { isGenericResult } from '../../src/rules/generic-result.ts';

test.each([
  '',
  '无',
  '批复',
  '证明',
  '登记证',
  '备案表',
  '准予许可决定书',
  '准予行政许可决定书',
  '登记通知书(准予注销登记)',
  '审核意见',
])('「%s」 tells of no item', (name) => {
  expect(isGenericResult(name)).toBe(true);
});

test.each(['营业执照', '食品经营许可证', '不动产登记证明', '教师资格证书', '涉路施工许可决定书'])(
  '「%s」 is the paper of one item',
  (name) => {
    expect(isGenericResult(name)).toBe(false);
  },
);
