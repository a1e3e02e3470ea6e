import { describe, expect, test } from 'vitest'

import {
  checkAbsence,
  readAbsence,
  checkAssignment,
  checkCompany,
  checkDeclaration,
  checkEmployment,
  checkInsideDeclaration,
  checkLinkFields,
  checkPerson,
  readAssignment,
  readCompany,
  readDeclaration,
  readEmployment,
  readLink,
  readPerson,
} from '#shared/domain/records.ts'
import type { Problem } from '#shared/domain/problem.ts'

const context = { today: '2026-09-14' }

function brief(problems: Problem[]): string[] {
  return problems.map(({ code, field, severity }) => `${field} ${code} ${severity}`)
}

describe('a company', () => {
  test('is read as an office writes it', () => {
    const input = {
      enterpriseNumber: '1999.990.738',
      name: ' Net & Clair  SRL ',
      country: 'Belgique',
      language: 'FR',
      email: 'bureau@netetclair.example',
      role: 'own; donneur d’ordre',
    }
    expect(readCompany(input, context)).toEqual({
      values: {
        enterpriseNumber: '1999990738',
        foreignVat: null,
        name: 'Net & Clair SRL',
        country: 'BE',
        language: 'fr',
        email: 'bureau@netetclair.example',
        phone: null,
        address: null,
        roles: ['own', 'client'],
      },
      problems: [],
    })
  })

  test('with a Belgian number in the foreign column gets it as its enterprise number', () => {
    const reading = readCompany({ name: 'A', foreignVat: 'BE0403019261' }, context)
    expect(reading.values).toMatchObject({ enterpriseNumber: '0403019261', foreignVat: null })
    expect(brief(reading.problems)).toEqual(['foreignVat foreign-vat-belgian warning'])
  })

  test('without any number is provisional, without a name nothing', () => {
    expect(brief(checkCompany({ name: 'A' }, context))).toEqual(['enterpriseNumber company-number-missing warning'])
    expect(brief(checkCompany({ enterpriseNumber: '0403019261', name: ' ' }, context))).toEqual(['name required error'])
  })

  test('with odd details is warned of, with an unknown role refused', () => {
    const input = { enterpriseNumber: '0403019261', name: 'A', country: 'Atlantis', email: 'nobody', role: 'ami' }
    expect(brief(checkCompany(input, context))).toEqual([
      'country unknown-country warning',
      'email not-an-email warning',
      'role unknown-word error',
    ])
  })

  test('with a name of ten thousand characters is refused', () => {
    const input = { enterpriseNumber: '0403019261', name: 'x'.repeat(10_000) }
    expect(checkCompany(input, context)).toEqual([
      { code: 'too-long', field: 'name', severity: 'error', params: { max: 200 } },
    ])
  })

  test('with direction marks in its name loses them and says so', () => {
    const reading = readCompany({ enterpriseNumber: '0403019261', name: 'Net\u202e Clair' }, context)
    expect(reading.values.name).toBe('Net Clair')
    expect(brief(reading.problems)).toEqual(['name control-characters-removed warning'])
  })
})

describe('a declaration', () => {
  test('is read as an office writes it', () => {
    const input = {
      number: '1Y11DQCJU2KHZ',
      regime: 'nettoyage',
      client: '1999.500.788',
      start: '01/01/2026',
      end: '31/12/2026',
      dutyToRegister: 'oui',
    }
    expect(readDeclaration(input, context)).toMatchObject({
      values: {
        number: '1Y11DQCJU2KHZ',
        regime: 'cleaning',
        client: { kind: 'enterprise', value: '1999500788' },
        start: '2026-01-01',
        end: '2026-12-31',
        dutyToRegister: true,
      },
      problems: [],
    })
  })

  test('that ends before it begins is refused', () => {
    const input = { number: '1Y11DQCJU2KHZ', start: '01/02/2026', end: '01/01/2026' }
    expect(checkDeclaration(input, context)).toEqual([
      { code: 'date-order', field: 'end', severity: 'error', params: { start: '01/02/2026', end: '01/01/2026' } },
    ])
  })

  test('longer than five years is warned of', () => {
    const five = { number: '1Y11DQCJU2KHZ', start: '01/01/2026', end: '31/12/2030' }
    expect(checkDeclaration(five, context)).toEqual([])
    expect(brief(checkDeclaration({ ...five, end: '01/01/2031' }, context))).toEqual([
      'end declaration-too-long warning',
    ])
  })

  test('without number, or with an unknown regime or date, is refused', () => {
    const input = { number: '', regime: 'jardinage', start: '30/02/2026' }
    expect(brief(checkDeclaration(input, context))).toEqual([
      'number required error',
      'regime unknown-word error',
      'start not-a-date error',
    ])
  })
})

test('a link is read with numbers, VAT numbers or names', () => {
  const input = {
    declaration: '1Y1H82LXK72CZ',
    contractor: 'PL1860913909',
    directEmployer: 'Vitres du Midi SRL',
    start: '01/03/2026',
    end: '',
  }
  expect(readLink(input, context)).toMatchObject({
    values: {
      contractor: { kind: 'foreign-vat', value: 'PL1860913909' },
      directEmployer: { kind: 'name', value: 'Vitres du Midi SRL' },
      start: '2026-03-01',
      end: null,
    },
    problems: [],
  })
  expect(brief(checkLinkFields({}, context))).toHaveLength(3)
})

