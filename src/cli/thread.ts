// A thread that helps the first one: see threads.ts.
import { parentPort } from 'node:worker_threads';
import { counting } from '../catalogue/counting.ts';
import { digesting } from '../catalogue/digesting.ts';
import { openCatalogue } from '../catalogue/load.ts';
import { settingsFrom } from '../catalogue/settings-data.ts';
import { disk, type Source } from '../catalogue/source.ts';
import { piecesOf } from '../commands/shard.ts';
import { settleForLong } from './engine.ts';
import { locate } from './locate.ts';
import { explainingAt } from './since.ts';
import { begun, type Done, idle, type Task, untaken, withContent } from './threads.ts';

function help(task: Task): void {
  const { work, root, cwd, today, state, place } = task;
  if (Atomics.compareExchange(state, place, idle, begun) !== idle) return;
  settleForLong(true);
  const files: Source = { list: () => ({ files: task.files, faults: [] }), read: disk.read };
  const source = task.isDigested ? digesting(files) : undefined;
  const { isSelected } = locate(root, work.command === 'validate' ? work.scope.paths : [], cwd);
  const counted = task.isCounted ? counting() : undefined;
  const settings = settingsFrom(task.settings);
  const catalogue = openCatalogue(root, cwd, isSelected, counted?.of(files) ?? source ?? files, settings);
  const explained =
    work.command === 'validate' ? {} : { explain: explainingAt(root, { cwd, env: process.env }) };
  const pieces = piecesOf(work, catalogue, untaken(task), { today, ...explained });
  const part = [...withContent(pieces, source)];
  const done: Done = counted === undefined ? { part } : { part, readings: counted.readings() };
  // Handed over, not copied.
  parentPort?.postMessage(
    done,
    part.map(({ lines }) => lines.buffer as ArrayBuffer),
  );
}

parentPort?.once('message', help);
