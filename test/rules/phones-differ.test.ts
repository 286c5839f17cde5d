import { expect, it } from 'vitest';
import { phonesDiffer } from '../../src/rules/phones-differ.ts';
import { breachesOf, testRule } from './rule-tester.ts';

const contact = (enquiry: string, complaint: string): string =>
  `contact:\n  enquiry: ${JSON.stringify(enquiry)}\n  complaint: ${JSON.stringify(complaint)}\n`;

testRule(phonesDiffer, {
  ok: {
    'two numbers': contact('020-34121084', '020-83134173'),
    '12345 for both': contact('020-12345', '12345'),
    'two extensions': contact('020-38356454转1', '020-38356454转2'),
    'a hotline and its menu': contact('020-12366', '020-12366-2-4'),
    'a hotline of a company': contact('95598', '020-12345'),
    'a national number': contact('400-7000-690', '4000390208'),
    'brackets and spaces': contact('（0662）3681111', '(8620) 2236 0123'),
    'a full-width dash': contact('020－81102000', '020—12366-2-4'),
    'a second number of the same city': contact('020-83133283、83134746', '020-83134747'),
    'several numbers after a space': contact('020-84469270、  020-89023252', '010-88842517 010-88842518'),
    'an address of the web': contact('登录广东社会体育网（http://www.gdpopsports.com/）查询', '020-12345'),
    'a mobile phone': contact('13812345678', '020-12345'),
    'only one of them': 'contact:\n  enquiry: 020-34121084\n',
  },
  bad: {
    'the same number': [contact('020-87351468', '020-87351468'), '/contact/complaint'],
    'the same number written otherwise': [contact('（020）87351468', '020—8735 1468'), '/contact/complaint'],
    'the same hotline with and without area code': [contact('12333', '020-12333'), '/contact/complaint'],
    'the same extension': [contact('020-87300569-825', '020-87300569转825'), '/contact/complaint'],
    'one of those for enquiries': [
      contact('020-37591002，020-37591020', '020-37591002'),
      '/contact/complaint',
    ],
    'no number': [contact('无', '无'), '/contact/enquiry', '/contact/complaint'],
    'a word that is none': [contact('020-83133642', '0000swjw'), '/contact/complaint'],
    'no area code': [contact('37885230', '37886888'), '/contact/enquiry', '/contact/complaint'],
    'the same without area code': [
      contact('39022717', '39022717'),
      '/contact/enquiry',
      '/contact/complaint',
      '/contact/complaint',
    ],
  },
});

it('phones-differ names the number that stands twice', () => {
  const [breach] = breachesOf(phonesDiffer, contact('020-37591002，020-37591020', '020-37591002'));
  expect(breach?.message.zh).toContain('「020-37591002」');
});
