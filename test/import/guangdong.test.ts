import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../catalogue/temporary.ts';
import { run, transcript } from '../run.ts';

/** What the portal did not publish. */
const lacking: readonly string[] = [
  '主管部门=待定部门',
  '办件类型=承诺件',
  '设定依据=《中华人民共和国行政许可法》第十二条',
  '办理流程=受理→审核→决定',
  '特别程序=无',
  '结果名称=无',
  '结果类型=无',
  '是否收费=否',
  '数量限制=无',
  '网上办理深度=信息发布',
  '通办范围=全省',
  '办理形式=窗口',
  '网上支付=否',
  '四办=无',
  '告知承诺=否',
  '实施主体性质=法定机关',
  '权力来源=法定本级行使',
  '材料必要性=必要',
  '材料类型=原件',
  '材料形式=纸质/电子化',
  '办理时间=工作日 9:00—17:00',
];

/** 36 real records in the layout of the province's template (fixtures/import/guangdong.mjs). */
test.each([
  ['as they are', 'guangdong', []],
  ['with what they lack', 'guangdong-completed', lacking.flatMap((each) => ['--set', each])],
])('reads real records %s', async (_, name, flags) => {
  const cwd = folderWith({});
  cpSync('fixtures/guangdong/regions.yaml', join(cwd, 'regions.yaml'));
  cpSync('fixtures/import/guangdong.xlsx', join(cwd, 'guangdong.xlsx'));
  const args = ['import', 'guangdong.xlsx', '--max-problems', '0', '--today', '2026-11-24'];
  const ran = await run([...args, ...flags], { cwd });
  await expect(transcript(args, ran)).toMatchFileSnapshot(`../../fixtures/import/${name}.txt`);
});
