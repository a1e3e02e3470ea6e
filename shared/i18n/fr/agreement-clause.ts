/** A clause on presences to be put into a contract, in our own words. */
export const agreementClause = {
  title: 'Clause relative à l’enregistrement des présences',
  between: 'Entre {{employer}} et {{contractor}}',
  withNumber: '{{name}} (numéro d’entreprise {{number}})',
  withVat: '{{name}} (numéro de TVA {{number}})',
  contract: {
    both: 'La présente clause fait partie du contrat du {{date}}, référence {{reference}}.',
    date: 'La présente clause fait partie du contrat du {{date}}.',
    reference: 'La présente clause fait partie du contrat portant la référence {{reference}}.',
    none: 'La présente clause fait partie du contrat du ……………………………, référence …………………………….',
  },
  works: 'Elle porte sur les travaux de la déclaration de travaux {{declaration}}\u00a0: {{workplace}}.',
  period: {
    both: 'Elle vaut du {{from}} au {{to}}.',
    from: 'Elle vaut à partir du {{from}}.',
    to: 'Elle vaut jusqu’au {{to}}.',
    open: 'Elle vaut pour toute la durée des travaux.',
  },
  headings: {
    object: 'Objet',
    registration: 'Enregistrement quotidien',
    method: 'Méthode convenue',
    fallback: 'Canal de secours',
    duty: 'Qui fait enregistrer',
    means: 'Moyens et information',
    correction: 'Erreurs et oublis',
    own: 'Sous-traitants suivants',
    agency: 'Intérimaires',
    evidence: 'Preuves',
  },
  registration: {
    firm: '{{contractor}} fait enregistrer, chaque jour de travail et sur chaque lieu, la présence de toutes les personnes que cette entreprise y occupe\u00a0: travailleurs salariés, stagiaires, intérimaires et indépendants.',
    self: '{{contractor}}, qui travaille à titre indépendant, enregistre personnellement sa présence chaque jour de travail et sur chaque lieu. Si d’autres personnes travaillent pour son compte, leur présence est enregistrée de la même façon.',
    agency:
      '{{contractor}}, agence d’intérim et employeur des personnes mises à disposition, veille avec {{employer}}, qui en est l’utilisateur, à ce que leur présence soit enregistrée chaque jour de travail et sur chaque lieu.',
  },
  method: {
    'our-system':
      'Les présences sont enregistrées au moyen du système que {{employer}} met à disposition sur le lieu de travail. {{employer}} en assure le bon fonctionnement\u00a0; {{contractor}} veille à ce qu’il soit utilisé.',
    'own-method':
      '{{contractor}} enregistre les présences par sa propre méthode, reconnue par le service officiel, et en assure le bon fonctionnement.',
    'online-service':
      'Les présences sont enregistrées directement dans le service en ligne officiel ({{service}}), par les soins de {{contractor}}.',
    other: 'Les parties ont convenu d’une autre méthode d’enregistrement, décrite dans une annexe signée par elles.',
    none: 'Les présences sont enregistrées de la façon suivante\u00a0: …………………………….',
  },
  fallback: {
    agreed:
      'Si l’enregistrement par la méthode convenue est impossible, le canal de secours est le suivant\u00a0: {{channel}}.',
    none: 'Si l’enregistrement par la méthode convenue est impossible, le canal de secours est le suivant\u00a0: …………………………….',
    outage:
      'Si ce canal échoue lui aussi, {{contractor}} prévient {{employer}} aussitôt, note l’heure et la cause, conserve les preuves et suit avec {{employer}} la procédure d’urgence.',
  },
  duty: {
    yes: 'L’obligation de faire enregistrer ces présences est reportée par la présente sur {{contractor}}, qui l’accepte. {{employer}} garde le droit de contrôler les enregistrements, et ses propres obligations envers son personnel.',
    no: 'L’obligation de faire enregistrer les présences n’est pas reportée\u00a0: {{employer}} la garde, et {{contractor}} y apporte son concours.',
    none: 'Les parties conviennent que l’obligation de faire enregistrer les présences (biffer la mention inutile) est / n’est pas reportée sur {{contractor}}.',
  },
  means: {
    firm: 'Avant son premier jour, chaque personne reçoit de {{contractor}} un moyen d’enregistrement qui convient à l’appareil du lieu, et apprend dans une langue qu’elle comprend comment, quand et pourquoi s’enregistrer, qui prévenir en cas d’erreur et comment consulter ses enregistrements.',
    self: 'Avant son premier jour, {{contractor}} dispose d’un moyen d’enregistrement qui convient à l’appareil du lieu et reçoit de {{employer}} les explications nécessaires.',
    agency:
      'Avant son premier jour, chaque intérimaire reçoit un moyen d’enregistrement qui convient à l’appareil du lieu, et apprend dans une langue qu’il comprend comment, quand et pourquoi s’enregistrer et qui prévenir en cas d’erreur. {{contractor}} s’en assure.',
  },
  correction: {
    firm: 'Une erreur ou un oubli est signalé sans attendre. En sa qualité d’employeur, {{contractor}} demande la modification à l’ONSS, pièces justificatives à l’appui, dans les {{days}}\u00a0jours qui suivent la date de l’enregistrement, et en informe {{employer}}.',
    self: 'Une erreur ou un oubli est signalé sans attendre. {{contractor}} s’adresse personnellement à l’ONSS, pièces justificatives à l’appui, dans les {{days}}\u00a0jours qui suivent la date de l’enregistrement, et en informe {{employer}}.',
    agency:
      'Une erreur ou un oubli est signalé sans attendre à {{contractor}} qui, en sa qualité d’employeur, demande la modification à l’ONSS, pièces justificatives à l’appui, dans les {{days}}\u00a0jours qui suivent la date de l’enregistrement.',
    sameDay:
      'Une erreur est corrigée le jour même\u00a0: l’enregistrement est annulé, puis refait. Plus tard, {{contractor}} interroge le centre de contact et en informe {{employer}}.',
  },
  own: {
    firm: '{{contractor}} ne confie aucune partie des travaux à un autre sous-traitant, à un indépendant ou à une agence d’intérim sans l’avoir annoncé à {{employer}} avant le début de ces travaux, avec son nom, son numéro d’entreprise et ses dates, pour que la déclaration de travaux soit complétée. La présente clause est imposée à chacun d’eux.',
    agency:
      '{{contractor}} ne fait appel à aucune autre agence ni à aucun sous-traitant sans l’avoir annoncé à {{employer}} avant le début de la mission, pour que la déclaration de travaux soit complétée.',
  },
  agency: {
    firm: 'Si {{contractor}} occupe des intérimaires, l’outil d’enregistrement leur est fourni, ou la méthode est convenue par contrat avec l’agence, avant leur premier jour.',
    agencyTool: 'L’outil d’enregistrement est fourni aux intérimaires par {{employer}}.',
    agencyMethod:
      'Pour les intérimaires, les parties retiennent la méthode d’enregistrement convenue ci-dessus\u00a0; {{contractor}} leur remet ce qu’il faut pour s’en servir.',
  },
  evidence:
    'À la demande de {{employer}}, {{contractor}} remet les numéros de réception et tout document qui prouve les enregistrements.',
  made: 'Fait à ……………………………, le ……………………………',
  signed: 'Pour {{name}}\u00a0: ……………………………',
  note: 'Texte proposé, à faire relire avant de le signer. Il informe\u00a0; les textes officiels décident.',
  noteAssumed: 'Le délai de correction et la façon de compter les jours sont notre lecture (hypothèse).',
  file: 'Clause',
}
