/** Statuses of the official service, by their official spelling. */
export const officialStatuses = {
  'SUCCESSFULLY REGISTERED': 'Enregistré',
  VALIDATED: 'Vérifié, sans remarque',
  FAILED: 'Enregistré, avec remarques',
  'SUCCESSFULLY CANCELLED': 'Annulé',
}

/** Remarks of the official service in plain words, by their official spelling. */
export const officialRemarks = {
  'RELATED DIMONA NOT OK': 'La Dimona de cette personne n’est pas en ordre pour ce jour.',
  'GIVEN INSS IS NOT THE FOUNDER OF THE COMPANY': 'Cette personne n’est pas connue comme fondatrice de l’entreprise.',
  'EMPLOYER IS NOT KNOWN AS COMPANY FOUNDER': 'L’employeur n’est pas connu comme fondateur de l’entreprise.',
  'THE COMPANY DOESNT EXISTS': 'L’entreprise indiquée n’existe pas.',
  'INDEPENDANT IS NOT KNOWN AS COMPANY FOUNDER': 'L’indépendant n’est pas connu comme fondateur de l’entreprise.',
  'LIMOSA ID IS NOT KNOWN': 'Le numéro Limosa n’est pas connu.',
  'LIMOSA ID IS NOT ACTIVE AT DATE': 'Le numéro Limosa n’était pas valable ce jour-là.',
  'NISS-BIS IS NOT KNOWN IN LIMOSA': 'Aucune déclaration Limosa n’existe pour ce numéro BIS.',
  'NISS-BIS IS NOT ACTIVE AT THIS DATE IN LIMOSA': 'La déclaration Limosa de ce numéro BIS ne couvre pas ce jour.',
  'DUC IS NOT EXISTING': 'La déclaration de travaux n’existe pas.',
  'DUC IS NOT ACTIVE AT THIS DATE': 'La déclaration de travaux ne court pas ce jour-là.',
  'COMPANY IS NOT KNOWN AS BUILDER OR SUBCONTRACTOR IN THIS DUC':
    'L’entreprise ne figure pas dans la déclaration de travaux.',
  'SITE IS NOT SUBJECT TO PRESENCE REGISTRATION': 'Ce lieu n’est pas soumis à l’enregistrement des présences.',
  'SAME DECLARATION HAS ALREADY BEEN REGISTERED': 'La même présence était déjà enregistrée.',
  'NISS IS NOT KNOW IN THE NATIONAL REGISTER': 'Le NISS n’est pas connu au registre national.',
  'EMPLOYER NOT ACTIVE': 'L’employeur n’est pas actif.',
  'THE COMPANY ID ASSOCIATED AT A NOT ACTIVE CONTRACT':
    'Le contrat qui lie l’entreprise à cette déclaration n’est pas actif.',
  other: 'Le service officiel remarque\u00a0: «\u00a0{{stated}}\u00a0».',
}

const foundersStep =
  'Vérifiez au guichet d’entreprises ou dans la BCE qui est inscrit, et la qualité choisie à l’enregistrement.'
const limosaStep = 'Demandez à l’employeur le Limosa L-1 qui couvre ce jour, et comparez le numéro.'

/** What to do about each remark. */
export const remarkSteps = {
  'RELATED DIMONA NOT OK': 'Vérifiez la Dimona avec le secrétariat social ou le sous-traitant, et faites-la corriger.',
  'GIVEN INSS IS NOT THE FOUNDER OF THE COMPANY': foundersStep,
  'EMPLOYER IS NOT KNOWN AS COMPANY FOUNDER': foundersStep,
  'THE COMPANY DOESNT EXISTS': 'Comparez le numéro d’entreprise avec la BCE, corrigez-le, puis enregistrez de nouveau.',
  'INDEPENDANT IS NOT KNOWN AS COMPANY FOUNDER': foundersStep,
  'LIMOSA ID IS NOT KNOWN': limosaStep,
  'LIMOSA ID IS NOT ACTIVE AT DATE': limosaStep,
  'NISS-BIS IS NOT KNOWN IN LIMOSA': limosaStep,
  'NISS-BIS IS NOT ACTIVE AT THIS DATE IN LIMOSA': limosaStep,
  'DUC IS NOT EXISTING': 'Comparez le numéro avec la déclaration de travaux, puis enregistrez sous le bon numéro.',
  'DUC IS NOT ACTIVE AT THIS DATE': 'Faites corriger les dates de la déclaration, ou enregistrez sous la bonne.',
  'COMPANY IS NOT KNOWN AS BUILDER OR SUBCONTRACTOR IN THIS DUC':
    'Faites ajouter l’entreprise à la déclaration de travaux, et à la chaîne dans Registra.',
  'SITE IS NOT SUBJECT TO PRESENCE REGISTRATION':
    'Rien ne manque. Vérifiez seulement que c’est bien ce lieu que vous vouliez.',
  'SAME DECLARATION HAS ALREADY BEEN REGISTERED': 'Rien à faire\u00a0: la première présence compte.',
  'NISS IS NOT KNOW IN THE NATIONAL REGISTER':
    'Comparez le NISS avec le document d’identité, puis enregistrez de nouveau.',
  'EMPLOYER NOT ACTIVE': 'Vérifiez l’employeur dans la BCE\u00a0: il a peut-être cessé, ou changé de numéro.',
  'THE COMPANY ID ASSOCIATED AT A NOT ACTIVE CONTRACT':
    'Vérifiez les dates du contrat dans la déclaration de travaux, et faites-les corriger.',
  other: 'Lisez la remarque et demandez au centre de contact ce qu’elle demande de vous.',
}
