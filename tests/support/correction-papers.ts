import type { PlanningExtractData, WitnessExtractData } from '#main/core/documents/correction-annex.ts'
import type { CorrectionHistoryData } from '#main/core/documents/correction-history.ts'
import type { CorrectionRegisterData, RegisterRow } from '#main/core/documents/correction-register.ts'
import type { CorrectionWeekData } from '#main/core/documents/correction-week.ts'
import { correctionItem } from '#tests/support/correction-data.ts'

const head = {
  number: 'C-2026-0007',
  createdAt: '2026-10-02T08:15:30.000Z',
  sender: { name: 'Net & Clair SRL', number: '0403019261' },
}
const amina = { name: 'Peeters Amina', identifier: '85073003328', kind: 'national' } as const
const place = { workplace: 'Tour Zénith', declaration: '1Y1VMGNZGEDPZ' }

/** A fictional extract of the planning. */
export const planningData: PlanningExtractData = {
  ...head,
  date: '2026-09-14',
  source: 'planning septembre.xlsx',
  rows: [
    { ...place, person: amina, hours: { start: '06:30', end: '14:00' } },
    { ...place, person: { ...amina, name: 'El Amrani Özlem' }, hours: { start: '22:00', end: '06:00' } },
    { ...place, person: { name: 'Țepeș Ioana', identifier: null, kind: 'none' }, hours: null, absent: true },
  ],
}

/** A fictional extract of a provider's log. */
export const witnessData: WitnessExtractData = {
  ...head,
  date: '2026-09-14',
  rows: [
    {
      at: '2026-09-14T04:29:11.000Z',
      person: amina,
      type: 'in',
      workplace: 'Tour Zénith',
      file: 'badges.csv',
      row: 18,
    },
    {
      at: '2026-09-14T12:01:00.000Z',
      person: amina,
      type: 'out',
      workplace: 'Tour Zénith',
      file: 'badges.csv',
      row: null,
    },
  ],
  files: [{ name: 'badges.csv', sha256: '9f86d081'.repeat(8) }],
}

const step = { onDate: null, channel: null, reference: null, note: null, document: null, by: 'Sophie Dubois' } as const

/** A fictional history. */
export const historyData: CorrectionHistoryData = {
  ...head,
  state: 'partly-accepted',
  kind: 'nsso',
  addresseeName: '',
  origin: 'report',
  begun: { at: '2026-09-16T07:00:00.000Z', by: 'Sophie Dubois' },
  responsible: 'Marc Lambert',
  followUpOn: '2026-10-05',
  deadline: '2026-10-14',
  sentOn: '2026-09-28',
  reference: 'ONSS-44120',
  follows: 'C-2026-0003',
  followedBy: ['C-2026-0011'],
  explanation: 'Le lecteur du hall n’a plus répondu.',
  lateReason: null,
  noEvidenceReason: null,
  reportedOn: '2026-09-16',
  reportText: 'Le lecteur est resté noir.',
  items: [
    { ...correctionItem(), outcome: 'accepted' },
    { ...correctionItem({ action: 'cancel', reason: 'duplicate' }), outcome: 'refused' },
    { ...correctionItem({ reason: 'other', reasonText: 'Badge prêté' }), outcome: null },
  ],
  steps: [
    { ...step, at: '2026-09-16T07:00:00.000Z', step: 'create', state: 'draft' },
    {
      ...step,
      at: '2026-09-28T08:15:30.000Z',
      step: 'send',
      state: 'sent',
      onDate: '2026-09-28',
      channel: 'contact-form',
      reference: 'ONSS-44120',
      document: { name: 'C-2026-0007 dossier.pdf', sha256: 'ab12cd34'.repeat(8) },
    },
    { ...step, at: '2026-10-01T12:00:00.000Z', step: 'partly', state: 'partly-accepted', note: 'Un doublon reste.' },
  ],
  annexes: [
    {
      name: 'pointage.pdf',
      kind: 'time-sheet',
      size: 183_022,
      sha256: '9f86d081'.repeat(8),
      addedAt: '2026-09-16T07:20:00.000Z',
      addedBy: 'Sophie Dubois',
      supersededBy: 'pointage signé.pdf',
    },
    {
      name: 'pointage signé.pdf',
      kind: 'time-sheet',
      size: 190_001,
      sha256: '60303ae2'.repeat(8),
      addedAt: '2026-09-17T07:20:00.000Z',
      addedBy: 'Marc Lambert',
      supersededBy: null,
    },
  ],
}

/** A fictional line of the register. */
export function registerRow(index: number, changes: Partial<RegisterRow> = {}): RegisterRow {
  return {
    number: `C-2026-${String(index).padStart(4, '0')}`,
    kind: 'subcontractor',
    addresseeName: 'Budowa Sp. z o.o.',
    people: 2,
    workplace: 'Chantier Quai Vert, Liège',
    date: '2026-09-14',
    deadline: '2026-10-14',
    sentOn: '2026-09-28',
    state: 'partly-accepted',
    answeredOn: '2026-10-01',
    items: 3,
    accepted: 2,
    reference: 'ONSS-44120',
    ...changes,
  }
}

/** A fictional register. */
export const registerData: CorrectionRegisterData = {
  ...head,
  number: 'R-2026-0004',
  from: '2026-09-01',
  to: '2026-09-30',
  rows: [
    registerRow(1),
    registerRow(2, { kind: 'nsso', addresseeName: '', state: 'sent', answeredOn: null, reference: null }),
    registerRow(3, {
      kind: 'self-employed',
      addresseeName: 'Kowalczyk Łukasz',
      sentOn: '2026-10-20',
      deadline: '2026-10-14',
    }),
    registerRow(4, { state: 'lapsed', sentOn: null, answeredOn: null, reference: null }),
    registerRow(5, {
      kind: 'agency',
      addresseeName: 'Intérim du Nord SA',
      state: 'information-asked',
      answeredOn: null,
    }),
  ],
}

/** A fictional week. */
export const weekData: CorrectionWeekData = {
  ...head,
  number: '',
  from: '2026-10-05',
  cases: [
    {
      date: '2026-10-05',
      what: 'deadline',
      number: 'C-2026-0007',
      person: 'Peeters Amina + 2',
      workplace: 'Tour Zénith',
      addressee: 'ONSS',
      responsible: 'Sophie Dubois',
    },
    {
      date: '2026-10-05',
      what: 'deadline',
      number: null,
      person: 'Țepeș Ioana',
      workplace: 'Chantier Quai Vert, Liège',
      addressee: null,
      responsible: null,
    },
    {
      date: '2026-10-07',
      what: 'followUp',
      number: 'C-2026-0002',
      person: 'Kowalczyk Łukasz',
      workplace: 'Tour Zénith',
      addressee: 'Budowa Sp. z o.o.',
      responsible: 'Marc Lambert',
    },
  ],
}
