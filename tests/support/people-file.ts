import { writeFileSync } from 'node:fs'

const names = [
  'Peeters',
  'El Amrani',
  'Țepeș',
  'De Smedt',
  'Yılmaz',
  'Müller',
  'Ivanova',
  'Lefèbvre',
  'Nowak',
  'D’Angelo',
]
const firstNames = ['Amina', 'Bogdan', 'Chloé', 'Özlem', 'Jan', 'Katarzyna', 'Élodie', 'Ioana', 'Sofie']
const capacities = ['Werknemer', 'Zelfstandige', 'salarié', 'Arbeitnehmer', '']

/** Firms that the generated people work for, as the sample of companies names them. */
export const employers = ['1999990738', '1999.035.089', '1999035782', '1999.036.475', 'PL1860913909']

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** A valid national number, another one for each index below some millions, and the birth date in it. */
export function nationalNumber(index: number): { number: string; birthDate: string } {
  const sequence = (index % 998) + 1
  const day = Math.floor(index / 998)
  const born = new Date(Date.UTC(1960, 0, 1 + day))
  const [year, month, date] = [born.getUTCFullYear(), born.getUTCMonth() + 1, born.getUTCDate()]
  const stem = `${two(year % 100)}${two(month)}${two(date)}${String(sequence).padStart(3, '0')}`
  const check = 97 - (Number(year >= 2000 ? `2${stem}` : stem) % 97)
  return { number: `${stem}${two(check)}`, birthDate: `${two(date)}/${two(month)}/${year}` }
}

/** Lines of a file of people as an office might export it, headings first. */
export function* peopleLines(count: number): Generator<string, void> {
  yield 'INSZ;Naam;Voornaam;Geboortedatum;Hoedanigheid;Werkgever;Taal'
  for (let index = 0; index < count; index += 1) {
    const { number, birthDate } = nationalNumber(index)
    const name = `${names[index % names.length] ?? ''} ${index}`
    const first = firstNames[index % firstNames.length] ?? ''
    const capacity = capacities[index % capacities.length] ?? ''
    yield `${number};${name};${first};${birthDate};${capacity};${employers[index % employers.length] ?? ''};${index % 2 ? 'FR' : 'NL'}`
  }
}

/** Writes such a file. */
export function writePeople(path: string, count: number): void {
  writeFileSync(path, [...peopleLines(count)].join('\r\n'))
}
