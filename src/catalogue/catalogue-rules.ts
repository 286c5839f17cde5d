import type { Explanation } from '../model/explanation.ts';

/** Faults found while files become entries: the schema, the layout of the catalogue, adoptions. */
export const catalogueRules = [
  {
    id: 'schema',
    severity: 'error',
    summary: {
      zh: '键、类型、取值符合 schemas/ 中的结构定义',
      en: 'keys, types and values have the structure that schemas/ defines',
    },
    why: {
      zh: '键拼错、漏填、写了不在选项里的值，后面的检查、比较和清单就会漏掉这一要素。',
      en: 'A misspelt key, a missing element or a value outside the choices would drop the element from checks, comparison and lists.',
    },
    source: {
      zh: 'schemas/*.schema.json；要素取自 GB/T 39046-2020 和 GB/T 39554',
      en: 'schemas/*.schema.json; the elements follow GB/T 39046-2020 and GB/T 39554',
    },
    bad: 'caseType: 即办\n',
    good: 'caseType: 即办件\n',
  },
  {
    id: 'catalogue-layout',
    severity: 'error',
    summary: {
      zh: '文件放在已登记区域的文件夹里，目录文件的名字没有拼错',
      en: 'files lie in the folder of a known region, and settings files are named right',
    },
    why: {
      zh: '放错地方或名字写错的文件不会参与比较和导出，容易被漏掉。',
      en: 'A file in the wrong place or with a wrong name would silently take no part in comparison and export.',
    },
    source: {
      zh: '本工具的约定：catalogue/<区划代码>/<基本编码>.yaml',
      en: 'a convention of this tool: catalogue/<region>/<code>.yaml',
    },
    bad: '# catalogue/颍州区/340131001000.yaml\n',
    good: '# catalogue/341202/340131001000.yaml\n',
  },
  {
    id: 'regions-form-a-tree',
    severity: 'error',
    summary: {
      zh: '区域代码不重复，有且只有一个市级区域，其余的上级都已登记',
      en: 'region codes are distinct, exactly one region has no parent, and every parent is a region',
    },
    why: {
      zh: '没有 parent 的区域就是标准所在的市；多一个或少一个，就不知道各县和谁比较，有的县会悄悄漏掉。',
      en: 'The region without a parent holds the standard; with two or none, counties would silently be compared with nothing.',
    },
    source: { zh: '本工具的约定', en: 'a convention of this tool' },
    bad: '# regions.yaml\nregions:\n  - code: "341200"\n    name: 阜阳市\n    level: 市级\n  - code: "341202"\n    name: 颍州区\n    level: 县级\n',
    good: '# regions.yaml\nregions:\n  - code: "341200"\n    name: 阜阳市\n    level: 市级\n  - code: "341202"\n    name: 颍州区\n    level: 县级\n    parent: "341200"\n',
  },
  {
    id: 'variant-unique',
    severity: 'error',
    summary: {
      zh: '一个区域里同一事项的业务办理项不重复',
      en: 'a region holds each variant of an item once',
    },
    why: {
      zh: '各县按「基本编码＋业务办理项」对应；重复了就不知道以哪个文件为准。只差全半角、空格、标点的，群众看来是同一个，也算重复。',
      en: 'Items are matched by code and variant; with two of them nobody knows which one counts. Names that differ only in width, spaces or punctuation look the same to people, and count as one.',
    },
    source: { zh: 'GB/T 39554.1：业务办理项是最小单元', en: 'GB/T 39554.1: the variant is the finest piece' },
    bad: '# 340131001000-01.yaml 和 340131001000-02.yaml 都写\nvariant: 新办\n',
    good: '# 340131001000-02.yaml\nvariant: 变更\n',
  },
  {
    id: 'adoption-resolves',
    severity: 'error',
    summary: { zh: '认领的市级标准和版本存在', en: 'an adopted standard exists in that version' },
    why: {
      zh: '认领的文件只写本地要素，其余从市级标准继承；标准不存在或版本号比标准还新，就无从继承。',
      en: 'An adoption holds only what is local and inherits the rest; without the standard, or from a version not yet made, nothing can be inherited.',
    },
    source: {
      zh: '本工具的约定：adopts 写市级标准的版本号',
      en: 'a convention of this tool: adopts names the version of the standard',
    },
    bad: '# 市级标准是第 1 版\nadopts: 2\n',
    good: '# 市级标准是第 1 版\nadopts: 1\n',
  },
  {
    id: 'adoption-current',
    severity: 'warning',
    summary: { zh: '认领的是市级标准的最新版', en: 'an adoption follows the newest version of the standard' },
    why: {
      zh: '市里修订了标准，县里还写着旧版本号，说明没有人核对过新版本在本地是否适用。',
      en: 'The city revised its standard and nobody in the county has confirmed that the new version fits here.',
    },
    source: { zh: '事项版本每次变更加 1', en: 'a version grows by 1 with each change' },
    bad: '# 市级标准已是第 2 版\nadopts: 1\n',
    good: '# 市级标准已是第 2 版\nadopts: 2\n',
  },
  {
    id: 'adoption-without-repeats',
    severity: 'note',
    summary: {
      zh: '认领的文件不重复市级标准已有的值',
      en: 'an adoption does not repeat values of the standard',
    },
    why: {
      zh: '没写的要素随标准走；照抄了的，标准以后修订，本地还是旧值，就成了差异。',
      en: 'What an adoption does not say follows the standard; what it copies stays behind at the next revision and becomes a difference.',
    },
    source: {
      zh: '本工具的约定：认领的文件只写本地要素和与标准不同的要素',
      en: 'a convention of this tool: an adoption holds what is local and what differs',
    },
    bad: '# 市级标准写 visits: 1\nadopts: 1\nvisits: 1\n',
    good: '# 市级标准写 visits: 1\nadopts: 1\nvisits: 0\n',
  },
] as const satisfies readonly Explanation[];

export type CatalogueRuleId = (typeof catalogueRules)[number]['id'];
