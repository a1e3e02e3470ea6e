/**
 * What start sheets and posters say. The list is flat and without plurals: further languages come as files with the same keys
 * (`resources/sheet-languages`), and what is between double braces is filled in.
 */
export const startSheet = {
  title: 'Comment m’enregistrer',
  in: 'IN',
  inText: 'J’arrive sur place\u00a0: je m’enregistre tout de suite.',
  pause: 'PAUSE',
  pauseText: 'OUT quand la pause commence, IN quand elle finit.',
  out: 'OUT',
  outText: 'Je pars\u00a0: je m’enregistre avant de quitter le lieu.',
  byMyself:
    'Je m’enregistre moi-même, sur place et au moment même. Personne ne peut le faire à ma place, ni à l’avance.',
  presence: 'PRÉSENT',
  presenceText: 'Chaque jour et sur chaque lieu\u00a0: une fois, avant de commencer.',
  noPause: 'PAUSE',
  noPauseText: 'Rien à enregistrer.',
  noOut: 'DÉPART',
  noOutText: 'Rien à enregistrer.',
  byWhom: 'Mon employeur, l’entrepreneur ou moi-même\u00a0: je demande qui enregistre ma présence.',
  declaration: 'Numéro de la déclaration de travaux',
  declarationAsk: 'Numéro à demander au responsable\u00a0:',
  workplace: 'Lieu de travail',
  keyTitle: 'Ma clé numérique',
  keyItsme: 'itsme\u00a0: avec une carte d’identité belge, luxembourgeoise ou néerlandaise et un téléphone.',
  keyEidas:
    'eIDAS\u00a0: avec une autre identité électronique reconnue en Europe\u00a0; l’écran de connexion montre les pays.',
  keyTotp:
    'Code par e-mail\u00a0: pays non reconnu ou pas de numéro BIS\u00a0; rendez-vous sur belgianid.be, papiers vérifiés par appel vidéo.',
  keyItsmeOwn: 'J’ai itsme\u00a0: je choisis itsme à l’écran de connexion et je confirme sur mon téléphone.',
  keyEidasOwn:
    'J’ai une clé eIDAS\u00a0: je choisis mon pays à l’écran de connexion. E-mail et téléphone à portée de main.',
  keyTotpOwn: 'J’ai une clé avec code par e-mail\u00a0: je me connecte, puis je tape le code reçu.',
  keyNotYet: 'La clé n’est pas encore active\u00a0: je demande au bureau.',
  errorTitle: 'Une erreur, un oubli\u00a0?',
  errorTell: 'Je le dis à mon employeur, {{employer}}, dans les {{days}} jours qui suivent l’enregistrement.',
  errorTellSoon:
    'Je le dis tout de suite à mon employeur, {{employer}}\u00a0: le jour même, l’enregistrement peut être annulé et refait.',
  errorSelf:
    'Indépendant, je m’adresse moi-même à l’ONSS (tél. {{phone}}) dans les {{days}} jours qui suivent l’enregistrement.',
  errorSelfSoon:
    'Indépendant, j’annule et je refais l’enregistrement le jour même\u00a0; plus tard, je m’adresse à l’ONSS (tél. {{phone}}).',
  errorAssumed: 'Règle à confirmer\u00a0; le texte officiel décide.',
  ownTitle: 'Voir mes enregistrements',
  ownText: 'Je me connecte avec ma clé à {{service}}\u00a0:',
  contactTitle: 'Une question\u00a0?',
  contactAsk: 'Je demande à mon responsable sur place.',
  outageTitle: 'Rien ne fonctionne\u00a0?',
  outageText:
    'J’essaie un autre moyen. Toujours rien\u00a0: je préviens tout de suite mon responsable ou le bureau, je note l’heure et je signe le formulaire papier.',
  receiptTitle: 'Accusé de réception, à rendre au bureau',
  receiptText: 'J’ai reçu cette feuille et j’ai compris comment m’enregistrer.',
  receiptName: 'Nom',
  receiptDate: 'Date',
  receiptSignature: 'Signature',
  law: 'Cette feuille informe\u00a0; le texte officiel décide.',
  printed: 'Imprimé le {{date}}',
  notReviewed: 'Traduction non relue par une personne dont c’est la langue.',
  declarationCode: 'Code QR du numéro de déclaration',
  receiptCode: 'Code QR de cette feuille',
  posterTitle: 'Ici, chacun s’enregistre',
}
