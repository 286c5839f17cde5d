import type { Item } from '../../src/model/item.ts';
import { food, marriage } from './publication.ts';

/** 教师资格认定: a proof that is brought, one that is looked up, one that a promise stands for, and a service of others. */
export const teacher: Item = {
  ...marriage,
  code: '000105001000',
  name: '教师资格认定',
  type: '行政许可',
  department: '教育部门',
  authority: { name: '太和县教育局', nature: '法定机关', powerSource: '法定本级行使' },
  legalBasis: [{ level: '行政法规', law: '教师资格条例', article: '第十五条' }],
  caseType: '承诺件',
  timeLimit: { statutory: { value: 20, unit: '工作日' } },
  fourHandling: ['就近办', '一次办'],
  commitment: '是',
  visits: 1,
  materials: [
    {
      name: '体格检查证明',
      necessity: '必要',
      type: '原件',
      form: '纸质',
      source: '其他',
      issuer: '指定的医院',
      basis: '《教师资格条例》第十五条第一款第（三）项',
      proof: '是',
      guide: '到指定的医院体检，由医院出具。',
    },
    {
      name: '无犯罪记录证明',
      necessity: '必要',
      type: '原件',
      form: '纸质/电子化',
      source: '政府部门核发',
      issuer: '公安机关',
      exemption: '行政协助',
      basis: '《教师资格条例》第十五条第一款第（四）项',
      proof: '是',
      guide: '由受理机关核查，申请人不用开具。',
    },
    {
      name: '考试合格证明',
      necessity: '必要',
      type: '原件',
      form: '纸质/电子化',
      issuer: '教育考试机构',
      exemption: '告知承诺',
      basis: '《教师资格条例》第十五条第一款第（二）项',
      proof: '是',
      guide: '由申请人书面承诺。',
    },
    { name: '告知承诺书', necessity: '非必要', type: '原件', form: '纸质/电子化' },
    {
      name: '照片',
      necessity: '容缺后补',
      type: '原件',
      form: '电子化',
      deferral: { deadline: { value: 5, unit: '工作日' }, method: '网上上传' },
    },
  ],
  intermediaries: [
    {
      name: '体格检查',
      basis: '《教师资格条例》第十五条第一款第（三）项',
      agency: '指定的医院',
      feeNature: '经营服务性收费（政府指导价）',
      limit: { value: 3, unit: '工作日' },
    },
    { name: '照相' },
  ],
};

/** Neither handled in one of the four ways, nor with anything of the other reforms. */

export const untouched: Item = {
  ...food,
  fourHandling: [],
  commitment: '否',
  materials: food.materials.slice(0, 1),
};
