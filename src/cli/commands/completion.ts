import { Argument, type Command } from 'commander';
import { type Shell, shells } from '../completion/shells.ts';
import type { Declare } from './setting.ts';

export const completion: Declare = ({ command, say, perform, world }) =>
  command('completion', { zh: '输出命令行补全脚本', en: 'print the completion script of a shell' }, [
    ['eval "$(shixiang completion bash)"', '写进 ~/.bashrc', 'a line for ~/.bashrc'],
    ['eval "$(shixiang completion zsh)"', '写进 ~/.zshrc', 'a line for ~/.zshrc'],
    [
      'shixiang completion fish | source',
      '写进 ~/.config/fish/config.fish',
      'for ~/.config/fish/config.fish',
    ],
    ['shixiang completion powershell | Out-String | Invoke-Expression', '写进 $PROFILE', 'for $PROFILE'],
  ])
    .addArgument(new Argument('<shell>', say('哪种命令行', 'the shell')).choices(shells))
    .action(
      perform(async (shell: Shell) => {
        const { runCompletion } = await import('../actions/completion.ts');
        return runCompletion(shell, world);
      }),
    );

/** What the scripts ask at every tab. */
export const complete: Declare = ({ command, perform, world, locale }) =>
  command('__complete', { zh: '', en: '' }, [])
    .argument('<shell>')
    .argument('[words...]')
    .action(
      perform(async (shell: string, words: readonly string[], _flags: object, { parent }: Command) => {
        const { runComplete } = await import('../actions/complete.ts');
        return parent === null ? 0 : runComplete(shell, words, parent, world, locale);
      }),
    );
