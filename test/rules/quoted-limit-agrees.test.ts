import { quotedLimitAgrees } from '../../src/rules/quoted-limit-agrees.ts';
import { testRule } from './rule-tester.ts';

const limits = (note: string, statutory = '{ value: 30, unit: 工作日 }', promised?: string): string =>
  `timeLimit:\n  statutory: ${statutory}\n${promised === undefined ? '' : `  promised: ${promised}\n`}  note: ${note}\n`;

testRule(quotedLimitAgrees, {
  ok: {
    'the statutory limit': limits('自受理申请之日起三十个工作日内作出决定。'),
    'in Arabic numerals, without 工作': limits('应当自受理之日起30日内作出准予或者不予许可的决定。'),
    'the promised limit': limits(
      '自受理之日起5个工作日内作出决定。',
      '{ value: 20, unit: 工作日 }',
      '{ value: 5, unit: 工作日 }',
    ),
    'another time': limits('自作出决定之日起十日内颁发、送达许可证件。'),
    'the time to inspect in': limits('自受理申请之日起十个工作日内对场所进行检查。'),
    'an extension': limits('二十日内不能作出决定的，经批准可以延长十日。'),
    'the time to accept in': limits('自收到申请之日起五日内作出是否受理的决定。'),
    'one of several that agrees': limits(
      '自受理之日起十日内作出决定；需要核查的，自受理之日起三十日内作出决定。',
    ),
    'what another rule asks': limits(
      '《食品经营许可和备案管理办法》规定自受理申请之日起十个工作日内作出决定。',
    ),
    'months against days, which the calendar leaves open': limits(
      '法定期限为自受理之日起三个月内作出决定。',
      '{ value: 90, unit: 自然日 }',
    ),
    'thirty days against twenty working days, likewise': limits(
      '自受理之日起三十日内作出决定。',
      '{ value: 20, unit: 工作日 }',
    ),
  },
  bad: {
    'Chinese numerals': [limits('自受理之日起二十日内作出决定。'), '/timeLimit/note'],
    'Arabic numerals': [limits('自受理申请之日起20个工作日内作出行政许可决定。'), '/timeLimit/note'],
    'full-width digits': [limits('自受理之日起２０日内，作出批准决定。'), '/timeLimit/note'],
    'the limit by its name': [limits('法定办结时限为：20个工作日。'), '/timeLimit/note'],
    'where the field says there is none': [limits('法定期限为三个月。', '无'), '/timeLimit/note'],
    'neither the statutory nor the promised': [
      limits('自受理之日起十五日内作出决定。', '{ value: 20, unit: 工作日 }', '{ value: 5, unit: 工作日 }'),
      '/timeLimit/note',
    ],
  },
});
