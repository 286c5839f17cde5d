import { showBriefly } from '../model/show.ts';
import { defineRule } from './rule.ts';

/** （0558） 222 3311 and 0558—2223311 as 0558-2223311. */
const tidied = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s*[-－—–‐−]+\s*/g, '-')
    .replace(/(?<=\d)\s+(?=\d)(?!\s*0\d{2,3}-)/g, '')
    .replace(/[（(](0\d{2,3})[）)]\s*-?/g, '$1-')
    // Abroad, an area code has no 0.
    .replace(/[（(](?:\+?86)-?([1-9]\d{1,2})[）)]\s*-?/g, '0$1-')
    .replace(/(?<!\d)([48]00)-?(\d{3,4})-?(\d{3,4})(?!\d)/g, '$1$2$3');

/** With area code and extension (转1, -825) or without; nothing of a web or e-mail address. */
const phone = /(?<![\d.A-Za-z@/_=-])(?:0\d{2,3}-?)?\d{5,13}(?:(?:-|转)\d{1,4})*(?![\d.A-Za-z@/_=-])/g;
const phonesIn = (text: string): readonly string[] => text.match(phone) ?? [];

const hasNone = (text: string): boolean =>
  !/\d{5}/.test(text) && !/https?:|www\.|@|网[址站]|微信|地址|窗口/.test(text);
/** A number of its city; not 12345, 95598, 4000390208, a mobile phone. */
const lacksAreaCode = (number: string): boolean => /^[2-8]\d{6,7}(?!\d)/.test(number);
/** A hotline is the same with and without area code. */
const keyOf = (number: string): string =>
  number.replace(/^0\d{2,3}-?(?=1\d{4}(?!\d))/, '').replaceAll('转', '-');

/** As most are written: with an area code and of one number. */
const isTidy = /^0\d{2,3}-\d{7,8}$/;

const fields = [
  { key: 'enquiry', zh: '咨询方式', en: 'enquiries' },
  { key: 'complaint', zh: '监督投诉方式', en: 'complaints' },
] as const;

export const phonesDiffer = defineRule({
  id: 'phones-differ',
  severity: 'warning',
  summary: {
    zh: '咨询与监督投诉不是同一个电话（12345 除外），座机带区号',
    en: 'enquiries and complaints have different telephones (except 12345), with the area code',
  },
  why: {
    zh: '投诉打到被投诉的窗口，等于没有监督；外地的人按没有区号的号码打不通。12345 既受理咨询，也受理投诉，可以相同。',
    en: 'A complaint that the window complained of answers itself is no supervision, and nobody from elsewhere can dial a number without its area code. 12345 takes both, so it may stand twice.',
  },
  source: {
    zh: '温州市事项核查规则（咨询电话与投诉电话不同，都带区号）',
    en: 'The item checks of Wenzhou (the two telephones differ and have the area code)',
  },
  bad: 'contact:\n  enquiry: 0558-2223311\n  complaint: 0558-2223311\n',
  good: 'contact:\n  enquiry: 0558-2223311\n  complaint: "12345"\n',
  reads: ['contact'],
  *check({ contact }) {
    const { enquiry = '', complaint = '' } = contact ?? {};
    if (isTidy.test(enquiry) && isTidy.test(complaint) && enquiry !== complaint) return;
    for (const { key, zh, en } of fields) {
      const text = contact?.[key];
      if (text === undefined) continue;
      const tidy = tidied(text);
      const [first] = phonesIn(tidy);
      if (hasNone(tidy)) {
        yield {
          path: ['contact', key],
          message: {
            zh: `${zh}「${showBriefly(text)}」里没有电话号码；请写带区号的电话（如 0558-1234567）或者服务热线（如 12345）。`,
            en: `There is no telephone number for ${en} in "${showBriefly(text)}". Give one with its area code (such as 0558-1234567), or a hotline (such as 12345).`,
          },
        };
        // The numbers after one with an area code are of the same city.
      } else if (first !== undefined && lacksAreaCode(first)) {
        yield {
          path: ['contact', key],
          message: {
            zh: `${zh}的电话「${first}」没有区号，外地打不通；请补上区号（如 0558-1234567）。`,
            en: `The number ${first} for ${en} lacks its area code and cannot be dialled from elsewhere. Add it (as in 0558-1234567).`,
          },
        };
      }
    }
    const enquiries = phonesIn(tidied(enquiry)).map(keyOf);
    const complaints = phonesIn(tidied(complaint)).map(keyOf);
    const [same] = complaints.filter((number) => number !== '12345');
    if (same !== undefined && complaints.every((number) => enquiries.includes(number))) {
      yield {
        path: ['contact', 'complaint'],
        message: {
          zh: `监督投诉的电话「${same}」也是咨询电话，投诉会打到被投诉的单位手里；请改为另一个号码（如监督部门的电话或者 12345）。`,
          en: `The number ${same} for complaints is also that for enquiries, so that whoever is complained of answers. Give another (that of the supervising office, or 12345).`,
        },
      };
    }
  },
});
