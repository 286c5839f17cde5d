import { QueueError } from './queue-error.ts';

/** The driver of PostgreSQL and the job queue on it. Only who works with a queue installs them, and only then they are loaded. */
export async function loadDrivers() {
  try {
    const [{ default: pg }, { default: PgBoss }] = await Promise.all([import('pg'), import('pg-boss')]);
    return { pg, PgBoss };
  } catch (error) {
    // What `import` says, and what `require`, which the build makes of it.
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(code)) throw error;
    throw new QueueError(
      {
        zh: '--queue 要用到两个没有随工具安装的包。请运行 npm install pg@8 pg-boss@10（全局安装的 shixiang 要加 -g），再试一次。',
        en: '--queue takes two packages that are not installed with the tool. Run npm install pg@8 pg-boss@10 (with -g where shixiang is installed so) and try again.',
      },
      error,
    );
  }
}
