import { type FieldId, fieldIds, fields, type Latitude, latitudes } from '../../model/field.ts';
import { modeline } from './modeline.ts';

const headings: Readonly<Record<Latitude, string>> = {
  same: '须与市级标准相同',
  'no-worse': '只能对申请人更有利',
  local: '各县自定',
};

const line = (id: FieldId): string => `  ${id}: ${fields[id].latitude} # ${fields[id].title.zh}\n`;

/** policy.yaml: the built-in latitudes written out, so that there is something to change. */
export const policyText = (): string =>
  `${modeline('../', 'policy')}# 各县对每个要素的自由度：same 须与市级标准相同；no-worse 只能对申请人更有利；local 各县自定。
latitudes:
${latitudes
  .map(
    (latitude) =>
      `  # ${headings[latitude]}\n${fieldIds
        .filter((id) => fields[id].latitude === latitude)
        .map(line)
        .join('')}`,
  )
  .join('\n')}`;

/** waivers.yaml before anything was approved. */
export const waiversText = (): string =>
  `${modeline('../', 'waivers')}# 经批准、有期限的差异；用 shixiang waivers add <指纹> 登记。\nwaivers: []\n`;
