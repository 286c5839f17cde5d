import type { Text } from '../../model/text.ts';
import type { Package } from './package.ts';
import { otherKind, Refusal, saveAs } from './refusal.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Names of streams in the older files of Office are UTF-16. */
const holds = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');

const empty = new Refusal({
  zh: '文件是空的（0 字节），可能没有下载或复制完。请重新取得这个文件。',
  en: 'The file is empty (0 bytes), as after a download or copy that was cut off. Get the file again.',
});

const encrypted = new Refusal({
  zh: '工作簿设有打开密码，内容是加密的。请用 Excel 或 WPS 打开，去掉密码，另存为「Excel 工作簿 (*.xlsx)」后再试。',
  en: 'The workbook is encrypted with a password. Open it in Excel or WPS, remove the password, save it as "Excel Workbook (*.xlsx)" and try again.',
});

const convert: Text = {
  zh: '请把其中的表格另存为「Excel 工作簿 (*.xlsx)」后再试。',
  en: 'Save its table as "Excel Workbook (*.xlsx)" and try again.',
};
const unpack: Text = {
  zh: '请先解压，再选用其中的 .xlsx 文件。',
  en: 'Unpack it and use the .xlsx file in it.',
};

const signatures: readonly {
  readonly start: readonly number[];
  readonly kind: Text;
  readonly remedy: Text;
}[] = [
  { start: [0x25, 0x50, 0x44, 0x46], kind: { zh: ' PDF 文件', en: 'a PDF file' }, remedy: convert },
  { start: [0x52, 0x61, 0x72, 0x21], kind: { zh: ' RAR 压缩包', en: 'a RAR archive' }, remedy: unpack },
  { start: [0x37, 0x7a, 0xbc, 0xaf], kind: { zh: ' 7z 压缩包', en: 'a 7z archive' }, remedy: unpack },
  { start: [0x1f, 0x8b], kind: { zh: ' gzip 压缩包', en: 'a gzip archive' }, remedy: unpack },
  { start: [0x89, 0x50, 0x4e, 0x47], kind: { zh: '图片', en: 'a picture' }, remedy: convert },
  { start: [0xff, 0xd8, 0xff], kind: { zh: '图片', en: 'a picture' }, remedy: convert },
];

/** What a file is that is not even a ZIP file; undefined when it is one by its first bytes. */
export function refusalOfBytes(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return empty;
  if (startsWith(bytes, 0x50, 0x4b)) return undefined;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (holds(bytes, 'EncryptedPackage')) return encrypted;
    return holds(bytes, 'WordDocument')
      ? otherKind(
          { zh: '旧版 Word 文档（.doc）', en: 'a document of older versions of Word (.doc)' },
          convert,
        )
      : otherKind({
          zh: '旧版 Excel 或 WPS 表格（.xls、.et）',
          en: 'a workbook of older versions of Excel or WPS (.xls, .et)',
        });
  }
  const known = signatures.find(({ start }) => startsWith(bytes, ...start));
  return known === undefined ? refusalOfText(bytes) : otherKind(known.kind, known.remedy);
}

const sampleSize = 65_536;

function refusalOfText(bytes: Uint8Array): Refusal {
  const sample = bytes.subarray(0, sampleSize);
  const isWide = startsWith(sample, 0xff, 0xfe) || startsWith(sample, 0xfe, 0xff);
  if (!isWide && sample.includes(0)) return otherKind(undefined, saveAs);
  const start = new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(sample).trimStart().toLowerCase();
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return otherKind({ zh: ' XML 表格 2003', en: 'an XML Spreadsheet 2003' });
  }
  if (start.includes('<html') || start.includes('<table') || start.startsWith('<!doctype html')) {
    return otherKind({
      zh: '网页（HTML），有些系统导出的 .xls 其实是网页',
      en: 'a web page (HTML), as some systems export under the name .xls',
    });
  }
  return otherKind({ zh: '纯文本（如 CSV）', en: 'plain text, such as CSV' });
}

const otherParts: readonly (readonly [part: string, kind: Text, remedy: Text])[] = [
  [
    'xl/workbook.bin',
    { zh: ' Excel 二进制工作簿（.xlsb）', en: 'a binary workbook of Excel (.xlsb)' },
    saveAs,
  ],
  ['word/document.xml', { zh: ' Word 文档（.docx）', en: 'a Word document (.docx)' }, convert],
  ['ppt/presentation.xml', { zh: '演示文稿（.pptx）', en: 'a presentation (.pptx)' }, convert],
  [
    'content.xml',
    { zh: ' OpenDocument 文件（.ods 等）', en: 'an OpenDocument file (.ods or the like)' },
    saveAs,
  ],
];

/** What a ZIP file is that holds no workbook. */
export function refusalOfPackage(book: Package): Refusal {
  const other = otherParts.find(([part]) => book.has(part));
  return other === undefined
    ? otherKind({ zh: '压缩包', en: 'a ZIP archive' }, unpack)
    : otherKind(other[1], other[2]);
}
