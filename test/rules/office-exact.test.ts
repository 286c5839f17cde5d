import { officeExact } from '../../src/rules/office-exact.ts';
import { testRule } from './rule-tester.ts';

testRule(officeExact, {
  ok: {
    'a window in the place': `offices:
  - { place: 颍上县政务服务中心市场监管窗口, hours: 周一至周五 8:00—12:00 }
`,
    'a street and a number': `offices:
  - { place: 广州市天河路13号润粤大厦4楼 }
`,
    'a room': `offices:
  - { place: 省政府5号楼808房, hours: 工作日8时至12时 }
`,
    'day and night': `offices:
  - { place: 自助服务区24小时1号机, hours: 全天 }
`,
    'full-width digits': `offices:
  - { place: 一楼3号窗口, hours: 工作日 上午９：００至１１：３０ }
`,
    'no office': `offices: []
`,
  },
  bad: {
    'a whole hall': [
      `offices:
  - { place: 颍上县政务服务中心, hours: 工作日 8:00—12:00 }
`,
      '/offices/0/place',
    ],
    'a window without a name': [
      `offices:
  - { place: 县政务服务中心一楼大厅, window: 综合 }
`,
      '/offices/0/place',
    ],
    'no days': [
      `offices:
  - { place: 一楼3号窗口, hours: 8:00—12:00 }
`,
      '/offices/0/hours',
    ],
    'no clock': [
      `offices:
  - { place: 一楼3号窗口, hours: 工作日正常上班时间 }
`,
      '/offices/0/hours',
    ],
    neither: [
      `offices:
  - { place: 一楼3号窗口 }
  - { place: 便民中心, hours: 上班时间 }
`,
      '/offices/1/place',
      '/offices/1/hours',
    ],
    'a place that is none': [
      `offices:
  - { place: 无线下办理窗口, hours: 无 }
  - { place: 办理地点：无 }
`,
      '/offices/0/place',
      '/offices/1/place',
    ],
  },
});
