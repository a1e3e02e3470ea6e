export const host = {
  start: {
    building: 'Préparation de l’interface (quelques secondes)…',
    downloading: 'Téléchargement d’Electron ({{megabytes}} Mo)…',
    electron: 'Registra s’ouvre dans sa fenêtre.',
    electronFailed: 'Electron n’a pas pu démarrer ({{reason}})\u00a0: Registra s’ouvre dans le navigateur.',
    webAsked: 'Registra s’ouvre dans le navigateur.',
    webNoBinary: 'Electron n’est pas disponible sur cet ordinateur\u00a0: Registra s’ouvre dans le navigateur.',
    webNoDisplay: 'Aucun écran n’a été trouvé pour ouvrir une fenêtre\u00a0: Registra est servi à un navigateur.',
    webAsRoot:
      'Electron refuse de s’ouvrir pour l’administrateur du système (root)\u00a0: Registra s’ouvre dans le navigateur.',
    address: 'Adresse (à usage unique)\u00a0: {{url}}',
    newAddress: 'L’adresse précédente a déjà servi. Nouvelle adresse (à usage unique)\u00a0: {{url}}',
    stopHint: 'Pour arrêter Registra\u00a0: Ctrl+C dans cette fenêtre.',
    stopping: 'Fermeture de Registra, sauvegarde comprise…',
    stopped: 'Registra est arrêté.',
    coreEnded: 'Le cœur de Registra s’est arrêté de manière inattendue\u00a0; il redémarre. Rechargez la page.',
    coreGone:
      'Le cœur de Registra s’arrête sans cesse\u00a0: relancez Registra et consultez le journal dans {{folder}}.',
    portTaken: 'Le port {{port}} est déjà utilisé\u00a0: choisissez-en un autre, ou aucun pour un port libre.',
    badPort: '«\u00a0{{value}}\u00a0» n’est pas un numéro de port (1 à 65535).',
    badOption: 'Option inconnue ou incomplète\u00a0: {{message}}',
    rendererMissing:
      'L’interface n’est pas construite ({{folder}})\u00a0: lancez «\u00a0npm start\u00a0» ou «\u00a0npm run build\u00a0».',
    help: 'Utilisation\u00a0: npm start -- [options]\n  --web            dans le navigateur, même si Electron est disponible\n  --port N         port de l’adresse locale (sinon un port libre)\n  --no-open        n’ouvre pas le navigateur\n  --state-dir DIR  dossier des réglages de cet ordinateur\n  --lang LANGUE    langue des messages\u00a0: fr, nl, de, en\n  --help           affiche ceci',
  },
  page: {
    spentTitle: 'Cette adresse a déjà servi',
    spentText:
      'Pour votre sécurité, l’adresse de démarrage de Registra ne sert qu’une fois. La fenêtre dans laquelle Registra a été lancé affiche une nouvelle adresse\u00a0: ouvrez-la, ou relancez Registra.',
    refusedTitle: 'Accès refusé',
    refusedText:
      'Cette page n’est accessible que depuis le navigateur ouvert par Registra. Ouvrez l’adresse affichée dans la fenêtre où Registra a été lancé.',
    missingTitle: 'Introuvable',
    missingText:
      'Rien ne se trouve à cette adresse. Le fichier a peut-être expiré\u00a0: produisez-le à nouveau dans Registra.',
  },
  oldNode:
    'Registra a besoin de Node 24 ou plus récent\u00a0; cette commande tourne sous Node {{version}}\u00a0: lancez-la par npm (npm start, npm run registra).',
}
