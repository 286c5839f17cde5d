import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Place } from './entry.ts';
import { findingOf } from './finding.ts';
import { settingsFiles } from './settings-files.ts';

/** A file that lies where no item, setting or kept version belongs: what it may be meant for, and where that goes. */
export function misplacedAt({ file, folder, stem }: Place, regions: ReadonlySet<string>): Finding {
  const at = { file, line: 1, column: 1, length: 1, excerpt: '' };
  if (folder === '') {
    const meant = nearest(stem, settingsFiles);
    return findingOf(
      'catalogue-layout',
      {
        zh: `不认识的文件 ${stem}.yaml：${meant === undefined ? '事项文件要放在区域文件夹里，如 341202/' : `是不是 ${meant}.yaml？请改名`}。`,
        en: `unknown file ${stem}.yaml: ${meant === undefined ? 'items lie in the folder of their region, like 341202/' : `did you mean ${meant}.yaml? Rename it`}.`,
      },
      at,
      { value: file },
    );
  }
  if (/^\d{6}\/history$/u.test(folder)) {
    return findingOf(
      'catalogue-layout',
      {
        zh: `history 里放市级标准的旧版，文件名要写成 编码.v版本.yaml，如 340131003000-01.v1.yaml；这个文件没有用上。请改名。`,
        en: `history/ holds old versions of standards, named <code>.v<version>.yaml, like 340131003000-01.v1.yaml; this file takes no part. Rename it.`,
      },
      at,
      { value: file },
    );
  }
  const meant = nearest(folder, regions);
  return findingOf(
    'catalogue-layout',
    {
      zh: `文件夹 ${folder} 不是 regions.yaml 登记的区域，其中的文件不参与检查和比较。${meant === undefined ? '' : `是不是 ${meant}？`}请移到区域文件夹，或在 regions.yaml 中登记。`,
      en: `the folder ${folder} is no region of regions.yaml, so this file takes no part.${meant === undefined ? '' : ` Did you mean ${meant}?`} Move it to a region's folder or add the region to regions.yaml.`,
    },
    at,
    { value: file },
  );
}
