import { knownWord, wordTable } from '#shared/domain/words.ts'

/** In what quality a person works; the same four in both services (`domain/registrations.md`). */
export const capacities = ['employee', 'self-employed', 'temporary', 'trainee'] as const
export type Capacity = (typeof capacities)[number]

const words = wordTable<Capacity>({
  employee:
    'employee, salarié, salariée, travailleur salarié, travailleuse salariée, travailleur, ouvrier, ouvrière, employé, employée, werknemer, werkneemster, arbeider, arbeidster, bediende, loontrekkende, arbeitnehmer, arbeitnehmerin, arbeiter, arbeiterin, angestellter, angestellte, worker',
  'self-employed':
    'self-employed, selfemployed, self-employed person, indépendant, indépendante, travailleur indépendant, zelfstandige, selbständiger, selbstständiger, selbständige, selbstständige, selbständig, selbstständig, freelance',
  temporary:
    'temporary, temporary agency worker, temporary worker, agency worker, temp, intérimaire, intérim, travailleur intérimaire, uitzendkracht, interim, interimkracht, zeitarbeiter, zeitarbeiterin, leiharbeiter, leiharbeiterin, zeitarbeitnehmer, leiharbeitnehmer',
  trainee:
    'trainee, stagiaire, stagiair, praktikant, praktikantin, intern, apprenti, apprentie, étudiant stagiaire, leerling, lehrling',
})

/** The capacity a word of the four languages names, or null. */
export function readCapacity(text: string): Capacity | null {
  return knownWord(words, text)
}
