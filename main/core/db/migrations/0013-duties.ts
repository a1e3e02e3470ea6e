import type { Migration } from '#main/core/db/migrate.ts'

/** Evidence that an employer’s duty is done at a workplace for a firm. */
export const duties0013: Migration = {
  version: 13,
  name: 'duties',
  sql: `
create table dutyEvidence (
  id integer primary key autoincrement, declarationId integer not null references declaration(id),
  companyId integer not null references company(id), duty text not null, state text not null,
  onDate text not null, validUntil text, note text, sha256 text references attachment(sha256), fileName text
);
create index dutyEvidenceByDeclaration on dutyEvidence(declarationId, companyId);
create index dutyEvidenceByCompany on dutyEvidence(companyId);
create index dutyEvidenceBySha on dutyEvidence(sha256) where sha256 is not null;
create index findingByPlace on finding(declarationId, companyId, date, severity) where state in ('open', 'in-correction');
`,
}
