import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Shell } from '../completion/shells.ts';
import { exitCodes } from '../exit-codes.ts';
import type { World } from '../world.ts';

export async function runCompletion(shell: Shell, world: World): Promise<number> {
  const file = `shixiang.${shell === 'powershell' ? 'ps1' : shell}`;
  const path = createRequire(import.meta.url).resolve(`#completions/${file}`);
  await world.stdout.write(readFileSync(path, 'utf8'));
  return exitCodes.clean;
}
