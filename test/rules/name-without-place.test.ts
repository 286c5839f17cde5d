import { nameWithoutPlace } from '../../src/rules/name-without-place.ts';
import { testRule } from './rule-tester.ts';

testRule(nameWithoutPlace, {
  ok: {
    城市房屋所有权公证: `name: 城市房屋所有权公证
authority: { name: 阜阳市市场监督管理局 }
`,
    市场主体登记: `name: 市场主体登记
authority: { name: 阜阳市市场监督管理局 }
`,
    市政设施建设类审批: `name: 市政设施建设类审批
authority: { name: 阜阳市市场监督管理局 }
`,
    省级非物质文化遗产代表性项目认定: `name: 省级非物质文化遗产代表性项目认定
authority: { name: 阜阳市市场监督管理局 }
`,
    超限运输车辆跨省行驶公路审批: `name: 超限运输车辆跨省行驶公路审批
authority: { name: 阜阳市市场监督管理局 }
`,
    '香港、澳门和台湾地区临时入境机动车登记': `name: 香港、澳门和台湾地区临时入境机动车登记
authority: { name: 阜阳市市场监督管理局 }
`,
    设区的市级文物保护单位迁移: `name: 设区的市级文物保护单位迁移
authority: { name: 阜阳市市场监督管理局 }
`,
    住宅小区业主委员会备案: `name: 住宅小区业主委员会备案
authority: { name: 阜阳市市场监督管理局 }
`,
    延期J2字签证: `name: 延期J2字签证
authority: { name: 阜阳市市场监督管理局 }
`,
    '出售、购买、利用9种（类）国家一级保护水生野生动物的审核': `name: 出售、购买、利用9种（类）国家一级保护水生野生动物的审核
authority: { name: 阜阳市市场监督管理局 }
`,
    '10千瓦以上发电机组并网': `name: 10千瓦以上发电机组并网
authority: { name: 阜阳市市场监督管理局 }
`,
    '12345政务服务便民热线': `name: 12345政务服务便民热线
authority: { name: 阜阳市市场监督管理局 }
`,
    水上水下活动许可: `name: 水上水下活动许可
authority: { name: 阜阳市市场监督管理局 }
`,
    黄河南岸堤防内修建设施审批: `name: 黄河南岸堤防内修建设施审批
authority: { name: 阜阳市市场监督管理局 }
`,
    内地西藏班招生: `name: 内地西藏班招生
authority: { name: 阜阳市市场监督管理局 }
`,
    区域性批发市场设立登记: `name: 区域性批发市场设立登记
authority: { name: 阜阳市市场监督管理局 }
`,
    地级以上市体育运动学校目录查询: `name: 地级以上市体育运动学校目录查询
authority: { name: 阜阳市市场监督管理局 }
`,
  },
  bad: {
    阜阳市食品经营许可: [
      `name: 阜阳市食品经营许可
authority: { name: 阜阳市市场监督管理局 }
`,
      '/name',
    ],
    颍上户口迁移: [
      `name: 颍上户口迁移
authority: { name: 阜阳市市场监督管理局 }
`,
      '/name',
    ],
    安徽省专利奖: [
      `name: 安徽省专利奖
authority: { name: 阜阳市市场监督管理局 }
`,
      '/name',
    ],
    合肥市住房公积金提取: [
      `name: 合肥市住房公积金提取
authority: { name: 阜阳市市场监督管理局 }
`,
      '/name',
    ],
    阜合园区入驻登记: [
      `name: 阜合园区入驻登记
authority: { name: 阜阳市市场监督管理局 }
`,
      '/name',
    ],
    阜阳市市场监督管理局名称登记: [
      `name: 阜阳市市场监督管理局名称登记
authority: { name: 阜阳市市场监督管理局 }
`,
      '/name',
    ],
    市场监督管理局政务公开: [
      `name: 市场监督管理局政务公开
authority: { name: 阜阳市市场监督管理局 }
`,
      '/name',
    ],
    市供销合作社联合社中心咨询: [
      `name: 市供销合作社联合社中心咨询
authority: { name: 阜阳市市场监督管理局 }
`,
      '/name',
    ],
    食品经营许可2026年度报告: [
      `name: 食品经营许可2026年度报告
authority: { name: 阜阳市市场监督管理局 }
`,
      '/name',
    ],
    第3期技能培训报名: [
      `name: 第3期技能培训报名
authority: { name: 阜阳市市场监督管理局 }
`,
      '/name',
    ],
    长江流域安徽段采砂许可: [
      `name: 长江流域安徽段采砂许可
authority: { name: 阜阳市市场监督管理局 }
`,
      '/name',
    ],
  },
});
