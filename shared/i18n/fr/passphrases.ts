export const passphrases = {
  title: 'Accès et clés',
  text: 'La phrase secrète donnée à l’ouverture décide de ce que l’on peut faire.',
  roles: { office: 'Bureau', supervisor: 'Chef de chantier', reader: 'Lecture' },
  roleText: {
    office: 'Tout.',
    supervisor: 'Urgence, chantiers du jour, personnes et planning à consulter.',
    reader: 'Tout consulter, rien modifier\u00a0; numéros masqués.',
  },
  working: 'Accès\u00a0: {{role}}',
  honest:
    'Les accès protègent des erreurs et de la curiosité dans le programme. Qui a le fichier, une phrase secrète et les outils voulus peut tout déchiffrer\u00a0: ne prêtez une phrase qu’à qui vous faites confiance.',
  list: {
    label: 'Ce qui ouvre le dossier de travail',
    own: 'Phrase secrète du bureau',
    recovery: 'Code de récupération',
    since: 'Depuis le {{when}}',
    none: 'Aucune phrase secrète prêtée\u00a0: tous ceux qui ouvrent le dossier peuvent tout faire.',
  },
  current: 'Phrase secrète actuelle du bureau',
  next: 'Nouvelle phrase secrète',
  change: {
    button: 'Changer la phrase secrète…',
    title: 'Changer la phrase secrète',
    text: 'Les sauvegardes déjà faites gardent l’ancienne.',
    save: 'Changer',
    done: 'Phrase secrète changée',
  },
  lend: {
    button: 'Prêter un accès…',
    title: 'Prêter un accès',
    role: 'Accès',
    label: 'Nom',
    labelHint: 'Pour vous y retrouver, par exemple «\u00a0Chantier Namur\u00a0». Ce nom reste dans le fichier chiffré.',
    passphrase: 'Phrase secrète prêtée',
    save: 'Prêter',
    done: 'Accès prêté',
  },
  rename: { button: 'Renommer', title: 'Renommer l’accès', save: 'Renommer', done: 'Accès renommé' },
  end: {
    button: 'Retirer',
    title: 'Retirer l’accès «\u00a0{{label}}\u00a0»',
    text: 'Sa phrase secrète n’ouvrira plus ce dossier. Les sauvegardes déjà faites s’ouvrent encore avec elle\u00a0; pour qu’une ancienne copie de workspace.json ne serve plus à rien, renouvelez ensuite la clé de chiffrement.',
    save: 'Retirer',
    done: 'Accès retiré',
  },
  recovery: {
    button: 'Nouveau code de récupération…',
    title: 'Nouveau code de récupération',
    text: 'L’ancien code et sa feuille ne vaudront plus. Le nouveau code n’est montré qu’une fois.',
    save: 'Faire un nouveau code',
    shown: 'Ce code ouvre le dossier si la phrase secrète est perdue. Imprimez-le et détruisez l’ancienne feuille.',
    go: 'Terminer',
    unconfirmed:
      'Le dernier code de récupération n’a pas été confirmé comme conservé. Si vous ne l’avez pas, faites-en un nouveau.',
    unconfirmedShort: 'code non confirmé',
  },
  rotate: {
    button: 'Renouveler la clé de chiffrement…',
    title: 'Renouveler la clé de chiffrement',
    text: 'Tout le dossier est chiffré à nouveau sous une autre clé, à faire quand une phrase secrète ou un ordinateur est tombé dans de mauvaises mains. On peut continuer à consulter\u00a0; les enregistrements attendent. Il y aura un nouveau code de récupération.',
    others: 'Accès prêtés',
    othersText: 'Donnez la phrase secrète de ceux qui doivent rester\u00a0; les autres prennent fin.',
    save: 'Renouveler la clé',
    task: 'Renouvellement de la clé',
    phases: {
      copying: 'Copie du fichier',
      encrypting: 'Chiffrement sous la nouvelle clé',
      proving: 'Contrôle de chaque page',
      switching: 'Mise en place',
    },
    done: 'Clé de chiffrement renouvelée',
    ended: 'Accès qui ont pris fin\u00a0: {{names}}',
  },
  older: {
    title: 'Sauvegardes d’avant',
    text_one:
      '{{count, number}} sauvegarde s’ouvre encore avec une phrase secrète ou un code qui ne vaut plus ici\u00a0:',
    text_many:
      '{{count, number}} de sauvegardes s’ouvrent encore avec une phrase secrète ou un code qui ne vaut plus ici\u00a0:',
    text_other:
      '{{count, number}} sauvegardes s’ouvrent encore avec une phrase secrète ou un code qui ne vaut plus ici\u00a0:',
    regular:
      'Celles que le programme a faites disparaissent avec la rotation, au plus tard après douze mois. Celles que vous avez nommées, et les copies rangées ailleurs, restent jusqu’à ce que vous les effaciez.',
  },
  cli: {
    line: '{{id}}  {{role}}  {{name}}  {{when}}',
    lent: 'Accès prêté\u00a0: {{label}} ({{id}})',
    keep: 'Phrase secrète de «\u00a0{{label}}\u00a0» (vide\u00a0: il prend fin)\u00a0:',
    confirm: 'Dès que le code est conservé\u00a0: registra recovery confirm',
    confirmed: 'Le code de récupération est noté comme conservé.',
  },
  closed: {
    title: 'Cette page ne fait pas partie de votre accès',
    text: 'Le dossier est ouvert avec l’accès «\u00a0{{role}}\u00a0». Pour le reste, ouvrez-le avec la phrase secrète du bureau.',
    back: 'Aller à Aujourd’hui',
  },
}
