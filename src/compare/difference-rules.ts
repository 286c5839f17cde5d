import type { Explanation } from '../model/explanation.ts';

/** What `diff` may find. Which of them a difference becomes is decided by its verdict and by policy: see judge.ts. */
export const differenceRules = [
  {
    id: 'same-as-standard',
    severity: 'error',
    summary: {
      zh: '政策规定须一致的要素与市级标准相同',
      en: 'elements that policy keeps the same equal the city’s standard',
    },
    why: {
      zh: '同一事项在各县要无差别受理、同标准办理；名称、依据、条件、流程、结果、收费等由上级统一规定，县里不能自行增减。即使改动对申请人有利，也应先报市里修订标准，让各县一起受益。',
      en: 'One item is accepted without difference and handled to one standard in every county; name, basis, conditions, steps, result and fees are set above. Even a change for the better goes into the standard first, so that every county gets it.',
    },
    source: {
      zh: '优化营商环境条例第三十五条；自由度可在 catalogue/policy.yaml 中调整',
      en: '优化营商环境条例 (Regulation on the Business Environment) art. 35; latitudes are set in catalogue/policy.yaml',
    },
    bad: '# 市级标准没有这一条\nconditions:\n  - 申请人须为本县户籍\n',
    good: '# 与市级标准逐条相同\nconditions:\n  - 依法设立的企业\n',
  },
  {
    id: 'no-worse-than-standard',
    severity: 'error',
    summary: {
      zh: '允许各县优化的要素不比市级标准差',
      en: 'elements that a county may better are not worse than the standard',
    },
    why: {
      zh: '承诺时限、到场次数、材料等，县里只能比标准更方便：更短、更少、更多渠道。比标准差，就是让本县群众多跑、多交、多等。',
      en: 'A county may only be kinder than the standard in promised limit, visits, materials and the like; worse means that its people run, hand in or wait more than their neighbours.',
    },
    source: {
      zh: '优化营商环境条例第三十五条、第三十六条；自由度可在 catalogue/policy.yaml 中调整',
      en: '优化营商环境条例 arts. 35 and 36; latitudes are set in catalogue/policy.yaml',
    },
    bad: '# 市级标准承诺 5 个工作日\ntimeLimit:\n  promised: { value: 8, unit: 工作日 }\n',
    good: '# 市级标准承诺 5 个工作日\ntimeLimit:\n  promised: { value: 3, unit: 工作日 }\n',
  },
  {
    id: 'comparable-with-standard',
    severity: 'warning',
    summary: {
      zh: '允许各县优化的要素能与市级标准比出好坏',
      en: 'elements that a county may better can be compared with the standard',
    },
    why: {
      zh: '单位或写法不同（如工作日与自然日），工具比不出对申请人是好是坏，不猜测，需要人来看。',
      en: 'Different units or forms (working against natural days) leave open whether the applicant is better off; the tool does not guess, a person must look.',
    },
    source: {
      zh: '行政许可法第八十二条（期限以工作日计算）',
      en: '行政许可法 art. 82 (limits run in working days)',
    },
    bad: '# 市级标准承诺 5 个工作日\ntimeLimit:\n  promised: { value: 7, unit: 自然日 }\n',
    good: '# 市级标准承诺 5 个工作日\ntimeLimit:\n  promised: { value: 5, unit: 工作日 }\n',
  },
  {
    id: 'better-than-standard',
    severity: 'note',
    summary: {
      zh: '县里比市级标准更方便（允许）；可供全市拉齐',
      en: 'the county is kinder than the standard (allowed); a candidate for the standard',
    },
    why: {
      zh: '这不是问题，是可以推广的做法：告诉市里，也告诉其他县。',
      en: 'No fault: good practice that the city and the other counties should hear of.',
    },
    source: {
      zh: '优化营商环境条例第三十六条（可进一步压减时限并公布）',
      en: '优化营商环境条例 art. 36 (localities may cut limits further and publish it)',
    },
    bad: '# 市级标准要跑 1 次\nvisits: 0\n',
    good: '# 与市级标准相同\nvisits: 1\n',
  },
  {
    id: 'worded-like-standard',
    severity: 'note',
    summary: {
      zh: '与市级标准只有全半角、标点、次序之别',
      en: 'differs from the standard only in width, punctuation or order',
    },
    why: {
      zh: '意思一样，不影响办事；统一写法便于公布和检索。',
      en: 'The meaning is the same; equal wording reads and searches better.',
    },
    source: { zh: '本工具的约定', en: 'a convention of this tool' },
    bad: '# 市级标准写作 法定代表人(负责人)身份证明\nmaterials:\n  - name: 法定代表人（负责人）身份证明\n',
    good: '# 与市级标准同样书写\nmaterials:\n  - name: 法定代表人(负责人)身份证明\n',
  },
  {
    id: 'local-value',
    severity: 'note',
    summary: {
      zh: '本地要素，各县自定（diff --all 才显示）',
      en: 'a local element, set by each county (shown by diff --all)',
    },
    why: {
      zh: '实施主体、地点、时间、电话等本来就因地而异。',
      en: 'Authority, place, hours and telephone differ by nature.',
    },
    source: { zh: '自由度见 catalogue/policy.yaml', en: 'latitudes are set in catalogue/policy.yaml' },
    bad: 'contact:\n  enquiry: 0558-0002311\n  complaint: 0558-0002312\n',
    good: 'contact:\n  enquiry: 0558-0000311\n  complaint: 0558-0000312\n',
  },
  {
    id: 'item-held',
    severity: 'error',
    summary: {
      zh: '市级标准中的事项本区域都有；没有的在 regions.yaml 写明理由',
      en: 'a region holds every item of the standard, or regions.yaml gives the reason',
    },
    why: {
      zh: '缺一个事项，这里的群众就无处可办。确不承接的（如未设登记机构、没有林地），要写明理由，让人看得懂。',
      en: 'Where an item is missing, people have nowhere to go. Where it is rightly not held (no registry office, no forest) the reason is stated.',
    },
    source: {
      zh: '优化营商环境条例第三十五条；行政许可事项清单：下级清单因地理区位、自然禀赋可以不列',
      en: '优化营商环境条例 art. 35; permit lists: a lower list may leave an item out for geography or natural endowment',
    },
    bad: '# regions.yaml 中没有理由\nnotHeld: []\n',
    good: '# regions.yaml\nnotHeld:\n  - code: "340111001000"\n    reason: 未设登记机构，由市级统一办理\n',
  },
  {
    id: 'item-not-held',
    severity: 'note',
    summary: {
      zh: '本区域不承接的事项（有理由）',
      en: 'an item that the region does not hold, with its reason',
    },
    why: {
      zh: '提醒：理由消失后（如设立了机构）要认领该事项，并删掉 regions.yaml 里的这一条。',
      en: 'A reminder: when the reason falls away the item is adopted and the entry in regions.yaml deleted.',
    },
    source: { zh: '见 item-held', en: 'see item-held' },
    bad: '# regions.yaml\nnotHeld:\n  - code: "340111001000"\n    reason: 未设登记机构，由市级统一办理\n',
    good: '# regions.yaml\nnotHeld: []\n',
  },
  {
    id: 'standard-exists',
    severity: 'warning',
    summary: { zh: '县里的事项都有市级标准', en: 'every item of a county has a standard' },
    why: {
      zh: '没有市级标准就无从比较：可能是编码或业务办理项名称与市里不一致，也可能是本县自建的事项。',
      en: 'Without a standard nothing can be compared: the code or the name of the variant may differ from the city’s, or the county made the item itself.',
    },
    source: {
      zh: '各县按「基本编码＋业务办理项」与市级标准对应',
      en: 'items are matched by code and variant',
    },
    bad: '# 市级没有这个编码的标准\ncode: "340131004000"\n',
    good: '# 市级有这个编码的标准\ncode: "340131003000"\n',
  },
  {
    id: 'split-like-standard',
    severity: 'error',
    summary: {
      zh: '业务办理项的分法与市级标准相同（颗粒度）',
      en: 'an item is divided into the same variants as in the standard',
    },
    why: {
      zh: '市里分新办、变更、延续，县里合成一个或分得不一样，就没有办法逐项比较，申请人也对不上号。',
      en: 'Where the city has new, change and renewal and the county one item, or others, nothing can be compared piece by piece, and applicants cannot find what they need.',
    },
    source: {
      zh: '各县按「基本编码＋业务办理项」与市级标准对应；业务办理项是最小的一级',
      en: 'items are matched by code and variant, the finest piece',
    },
    bad: '# 市级标准分 新办、变更、延续 三个业务办理项\ncode: "340131003000"\nvariant: 许可办理\n',
    good: '# 市级标准分 新办、变更、延续 三个业务办理项\ncode: "340131003000"\nvariant: 新办\n',
  },
  {
    id: 'local-values-distinct',
    severity: 'warning',
    summary: {
      zh: '电话、地点与别的县不相同',
      en: 'telephones and places differ from those of other counties',
    },
    why: {
      zh: '两个县的同一事项写着同一个电话或地点，多半是照抄时忘了改，群众会打错电话、跑错地方。12345 一类的公用号码不算。',
      en: 'The same telephone or place in two counties is most likely copied and forgotten, and people ring or go to the wrong office. Numbers for all, like 12345, do not count.',
    },
    source: {
      zh: '本工具的约定：本地要素因地而异（见 catalogue/policy.yaml）',
      en: 'a convention of this tool: local elements differ by nature (see catalogue/policy.yaml)',
    },
    bad: '# 与颍州区的文件相同\ncontact:\n  enquiry: 0558-0002311\n  complaint: 0558-0002312\n',
    good: 'contact:\n  enquiry: 0558-0003311\n  complaint: 0558-0003312\n',
  },
  {
    id: 'match-used',
    severity: 'warning',
    summary: {
      zh: 'matches.yaml 的每条配对都对应文件中的两项',
      en: 'every entry of matches.yaml decides of two members that exist',
    },
    why: {
      zh: '名称写得和文件中不一样，或者文件后来改了，配对就不起作用，两项仍按工具的办法比较，而写的人以为已经定了。比较整个目录时才检查。',
      en: 'Where a name is not as in the files, or the files changed since, the entry has no effect and the two are compared as before, while its author believes it settled. Looked at when the whole catalogue is compared.',
    },
    source: {
      zh: '本工具的约定：配对写明市级标准和县里的名称，全半角、标点、编号不同不要紧',
      en: 'a convention of this tool: an entry gives both names, whatever their width, punctuation and numbering',
    },
    bad: '# matches.yaml：市级标准叫「食品安全管理制度目录」\nfield: materials\nstandard: 食品安全制度\ncounty: 开办自查表\nverdict: same\n',
    good: '# matches.yaml：市级标准叫「食品安全管理制度目录」\nfield: materials\nstandard: 食品安全管理制度目录\ncounty: 开办自查表\nverdict: same\n',
  },
  {
    id: 'waiver-used',
    severity: 'warning',
    summary: { zh: '每条豁免都对应一个现存的差异', en: 'every waiver answers for a difference that exists' },
    why: {
      zh: '差异已经消失（未使用），或批准以后值又改了（失配），豁免就失去作用；留着会掩盖以后的问题。diff 中是警告，waivers check 中是错误。',
      en: 'The difference is gone, or the value was changed after the approval; a waiver left behind would hide later faults. A warning in diff, an error in waivers check.',
    },
    source: {
      zh: '豁免按区域、事项、要素和指纹对应',
      en: 'a waiver is matched by region, item, field and fingerprint',
    },
    bad: '# waivers.yaml：指纹对不上任何差异\nfingerprint: "000000000000"\n',
    good: '# waivers.yaml：指纹取自 diff 的输出\nfingerprint: "d1ea799d9fe5"\n',
  },
  {
    id: 'waiver-current',
    severity: 'error',
    summary: {
      zh: '豁免没有过期（只在 waivers check 中检查）',
      en: 'no waiver is past its last day (only in waivers check)',
    },
    why: {
      zh: '批准只管到截止日期。过了期，diff 只警告，免得谁也没动文件、第二天检查就不通过；定期运行 waivers check 才把过期当作错误。',
      en: 'An approval ends on its last day. After it diff only warns, so that no check breaks overnight over a file that nobody touched; waivers check, run regularly, is where it fails.',
    },
    source: { zh: '豁免的批准文件；本工具的约定', en: 'the approval itself; a convention of this tool' },
    bad: '# waivers.yaml：今天是 2027-01-10\nuntil: "2026-12-31"\n',
    good: '# waivers.yaml：今天是 2027-01-10\nuntil: "2027-12-31"\n',
  },
] as const satisfies readonly Explanation[];

export type DifferenceRuleId = (typeof differenceRules)[number]['id'];
