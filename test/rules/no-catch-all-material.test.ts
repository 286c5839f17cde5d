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
    能够证明股权价格的有关材料: `materials:
  - name: 能够证明股权价格的有关材料
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
    '无医疗事故、违纪等证明': `materials:
  - name: 无医疗事故、违纪等证明
`,
    居住地有关部门出具的居住证: `materials:
  - name: 居住地有关部门出具的居住证
`,
  },
  bad: {
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
