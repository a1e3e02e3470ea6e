import type { EmergencyFormData, FormPerson } from '#main/core/documents/types.ts'

const lastNames = ['Țepeș', 'Lefèbvre', 'Kowalczyk', 'Ivanova', 'Dubois', 'El Amrani', 'Müller', 'Peeters', 'O’Neill']
const firstNames = ['Katarzyna', 'Ioana', 'Özlem', 'Élodie', 'Łukasz', 'Răzvan', 'Amina', 'Bogdan']
const employers = ['Net & Clair', 'Sub Clean', 'Budowa', 'Peeters']

/** A fictional person for tests and benchmarks; the same index gives the same person. */
export function person(index: number): FormPerson {
  return {
    identifier: String(85073003328 + index),
    kind: 'national',
    lastName: lastNames[index % lastNames.length] ?? '',
    firstName: firstNames[index % firstNames.length] ?? '',
    employer: employers[index % employers.length] ?? '',
    tier: index % 3,
    marks: [],
  }
}

/** A fictional form with some things changed. */
export function formData(changes: Partial<EmergencyFormData>): EmergencyFormData {
  return {
    formNumber: 'F-2026-000123',
    version: 1,
    createdAt: '2026-09-13T18:04:05.000Z',
    reference: null,
    declaration: { number: '1Y1DQCJU2KHZZ' },
    regime: 'construction',
    date: '2026-09-14',
    workplace: { name: 'Chantier Quai Vert', address: 'Quai des Ardennes 8, 4020 Liège' },
    ownCompany: { name: 'Net & Clair SRL', number: '0403019261' },
    cause: 'ownMeans',
    outageHour: '06:05',
    lines: [person(0), person(1), person(2)],
    recentLines: [],
    recentDays: 0,
    ...changes,
  }
}
