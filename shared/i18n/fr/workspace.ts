export const workspace = {
  checks: {
    pages: 'Pages du fichier',
    foreignKeys: 'Liens entre fiches',
    audit: 'Historique',
    attachments: 'Annexes',
    lists: 'Listes',
  },
}
