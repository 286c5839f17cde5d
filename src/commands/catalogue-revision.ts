import { isYaml } from '../catalogue/list-files.ts';
import { GitError } from '../git/git-error.ts';
import { findRepository } from '../git/repository.ts';
import type { Environment } from '../git/run-git.ts';
import type { ManifestExport } from '../model/manifest.ts';
import type { Text } from '../model/text.ts';

/** The git commit that a catalogue stands at; nothing where git does not keep it, and why where git cannot tell. */
export function catalogueRevision(
  root: string,
  env: Environment,
): { readonly catalogue?: ManifestExport['catalogue']; readonly fault?: Text } {
  try {
    const repository = findRepository(root, env);
    if (repository === undefined) return {};
    const commit = repository.commitOf('HEAD');
    return {
      catalogue: { commit, changed: repository.changes(commit).some(({ path }) => isYaml(path)) },
    };
  } catch (error) {
    if (error instanceof GitError) return { fault: error.text };
    throw error;
  }
}
