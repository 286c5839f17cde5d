import { sha256 } from '../model/digest.ts';
import { disagreement, type Head, type SealedPiece, unseal } from '../model/sealed-part.ts';
import type { Text } from '../model/text.ts';
import { titles } from './merge.ts';
import { openFor, type Site, type Work, workOpened } from './shard.ts';

/** A run as its workers find it in the queue: what it hangs on, and what the files hold that it was submitted for. */
export interface Task {
  readonly head: Omit<Head, 'shards'>;
  /** One a shard: SHA-256 of the files that it is about. */
  readonly contents: readonly string[];
}

/** What this machine has is not what a run was submitted for. */
export class ForeignRun extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'ForeignRun';
    this.text = text;
  }
}

const contentOf = (pieces: readonly Pick<SealedPiece, 'code' | 'content'>[]): string =>
  sha256(pieces.map(({ code, content }) => `${code} ${content}\n`).join(''));

/** The work in so many shards. Reads every file, so that another catalogue can never be taken for this one. */
export function taskOf(work: Work, site: Site, of: number): Task {
  const { head, files, witness, plan } = openFor(work, site);
  const contents = plan(of).map((codes) =>
    contentOf(codes.map((code) => ({ code, content: witness.contentOf(files.get(code) ?? []) }))),
  );
  return { head: { ...head, of }, contents };
}

/** 16 hexadecimal places: the same for the same task, whoever submits it, and for no other. */
export function nameOf({ head, contents }: Task): string {
  const { command, scope, today, tool, rules, catalogue, settings, listing, history, of } = head;
  const told = [command, scope, today, tool, rules, catalogue, settings, listing, history, of, contents];
  return sha256(JSON.stringify(told)).slice(0, 16);
}

/** What the queue has under the name of a run; throws where it is not what that name stands for. */
export function taskIn(name: string, json: unknown): Task {
  const task = json as Partial<Task> | null;
  if (task?.head !== undefined && Array.isArray(task.contents) && nameOf(task as Task) === name)
    return task as Task;
  throw new ForeignRun({
    zh: `看不懂队列里的运行 ${name}：它是另一个版本的 shixiang 提交的，或者被改动过。请用这个版本重新提交。`,
    en: `run ${name} in the queue cannot be understood: another version of shixiang submitted it, or it was changed. Submit it again with this version.`,
  });
}

/**
 * What does the shards of a run, from 1, into sealed parts; the catalogue is opened once. Throws where the run was
 * submitted for another catalogue than what is here, and later where a file does not hold what it held then.
 */
export function judging(
  name: string,
  { head, contents }: Task,
  work: Work,
  site: Site,
): (index: number) => Uint8Array {
  const { of } = head;
  const opened = openFor(work, site);
  const key = disagreement({ ...opened.head, shards: [], of }, { ...head, shards: [] });
  if (key !== undefined) {
    throw new ForeignRun({
      zh: `运行 ${name} 不是为这里的目录提交的：${titles[key].zh}不同。请取提交时的那个版本，在同样的文件夹里运行 worker。`,
      en: `run ${name} was not submitted for the catalogue here: it differs in the ${titles[key].en}. Check out what it was submitted for and run the worker in the same folder.`,
    });
  }
  return (index) => {
    const bytes = workOpened(work, site, opened, { index, of });
    const part = unseal(bytes);
    if ('pieces' in part && contentOf(part.pieces) === contents[index - 1]) return bytes;
    throw new ForeignRun({
      zh: `运行 ${name} 提交以后，这里的文件变过（第 ${index}/${of} 份）。请取提交时的那个版本，再运行 worker；或者重新提交。`,
      en: `files here changed after run ${name} was submitted (shard ${index}/${of}). Check out what it was submitted for and run the worker again, or submit what is here.`,
    });
  };
}
