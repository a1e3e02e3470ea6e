import { expect, test } from 'vitest'

import type { RunningCore } from '#main/core/start.ts'
import { coreWithWorkspace } from '#tests/support/core.ts'
import { importLines, lastOf } from '#tests/support/imports.ts'

// The agency is the employer in law of its workers; the firm they work at is not.

const [own, tempo, flex] = ['1999990738', '1999035089', '1999035782']
const [anne, omar] = ['85073003328', '75060898009']
const place = '1Y11DQCJU2KHZ'

/** Today is 18 September; the own firm works at a place, with the agency Tempo in its chain. */
async function office(): Promise<RunningCore> {
  const running = await coreWithWorkspace('2026-09-18T08:00:00.000Z')
  await importLines(running, 'companies', [
    'Numéro d’entreprise;Nom;Rôle',
    `${own};Net & Clair;own`,
    `${tempo};Tempo;agency`,
    `${flex};Flex;agency`,
  ])
  await importLines(running, 'declarations', ['Numéro de déclaration de travaux;Régime', `${place};nettoyage`])
  await importLines(running, 'chain', [
    'Numéro de déclaration de travaux;Sous-traitant;Employeur direct;Début',
    `${place};${tempo};${own};01/01/2026`,
  ])
  return running
}

let receipt = 0
function shift(who: string, day: number, firm: string, from = '06:00', to = '10:00'): string[] {
  const line = (type: string, date: number, time: string): string =>
    `${who};Nom;${firm};${place};${type};2026-09-${date};${time};${(receipt += 1)}`
  return [line('IN', day, from), line('OUT', to < from ? day + 1 : day, to)]
}

const register = async (running: RunningCore, ...shifts: string[][]): Promise<void> => {
  const headings = 'NISS;Nom;Numéro d’entreprise;Numéro de déclaration de travaux;Type;Date;Heure;Numéro de réception'
  await importLines(running, 'registrations', [headings, ...shifts.flat()])
}

async function found({ client }: RunningCore): Promise<string[]> {
  await lastOf(client.findings.review({ scope: 'due' }))
  const { rows } = await client.findings.list({ sort: { field: 'date', direction: 'ascending' } })
  return rows.map(({ rule, date, firm }) => `${date.slice(8)} ${rule}: ${firm}`).sort()
}

const hired = 'NISS;Nom;Qualité;Employeur;Agence;Employé du;Employé jusqu’au'

test('an agency worker is registered for the agency of that day', async () => {
  const running = await office()
  await importLines(running, 'people', [
    hired,
    `${anne};Peeters;intérimaire;${own};${tempo};01/09/2026;14/09/2026`,
    `${anne};Peeters;intérimaire;${own};${flex};15/09/2026;16/09/2026`,
    `${anne};Peeters;salarié;${own};;17/09/2026;`,
  ])
  await register(
    running,
    shift(anne, 10, tempo),
    shift(anne, 11, own),
    shift(anne, 12, flex),
    shift(anne, 14, tempo, '22:00', '02:00'),
    shift(anne, 15, tempo, '12:00', '16:00'),
    shift(anne, 16, flex),
    shift(anne, 17, own),
  )
  expect(await found(running)).toEqual([
    '11 wrong-employer: Net & Clair',
    '12 wrong-employer: Flex',
    '15 wrong-employer: Tempo',
    '16 company-not-in-chain: Flex',
  ])
})

test('who is missing counts with the agency of that day, and another agency of a later file begins with that file', async () => {
  const running = await office()
  const planning = 'NISS ou Limosa;Numéro de déclaration de travaux;Du;Au;Jours'
  const people = 'NISS;Nom;Qualité;Employeur;Agence'
  await importLines(running, 'people', [people, `${anne};Peeters;intérimaire;${own};${tempo}`])
  await importLines(running, 'planning', [planning, `${anne};${place};16/09/2026;16/09/2026;3`])
  await register(running, shift(anne, 15, tempo), shift(omar, 17, tempo))
  const unknown = ['17 unknown-person: Tempo']
  expect(await found(running)).toEqual(['16 missing-registration: Tempo', ...unknown])
  await importLines(running, 'people', ['NISS;Nom;Employeur', `${anne};Peeters;${own}`])
  expect(await found(running)).toEqual(['16 missing-registration: Tempo', ...unknown])
  await importLines(running, 'people', [people, `${anne};Peeters;intérimaire;${own};${flex}`])
  expect(await found(running)).toEqual(['16 missing-registration: Tempo', ...unknown])
  await register(running, shift(anne, 18, tempo, '05:00', '07:00'))
  expect(await found(running)).toContain('18 wrong-employer: Tempo')
})
