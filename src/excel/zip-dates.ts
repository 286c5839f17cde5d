import type { FileHandle } from 'node:fs/promises';

const endRecord = 0x06054b50;
const centralHeader = 0x02014b50;
const localHeader = 0x04034b50;
/** 00:00 on 1980-01-01, the first moment a ZIP file can name. */
const firstMoment = Buffer.from([0, 0, 0x21, 0]);

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error('the ZIP file ends too early');
  return buffer;
}

function expectSignature(buffer: Buffer, offset: number, signature: number): void {
  if (buffer.length < offset + 4 || buffer.readUInt32LE(offset) !== signature) {
    throw new Error('not a plain ZIP file');
  }
}

/** Sets the date of every entry to one fixed moment, so that the same content gives the same bytes. */
export async function fixZipDates(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const end = await read(file, Math.max(0, size - 22), Math.min(22, size));
  expectSignature(end, 0, endRecord);
  const entries = end.readUInt16LE(10);
  const directoryAt = end.readUInt32LE(16);
  const directory = await read(file, directoryAt, end.readUInt32LE(12));
  let at = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    expectSignature(directory, at, centralHeader);
    firstMoment.copy(directory, at + 12);
    const localAt = directory.readUInt32LE(at + 42);
    expectSignature(await read(file, localAt, 4), 0, localHeader);
    await file.write(firstMoment, 0, firstMoment.length, localAt + 10);
    at +=
      46 +
      directory.readUInt16LE(at + 28) +
      directory.readUInt16LE(at + 30) +
      directory.readUInt16LE(at + 32);
  }
  await file.write(directory, 0, directory.length, directoryAt);
}
