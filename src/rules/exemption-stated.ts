import type { Breach } from '../model/finding.ts';
import type { Draft } from '../model/item.ts';
import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

type Material = NonNullable<NonNullable<Draft['materials']>[number]>;

/** Papers that only the government issues: by the whole name or its end, but not one of several that will do. */
const certificate =
  /(?:居民身份证|身份证|营业执照|户口[簿本]|不动产权证书?|房产证|结婚证|离婚证|社会保障卡)(?:[（(][^（()）]*[）)]|的?(?:原件|复印件|正本|副本|[和及、/]))*$/;
const oneOfSeveral = /[或和与及、/／]/;
const fromAbroad = /境外|国外|外国|港澳|香港|澳门|台湾/;
const isCertificate = (name: string): boolean =>
  certificate.test(name) &&
  !fromAbroad.test(name) &&
  !oneOfSeveral.test(name.replace(/[（(][^（()）]*[）)]|原件[和与及、/]?复印件|正、?副本/g, ''));

/** What needs the data of a government body; a commitment may stand for any paper. */
const byData: readonly unknown[] = ['电子证照', '数据核验', '行政协助'];

function breachOf(material: Material, index: number): Breach | undefined {
  const { source, issuer, exemption } = material;
  const name = material.name === undefined ? `第 ${index + 1} 项` : showBriefly(material.name);
  const path = ['materials', index, 'source'];
  if (source === '政府部门核发') {
    const missing = [
      ...(issuer === undefined ? [{ zh: '出具单位（issuer）', en: 'issuer' }] : []),
      ...(exemption === undefined ? [{ zh: '免交方式（exemption）', en: 'exemption' }] : []),
    ];
    if (missing.length === 0) return undefined;
    return {
      path,
      message: {
        zh: `材料「${name}」由政府部门核发，没有写${missing.map(({ zh }) => zh).join('和')}；请补写${issuer === undefined ? '，出具单位如 公安机关' : ''}${exemption === undefined ? '，免交方式从 电子证照、数据核验、告知承诺、行政协助 中选，确实要交的写 无法免交' : ''}。`,
        en: `The material "${name}" is issued by the government, but has no ${missing.map(({ en }) => en).join(' and no ')}. Add ${missing.length === 1 ? 'it' : 'them'}${exemption === undefined ? ': exemption is 电子证照, 数据核验, 告知承诺 or 行政协助, or 无法免交 where people must bring it' : ', such as 公安机关'}.`,
      },
    };
  }
  if (source !== '申请人自备') return undefined;
  if (byData.includes(exemption)) {
    return {
      path,
      message: {
        zh: `材料「${name}」的来源渠道是「申请人自备」，免交方式却是「${exemption}」，而只有政府部门掌握的材料才能这样免交；来源请改为 政府部门核发 并写明出具单位，确实自备的删去 exemption。`,
        en: `The material "${name}" is the applicant's own (申请人自备), yet exempted by "${exemption}", which only works for what the government holds. Make source 政府部门核发 and name the issuer; if it really is the applicant's own, delete exemption.`,
      },
    };
  }
  if (material.name === undefined || !isCertificate(material.name)) return undefined;
  return {
    path,
    message: {
      zh: `材料「${name}」是政府部门核发的，来源渠道却写「申请人自备」；请改为 政府部门核发，并写明出具单位和免交方式。`,
      en: `The material "${name}" is issued by the government, yet its source is 申请人自备 (the applicant's own). Make it 政府部门核发, and say who issues it (issuer) and how it need not be handed in (exemption).`,
    },
  };
}

export const exemptionStated = defineRule({
  id: 'exemption-stated',
  severity: 'warning',
  summary: {
    zh: '政府部门核发的材料写明出具单位和免交方式',
    en: 'a material that the government issues says who issues it and how it need not be handed in',
  },
  why: {
    zh: '政府部门自己发的证照，自己就能查到，不该让群众再交一遍。不写明由谁出具、怎样免交，窗口只好照收。',
    en: 'What one office has issued another can look up, so people should not bring it. Unless the item says whose it is and how it is waived, the window goes on asking.',
  },
  source: {
    zh: '国务院关于在线政务服务的若干规定（国务院令第716号）：能够通过共享获得的信息不得重复索要；政务服务事项数据字典：来源渠道为政府部门核发的，写明免交方式（各地实践）',
    en: '国务院令第716号: what can be had by sharing data is not asked again; the data dictionaries of service items: what the government issues says how it is exempted (local practice)',
  },
  bad: 'materials:\n  - name: 营业执照\n    source: 政府部门核发\n',
  good: 'materials:\n  - name: 营业执照\n    source: 政府部门核发\n    issuer: 市场监管部门\n    exemption: 电子证照\n',
  reads: ['materials'],
  *check({ materials = [] }) {
    for (const [index, material] of materials.entries()) {
      const breach = material && breachOf(material, index);
      if (breach) yield breach;
    }
  },
});
