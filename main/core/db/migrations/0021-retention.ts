import type { Migration } from '#main/core/db/migrate.ts'

const tables = `
create table hold (
  id integer primary key autoincrement, subject text not null,
  personId integer references person(id), companyId integer references company(id),
  declarationId integer references declaration(id), requestId integer references correctionRequest(id),
  ground text not null, reason text not null, since text not null, until text, placedBy text not null
);
create index holdByPerson on hold(personId) where personId is not null;
create index holdByCompany on hold(companyId) where companyId is not null;
create index holdByDeclaration on hold(declarationId) where declarationId is not null;
create index holdByRequest on hold(requestId) where requestId is not null;

create table erasure (
  id integer primary key autoincrement, kind text not null, personId integer, at text not null, by text not null,
  signedBy text not null, reason text not null, details text not null, sha256 text not null
);
create index erasureByPerson on erasure(personId) where personId is not null;
create trigger erasureKeepsItsWord before update on erasure
begin select raise(abort, 'what was signed is append-only'); end;
create trigger erasureStays before delete on erasure
begin select raise(abort, 'what was signed is append-only'); end;

create table purgePermit (id integer primary key check (id = 1));
create table auditKeyGone (
  ownerKind text not null, ownerId integer not null, upTo integer not null, primary key (ownerKind, ownerId)
) without rowid;
`

const sent = `('sent', 'information-asked', 'accepted', 'partly-accepted', 'refused', 'withdrawn')`
const stateOf = '(select state from correctionRequest where id = old.requestId)'

/** What nothing may delete but a purge that somebody has signed: trigger, table, when it is kept, what the refusal says. */
const kept: readonly [trigger: string, table: string, when: string, refusal: string][] = [
  ['correctionEventStays', 'correctionEvent', 'true', 'steps are append-only'],
  ['correctionRequestStays', 'correctionRequest', `old.state in ${sent}`, 'what was sent is frozen'],
  ['correctionItemStays', 'correctionItem', `${stateOf} in ${sent}`, 'what was sent is frozen'],
  ['correctionAnnexStays', 'correctionAnnex', `${stateOf} in ${sent}`, 'what was sent is frozen'],
  ['incidentStepStays', 'incidentStep', 'true', 'steps are append-only'],
]

// A trigger may name the permit only after the table is there; a permit lives within one transaction and is never committed.
const triggers = kept.map(
  ([name, table, when, refusal]) => `drop trigger ${name};
create trigger ${name} before delete on ${table} when ${when} and not exists (select 1 from purgePermit)
begin select raise(abort, '${refusal}'); end;`,
)

/** Holds, signed purges with their protocols, and keys of the trail that were destroyed. */
export const retention0021: Migration = { version: 21, name: 'retention', sql: [tables, ...triggers].join('\n') }
