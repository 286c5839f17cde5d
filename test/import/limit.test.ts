import { expect, test } from 'vitest';
import { readLimit } from '../../src/import/limit.ts';
import { type Limit, type LimitUnit, limitText } from '../../src/model/limit.ts';

const days = (value: number, unit: LimitUnit = '工作日'): Limit => ({ value, unit });

test.each<[string, Limit, LimitUnit?]>([
  ['20个工作日', days(20)],
  ['20 工作日', days(20)],
  ['２０个工作日', days(20)],
  ['20(工作日)', days(20)],
  ['30（自然日）', days(30, '自然日')],
  ['30日（自然日）', days(30, '自然日')],
  ['30天（工作日）', days(30)],
  ['30个自然日', days(30, '自然日')],
  ['0.5个工作日', days(0.5)],
  ['半个工作日', days(0.5)],
  ['二十个工作日', days(20)],
  ['20个工作日内', days(20)],
  ['自受理之日起20个工作日内', days(20)],
  ['自收到申请之日起十五个工作日以内', days(15)],
  ['3个月', days(3, '月')],
  ['1年', days(1, '年')],
  ['24小时', days(24, '小时')],
  ['即办', '当场'],
  ['当场办结', '当场'],
  ['5', days(5), '工作日'],
  ['5天', days(5), '工作日'],
  ['5日', days(5, '自然日'), '自然日'],
])('%s', (written, limit, unit) => {
  expect(readLimit(written, unit)).toEqual({ value: limit });
});

test.each<[string, string, LimitUnit?]>([
  ['5天', '看不出是工作日还是自然日'],
  ['5 日', '看不出是工作日还是自然日'],
  ['5', '看不出是工作日还是自然日'],
  ['0个工作日', '看不出是当场办结还是没有填'],
  ['0', '看不出是当场办结还是没有填', '工作日'],
  ['5至10个工作日', '看不懂时限'],
  ['一般5个工作日，复杂的10个工作日', '看不懂时限'],
  ['尽快', '看不懂时限'],
  ['20个工作日（听证除外）', '看不懂时限'],
])('%s is not guessed', (written, why, unit) => {
  const read = readLimit(written, unit);
  expect('unclear' in read ? read.unclear.zh : read).toContain(why);
});

test('reads what lists write', () => {
  for (const unit of ['工作日', '自然日', '小时', '月', '年'] as const) {
    for (const value of [0.5, 1, 20, 365]) {
      expect(readLimit(limitText(days(value, unit)), undefined)).toEqual({ value: days(value, unit) });
    }
  }
  expect(readLimit(limitText('当场'), undefined)).toEqual({ value: '当场' });
});
