import { onlineWaysAgree } from '../../src/rules/online-ways-agree.ts';
import { testRule } from './rule-tester.ts';

testRule(onlineWaysAgree, {
  ok: {
    'online and by window': `visits: 0
onlineDepth: 全程网办
channels: [窗口, 移动端]
express: 否
`,
    'papers looked at before one comes': `visits: 1
onlineDepth: 材料预审
channels: [窗口]
express: 是
`,
    'by window only': `visits: 1
onlineDepth: 不提供
channels: [窗口]
express: 否
`,
    'by post': `visits: 0
onlineDepth: 信息发布
channels: [窗口, 快递]
express: 是
`,
    'by post without its channel': `visits: 0
onlineDepth: 不提供
channels: [窗口]
express: 是
`,
    'another way': `visits: 0
onlineDepth: 不提供
channels: [其他]
express: 否
`,
    'an address for information': `onlineDepth: 信息发布
url: https://example.gov.cn/
`,
  },
  bad: {
    'online without a channel': [
      `onlineDepth: 全程网办
channels: [窗口, 快递]
`,
      '/channels',
    ],
    'a channel without depth': [
      `onlineDepth: 信息发布
channels: [窗口, 电脑端网上]
`,
      '/onlineDepth',
    ],
    'an address without depth': [
      `onlineDepth: 不提供
url: https://example.gov.cn/
`,
      '/onlineDepth',
    ],
    'post without post': [
      `channels: [窗口, 快递]
express: 否
`,
      '/express',
    ],
    'no visit and no other way': [
      `visits: 0
onlineDepth: 信息发布
channels: [窗口]
express: 否
`,
      '/visits',
    ],
  },
});
