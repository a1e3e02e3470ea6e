import { emergencyPage } from '#shared/i18n/fr/emergency-page.ts'

export const emergency = {
  questions: {
    'permanent-lack': {
      title: 'L’infrastructure nécessaire manque-t-elle ici en permanence\u00a0?',
      help: 'Par exemple\u00a0: jamais de réseau téléphonique, d’internet ou d’électricité à ce lieu de travail.',
    },
    provider: {
      title: 'Les enregistrements passent-ils par un prestataire\u00a0?',
      help: 'Géolocalisation, lecteur de badges, logiciel de planning\u00a0: contactez-le d’abord. Notez le nom, l’heure et le numéro de dossier.',
    },
    channels: {
      title: 'Quels autres canaux avez-vous essayés\u00a0?',
      help: 'En ligne, mobile, canal de secours du contrat\u00a0: essayez-les et notez le résultat de chacun.',
    },
    fault: {
      title: 'D’où vient la panne\u00a0?',
      help: 'Choisissez la cause telle que vous pouvez la prouver.',
    },
    call: {
      title: 'Qu’a répondu le centre de contact\u00a0?',
      help: 'Pendant les heures d’ouverture, appelez\u00a0; en dehors, envoyez le formulaire de contact.',
    },
  },
  answers: {
    'permanent-lack': { yes: 'Oui, en permanence', no: 'Non' },
    provider: {
      'not-used': 'Pas de prestataire',
      solved: 'Contacté\u00a0: résolu',
      'not-solved': 'Contacté\u00a0: pas de solution',
    },
    channels: { worked: 'A fonctionné', failed: 'N’a pas fonctionné', 'no-more': 'Aucun autre canal' },
    fault: {
      infrastructure: 'Électricité, téléphone ou internet de tiers',
      'official-service': 'Le service officiel lui-même',
      'own-means': 'Nos moyens, ou des moyens fournis dans la chaîne',
    },
    call: {
      solved: 'Solution reçue\u00a0: enregistrement possible',
      'number-given': 'Numéro de référence reçu',
      'number-awaited': 'Signalé, numéro attendu',
    },
  },
  faultHelp: {
    infrastructure:
      'Une infrastructure qui n’est ni à nous, ni fournie par nous à nos sous-traitants, ni fournie par notre cocontractant.',
    'official-service': 'Le site ou l’application de l’ONSS ne répond pas, pour tout le monde.',
    'own-means': 'Appareil, abonnement, logiciel ou accès qui dépend de nous, d’un sous-traitant ou du cocontractant.',
  },
  channels: {
    online: 'Service en ligne',
    mobile: 'Mobile',
    fallback: 'Canal de secours du contrat',
    phone: 'Téléphone',
    contactForm: 'Formulaire de contact',
    other: 'Autre canal',
  },
  outcomes: {
    'not-applicable': {
      title: 'La procédure d’urgence ne s’applique pas',
      text: 'Là où l’infrastructure manque toujours, il faut une autre organisation, convenue d’avance.',
    },
    'registered-after-all': {
      title: 'Enregistré malgré tout',
      text: 'Les présences passent par l’autre moyen trouvé. Gardez la trace de ce qui a été essayé.',
    },
    exempt: {
      title: 'Dispense pour la journée',
      text: 'Il n’y a rien d’autre à faire, mais la cause doit rester vérifiable\u00a0: gardez-en la preuve.',
    },
    'paper-form': {
      title: 'Formulaire papier',
      text: 'Faites signer le formulaire papier et inscrivez-y le numéro de référence\u00a0: c’est votre preuve.',
    },
  },
  instead: {
    'other-organisation':
      'Convenez d’une autre organisation avec les sous-traitants\u00a0: à l’avance, à distance ou par le service en ligne. Notez au lieu de travail ce qui est convenu, avec qui et depuis quand.',
    'ask-authority':
      'Pour le nettoyage, ni l’enregistrement anticipé ni l’enregistrement à distance ne sont admis\u00a0: demandez à l’ONSS comment faire.',
  },
  reasons: {
    'permanent-lack': 'L’infrastructure manque ici en permanence.',
    'by-provider': 'Le prestataire a résolu la panne.',
    'by-other-channel': 'Un autre canal a fonctionné.',
    'by-agent': 'L’agent du centre de contact a donné une solution.',
    infrastructure: 'La panne vient d’une infrastructure de tiers.',
    'official-service': 'La panne vient du service officiel.',
    'reference-given': 'Le centre de contact a donné un numéro de référence.',
    'reference-awaited': 'La panne est signalée\u00a0; le numéro de référence est attendu.',
  },
  evidence: {
    'alternative-agreed': 'L’autre organisation convenue',
    'alternative-partner': 'Avec qui elle est convenue',
    'alternative-since': 'Depuis quand',
    'provider-name': 'Le nom du prestataire',
    'provider-ticket': 'Le numéro de dossier du prestataire',
    'channels-tried': 'Les canaux essayés, avec l’heure',
    'proof-of-cause': 'Une preuve de la panne\u00a0: message de l’opérateur, capture d’écran, article de presse',
    'call-channel': 'Comment le centre de contact a été joint, et quand',
    'agent-name': 'Le nom de l’agent',
    'reference-number': 'Le numéro de référence',
    'paper-form': 'Le formulaire papier signé',
  },
  assumption: 'Hypothèse',
  assumptionText:
    'Aucune procédure officielle propre à ce régime n’a été trouvée\u00a0: celle de Checkinatwork est suivie par analogie.',
  ruleSource: 'Source\u00a0: {{source}} (vérifiée le {{checkedOn}})',
  warnings: {
    'outside-declaration': 'Ce jour est en dehors des dates de la déclaration ({{detail}}).',
    'no-duty': 'Selon la déclaration, il n’y a pas d’obligation d’enregistrer.',
    'permanent-lack':
      'L’infrastructure manque ici en permanence\u00a0: la procédure d’urgence ne s’applique pas ({{detail}}).',
    'nobody-planned': 'Personne n’est prévu ce jour\u00a0: le formulaire est vierge.',
    'regime-unknown':
      'Le régime de la déclaration n’est pas connu\u00a0: le formulaire du nettoyage, le plus complet, est utilisé.',
    'limosa-not-valid': '{{person}}\u00a0: Limosa non valable ce jour ({{detail}}).',
    'employer-not-in-chain': '{{person}}\u00a0: l’employeur {{detail}} n’est pas dans la chaîne ce jour.',
    'no-identifier': '{{person}}\u00a0: aucun numéro connu.',
    'no-employment': '{{person}}\u00a0: aucun employeur connu ce jour.',
    absent: '{{person}}\u00a0: absent ce jour, pas sur le formulaire.',
    'workplace-closed': '{{person}}\u00a0: lieu fermé ce jour, pas sur le formulaire.',
    'characters-replaced': 'Des caractères ne peuvent pas être imprimés\u00a0: {{detail}}.',
    'text-shortened': 'Un texte trop long est abrégé\u00a0: {{detail}}.',
  },
  states: { prepared: 'Préparé', used: 'Utilisé' },
  lineOutcomes: {
    registered: 'Enregistré',
    'in-correction': 'En correction',
    absent: 'Absent',
    explained: 'Expliqué',
  },
  files: {
    form: 'formulaire papier',
    forms: 'formulaires papier',
    preview: 'aperçu',
    decisionCard: 'carte de décision',
    phoneScript: 'appel au centre de contact',
    peopleList: 'liste des personnes',
    pack: 'dossier d’urgence',
    statement: 'constat',
  },
  hours: {
    stretch: '{{days}} {{from}}–{{to}}',
    days: { 1: 'lu', 2: 'ma', 3: 'me', 4: 'je', 5: 've', 6: 'sa', 7: 'di' },
  },
  contactText: {
    greeting: 'Madame, Monsieur,',
    intro: 'Nous ne pouvons pas enregistrer les présences dans {{service}} et demandons un numéro de référence.',
    company: 'Entreprise\u00a0: {{name}}',
    companyNumber: 'Numéro d’entreprise\u00a0: {{number}}',
    date: 'Jour\u00a0: {{date}}',
    hour: 'Début de la panne\u00a0: {{hour}}',
    place: 'Lieu de travail\u00a0: {{place}}',
    declaration: 'Numéro de déclaration de travaux\u00a0: {{number}}',
    cause: 'Cause\u00a0: {{cause}}',
    description: 'Ce qui ne fonctionne pas\u00a0: {{description}}',
    tried: 'Déjà essayé\u00a0:',
    provider: 'Prestataire',
    step: '– {{time}} {{what}}\u00a0: {{result}}',
    request: 'Merci de nous communiquer un numéro de référence ou une solution.',
    closing: 'Cordialement,',
  },
  page: emergencyPage,
  cli: {
    form: '{{file}}\u00a0: {{declaration}}, {{people}} personne(s), {{pages}} page(s)',
    noForms: 'Aucune déclaration n’est active ce jour.',
    packed_one: '{{count}} fichier écrit dans {{folder}}',
    packed_many: '{{count}} de fichiers écrits dans {{folder}}',
    packed_other: '{{count}} fichiers écrits dans {{folder}}',
    warning: 'Attention, {{declaration}}\u00a0: {{text}}',
  },
}
