import { closeSync, openSync, writeSync } from 'node:fs'

import { employers, nationalNumber } from '#tests/support/people-file.ts'

const names = ['Peeters', 'El Amrani', 'Țepeș', 'De Smedt', 'Yılmaz', 'Müller', 'Ivanova', 'Lefèbvre', 'Nowak']
const firstNames = ['Amina', 'Bogdan', 'Chloé', 'Özlem', 'Jan']
const letters = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Number of one of a hundred declarations. */
export function declarationNumber(index: number): string {
  return `1Y1DQCJU2K${letters.charAt(Math.floor(index / 34))}${letters.charAt(index % 34)}Z`
}

/** Seconds of a day at which each person comes and goes: two presences with a break between. */
const dayPlan = [
  { type: 'IN', hour: 4 },
  { type: 'OUT', hour: 8 },
  { type: 'IN', hour: 8.5 },
  { type: 'OUT', hour: 12 },
] as const

/** Lines of a file of cleaning events in order of time, as the official service might export it, headings first. */
export function* eventLines(count: number, people: number): Generator<string, void> {
  yield 'INSZ / Limosa,Naam,Voornaam,Ondernemingsnummer,Nummer van de aangifte van werken,Type,Datum en uur,Registratienummer,Kanaal'
  const staff = Array.from({ length: people }, (_, index) => {
    const name = `${names[index % names.length] ?? ''} ${index}`
    const employer = (employers[index % (employers.length - 1)] ?? '').replaceAll('.', '')
    const place = declarationNumber(index % 100)
    return [nationalNumber(index).number, name, firstNames[index % firstNames.length], employer, place].join(',')
  })
  const first = Date.UTC(2026, 0, 5) / 1000
  let receipt = 700_000_000
  for (let index = 0; index < count; index += 1) {
    const person = index % people
    const round = Math.floor(index / people)
    const plan = dayPlan[round % dayPlan.length] ?? dayPlan[0]
    const at = first + Math.floor(round / dayPlan.length) * 86_400 + plan.hour * 3_600 + ((person * 7_919) % 1_700)
    receipt += 7 + ((index * 5) % 11)
    yield `${staff[person] ?? ''},${plan.type},${new Date(at * 1000).toISOString().slice(0, 19)}Z,${receipt},MOBILE`
  }
}

/** Writes such a file. */
export function writeEvents(path: string, count: number, people: number): void {
  const file = openSync(path, 'w')
  let piece: string[] = []
  for (const line of eventLines(count, people)) {
    piece.push(line)
    if (piece.length < 20_000) continue
    writeSync(file, `${piece.join('\r\n')}\r\n`)
    piece = []
  }
  if (piece.length > 0) writeSync(file, `${piece.join('\r\n')}\r\n`)
  closeSync(file)
}
