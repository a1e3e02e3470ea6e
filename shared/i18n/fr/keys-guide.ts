/** What the key guide asks, advises and why. */
export const keysGuide = {
  steps: {
    'itsme-app': {
      title: 'Installer l’application itsme',
      text: 'Sur le smartphone, depuis le magasin d’applications officiel.',
    },
    'itsme-identity': {
      title: 'Créer le compte avec la carte d’identité électronique',
      text: 'Avoir la carte à portée de main et suivre l’application jusqu’au code secret choisi.',
    },
    'itsme-login': {
      title: 'Se connecter une première fois',
      text: 'Ouvrir Check In and Out at Work et choisir itsme. Si la page personnelle s’affiche, la clé fonctionne.',
    },
    'eidas-ready': {
      title: 'Préparer ce que demande la première connexion',
      text: 'L’identité électronique du pays (carte ou application, avec son code), une adresse e-mail et un numéro de téléphone.',
    },
    'eidas-login': {
      title: 'Se connecter une première fois',
      text: 'Choisir à l’écran de connexion le moyen d’authentification européen reconnu, puis le pays. Donner l’adresse e-mail et le téléphone.',
    },
    'totp-papers': {
      title: 'Rassembler les papiers d’identité',
      text: 'Passeport ou carte d’identité en cours de validité, et une adresse e-mail personnelle.',
    },
    'totp-book': {
      title: 'Prendre rendez-vous pour l’appel vidéo',
      text: 'Sur belgianid.be\u00a0; noter le jour et l’heure.',
    },
    'totp-call': {
      title: 'Faire l’appel vidéo avec Sigedis',
      text: 'Sigedis vérifie les papiers, retrouve le numéro BIS ou en crée un, et aide à obtenir la clé pendant l’appel.',
    },
    'totp-login': {
      title: 'Se connecter une première fois',
      text: 'Nom d’utilisateur, mot de passe, puis le code reçu par e-mail.',
    },
    'note-number': {
      title: 'Noter le numéro BIS reçu',
      text: 'À communiquer au bureau, qui l’ajoute à la fiche.',
    },
    guide: {
      title: 'Répondre au guide',
      text: 'Quelques questions suffisent pour trouver la bonne clé.',
    },
    'find-out': {
      title: 'S’informer d’abord',
      text: 'Une réponse manque encore pour recommander une clé.',
    },
    'note-key': {
      title: 'Noter que la clé fonctionne',
      text: 'Toutes les étapes sont faites\u00a0: il reste à noter la clé comme active.',
    },
    register: {
      title: 'Faire inscrire l’entreprise à la BCE',
      text: 'Un guichet d’entreprises agréé inscrit l’entreprise, qui reçoit son numéro d’entreprise. Le représentant légal reçoit un numéro BIS.',
    },
    key: {
      title: 'Obtenir la clé du représentant légal',
      text: 'itsme avec une carte d’identité belge, eIDAS, ou un code par application ou e-mail (TOTP) avec l’aide de Sigedis.',
    },
    csam: {
      title: 'Se connecter à CSAM',
      text: 'Avec le numéro d’entreprise, le numéro BIS et la clé du représentant légal.',
    },
    chief: {
      title: 'Désigner le Gestionnaire d’Accès Principal',
      text: 'Le représentant légal peut se désigner lui-même.',
    },
    managers: {
      title: 'Donner les accès',
      text: 'Le Gestionnaire d’Accès Principal choisit qui utilise le service et peut désigner des Gestionnaires d’Accès. Pour le service web, il faut aussi un gestionnaire technique.',
    },
  },
  pages: {
    worker: 'Check In and Out at Work, page des travailleurs',
    employer: 'Check In and Out at Work, page des employeurs',
    contact: 'Formulaire de contact de l’ONSS',
    csam: 'CSAM, aide sur les clés numériques',
    belgianid: 'belgianid.be, rendez-vous avec Sigedis',
    counters: 'SPF Économie, guichets d’entreprises agréés',
  },
  reasons: {
    'card-taken': 'La carte d’identité électronique et le smartphone conviennent.',
    'card-unsure': 'Convient si la carte d’identité électronique est de l’un de ces pays\u00a0: {{countries}}.',
    'card-strange': 'L’application ne prend que les cartes de ces pays\u00a0: {{countries}}.',
    'card-belgian-only':
      'Pour le représentant d’une entreprise, seule une carte belge convient\u00a0; les autres cartes ne servent qu’aux travailleurs.',
    'phone-missing': 'Sans smartphone personnel, l’application ne peut pas être installée.',
    'phone-unsure': 'La carte convient\u00a0; il faut aussi un smartphone personnel.',
    'identity-recognised': 'L’identité électronique du pays est reconnue au niveau européen.',
    'identity-unsure': 'Convient si l’écran de connexion cite le pays parmi les moyens européens reconnus.',
    'identity-none': 'La personne n’a pas d’identité électronique reconnue au niveau européen.',
    'identity-belgian': 'eIDAS est prévu pour une identité d’un autre pays que la Belgique.',
    'number-missing': 'Sans numéro de registre national ni numéro BIS, Sigedis en crée un et aide à obtenir la clé.',
    'number-unsure': 'Utile s’il n’y a pas encore de numéro de registre national ou BIS.',
    'no-other-way': 'Aucune des deux autres clés ne convient.',
    'others-unsure': 'Reste possible si les autres clés ne conviennent pas.',
    'others-fit': 'Inutile\u00a0: une autre clé convient.',
  },
  questions: {
    card: {
      title: 'Quelle carte d’identité électronique\u00a0?',
      help: 'Le pays qui a délivré la carte compte, pas la nationalité.',
      find: 'Regarder la carte d’identité\u00a0: le pays figure en haut, une puce montre qu’elle est électronique.',
    },
    phone: {
      title: 'Un smartphone personnel\u00a0?',
      help: 'L’application itsme s’installe sur un téléphone que la personne garde.',
      find: 'Voir si des applications s’installent sur le téléphone.',
    },
    recognised: {
      title: 'Une identité électronique reconnue au niveau européen\u00a0?',
      help: 'L’écran de connexion du service tient la liste des pays reconnus\u00a0; elle change.',
      find: 'Ouvrir l’écran de connexion du service et choisir le moyen d’authentification européen reconnu\u00a0: les pays s’affichent.',
    },
    number: {
      title: 'Un numéro de registre national ou BIS\u00a0?',
      help: 'Onze chiffres qui commencent en général par la date de naissance.',
      find: 'Chercher sur un titre de séjour, une fiche de paie belge ou un courrier d’une administration belge.',
    },
    email: {
      title: 'Une adresse e-mail personnelle\u00a0?',
      help: 'Demandée pour eIDAS à la première connexion, et pour recevoir un code.',
      find: 'Choisir une adresse que personne d’autre ne lit\u00a0; en créer une si nécessaire.',
    },
    registered: {
      title: 'L’entreprise est-elle inscrite à la BCE\u00a0?',
      help: 'Elle a alors un numéro d’entreprise belge de dix chiffres.',
      find: 'Elle a alors un numéro d’entreprise belge de dix chiffres.',
    },
    webService: {
      title: 'L’entreprise utilisera-t-elle le service web\u00a0?',
      help: 'Quand un logiciel enregistre à la place de l’écran. Il faut alors aussi un gestionnaire technique.',
      find: 'Quand un logiciel enregistre à la place de l’écran. Il faut alors aussi un gestionnaire technique.',
    },
  },
  cards: {
    other: 'D’un autre pays',
    none: 'Aucune carte électronique',
    unsure: 'Pas certain',
  },
  words: {
    yes: 'Oui',
    no: 'Non',
    unsure: 'Pas certain',
  },
}
