import type { Database } from './database.ts';

/** The one schema that everything is in, the queue library's tables too; `drop schema shixiang cascade` leaves nothing. */
export const schema = 'shixiang';

/**
 * A part has a row from the start, without bytes until some worker has stored them. `token` grows whenever a worker takes
 * the shard, so what a worker wants to store that has lost its shard meanwhile can be told, and is refused. `tries` counts
 * the same from the latest submission.
 */
const tables = `
  begin;
  select pg_advisory_xact_lock(hashtext('${schema}.run'));
  create table if not exists ${schema}.run (
    id text primary key,
    task json not null,
    shards int not null check (shards > 0),
    submitted_on timestamptz not null default now()
  );
  create table if not exists ${schema}.part (
    run text not null references ${schema}.run on delete cascade,
    shard int not null,
    token int not null default 0,
    tries int not null default 0,
    worker text,
    sha256 text,
    bytes bytea,
    stored_on timestamptz,
    primary key (run, shard),
    check ((bytes is null) = (sha256 is null))
  );
  commit;
`;

export const tablesExist = async ({ query }: Database): Promise<boolean> => {
  const [found] = await query(`select to_regclass('${schema}.part') is not null as there`);
  return found?.['there'] === true;
};

/** Makes our two tables where they are missing, which takes the right to; where they exist, it takes none. */
export async function makeTables(database: Database): Promise<void> {
  if (!(await tablesExist(database))) await database.query(tables);
}
