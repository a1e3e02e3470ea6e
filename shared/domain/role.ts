import { knownWord, wordTable } from '#shared/domain/words.ts'

/** What a company is to the office; several at once (`design/model.md`). */
export const roles = ['own', 'contractor', 'agency', 'client'] as const
export type Role = (typeof roles)[number]

const words = wordTable<Role>({
  own: 'own, own company, propre, propre entreprise, notre entreprise, entreprise propre, nous, eigen, eigen onderneming, eigen bedrijf, eigene, eigene firma, eigenes unternehmen',
  contractor:
    'contractor, subcontractor, sub-contractor, sous-traitant, sous-traitante, entrepreneur, cocontractant, co-contractant, fournisseur, onderaannemer, aannemer, medecontractant, leverancier, subunternehmer, unternehmer, nachunternehmer, auftragnehmer, vertragspartner, supplier',
  agency:
    'agency, temp agency, temporary agency, agence, agence d’intérim, agence intérim, intérim, bureau d’intérim, uitzendkantoor, interimkantoor, uitzendbureau, interim, zeitarbeitsfirma, leiharbeitsfirma, zeitarbeitsunternehmen',
  client:
    'client, principal, customer, donneur d’ordre, donneur d’ordres, maître d’ouvrage, maître de l’ouvrage, commettant, opdrachtgever, bouwheer, klant, auftraggeber, bauherr, kunde, building owner',
})

/** The roles a cell names, in the order of `roles`, and the words in it that name none. */
export interface ReadRoles {
  roles: Role[]
  unknown: string[]
}

/** Reads one or several roles separated by `,` `;` `/` `+` `&`, in four languages. */
export function readRole(text: string): ReadRoles {
  const found = new Set<Role>()
  const unknown: string[] = []
  for (const part of text.split(/[,;/+&|\n]/)) {
    const word = part.trim()
    if (word === '') continue
    const role = knownWord(words, word)
    if (role === null) unknown.push(word)
    else found.add(role)
  }
  return { roles: roles.filter((role) => found.has(role)), unknown }
}
