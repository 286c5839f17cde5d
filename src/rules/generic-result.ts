const word =
  '(?:准予|同意|不予|行政|审批|审核|审查|核准|备案|登记|许可|批准|确认|认定|办理|办结|变更|注销|延续|相关|有关|业务|事项|申请|结果|批复|批文|复函|函件?|证明|证书|证件|证照|决定书?|通知书?|告知书?|意见书?|凭证|回执|回执单|文件|材料|表|书|证|件|单|的|无|其他)';
const generic = new RegExp(`^${word}*(?:[（(]${word}*[）)])?$`, 'u');

/**
 * 批复, 登记证, 准予许可决定书: many items end in a paper of such a name, so that it does not tell which one is meant.
 */
export const isGenericResult = (name: string): boolean => generic.test(name);
