import { correctionPapers } from '#shared/i18n/fr/correction-papers.ts'

export const correctionDocuments = {
  papers: correctionPapers,
  nsso: 'Office national de sécurité sociale (ONSS)',
  type: { in: 'IN', out: 'OUT', presence: 'Présence' },
  capacity: {
    employee: 'travailleur salarié',
    'self-employed': 'indépendant',
    temporary: 'intérimaire',
    trainee: 'stagiaire',
  },
  service: { ciao: 'Check In and Out at Work', checkinatwork: 'Checkinatwork' },
  reason: {
    'forgotten-in': 'IN oublié',
    'forgotten-out': 'OUT oublié',
    'forgotten-break': 'pause oubliée',
    'in-and-out-at-once': 'IN et OUT au même moment',
    'wrong-workplace': 'lieu de travail erroné',
    'wrong-employer': 'employeur erroné',
    'wrong-identity-number': 'numéro d’identification erroné',
    duplicate: 'enregistrement en double',
    'device-failure': 'panne de l’appareil ou de l’application',
    'no-network': 'absence de réseau',
    'not-present': 'personne non présente',
    other: 'autre motif',
  },
  evidence: {
    'time-sheet': 'Feuille d’heures',
    planning: 'Planning',
    'device-log': 'Relevé de badge ou de géolocalisation',
    'worker-statement': 'Déclaration signée du travailleur',
    'client-confirmation': 'Confirmation du client',
    'contact-reference': 'Référence du centre de contact',
    screenshot: 'Capture d’écran',
    'paper-form': 'Formulaire papier signé',
    other: 'Autre pièce',
  },
  letter: {
    title: {
      nsso: 'Demande de modification d’enregistrements',
      subcontractor: 'Enregistrements de présence à faire modifier',
      agency: 'Enregistrements de présence à faire modifier',
      'self-employed': 'Demande de modification d’enregistrements',
    },
    number: 'Numéro de la demande',
    date: 'Date',
    sender: 'Expéditeur',
    contact: 'Personne de contact',
    addressee: 'Destinataire',
    enterprise: 'Numéro d’entreprise {{number}}',
    greeting: 'Madame, Monsieur,',
    intro: {
      nsso_one:
        'En qualité d’employeur, nous avons constaté qu’un enregistrement de présence de notre personnel est erroné ou manquant. Nous vous demandons de le modifier comme indiqué ci-dessous.',
      nsso_many:
        'En qualité d’employeur, nous avons constaté que {{count}} d’enregistrements de présence de notre personnel sont erronés ou manquants. Nous vous demandons de les modifier comme indiqué ci-dessous.',
      nsso_other:
        'En qualité d’employeur, nous avons constaté que {{count}} enregistrements de présence de notre personnel sont erronés ou manquants. Nous vous demandons de les modifier comme indiqué ci-dessous.',
      subcontractor_one:
        'En contrôlant les présences sur nos lieux de travail, nous avons constaté qu’un enregistrement d’une personne que vous occupez est erroné ou manquant. Il est repris ci-dessous.',
      subcontractor_many:
        'En contrôlant les présences sur nos lieux de travail, nous avons constaté que {{count}} d’enregistrements de personnes que vous occupez sont erronés ou manquants. Ils sont repris ci-dessous.',
      subcontractor_other:
        'En contrôlant les présences sur nos lieux de travail, nous avons constaté que {{count}} enregistrements de personnes que vous occupez sont erronés ou manquants. Ils sont repris ci-dessous.',
      agency_one:
        'En contrôlant les présences sur nos lieux de travail, nous avons constaté qu’un enregistrement d’un de vos intérimaires est erroné ou manquant. Il est repris ci-dessous.',
      agency_many:
        'En contrôlant les présences sur nos lieux de travail, nous avons constaté que {{count}} d’enregistrements de vos intérimaires sont erronés ou manquants. Ils sont repris ci-dessous.',
      agency_other:
        'En contrôlant les présences sur nos lieux de travail, nous avons constaté que {{count}} enregistrements de vos intérimaires sont erronés ou manquants. Ils sont repris ci-dessous.',
      self_one:
        'Je travaille à titre indépendant et j’ai constaté qu’un de mes enregistrements de présence est erroné ou manquant. Je vous demande de le modifier comme indiqué ci-dessous.',
      self_many:
        'Je travaille à titre indépendant et j’ai constaté que {{count}} de mes enregistrements de présence sont erronés ou manquants. Je vous demande de les modifier comme indiqué ci-dessous.',
      self_other:
        'Je travaille à titre indépendant et j’ai constaté que {{count}} de mes enregistrements de présence sont erronés ou manquants. Je vous demande de les modifier comme indiqué ci-dessous.',
    },
    role: {
      subcontractor:
        'C’est à vous, en votre qualité d’employeur, qu’il revient de demander la modification à l’ONSS\u00a0; nous ne pouvons pas le faire à votre place.',
      agency:
        'Votre agence est l’employeur de ces personnes\u00a0: c’est à vous qu’il revient de demander la modification à l’ONSS\u00a0; nous ne pouvons pas le faire à votre place.',
    },
    please: 'Nous vous demandons\u00a0:',
    points: {
      check: 'de comparer ces données avec votre propre administration\u00a0;',
      askBy:
        'de demander la modification à l’ONSS au plus tard le {{date}}, en joignant les pièces justificatives\u00a0;',
      ask: 'de demander sans tarder la modification à l’ONSS, en joignant les pièces justificatives\u00a0;',
      answer:
        'de nous renvoyer une copie de votre demande, la date d’envoi, le numéro de référence reçu et, ensuite, la réponse de l’ONSS.',
    },
    disagree:
      'Si, selon vous, un enregistrement est exact, écrivez-le-nous en joignant ce qui le montre\u00a0: nous clorons alors ce point.',
    quote: 'Veuillez rappeler le numéro {{number}} dans toute réponse.',
    follows: {
      ours: 'La présente demande fait suite à notre demande {{number}}.',
      mine: 'La présente demande fait suite à ma demande {{number}}.',
    },
    reported: 'La personne concernée nous a signalé l’erreur le {{date}}.',
    reportedWords:
      'La personne concernée nous a signalé l’erreur le {{date}}, en ces mots\u00a0: «\u00a0{{text}}\u00a0»',
    deadline:
      'Dernier jour pour demander la modification\u00a0: {{date}} (selon notre calcul\u00a0: jour de l’enregistrement +\u00a0{{days}}\u00a0jours).',
    deadlines:
      'Le premier délai prend fin le {{date}} (selon notre calcul\u00a0: jour de l’enregistrement +\u00a0{{days}}\u00a0jours)\u00a0; le dernier jour est indiqué pour chaque enregistrement.',
    noDeadline: 'Pour ces enregistrements, aucun délai de modification ne nous est connu.',
    late: 'La demande est introduite après ce délai, pour la raison suivante\u00a0: {{reason}}',
    explanation: 'Explication',
    evidence_one: '{{count}} pièce justificative est jointe\u00a0; la liste se trouve à la fin du dossier.',
    evidence_many: '{{count}} de pièces justificatives sont jointes\u00a0; la liste se trouve à la fin du dossier.',
    evidence_other: '{{count}} pièces justificatives sont jointes\u00a0; la liste se trouve à la fin du dossier.',
    noEvidence: 'Aucune pièce justificative n’est disponible.',
    noEvidenceReason: 'Aucune pièce justificative n’est disponible, pour la raison suivante\u00a0: {{reason}}',
    confirm: {
      ours: 'Nous vous prions de nous confirmer la modification ou de nous dire ce qui manque encore pour y donner suite.',
      mine: 'Je vous prie de me confirmer la modification ou de me dire ce qui manque encore pour y donner suite.',
    },
    closing: {
      ours: 'Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.',
      mine: 'Je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.',
    },
    place: 'Fait à',
    on: 'Le',
    signer: 'Nom et qualité',
    signature: 'Signature',
  },
  items: {
    heading_one: 'Modification demandée',
    heading_many: 'Modifications demandées',
    heading_other: 'Modifications demandées',
    number: 'N°',
    person: 'Personne',
    where: 'Jour et lieu de travail',
    registered: 'Enregistré',
    requested: 'Demandé',
    why: 'Motif',
    identifier: 'NISS {{number}}',
    limosa: 'Limosa {{number}}',
    noIdentifier: 'numéro inconnu',
    declaration: 'Déclaration de travaux {{number}}',
    receipt: 'N° de réception {{number}}',
    lastDay: 'Dernier jour\u00a0: {{date}}',
    noLastDay: 'Délai\u00a0: aucun connu',
    nothing: 'aucun enregistrement',
    add: 'à ajouter',
    cancel: 'à annuler',
    rest: 'le reste inchangé',
    place: 'Lieu\u00a0: {{place}}',
    employer: 'Employeur\u00a0: {{employer}}',
    who: 'Personne\u00a0: {{person}}',
    legend:
      'Heures de Bruxelles. Dernier jour\u00a0: selon notre calcul, le jour de l’enregistrement +\u00a0{{days}}\u00a0jours.',
    hours: 'Heures de Bruxelles.',
    line: '{{number}}. {{person}}',
    change: 'Enregistré\u00a0: {{registered}}. Demandé\u00a0: {{requested}}.',
    reason: 'Motif\u00a0: {{reason}}.',
  },
  annexes: {
    heading: 'Liste des annexes',
    header: 'Annexe {{number}} – {{name}}',
    headerPage: 'Annexe {{number}} – {{name}} ({{page}}/{{pages}})',
    alt: 'Annexe {{number}}, page {{page}} sur {{pages}}\u00a0: {{name}}',
    number: 'N°',
    file: 'Pièce',
    type: 'Type et taille',
    page: 'Page',
    hash: 'Empreinte SHA-256',
    enclosed: 'jointe',
    intro:
      'Les fichiers d’origine accompagnent ce dossier sans changement\u00a0; l’empreinte permet de vérifier que chacun est resté tel quel.',
    obstacle: {
      kind: 'Ce type de fichier ne peut être reproduit ici\u00a0: voir le fichier joint.',
      encrypted: 'Non reproduite\u00a0: le fichier est protégé par un mot de passe. Voir le fichier joint.',
      damaged: 'Non reproduite\u00a0: le fichier semble endommagé. Voir le fichier joint.',
      large: 'Non reproduite\u00a0: le fichier est trop grand pour être affiché ici. Voir le fichier joint.',
    },
  },
  text: {
    sender: '{{name}}, numéro d’entreprise {{number}}',
    annexes: 'Pièces jointes au dossier\u00a0: {{list}}.',
    more_one: '… et {{count}} autre modification\u00a0: voir le dossier {{number}}.',
    more_many: '… et {{count}} d’autres modifications\u00a0: voir le dossier {{number}}.',
    more_other: '… et {{count}} autres modifications\u00a0: voir le dossier {{number}}.',
    explanation: 'Explication\u00a0: {{text}}',
    enclosed: 'Annexe {{number}}\u00a0: {{name}}',
  },
  mail: {
    subject: '{{title}} – {{number}}',
    cover:
      'Vous trouverez ci-joint un dossier préparé au sujet de vos enregistrements de présence. En tant qu’indépendant, c’est à vous de vous adresser à l’ONSS\u00a0; nous n’envoyons rien en votre nom.',
    coverSteps:
      'Relisez le dossier, corrigez ce qui doit l’être, signez-le et envoyez-le vous-même à l’ONSS avec les annexes. Dites-nous ensuite quel numéro de référence vous avez reçu.',
    own: 'Texte à envoyer en votre nom\u00a0:',
  },
  files: { dossier: 'dossier', annex: 'annexe', text: 'texte' },
}
