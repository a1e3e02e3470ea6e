import type { Migration } from '#main/core/db/migrate.ts'
import { paperKinds } from '#shared/domain/paper.ts'

const tables = `
create table paperKind (
  id integer primary key autoincrement, code text unique, name text, subject text not null, required integer not null,
  expires integer not null
);
create table paper (
  id integer primary key autoincrement, kindId integer not null references paperKind(id),
  companyId integer references company(id), linkId integer references chainLink(id),
  personId integer references person(id), declarationId integer references declaration(id),
  issuedOn text, expiresOn text, reference text, note text, sha256 text references attachment(sha256), fileName text,
  verifiedOn text, verifiedBy text
);
create index paperByKind on paper(kindId);
create index paperByCompany on paper(companyId) where companyId is not null;
create index paperByLink on paper(linkId) where linkId is not null;
create index paperByPerson on paper(personId) where personId is not null;
create index paperByDeclaration on paper(declarationId) where declarationId is not null;
create index paperBySha on paper(sha256) where sha256 is not null;
create index paperByHolder on paper(companyId, linkId, personId, declarationId, kindId);
create table paperList (
  id integer primary key, kindId integer not null, kindCode text, kindName text, subject text not null,
  holder text not null, holderKey text not null, companyId integer, firm text, firmKey text not null,
  linkId integer, personId integer, declarationId integer, declaration text, workplace text, workplaceKey text not null,
  issuedOn text, expiresOn text, reference text, note text, fileName text, verifiedOn text, verifiedBy text,
  required integer not null, expires integer not null, state text not null, replaced integer not null,
  ended integer not null, search text not null
);
create index paperListByFirm on paperList(firmKey, id);
create index paperListByHolder on paperList(holderKey, id);
create index paperListByKind on paperList(kindId, id);
create index paperListByIssue on paperList(issuedOn, id);
create index paperListByEnd on paperList(expiresOn, id);
create index paperListOpen on paperList(expiresOn, firmKey, id) where replaced = 0 and ended = 0;
create index paperListSearch on paperList(id, search);
`

const known = paperKinds
  .map(({ code, subject, required, expires }) => `('${code}', '${subject}', ${required}, ${expires})`)
  .join(', ')

/** Documents of firms, links, people and declarations, and their kinds. */
export const papers0009: Migration = {
  version: 9,
  name: 'papers',
  sql: [tables, `insert into paperKind (code, subject, required, expires) values ${known};`].join('\n'),
}
