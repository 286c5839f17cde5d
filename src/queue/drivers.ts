import { QueueError } from './queue-error.ts';

/** The driver of PostgreSQL and the job queue on it. Only who works with a queue installs them, and only then they are loaded. */
export async function loadDrivers() {
  try {
    const [{ default: pg }, { default: PgBoss }] = await Promise.all([import('pg'), import('pg-boss')]);
    return { pg, PgBoss };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new QueueError(
      {
        zh: '--queue 要用到两个没有随工具安装的包。请运行 npm install pg@8 pg-boss@10（全局安装的 shixiang 要加 -g），再试一次。',
        en: '--queue takes two packages that are not installed with the tool. Run npm install pg@8 pg-boss@10 (with -g where shixiang is installed so) and try again.',
      },
      error,
    );
  }
}
