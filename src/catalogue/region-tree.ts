import type { Breach } from '../model/finding.ts';
import type { Region } from '../model/region.ts';

/** What keeps the regions from being one city with its counties. Paths lead into regions.yaml. */
export function* regionTroubles(regions: readonly (Region | undefined)[]): Generator<Breach> {
  const codes = new Set<string>();
  const known = new Set(regions.map((region) => region?.code));
  let city: Region | undefined;
  for (const [index, region] of regions.entries()) {
    if (region?.code === undefined) continue;
    const { code, name, parent } = region;
    if (codes.has(code)) {
      yield {
        path: ['regions', index, 'code'],
        message: {
          zh: `区划代码 ${code} 重复；请删掉一个，或改成正确的代码。`,
          en: `the region code ${code} occurs twice; delete one or correct it.`,
        },
      };
    }
    codes.add(code);
    if (parent === undefined && city !== undefined) {
      yield {
        path: ['regions', index, 'name'],
        message: {
          zh: `「${name}」没有写 parent，而市级区域已经有「${city.name}」，两个市级不知道以谁为标准；请写 parent: "${city.code}"。`,
          en: `"${name}" has no parent, but "${city.name}" is the city already, so nobody knows whose standard counts; write parent: "${city.code}".`,
        },
      };
    }
    if (parent === undefined) city ??= region;
    else if (!known.has(parent) || parent === code) {
      yield {
        path: ['regions', index, 'parent'],
        message: {
          zh: `「${name}」的上级 ${parent} ${parent === code ? '是它自己' : '没有登记'}；请写上级区域的代码。`,
          en: `the parent ${parent} of "${name}" is ${parent === code ? 'itself' : 'no region here'}; write the code of the region above it.`,
        },
      };
    }
  }
  if (city === undefined && regions.length > 0) {
    yield {
      path: ['regions'],
      message: {
        zh: '没有市级区域：每个区域都写了 parent，没有谁的文件是标准。请把市一级的 parent 删掉。',
        en: 'there is no city: every region has a parent, so nobody holds the standard. Delete the parent of the city.',
      },
    };
  }
}
