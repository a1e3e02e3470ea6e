import type { Migration } from '#main/core/db/migrate.ts'

// States that have gone out, as SQL sees them (`shared/domain/correction/states.ts`).
const frozen = `('sent', 'information-asked', 'accepted', 'partly-accepted', 'refused', 'withdrawn')`

const requests = `
create table correctionRequest (
  id integer primary key autoincrement, number text not null unique, origin text not null, state text not null,
  addressee text not null, addresseeCompanyId integer references company(id),
  addresseePersonId integer references person(id), language text, senderId integer references company(id),
  explanation text, noEvidenceReason text, lateReason text, reportedOn text, reportText text,
  responsible text, followUpOn text, followsId integer references correctionRequest(id),
  createdAt text not null, createdBy text not null, sentOn text, sentChannel text, reference text, answeredOn text,
  dossierSha256 text references attachment(sha256)
);
create index correctionRequestByCompany on correctionRequest(addresseeCompanyId);
create index correctionRequestByPerson on correctionRequest(addresseePersonId);
create index correctionRequestBySender on correctionRequest(senderId);
create index correctionRequestByFollowed on correctionRequest(followsId) where followsId is not null;
create table correctionItem (
  id integer primary key autoincrement, requestId integer not null references correctionRequest(id),
  position integer not null, rule text, findingId integer, fingerprint text, statedPersonId integer,
  statedDeclarationId integer, date text not null, service integer not null, personId integer references person(id),
  declarationId integer references declaration(id), action text not null, registrationId integer, reason text,
  reasonText text, requestedType text, requestedAt integer, requestedDeclarationId integer references declaration(id),
  requestedCompanyId integer references company(id), requestedPersonId integer references person(id), outcome text
);
create index correctionItemByRequest on correctionItem(requestId);
create index correctionItemByFinding on correctionItem(statedPersonId, date, rule) where rule is not null;
create index correctionItemByPerson on correctionItem(personId);
create index correctionItemByDeclaration on correctionItem(declarationId);
create index correctionItemByRegistration on correctionItem(registrationId) where registrationId is not null;
create table correctionAnnex (
  id integer primary key autoincrement, requestId integer not null references correctionRequest(id),
  position integer not null, sha256 text not null references attachment(sha256), name text not null, kind text not null,
  description text, source text not null, supersededById integer references correctionAnnex(id),
  addedAt text not null, addedBy text not null
);
create index correctionAnnexByRequest on correctionAnnex(requestId);
create index correctionAnnexBySha on correctionAnnex(sha256);
create table findingCare (
  id integer primary key autoincrement, rule text not null, statedPersonId integer not null,
  statedDeclarationId integer not null, date text not null, responsible text, followUpOn text,
  unique (rule, statedPersonId, statedDeclarationId, date)
);
create index findingCareByResponsible on findingCare(responsible) where responsible is not null;
create index findingCareByFollowUp on findingCare(followUpOn) where followUpOn is not null;
create table correctionFinding (
  requestId integer not null, findingId integer not null, primary key (requestId, findingId)
) without rowid;
create index correctionFindingByFinding on correctionFinding(findingId);
create table correctionEvent (
  id integer primary key autoincrement, requestId integer not null references correctionRequest(id), step text not null,
  fromState text, state text not null, onDate text, channel text, reference text, note text,
  sha256 text references attachment(sha256), name text, at text not null, by text not null
);
create index correctionEventByRequest on correctionEvent(requestId);
`

const guards = `
create trigger correctionEventKeepsItsWord before update on correctionEvent
begin select raise(abort, 'steps are append-only'); end;
create trigger correctionEventStays before delete on correctionEvent
begin select raise(abort, 'steps are append-only'); end;
create trigger correctionRequestFrozen before update of number, origin, addressee, addresseeCompanyId, addresseePersonId,
  language, senderId, explanation, noEvidenceReason, lateReason, reportedOn, reportText, followsId, sentOn, sentChannel,
  dossierSha256 on correctionRequest when old.state in ${frozen}
begin select raise(abort, 'what was sent is frozen'); end;
create trigger correctionRequestGoesOn before update of state on correctionRequest
  when old.state in ${frozen} and new.state not in ${frozen}
begin select raise(abort, 'what was sent cannot be unsent'); end;
create trigger correctionRequestStays before delete on correctionRequest when old.state in ${frozen}
begin select raise(abort, 'what was sent is frozen'); end;
create trigger correctionItemFrozen before update of requestId, position, rule, date, service, personId, declarationId,
  action, registrationId, reason, reasonText, requestedType, requestedAt, requestedDeclarationId, requestedCompanyId,
  requestedPersonId on correctionItem
  when (select state from correctionRequest where id = old.requestId) in ${frozen}
begin select raise(abort, 'what was sent is frozen'); end;
create trigger correctionItemAdded before insert on correctionItem
  when (select state from correctionRequest where id = new.requestId) in ${frozen}
begin select raise(abort, 'what was sent is frozen'); end;
create trigger correctionItemStays before delete on correctionItem
  when (select state from correctionRequest where id = old.requestId) in ${frozen}
begin select raise(abort, 'what was sent is frozen'); end;
create trigger correctionAnnexFrozen before update of requestId, position, sha256, name, kind, source on correctionAnnex
  when (select state from correctionRequest where id = old.requestId) in ${frozen}
begin select raise(abort, 'what was sent is frozen'); end;
create trigger correctionAnnexStays before delete on correctionAnnex
  when (select state from correctionRequest where id = old.requestId) in ${frozen}
begin select raise(abort, 'what was sent is frozen'); end;
`

const list = `
create table correctionList (
  id integer primary key, number text not null, state text not null, open integer not null, addressee text not null,
  addresseeName text not null, addresseeKey text not null, person text not null, personKey text not null,
  people integer not null, workplace text not null, workplaceKey text not null, reason text, date text, deadline text, dueOn text,
  items integer not null, evidence integer not null, responsible text, followUpOn text, origin text not null,
  createdAt text not null, sentOn text, answeredOn text, reference text, search text not null
);
create index correctionListByDue on correctionList(open, dueOn, id);
create index correctionListByDeadline on correctionList(deadline, id);
create index correctionListByNumber on correctionList(number, id);
create index correctionListByState on correctionList(state, id);
create index correctionListOpen on correctionList(open, state, deadline);
create index correctionListByResponsible on correctionList(responsible) where responsible is not null;
create index correctionListByAddressee on correctionList(addresseeKey, id);
create index correctionListByPerson on correctionList(personKey, id);
create index correctionListByWorkplace on correctionList(workplaceKey, id);
create index correctionListByFollowUp on correctionList(followUpOn, id);
create index correctionListBySent on correctionList(sentOn, id);
create index correctionListByCreated on correctionList(createdAt, id);
create index correctionListSearch on correctionList(id, search);
`

/** Correction requests with items, annexes and the steps of their life; what was sent is frozen by the database itself. */
export const corrections0007: Migration = {
  version: 7,
  name: 'corrections',
  sql: [requests, guards, list].join('\n'),
}
