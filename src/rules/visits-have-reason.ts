import { defineRule, writtenAt } from './rule.ts';

export const visitsHaveReason = defineRule({
  id: 'visits-have-reason',
  severity: 'error',
  summary: {
    zh: '要到现场的写明原因，不用到现场的不写；全程网办到现场 0 次',
    en: 'visits have a reason, no visits have none, and what is wholly online needs none',
  },
  why: {
    zh: '让群众跑一趟必须说得出理由，说不出的就应当改为网上办、邮寄办。0 次却写着原因，或者全程网办还要跑，是自相矛盾的。',
    en: 'Whoever makes people come must be able to say why, or else let them apply online or by post. A reason for no visit, or visits for what is wholly online, contradict themselves.',
  },
  source: {
    zh: '国家政务服务平台实施清单要素“到办事现场次数”“必须现场办理原因”；温州市事项核查规则',
    en: 'The elements 到办事现场次数 and 必须现场办理原因 of the national platform’s implementation list; the item checks of Wenzhou',
  },
  bad: 'visits: 1\nonlineDepth: 全程网办\n',
  good: 'visits: 1\nvisitReason: 需现场核验原件并采集人像\nonlineDepth: 材料核验\n',
  reads: ['visits', 'visitReason', 'onlineDepth'],
  *check({ visits, visitReason, onlineDepth }, context) {
    if (visits === undefined) return;
    if (visits > 0 && visitReason === undefined) {
      yield {
        path: ['visits'],
        message: {
          zh: `到办事现场次数是 ${visits} 次，没有写必须现场办理的原因；请补写 visitReason，确实不用到场的改为 0 次。`,
          en: `The item takes ${visits} ${visits === 1 ? 'visit' : 'visits'} and does not say why. Add visitReason; if people really need not come, make it 0.`,
        },
      };
    }
    if (visits === 0 && visitReason !== undefined) {
      yield {
        path: ['visitReason'],
        message: {
          zh: '到办事现场次数是 0 次，却写了必须现场办理的原因；请删去 visitReason，或者改正次数。',
          en: 'The item takes no visit, yet gives a reason for one. Delete visitReason, or correct visits.',
        },
      };
    }
    if (visits > 0 && onlineDepth === '全程网办') {
      yield {
        path: writtenAt(context, ['visits'], ['onlineDepth']),
        message: {
          zh: `网上办理深度是全程网办，到办事现场次数却是 ${visits} 次；请改为 0 次，或者改正网上办理深度（如 材料核验）。`,
          en: `The item is wholly online (全程网办), yet takes ${visits} ${visits === 1 ? 'visit' : 'visits'}. Make it 0, or correct onlineDepth (to 材料核验, say).`,
        },
      };
    }
  },
});
