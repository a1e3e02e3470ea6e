import type { Migration } from '#main/core/db/migrate.ts'

const records = `
create table withholdingCheck (
  id integer primary key autoincrement, companyId integer not null references company(id), checkedOn text not null,
  validFrom text not null, validTo text not null, nsso text not null, tax text not null, selfEmployed text not null,
  nssoDebtCents integer, taxDebtCents integer, selfEmployedDebtCents integer, certificate text,
  sha256 text references attachment(sha256), fileName text, checkedBy text
);
create index withholdingCheckByCompany on withholdingCheck(companyId, checkedOn);
create index withholdingCheckBySha on withholdingCheck(sha256) where sha256 is not null;
create table contractorPayment (
  id integer primary key autoincrement, companyId integer not null references company(id),
  ownCompanyId integer not null references company(id), declarationId integer references declaration(id),
  regime text not null, invoiceNumber text not null, invoiceOn text not null, amountCents integer not null,
  vatCents integer, plannedOn text not null, paidOn text, state text not null, note text,
  checkId integer references withholdingCheck(id), overrideReason text, nssoCents integer, taxCents integer,
  selfEmployedCents integer, contractorCents integer, computation text
);
create index contractorPaymentByCompany on contractorPayment(companyId, invoiceNumber);
create index contractorPaymentByOwn on contractorPayment(ownCompanyId);
create index contractorPaymentByDeclaration on contractorPayment(declarationId) where declarationId is not null;
create index contractorPaymentByCheck on contractorPayment(checkId) where checkId is not null;
`

const guards = `
create trigger contractorPaymentFrozen before update of companyId, ownCompanyId, declarationId, regime, invoiceNumber,
  invoiceOn, amountCents, vatCents, plannedOn, paidOn, state, checkId, overrideReason, nssoCents, taxCents,
  selfEmployedCents, contractorCents, computation on contractorPayment when old.state = 'paid'
begin select raise(abort, 'what was paid is frozen'); end;
create trigger contractorPaymentStays before delete on contractorPayment when old.state = 'paid'
begin select raise(abort, 'what was paid is frozen'); end;
create trigger withholdingCheckFrozen before update of companyId, checkedOn, validFrom, validTo, nsso, tax, selfEmployed,
  nssoDebtCents, taxDebtCents, selfEmployedDebtCents, certificate, checkedBy on withholdingCheck
  when exists (select 1 from contractorPayment where checkId = old.id)
begin select raise(abort, 'a check that a payment rests on is frozen'); end;
create trigger withholdingCheckFileFrozen before update of sha256, fileName on withholdingCheck
  when old.sha256 is not null and exists (select 1 from contractorPayment where checkId = old.id)
begin select raise(abort, 'a check that a payment rests on is frozen'); end;
`

const lists = `
create table contractorPaymentList (
  id integer primary key, companyId integer not null, company text not null, companyKey text not null,
  ownCompanyId integer not null, ownCompany text not null, declarationId integer, declaration text, regime text not null,
  invoiceNumber text not null, invoiceOn text not null, amountCents integer not null, vatCents integer,
  plannedOn text not null, paidOn text, dueOn text not null, state text not null, withheldCents integer not null,
  contractorCents integer not null, checkId integer, checkValidTo text, overridden integer not null, search text not null
);
create index contractorPaymentListByDue on contractorPaymentList(dueOn, id);
create index contractorPaymentListByState on contractorPaymentList(state, dueOn, id);
create index contractorPaymentListByCompany on contractorPaymentList(companyId, dueOn);
create index contractorPaymentListByName on contractorPaymentList(companyKey, id);
create index contractorPaymentListByAmount on contractorPaymentList(amountCents, id);
create index contractorPaymentListByCheck on contractorPaymentList(checkId) where checkId is not null;
create index contractorPaymentListByDeclaration on contractorPaymentList(declarationId) where declarationId is not null;
create index contractorPaymentListByOwn on contractorPaymentList(ownCompanyId);
create index contractorPaymentListSearch on contractorPaymentList(id, search);
create table withholdingCheckList (
  id integer primary key, companyId integer not null, company text not null, companyKey text not null,
  checkedOn text not null, validFrom text not null, validTo text not null, result text not null, nsso text not null,
  tax text not null, selfEmployed text not null, certificate text, fileName text, checkedBy text, search text not null
);
create index withholdingCheckListByChecked on withholdingCheckList(checkedOn, id);
create index withholdingCheckListByEnd on withholdingCheckList(validTo, id);
create index withholdingCheckListByCompany on withholdingCheckList(companyId, checkedOn);
create index withholdingCheckListByName on withholdingCheckList(companyKey, id);
create index withholdingCheckListSearch on withholdingCheckList(id, search);
`

