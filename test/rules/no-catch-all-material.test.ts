import { noCatchAllMaterial } from '../../src/rules/no-catch-all-material.ts';
import { testRule } from './rule-tester.ts';

testRule(noCatchAllMaterial, {
  ok: {
    'what a paper is about': `materials:
  - name: 与食品经营相适应的主要设备设施、经营布局、操作流程等文件
`,
    其他组织登记证书: `materials:
  - name: 其他组织登记证书
`,
    其他应收款明细: `materials:
  - name: 其他应收款明细
`,
    其他身份证件: `materials:
  - name: 其他身份证件
`,
    有效护照或者其他国际旅行证件: `materials:
  - name: 有效护照或者其他国际旅行证件
`,
    变更其他登记事项的证明材料: `materials:
  - name: 变更其他登记事项的证明材料
`,
    其他人员处理私人事务的证明材料: `materials:
  - name: 其他人员处理私人事务的证明材料
`,
    '住所（主要经营场所）相关文件': `materials:
  - name: 住所（主要经营场所）相关文件
`,
    职业技能等级证书: `materials:
  - name: 职业技能等级证书
`,
    学历同等: `materials:
  - name: 学历同等
`,
    '申请人身份证明文件（含营业执照、授权委托书等）': `materials:
  - name: 申请人身份证明文件（含营业执照、授权委托书等）
`,
    居住地有关部门出具的居住证: `materials:
  - name: 居住地有关部门出具的居住证
`,
    身份证等有效证件: `materials:
  - name: 身份证等有效证件
`,
    非货币性资产原值及合理税费的相关证明资料: `materials:
  - name: 非货币性资产原值及合理税费的相关证明资料
`,
    '死亡、失踪、被留置或判刑等原因暂停发放的证明材料': `materials:
  - name: 死亡、失踪、被留置或判刑等原因暂停发放的证明材料
`,
    '品种特性、育种过程等的说明材料': `materials:
  - name: 品种特性、育种过程等的说明材料
`,
    中国海关等部门出具的准许机动车入境的凭证: `materials:
  - name: 中国海关等部门出具的准许机动车入境的凭证
`,
    '法定代表人身份证（港澳居民来往内地通行证等证明）复印件': `materials:
  - name: 法定代表人身份证（港澳居民来往内地通行证等证明）复印件
`,
    '属于备案项目的，提供有关备案材料': `materials:
  - name: 属于备案项目的，提供有关备案材料
`,
    转增股本有关情况说明: `materials:
  - name: 转增股本有关情况说明
`,
    符合规定的相片及相片回执: `materials:
  - name: 符合规定的相片及相片回执
`,
    普通高等证明样表: `materials:
  - name: 普通高等证明样表
`,
    有关材料清单: `materials:
  - name: 有关材料清单
`,
    医疗卫生机构拟聘用的相关材料: `materials:
  - name: 医疗卫生机构拟聘用的相关材料
`,
    '质量负责人的学历、工作经历相关材料': `materials:
  - name: 质量负责人的学历、工作经历相关材料
`,
  },
  bad: {
    国家规定的开展无线电业务所需提供的材料: [
      `materials:
  - name: 申请书
  - name: 国家规定的开展无线电业务所需提供的材料
`,
      '/materials/1/name',
    ],
    '无医疗事故、违纪等证明': [
      `materials:
  - name: 申请书
  - name: 无医疗事故、违纪等证明
`,
      '/materials/1/name',
    ],
    复核申请等证据材料: [
      `materials:
  - name: 申请书
  - name: 复核申请等证据材料
`,
      '/materials/1/name',
    ],
    '如涉刑律者，须附法院判决书、刑满释放等材料原件。': [
      `materials:
  - name: 申请书
  - name: 如涉刑律者，须附法院判决书、刑满释放等材料原件。
`,
      '/materials/1/name',
    ],
    能够证明股权或股票价格的有关材料: [
      `materials:
  - name: 申请书
  - name: 能够证明股权或股票价格的有关材料
`,
      '/materials/1/name',
    ],
    放弃国籍的有关材料或经公证的已取得他国国籍的中文译本: [
      `materials:
  - name: 申请书
  - name: 放弃国籍的有关材料或经公证的已取得他国国籍的中文译本
`,
      '/materials/1/name',
    ],
    其他材料: [
      `materials:
  - name: 申请书
  - name: 其他材料
`,
      '/materials/1/name',
    ],
    其它材料: [
      `materials:
  - name: 申请书
  - name: 其它材料
`,
      '/materials/1/name',
    ],
    其他相关材料: [
      `materials:
  - name: 申请书
  - name: 其他相关材料
`,
      '/materials/1/name',
    ],
    其他证明材料: [
      `materials:
  - name: 申请书
  - name: 其他证明材料
`,
      '/materials/1/name',
    ],
    '其他有关文件、证件': [
      `materials:
  - name: 申请书
  - name: 其他有关文件、证件
`,
      '/materials/1/name',
    ],
    需要提供的其他材料: [
      `materials:
  - name: 申请书
  - name: 需要提供的其他材料
`,
      '/materials/1/name',
    ],
    法律法规规定的其他材料: [
      `materials:
  - name: 申请书
  - name: 法律法规规定的其他材料
`,
      '/materials/1/name',
    ],
    '法律、法规、规章规定应当提交的其他材料': [
      `materials:
  - name: 申请书
  - name: 法律、法规、规章规定应当提交的其他材料
`,
      '/materials/1/name',
    ],
    '省科学技术奖-其他佐证材料': [
      `materials:
  - name: 申请书
  - name: 省科学技术奖-其他佐证材料
`,
      '/materials/1/name',
    ],
    '其它业务相应材料（因其它原因的）。': [
      `materials:
  - name: 申请书
  - name: 其它业务相应材料（因其它原因的）。
`,
      '/materials/1/name',
    ],
    '其他材料（如户口簿）': [
      `materials:
  - name: 申请书
  - name: 其他材料（如户口簿）
`,
      '/materials/1/name',
    ],
    相关证明材料: [
      `materials:
  - name: 申请书
  - name: 相关证明材料
`,
      '/materials/1/name',
    ],
    有关材料: [
      `materials:
  - name: 申请书
  - name: 有关材料
`,
      '/materials/1/name',
    ],
    审批机关认为需要提交的材料: [
      `materials:
  - name: 申请书
  - name: 审批机关认为需要提交的材料
`,
      '/materials/1/name',
    ],
    '身份证、户口簿等': [
      `materials:
  - name: 申请书
  - name: 身份证、户口簿等
`,
      '/materials/1/name',
    ],
    申请表等材料: [
      `materials:
  - name: 申请书
  - name: 申请表等材料
`,
      '/materials/1/name',
    ],
    '项目完工证明、验收证明等文件': [
      `materials:
  - name: 申请书
  - name: 项目完工证明、验收证明等文件
`,
      '/materials/1/name',
    ],
    '身份证、户口簿等证明材料': [
      `materials:
  - name: 申请书
  - name: 身份证、户口簿等证明材料
`,
      '/materials/1/name',
    ],
  },
});