describe('a person', () => {
  test('is read with a birth date that agrees with the number', () => {
    const input = { nationalNumber: '00022598257', lastName: 'Țepeș', firstName: 'Katarzyna', birthDate: '25/02/2000' }
    expect(readPerson(input, context)).toMatchObject({
      values: { nationalNumber: '00022598257', nationalNumberKind: 'national', birthDate: '2000-02-25' },
      problems: [],
    })
  })

  test('takes the birth date from the number when none is stated', () => {
    expect(readPerson({ nationalNumber: '85073003328', lastName: 'A' }, context).values.birthDate).toBe('1985-07-30')
  })

  test('whose number and birth date disagree needs a confirmation', () => {
    const input = { nationalNumber: '85073003328', lastName: 'A', birthDate: '31/07/1985' }
    expect(brief(checkPerson(input, context))).toEqual(['nationalNumber person-number-birth-date override'])
  })

  test('without any number is provisional', () => {
    expect(brief(checkPerson({ lastName: 'A' }, context))).toEqual(['nationalNumber identifier-missing warning'])
  })

  test('with damaged letters, reversed Limosa dates or no number for them is told so', () => {
    const damaged = { nationalNumber: '85073003328', lastName: 'Nowak', firstName: '?ukasz' }
    expect(brief(checkPerson(damaged, context))).toEqual(['firstName name-damaged warning'])
    const dates = { nationalNumber: '85073003328', lastName: 'A', limosaFrom: '2026-02-01', limosaTo: '2026-01-01' }
    expect(brief(checkPerson(dates, context))).toEqual([
      'limosaTo date-order error',
      'limosa limosa-dates-without-number warning',
    ])
  })

  test('born in the future is refused; a two-digit year is never in the future', () => {
    expect(
      brief(checkPerson({ limosa: '07529170342366712', lastName: 'A', birthDate: '01/01/2027' }, context)),
    ).toEqual(['birthDate birth-date-future error'])
    expect(readPerson({ lastName: 'A', birthDate: '1/1/27' }, context).values.birthDate).toBe('1927-01-01')
  })
})

describe('an employment', () => {
  test('is read with its capacity and employer', () => {
    const input = { employer: '1999036475', capacity: 'Werknemer', employedFrom: '1-1-26' }
    expect(readEmployment(input, context)).toEqual({
      values: {
        employer: { kind: 'enterprise', value: '1999036475' },
        agency: null,
        capacity: 'employee',
        employedFrom: '2026-01-01',
        employedTo: null,
      },
      problems: [],
    })
  })

  test('without employer or agency is warned of only where they were asked for', () => {
    expect(brief(checkEmployment({ capacity: 'Uitzendkracht' }, context))).toEqual([])
    expect(brief(checkEmployment({ capacity: 'Uitzendkracht', employer: '', agency: null }, context))).toEqual([
      'employer employer-missing warning',
      'agency agency-missing warning',
    ])
  })
})

describe('an assignment', () => {
  test('is read with days and hours', () => {
    const input = {
      person: '07529170342366712',
      declaration: '1Y1H82LXK72CZ',
      from: '07/09/2026',
      to: '04/10/2026',
      days: 'lu-ve',
      startTime: '8h15',
    }
    expect(readAssignment(input, context)).toMatchObject({
      values: { person: { kind: 'limosa' }, weekdays: [1, 2, 3, 4, 5], startTime: '08:15', endTime: null },
      problems: [],
    })
  })

  test('with impossible days, hours or dates is refused', () => {
    const input = {
      person: '85073003328',
      declaration: '1Y1H82LXK72CZ',
      from: '07/09/2026',
      to: '06/09/2026',
      days: '8',
      startTime: '25:00',
    }
    expect(brief(checkAssignment(input, context))).toEqual([
      'days not-weekdays error',
      'startTime not-a-time error',
      'to date-order error',
    ])
  })

  test('with the same start and end time is warned of', () => {
    const input = {
      person: '85073003328',
      declaration: '1Y1H82LXK72CZ',
      from: '07/09/2026',
      startTime: '8:00',
      endTime: '08h00',
    }
    expect(brief(checkAssignment(input, context))).toEqual(['endTime times-equal warning'])
  })

  test('outside its declaration is warned of', () => {
    const declaration = { start: '2026-01-01', end: '2026-09-24' }
    expect(checkInsideDeclaration({ from: '2026-09-07', to: null }, declaration)).toEqual([])
    expect(brief(checkInsideDeclaration({ from: '2026-09-07', to: '2026-10-04' }, declaration))).toEqual([
      'to outside-declaration warning',
    ])
    expect(brief(checkInsideDeclaration({ from: '2026-10-01', to: null }, declaration))).toHaveLength(1)
  })
})

test('an absence belongs to a person or a declaration', () => {
  expect(checkAbsence({ declaration: '1Y1H82LXK72CZ', from: '14/09/2026', to: '14/09/2026' }, context)).toEqual([])
  expect(brief(checkAbsence({ from: '14/09/2026' }, context))).toEqual(['person required error'])
  const both = { person: '85.07.30-033.28', declaration: '1Y1H82LXK72CZ', from: '14/09/2026', to: '14/09/2026' }
  expect(brief(checkAbsence(both, context))).toEqual(['declaration absence-of-both error'])
})

test('an absence whose last day is left empty is pointed out', () => {
  const open = { person: '85.07.30-033.28', from: '14/09/2026', to: '' }
  expect(brief(checkAbsence(open, context))).toEqual(['to no-end warning'])
})

test('an absence of which no last day is asked for is one day', () => {
  const { values, problems } = readAbsence({ person: '85.07.30-033.28', from: '14/09/2026' }, context)
  expect([values.from, values.to, problems]).toEqual(['2026-09-14', '2026-09-14', []])
})
