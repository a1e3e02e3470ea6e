import type { Migration } from '#main/core/db/migrate.ts'

const sql = `
create table importBatch (
  id integer primary key autoincrement, kind text not null, fileName text not null, sheet text not null,
  sha256 text not null, at text not null, user text not null, columns text not null,
  total integer not null, imported integer not null, changed integer not null, unchanged integer not null,
  duplicate integer not null, rejected integer not null, errors integer not null, warnings integer not null,
  changeSet integer not null, undoneAt text, undoneBy text
);
create table importProblem (
  id integer primary key, batchId integer not null references importBatch(id), line integer not null,
  columnIndex integer, heading text, field text, severity text not null, code text not null, params text, value text
);
create index importProblemByBatch on importProblem(batchId, severity, code);
create table importRejected (
  id integer primary key, batchId integer not null references importBatch(id), line integer not null,
  cells text not null
);
create index importRejectedByBatch on importRejected(batchId, line);
create table importMapping (
  kind text not null, headings text not null, fields text not null, primary key (kind, headings)
) without rowid;
`

export const imports0002: Migration = { version: 2, name: 'imports', sql }
