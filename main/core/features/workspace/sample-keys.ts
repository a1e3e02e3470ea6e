import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query } from '#main/core/db/query.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import type { FirmAnswers, KeyAnswers } from '#shared/domain/keys.ts'

const belgian: KeyAnswers = { card: 'BE', phone: 'yes', recognised: 'unsure', number: 'yes', email: 'yes' }
const polish: KeyAnswers = { card: 'other', phone: 'yes', recognised: 'yes', number: 'no', email: 'yes' }
const without: KeyAnswers = { card: 'none', phone: 'yes', recognised: 'no', number: 'no', email: 'yes' }
const polishFirm: FirmAnswers = { ...polish, registered: 'yes', number: 'yes', webService: 'no' }

/**
 * Keys of the fictional firm’s people, so that its screens show every state: most log in with itsme, some are on their way, the
 * people of the Polish subcontractor use eIDAS or have an appointment, and their firm has done two of its five steps.
 */
export function addSampleKeys(writer: RecordWriter, today: LocalDate): void {
  const ago = (days: number): LocalDate => addDays(today, -days)
  const listed = query.selectFrom('personList').select(['id', 'employerId', 'identifierKind']).orderBy('id')
  const people = writer.all(listed)
  const foreign = writer.first(query.selectFrom('companyList').select('id').where('foreignVat', 'is not', null))
  const empty = { since: null, endedOn: null, appointmentOn: null, note: null }
  const answer = (personId: number, answers: KeyAnswers, days: number): void => {
    writer.insert('personGuide', { personId, answers: JSON.stringify(answers), answeredOn: ago(days) })
  }
  const done = (personId: number, step: string, days: number): void => {
    writer.insert('personStep', { personId, step, doneOn: ago(days), note: null, sha256: null, fileName: null })
  }

  const own = people.filter(({ employerId, identifierKind }) => employerId !== foreign?.id && identifierKind !== null)
  for (const [index, { id: personId }] of own.entries()) {
    const since = ago(30 + ((index * 37) % 600))
    if (index % 4 < 2) writer.insert('personKey', { ...empty, personId, kind: 'itsme', state: 'active', since })
    else if (index % 12 === 2) {
      answer(personId, belgian, 9)
      done(personId, 'itsme-app', 8)
      writer.insert('personKey', { ...empty, personId, kind: 'itsme', state: 'planned' })
    } else if (index % 12 === 3) {
      writer.insert('personKey', { ...empty, personId, kind: 'itsme', state: 'ended', since, endedOn: ago(6) })
    }
  }

  const polishPeople = people.filter(({ employerId }) => employerId !== null && employerId === foreign?.id)
  for (const [index, { id: personId }] of polishPeople.entries()) {
    writer.update('person', personId, { nationality: 'PL', identityCountry: 'PL' })
    if (index % 4 === 0) {
      answer(personId, polish, 40)
      done(personId, 'eidas-ready', 38)
      done(personId, 'eidas-login', 35)
      writer.insert('personKey', { ...empty, personId, kind: 'eidas', state: 'active', since: ago(35) })
    } else if (index % 4 === 1) {
      answer(personId, without, 12)
      done(personId, 'totp-papers', 10)
      done(personId, 'totp-book', 9)
      const appointmentOn = index % 8 === 1 ? ago(4) : addDays(today, 3)
      const asked = { ...empty, personId, kind: 'totp', state: 'requested', since: ago(9), appointmentOn } as const
      writer.insert('personKey', asked)
    } else if (index % 4 === 2) answer(personId, { ...polish, recognised: 'unsure' }, 3)
  }

  if (!foreign) return
  const companyId = foreign.id
  writer.insert('companyGuide', { companyId, answers: JSON.stringify(polishFirm), answeredOn: ago(70) })
  const step = { companyId, note: null, sha256: null, fileName: null }
  writer.insert('companyStep', { ...step, step: 'register', doneOn: ago(60) })
  writer.insert('companyStep', { ...step, step: 'key', doneOn: ago(30) })
}
