import type { Region } from '../../model/region.ts';
import { modeline } from './modeline.ts';

const regionText = ({ code, name, shortName, level, parent }: Region): string =>
  [
    `  - code: "${code}"`,
    `    name: ${name}`,
    ...(shortName === undefined ? [] : [`    shortName: ${shortName}`]),
    `    level: ${level}`,
    ...(parent === undefined ? [] : [`    parent: "${parent}"`]),
  ].join('\n') + '\n';

const example = (city: Region): string => `
  # 县（市、区）和开发区在这里逐个登记，如：
  # - code: "${city.code.slice(0, 4)}02"
  #   name: 某某区
  #   level: 县级
  #   parent: "${city.code}"
`;

/** regions.yaml: the city first, then what belongs to it. */
export const regionsText = (city: Region, members: readonly Region[]): string =>
  `${modeline('../', 'regions')}regions:\n${[city, ...members].map(regionText).join('\n')}${
    members.length === 0 ? example(city) : ''
  }`;
