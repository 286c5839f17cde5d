import { show, showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

/** A copied file may bear the name already: it is not to be overwritten. */
const unlessTaken = {
  zh: '（改名前先核对有没有同名文件）',
  en: '(see first that no file has that name)',
};

export const fileNameIsCode = defineRule({
  id: 'file-name-is-code',
  severity: 'error',
  summary: {
    zh: '文件名是基本编码（有业务办理项的再加序号），文件夹名是区域代码',
    en: 'the file is named by the code (and a number for a variant), its folder by the region',
  },
  why: {
    zh: '按文件名就能找到事项，也不会同一事项存成两份。复制文件后忘了改名或改编码，是最常见的差错。',
    en: 'An item is found by its file name and is not kept twice. A copied file in which the name or the code was forgotten is the commonest slip.',
  },
  source: {
    zh: '本目录的存放规则：<区域代码>/<基本编码>.yaml；有业务办理项的为 <基本编码>-01.yaml、-02.yaml……',
    en: 'The layout of the catalogue: <region>/<code>.yaml, and <code>-01.yaml, -02.yaml … for variants',
  },
  bad: '# 341221/340131001000.yaml\ncode: "340131002000"\nregion: "341221"\n',
  good: '# 341221/340131001000.yaml\ncode: "340131001000"\nregion: "341221"\n',
  reads: ['code', 'variant', 'region', 'folder', 'stem'],
  *check({ code, variant, region }, { entry: { folder, stem } }) {
    if (code !== undefined) {
      const serial = /-(\d{2})$/.exec(stem)?.[1];
      const name = serial === undefined ? stem : stem.slice(0, -3);
      const wanted = variant === undefined ? `${code}.yaml` : `${code}-${serial ?? '01'}.yaml`;
      if (name !== code) {
        yield {
          path: ['code'],
          message: {
            zh: `基本编码是「${show(code)}」，文件名却是「${show(stem)}」；请把文件改名为「${show(wanted)}」${unlessTaken.zh}，或者改正基本编码。`,
            en: `The code is "${show(code)}", but the file is named "${show(stem)}". Rename the file "${show(wanted)}" ${unlessTaken.en}, or correct the code.`,
          },
        };
      } else if (variant === undefined && serial !== undefined) {
        yield {
          path: ['code'],
          message: {
            zh: `文件名「${show(stem)}」带有业务办理项序号，但没有写业务办理项；是业务办理项的，请补写 variant（如 新办）；不是的，文件名应是「${show(wanted)}」${unlessTaken.zh}。`,
            en: `The file name "${show(stem)}" has the number of a variant, but no variant is given. If it is one, add variant (such as 新办); if not, the file should be named "${show(wanted)}" ${unlessTaken.en}.`,
          },
        };
      } else if (variant !== undefined && serial === undefined) {
        yield {
          path: ['code'],
          message: {
            zh: `业务办理项「${showBriefly(variant)}」的文件名「${show(stem)}」没有序号；请把文件改名为「${show(wanted)}」${unlessTaken.zh}，序号不与其他业务办理项重复。`,
            en: `The file name "${show(stem)}" lacks the number of the variant "${showBriefly(variant)}". Rename the file "${show(wanted)}" ${unlessTaken.en}, with a number that no other variant has.`,
          },
        };
      }
    }
    if (region !== undefined && region !== folder) {
      yield {
        path: ['region'],
        message: {
          zh: `区域是「${region}」，文件却放在「${show(folder)}」文件夹；请移到「${region}」文件夹，或者改正区域。`,
          en: `The region is "${region}", but the file lies in the folder "${show(folder)}". Move it to "${region}", or correct the region.`,
        },
      };
    }
  },
});
