/** What can be wrong with the number of a person, a firm or a declaration. No text shows a person’s number. */
export const identifierProblems = {
  'person-number-length': {
    reason: 'Un NISS compte 11 chiffres ; ici il y en a {{found}}.',
    remedy: 'Recopiez le numéro depuis la carte d’identité ou le document officiel.',
  },
  'person-number-characters': {
    reason: 'Un NISS ne contient que des chiffres, des points et un tiret.',
    remedy: 'Recopiez le numéro depuis la carte d’identité ou le document officiel.',
  },
  'person-number-sum': {
    reason: 'Les deux derniers chiffres du NISS ne correspondent pas aux autres.',
    remedy: 'Cherchez un chiffre faux ou inversé. Si le document montre bien ce numéro, confirmez que vous l’avez vu.',
  },
  'person-number-month': {
    reason: 'Le mois de naissance contenu dans le NISS est impossible ({{found}}).',
    remedy: 'Vérifiez le numéro. Si le document le montre ainsi, confirmez que vous l’avez vu.',
  },
  'person-number-day': {
    reason: 'Le jour de naissance contenu dans le NISS est impossible ({{found}}).',
    remedy: 'Vérifiez le numéro. Si le document le montre ainsi, confirmez que vous l’avez vu.',
  },
  'person-number-sequence': {
    reason: 'Le numéro d’ordre contenu dans le NISS ({{found}}) n’est pas attribué.',
    remedy: 'Vérifiez le numéro. Si le document le montre ainsi, confirmez que vous l’avez vu.',
  },
  'person-number-future': {
    reason: 'Selon le NISS, cette personne naîtrait dans le futur.',
    remedy: 'Vérifiez le numéro. Si le document le montre ainsi, confirmez que vous l’avez vu.',
  },
  'person-number-birth-date': {
    reason: 'La date de naissance indiquée ne correspond pas à celle du NISS ({{expected}}).',
    remedy: 'Corrigez la date ou le numéro. Si les documents les montrent ainsi, confirmez que vous les avez vus.',
  },
  'enterprise-number-length': {
    reason: 'Un numéro d’entreprise compte 10 chiffres ; ici il y en a {{found}}.',
    remedy: 'Recherchez le numéro à la BCE et recopiez-le.',
  },
  'enterprise-number-characters': {
    reason: 'Un numéro d’entreprise ne contient que des chiffres, précédés au besoin de BE.',
    remedy: 'Recherchez le numéro à la BCE et recopiez-le. Un numéro étranger va dans la colonne de la TVA étrangère.',
  },
  'enterprise-number-sum': {
    reason: 'Les deux derniers chiffres du numéro d’entreprise ne correspondent pas aux autres.',
    remedy: 'Cherchez un chiffre faux ou inversé. Si le document montre bien ce numéro, confirmez que vous l’avez vu.',
  },
  'enterprise-number-first-digit': {
    reason: 'Un numéro d’entreprise commence par 0 ou 1.',
    remedy:
      'C’est peut-être un numéro d’unité d’établissement. Si le document montre bien ce numéro, confirmez que vous l’avez vu.',
  },
  'establishment-number-form': {
    reason: 'Un numéro d’unité d’établissement compte 10 chiffres et commence par 2 à 8.',
    remedy: 'Vérifiez le numéro à la BCE.',
  },
  'establishment-number-sum': {
    reason: 'Les deux derniers chiffres du numéro d’unité d’établissement ne correspondent pas aux autres.',
    remedy: 'Vérifiez le numéro à la BCE.',
  },
  'foreign-vat-form': {
    reason: 'Un numéro de TVA étranger commence par deux lettres suivies de 2 à 12 caractères.',
    remedy: 'Vérifiez le numéro, par exemple PL1234567890.',
  },
  'foreign-vat-belgian': {
    reason: 'Ce numéro de TVA est belge : il a été lu comme numéro d’entreprise.',
    remedy: 'La prochaine fois, mettez-le dans la colonne du numéro d’entreprise.',
  },
  'declaration-number-length': {
    reason: 'Un numéro de déclaration de travaux compte 13 caractères ; ici il y en a {{found}}.',
    remedy: 'Comparez avec l’accusé de la déclaration de travaux.',
  },
  'declaration-number-characters': {
    reason: 'Un numéro de déclaration de travaux n’a que des chiffres et des lettres, sans I ni O.',
    remedy: 'Un I est souvent un 1, un O souvent un 0. Comparez avec l’accusé de la déclaration.',
  },
  'declaration-number-pattern': {
    reason: 'Les numéros de déclaration connus commencent par {{prefix}} et finissent par {{suffix}} (supposition).',
    remedy: 'Comparez avec l’accusé de la déclaration de travaux.',
  },
  'limosa-form': {
    reason: 'Ce numéro Limosa ne ressemble pas à ceux que nous connaissons ({{expected}} chiffres).',
    remedy: 'Comparez avec le document L-1.',
  },
  'limosa-looks-national': {
    reason: 'Ce numéro Limosa ressemble à un NISS.',
    remedy: 'Vérifiez s’il ne doit pas aller dans le champ NISS.',
  },
  'leading-zeros-restored': {
    reason: 'Le tableur avait effacé des zéros au début du numéro : ils ont été remis.',
    remedy: 'Rien à faire si le numéro est juste.',
  },
  'identifier-taken': {
    reason: 'Ce numéro appartient déjà à {{name}}.',
    remedy: 'Ouvrez cette autre fiche, ou corrigez le numéro.',
  },
  'join-unsettled': {
    reason: 'Les deux fiches se contredisent ici, et rien n’est encore choisi.',
    remedy: 'Choisissez ce qui vaut pour la fiche gardée.',
  },
  'join-itself': {
    reason: 'Une fiche ne se joint pas à elle-même.',
    remedy: 'Choisissez une autre fiche.',
  },
  'number-order': {
    reason:
      'À partir du {{start}}, un des numéros finirait avant d’avoir commencé, ou le numéro choisi ne vaudrait plus.',
    remedy: 'Choisissez une autre date, ou l’autre numéro.',
  },
  'number-overlap': {
    reason:
      'Un autre numéro de registre national ou BIS vaut déjà du {{from}} au {{to}}\u00a0: une personne n’en a qu’un à la fois.',
    remedy: 'Mettez fin à l’autre numéro la veille, ou corrigez les dates.',
  },
}
