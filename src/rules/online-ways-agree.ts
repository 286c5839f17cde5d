import { defineRuleOf, partOf, writtenAt } from './rule.ts';

/** At these depths the application itself is made online; 材料预审 may only look at the papers before one comes. */
const appliesOnline: readonly unknown[] = ['材料核验', '全程网办'];

export const onlineWaysAgree = defineRuleOf(
  {
    id: 'online-ways-agree',
    severity: 'warning',
    summary: {
      zh: '网上办理深度、办理形式、网办地址和物流快递相符；不跑现场的能网上办或者邮寄办',
      en: 'online depth, channels, url and express agree; what takes no visit is handled online or by post',
    },
    why: {
      zh: '一处说能在网上办，另一处又没有网上的入口，群众照着哪个做都可能白跑。0 次到场却既不能网上办又不能邮寄，事情就没法办成。',
      en: 'When one line offers the web and another does not, whoever follows either may come in vain. What takes no visit, but goes neither online nor by post, cannot be done at all.',
    },
    source: {
      zh: '温州市事项核查规则（0 次到场又不能网办的须提供邮寄申请）；GB/T 39046-2020 表 A.5（办理形式）；各要素的对应关系是本工具的理解',
      en: 'The item checks of Wenzhou (no visit and not online: postal application is offered); GB/T 39046-2020 table A.5 (channels); how the elements answer to each other is this tool’s reading',
    },
    bad: 'visits: 0\nonlineDepth: 不提供\nchannels: [窗口]\nexpress: 否\n',
    good: 'visits: 0\nonlineDepth: 不提供\nchannels: [窗口, 快递]\nexpress: 是\n',
  },
  [
    partOf({
      reads: ['visits', 'onlineDepth', 'channels', 'express'],
      *check({ visits, onlineDepth, channels, express }, context) {
        const isOnline = channels?.some((channel) => channel === '电脑端网上' || channel === '移动端');
        const isByPost = channels?.includes('快递');
        if (onlineDepth !== undefined && isOnline === false && appliesOnline.includes(onlineDepth)) {
          yield {
            path: writtenAt(context, ['channels'], ['onlineDepth']),
            message: {
              zh: `网上办理深度是「${onlineDepth}」，办理形式里却没有网上的途径；请在 channels 中加上 电脑端网上 或者 移动端，或者改正网上办理深度。`,
              en: `The online depth is "${onlineDepth}", but no channel is online. Add 电脑端网上 or 移动端 to channels, or correct onlineDepth.`,
            },
          };
        }
        if (isOnline === true && (onlineDepth === '不提供' || onlineDepth === '信息发布')) {
          yield {
            path: writtenAt(context, ['onlineDepth'], ['channels']),
            message: {
              zh: `办理形式里有网上的途径，网上办理深度却是「${onlineDepth}」，在网上交不了申请；请改正网上办理深度（如 材料预审），或者从 channels 中删去网上的途径。`,
              en: `A channel is online, but the online depth is "${onlineDepth}", so that nobody can apply there. Correct onlineDepth (to 材料预审, say), or delete the online channels.`,
            },
          };
        }
        if (isByPost === true && express === '否') {
          yield {
            path: writtenAt(context, ['express'], ['channels']),
            message: {
              zh: '办理形式里有「快递」，物流快递却写「否」；能邮寄的请改为 是，不能的从 channels 中删去 快递。',
              en: 'The channels include 快递 (post), but express is 否. Make it 是 if things can be posted, or else delete 快递 from channels.',
            },
          };
        }
        const isElsewhere =
          isOnline || isByPost || channels?.includes('其他') || appliesOnline.includes(onlineDepth);
        if (visits === 0 && channels !== undefined && express === '否' && !isElsewhere) {
          yield {
            path: writtenAt(context, ['visits'], ['channels'], ['express']),
            message: {
              zh: '到办事现场次数是 0 次，却只能到窗口办，既不能网上办，也不能邮寄；请提供邮寄（channels 加 快递，express 改为 是）或者网上办理，做不到的改正到现场次数。',
              en: 'It takes no visit, yet goes through a window only, neither online nor by post. Offer post (快递 in channels, 是 for express) or the web; if neither can be had, correct visits.',
            },
          };
        }
      },
    }),
    partOf({
      reads: ['onlineDepth', 'url'],
      *check({ onlineDepth, url }, context) {
        if (url !== undefined && onlineDepth === '不提供') {
          yield {
            path: writtenAt(context, ['onlineDepth'], ['url']),
            message: {
              zh: '写了网上办理地址，网上办理深度却是「不提供」；请改正网上办理深度（如 信息发布），或者删去 url。',
              en: 'There is a url for applying online, but the online depth is "不提供" (none). Correct onlineDepth (to 信息发布, say), or delete url.',
            },
          };
        }
      },
    }),
  ],
);
