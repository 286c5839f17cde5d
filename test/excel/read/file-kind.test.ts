import { expect, test } from 'vitest';
import { book, faultOf, worksheet } from './book.ts';
import { oldOffice } from './hostile.ts';
import { zip } from './zip.ts';

const withPart = (name: string): Buffer => zip([{ name, data: 'x' }]);
const gbk = Buffer.from([0xca, 0xc2, 0xcf, 0xee, 0x2c, 0xb1, 0xe0, 0xc2, 0xeb, 0x0a]);
const officeDocument = (target: string): string =>
  `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;

test.each([
  ['empty', Buffer.alloc(0), '空的（0 字节）'],
  ['xls', oldOffice('Workbook'), '旧版 Excel 或 WPS 表格（.xls、.et）'],
  ['cfb-encrypted', oldOffice('EncryptionInfo', 'EncryptedPackage'), '设有打开密码'],
  ['doc', oldOffice('WordDocument'), '旧版 Word 文档（.doc）'],
  ['csv-as', Buffer.from('事项名称,编码\n食品经营许可,000131023000\n'), '纯文本（如 CSV）'],
  ['csv-as with a byte order mark', Buffer.from('\ufeff事项名称,编码\n'), '纯文本（如 CSV）'],
  ['csv-as in GBK', gbk, '纯文本（如 CSV）'],
  ['csv-as in UTF-16', Buffer.from('\ufeff事项名称\t编码\n', 'utf16le'), '纯文本（如 CSV）'],
  ['html-as', Buffer.from('\n<!DOCTYPE html>\n<p>表</p>'), '网页（HTML）'],
  ['html-as of a table', Buffer.from('<style>x</style><TABLE border=1><tr>'), '网页（HTML）'],
  ['html-as in UTF-16', Buffer.from('\ufeff<html><table>', 'utf16le'), '网页（HTML）'],
  [
    'xml 2003',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    ' XML 表格 2003',
  ],
  ['pdf', Buffer.from('%PDF-1.7'), ' PDF 文件'],
  ['rar', Buffer.from('Rar!\u001a\u0007'), ' RAR 压缩包'],
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), '图片'],
  ['unknown', Buffer.from([1, 2, 3, 0, 255]), '看不出是什么文件'],
  ['docx', withPart('word/document.xml'), ' Word 文档（.docx）'],
  [
    'docx by its own word',
    zip([
      { name: '_rels/.rels', data: officeDocument('word/document.xml') },
      { name: 'word/document.xml', data: '' },
    ]),
    ' Word 文档（.docx）',
  ],
  [
    'xlsb',
    zip([
      { name: '_rels/.rels', data: officeDocument('xl/workbook.bin') },
      { name: 'xl/workbook.bin', data: '' },
    ]),
    '二进制工作簿（.xlsb）',
  ],
  ['ods', withPart('content.xml'), ' OpenDocument 文件（.ods 等）'],
  ['zip', withPart('表.xlsx'), '而是压缩包'],
  ['empty zip', zip([]), '而是压缩包'],
])('says what a file is and what to do: %s', async (_, bytes, told) => {
  const { zh, en } = await faultOf(bytes);
  expect(zh).toContain(told);
  expect(zh).toMatch(/请.*。$/);
  expect(en).toMatch(/^[A-Z].*\.$/);
});

test('takes a workbook with macros for what it holds', async () => {
  const sheet = worksheet('<row><c t="str"><v>甲</v></c></row>');
  const bytes = book({ sheets: [sheet] }, { name: 'xl/vbaProject.bin', data: oldOffice('VBA') });
  await expect(faultOf(bytes)).rejects.toThrow('the workbook was read');
});