const columns = `id, at, by, reason, step, companyId, company, companyKey, paymentId, checkId, invoiceNumber, day, amountCents,
  nssoCents, taxCents, selfEmployedCents, contractorCents, nsso, tax, selfEmployed, validFrom, validTo, certificate,
  overrideReason, search`

// Written beside the audit entry, whoever made it: not even an undo passes the log by.
const log = `
create table withholdingLog (
  id integer primary key, at text not null, by text not null, reason text not null, step text not null,
  companyId integer not null, company text not null, companyKey text not null, paymentId integer, checkId integer,
  invoiceNumber text, day text not null, amountCents integer, nssoCents integer, taxCents integer,
  selfEmployedCents integer, contractorCents integer, nsso text, tax text, selfEmployed text, validFrom text,
  validTo text, certificate text, overrideReason text, search text not null
);
create index withholdingLogByPayment on withholdingLog(paymentId) where paymentId is not null;
create index withholdingLogByCheck on withholdingLog(checkId) where checkId is not null;
create index withholdingLogByMoment on withholdingLog(at, id);
create index withholdingLogByCompany on withholdingLog(companyKey, id);
create trigger withholdingLogKeepsItsWord before update on withholdingLog
begin select raise(abort, 'the log is append-only'); end;
create trigger withholdingLogStays before delete on withholdingLog
begin select raise(abort, 'the log is append-only'); end;
create trigger withholdingLogOfPayment after insert on auditEntry
  when new.recordKind = 'contractorPayment' and new.operation in ('insert', 'update')
begin
  insert into withholdingLog (${columns})
  select new.seq, new.at, new.user, new.reason,
    case when new.operation = 'insert' then 'planned'
      when p.state = 'paid' and not exists (select 1 from withholdingLog where paymentId = p.id and step = 'paid') then 'paid'
      else 'changed' end,
    p.companyId, coalesce(l.name, c.name), coalesce(l.nameKey, lower(c.name)), p.id, p.checkId, p.invoiceNumber,
    coalesce(p.paidOn, p.plannedOn), p.amountCents, p.nssoCents, p.taxCents, p.selfEmployedCents, p.contractorCents,
    k.nsso, k.tax, k.selfEmployed, k.validFrom, k.validTo, k.certificate, p.overrideReason,
    coalesce(l.nameKey, lower(c.name)) || ' ' || lower(p.invoiceNumber)
  from contractorPayment p join company c on c.id = p.companyId left join companyList l on l.id = c.id
    left join withholdingCheck k on k.id = p.checkId
  where p.id = new.recordId;
end;
create trigger withholdingLogOfCheck after insert on auditEntry
  when new.recordKind = 'withholdingCheck' and new.operation in ('insert', 'update')
begin
  insert into withholdingLog (${columns})
  select new.seq, new.at, new.user, new.reason,
    case when new.operation = 'insert' then 'check-recorded' else 'check-changed' end,
    k.companyId, coalesce(l.name, c.name), coalesce(l.nameKey, lower(c.name)), null, k.id, null, k.checkedOn,
    null, null, null, null, null, k.nsso, k.tax, k.selfEmployed, k.validFrom, k.validTo, k.certificate, null,
    coalesce(l.nameKey, lower(c.name)) || ' ' || lower(coalesce(k.certificate, ''))
  from withholdingCheck k join company c on c.id = k.companyId left join companyList l on l.id = c.id
  where k.id = new.recordId;
end;
create trigger withholdingLogOfRemoval after insert on auditEntry
  when new.recordKind in ('contractorPayment', 'withholdingCheck') and new.operation = 'delete'
begin
  insert into withholdingLog (${columns})
  select new.seq, new.at, new.user, new.reason,
    case when new.recordKind = 'contractorPayment' then 'removed' else 'check-removed' end,
    companyId, company, companyKey, paymentId, checkId, invoiceNumber, day, amountCents, nssoCents, taxCents,
    selfEmployedCents, contractorCents, nsso, tax, selfEmployed, validFrom, validTo, certificate, overrideReason, search
  from withholdingLog
  where case when new.recordKind = 'contractorPayment' then paymentId = new.recordId
    else checkId = new.recordId and paymentId is null end
  order by id desc limit 1;
end;
`

/** Withholding checks, the payments they are for, and a log that writes itself; what was paid is frozen by the database. */
export const withholding0010: Migration = {
  version: 10,
  name: 'withholding',
  sql: [records, guards, lists, log].join('\n'),
}
