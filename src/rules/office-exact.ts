import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

const hasNoOffice =
  /^(?:办理地点)?[:：]?(?:无|没有|暂无|不设)(?:线下|现场|实体|办理|办事|窗口|地点|服务|大厅)*[。]?$/;
/** A window, a room, or at least a number in the street. */
const isExactPlace = /[窗室房号柜]|工位|台席/;
const saysDays =
  /工作日|法定|节假日|[周週][一二三四五六日末天1-7]|周[至到-]|星期|礼拜|每[天日周月]|全天|全年|\d日/;
const saysHours = /\d\s*[:：点时]|[一二三四五六七八九十]点|24\s*小时|全天/;

export const officeExact = defineRule({
  id: 'office-exact',
  severity: 'warning',
  summary: {
    zh: '办理地点写到窗口、房间或者门牌号，办理时间写明哪几天、几点到几点',
    en: 'a place goes down to the window, room or number, and hours say which days and from when to when',
  },
  why: {
    zh: '“县政务服务中心”里有上百个窗口；“正常上班时间”要打电话才知道是几点。写清楚了，群众才不会跑错、白跑。',
    en: 'A service centre has a hundred windows, and “normal office hours” are known only to those who ring up. Who is told exactly does not come in vain.',
  },
  source: {
    zh: '政务服务事项数据字典：办理地点写到街道、门牌、房间（窗口），办理时间分季节、上下午（国家要求）；温州市事项核查规则（办理时间含“工作日”，地点有窗口、室或者门牌）',
    en: 'The data dictionaries of service items: places down to street, number, room or window, hours by season and half-day (national); the item checks of Wenzhou (hours say 工作日, places have a window, room or number)',
  },
  bad: 'offices:\n  - place: 颍上县政务服务中心\n    hours: 正常上班时间\n',
  good: 'offices:\n  - place: 颍上县政务服务中心\n    window: 市场监管窗口\n    hours: 工作日 上午8:00—12:00，下午14:30—17:30\n',
  reads: ['offices'],
  *check({ offices = [] }) {
    for (const [index, office] of offices.entries()) {
      const { place, window = '', hours } = office ?? {};
      if (place !== undefined && hasNoOffice.test(place)) {
        yield {
          path: ['offices', index, 'place'],
          message: {
            zh: `办理地点写的是「${showBriefly(place)}」，看上去像一个地点；没有线下窗口的，请把整个办理地点写成 offices: []。`,
            en: `The place reads "${showBriefly(place)}", as if that were one. Where there is no office, write offices: [] instead.`,
          },
        };
        continue;
      }
      if (place !== undefined && !isExactPlace.test(place + window)) {
        yield {
          path: ['offices', index, 'place'],
          message: {
            zh: `办理地点「${showBriefly(place)}」没有写到窗口、房间或者门牌号，群众到了也找不到；请补全，或者用 window 写明窗口（如 市场监管窗口）。`,
            en: `The place "${showBriefly(place)}" names no window, room or street number, so that people get there and still have to search. Complete it, or name the window in window (such as 市场监管窗口).`,
          },
        };
      }
      if (hours === undefined) continue;
      const missing = [
        ...(saysDays.test(hours) ? [] : [{ zh: '哪几天（如 工作日）', en: 'which days (such as 工作日)' }]),
        ...(saysHours.test(hours.normalize('NFKC'))
          ? []
          : [{ zh: '几点到几点（如 上午9:00—12:00）', en: 'from when to when (such as 上午9:00—12:00)' }]),
      ];
      if (missing.length === 0) continue;
      yield {
        path: ['offices', index, 'hours'],
        message: {
          zh: `办理时间「${showBriefly(hours)}」没有写明${missing.map(({ zh }) => zh).join('、')}；请写完整，如 工作日 上午9:00—12:00，下午13:00—17:00。`,
          en: `The hours "${showBriefly(hours)}" do not say ${missing.map(({ en }) => en).join(' and ')}. Write them in full, such as 工作日 上午9:00—12:00，下午13:00—17:00.`,
        },
      };
    }
  },
});
