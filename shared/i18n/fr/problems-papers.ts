/** What can be wrong with a document of a firm, a link, a person or a declaration. */
export const paperProblems = {
  'paper-dates': {
    reason: 'L’échéance ({{expires}}) précède l’émission ({{issued}}).',
    remedy: 'Corrigez l’une des deux dates.',
  },
  'paper-holder': {
    reason: 'Ce type de document concerne autre chose.',
    remedy: 'Choisissez un autre type, ou indiquez de qui est ce document.',
  },
  'paper-issued-later': {
    reason: 'Ce document n’est émis que le {{value}}\u00a0: d’ici là, il compte comme manquant.',
    remedy: 'Vérifiez la date.',
  },
  'paper-without-end': {
    reason: 'Ce type de document a une échéance, et elle n’est pas indiquée.',
    remedy: 'Indiquez le dernier jour\u00a0; d’ici là, le document reste à vérifier.',
  },
  'paper-replaces': {
    reason: 'Il prend la place de celui qui vaut jusqu’au {{value}}.',
    remedy: 'Rien à faire\u00a0: l’ancien reste, marqué comme remplacé.',
  },
  'paper-replaced': {
    reason: 'Un document plus récent de ce type vaut déjà jusqu’au {{value}}.',
    remedy: 'Vérifiez les dates\u00a0: celui-ci sera marqué comme remplacé.',
  },
  'paper-same-file': {
    reason: 'Ce même fichier est déjà joint à un document de {{value}}.',
    remedy: 'Vérifiez que vous avez choisi le bon fichier.',
  },
  'paper-check-again': {
    reason: 'Le fichier a changé depuis la vérification.',
    remedy: 'Regardez le nouveau fichier, puis marquez le document comme vérifié.',
  },
  'paper-kind-known': {
    reason: 'Un type de document porte déjà le nom «\u00a0{{value}}\u00a0».',
    remedy: 'Utilisez ce type, ou choisissez un autre nom.',
  },
  'paper-kind-held': {
    reason: 'Des documents de ce type existent déjà\u00a0: il ne peut plus concerner autre chose.',
    remedy: 'Créez un nouveau type.',
  },
  'paper-of-person': {
    reason: 'Ce type de document concerne une personne.',
    remedy: 'Ajoutez-le depuis la page de la personne.',
  },
  'paper-needs-declaration': {
    reason: 'Ce type de document concerne une déclaration de travaux, et elle n’est pas indiquée.',
    remedy: 'Indiquez le numéro de la déclaration.',
  },
  'paper-of-firm': {
    reason: 'Ce type de document concerne l’entreprise elle-même\u00a0: la déclaration n’est pas retenue.',
    remedy: 'Rien à faire.',
  },
  'paper-no-link': {
    reason: 'Cette entreprise n’a pas de place dans la chaîne de {{value}}.',
    remedy: 'Ajoutez d’abord son lien, ou corrigez la déclaration.',
  },
  'paper-links': {
    reason: 'Cette entreprise a plusieurs liens sur {{value}}\u00a0: le document est rattaché à celui du {{from}}.',
    remedy: 'Vérifiez le lien sur la page du document.',
  },
}
