import { updateErrors } from '#shared/i18n/fr/errors-updates.ts'

/** Refusals and failures by their stable code: what happened and was kept, and what to do. */
export const errors = {
  ...updateErrors,
  'no-workspace': {
    text: 'Aucun dossier de travail n’est ouvert.',
    remedy: 'Ouvrez ou créez un dossier de travail, puis recommencez.',
  },
  'no-workspace-here': {
    text: 'Le dossier {{folder}} ne contient pas de dossier de travail Registra.',
    remedy: 'Choisissez le dossier où se trouve le fichier workspace.json, ou créez un nouveau dossier de travail.',
  },
  'folder-unreadable': {
    text: 'Le dossier {{folder}} ne peut pas être lu.',
    remedy: 'Vérifiez vos droits sur ce dossier, puis réessayez.',
  },
  'damaged-header': {
    text: 'Le fichier workspace.json de ce dossier de travail est endommagé.',
    remedy: 'Rien n’a été modifié. Restaurez la dernière sauvegarde dans un nouveau dossier.',
  },
  'wrong-passphrase': {
    text: 'La phrase secrète ne convient pas, ou l’en-tête du dossier de travail est endommagé.',
    remedy:
      'Réessayez en vérifiant les majuscules et la langue du clavier ; sinon, utilisez le code de récupération ou restaurez une sauvegarde. Rien n’a été modifié.',
  },
  'wrong-recovery-code': {
    text: 'Ce code de récupération n’ouvre pas ce dossier de travail, ou l’en-tête est endommagé.',
    remedy: 'Comparez chaque groupe de cinq caractères avec la feuille imprimée. Rien n’a été modifié.',
  },
  'passphrase-too-short': {
    text: 'La phrase secrète est trop courte.',
    remedy: 'Choisissez au moins {{shortest}} caractères ; quelques mots font une bonne phrase.',
  },
  'passphrase-mismatch': {
    text: 'Les deux phrases secrètes ne sont pas identiques.',
    remedy: 'Rien n’a été créé. Recommencez.',
  },
  'passphrase-missing': {
    text: 'Aucune phrase secrète n’a été donnée.',
    remedy:
      'Indiquez-la dans la variable REGISTRA_PASSPHRASE ou avec --passphrase-file, ou lancez la commande dans un terminal.',
  },
  'already-open': {
    text: 'Ce dossier de travail est déjà ouvert dans une autre fenêtre ou un autre programme.',
    remedy: 'Passez à cette fenêtre, ou fermez-la puis réessayez.',
  },
  'network-drive': {
    text: 'Le dossier {{folder}} se trouve sur un lecteur réseau.',
    remedy:
      'La base de données pourrait s’y abîmer : choisissez un dossier de cet ordinateur ; les sauvegardes, elles, peuvent aller sur le réseau.',
  },
  'disk-full': {
    text: 'Le disque est plein.',
    remedy: 'Rien n’a été écrit à moitié. Libérez de l’espace, puis recommencez.',
  },
  'not-writable': {
    text: 'Il n’est pas possible d’écrire dans {{folder}}.',
    remedy: 'Vérifiez vos droits ou choisissez un autre dossier. Rien n’a été modifié.',
  },
  'folder-not-empty': {
    text: 'Le dossier {{folder}} contient déjà d’autres fichiers.',
    remedy: 'Choisissez un dossier vide ou un nouveau nom.',
  },
  'workspace-exists': {
    text: 'Le dossier {{folder}} contient déjà un dossier de travail.',
    remedy: 'Ouvrez-le, ou choisissez un autre dossier.',
  },
  'newer-format': {
    text: 'Ce dossier de travail a été enregistré par une version plus récente de Registra (format {{found}}, cette version connaît le format {{known}}).',
    remedy: 'Installez la version la plus récente. Rien n’a été modifié.',
  },
  'not-encrypted': {
    text: 'Le fichier de données n’est pas chiffré.',
    remedy: 'Registra ne l’ouvre pas. Restaurez une sauvegarde ou signalez ce problème.',
  },
  'database-missing': {
    text: 'Le fichier registra.db manque dans {{folder}}.',
    remedy: 'Cherchez-le là où il a été déplacé, ou restaurez la dernière sauvegarde dans un nouveau dossier.',
  },
  'newest-missing': {
    text: 'Les modifications les plus récentes manquent : le fichier de données s’arrête le {{found}}, la dernière modification date du {{known}}.',
    remedy:
      'Un fichier du dossier a été supprimé ou remplacé par un plus ancien. Restaurez la dernière sauvegarde dans un nouveau dossier, ou cochez dans la fenêtre d’ouverture que vous continuez sans ces modifications.',
  },
  'damaged-database': {
    text: 'Le fichier de données est endommagé.',
    remedy: 'Rien n’a été effacé. Restaurez la dernière sauvegarde dans un nouveau dossier et gardez celui-ci.',
  },
  'not-a-backup': {
    text: 'Le fichier {{file}} n’est pas une sauvegarde de Registra.',
    remedy: 'Choisissez un fichier qui se termine par .registra-backup.',
  },
  'file-unreadable': {
    text: 'Le fichier {{file}} est introuvable ou ne peut pas être lu.',
    remedy: 'Vérifiez son chemin et vos droits, puis réessayez.',
  },
  'backup-inside-workspace': {
    text: 'Une sauvegarde ne peut pas être écrite dans le dossier de travail lui-même ({{folder}}).',
    remedy: 'Choisissez un autre dossier, de préférence sur un autre disque.',
  },
  'backup-folder-missing': {
    text: 'Le dossier de sauvegarde {{folder}} est introuvable.',
    remedy:
      'Branchez la clé ou le disque, ou choisissez un autre dossier dans les réglages. Les autres dossiers ont reçu leur sauvegarde s’ils sont là.',
  },
  'damaged-backup': {
    text: 'La sauvegarde {{file}} est endommagée ou incomplète.',
    remedy: 'Rien n’a été modifié. Essayez la sauvegarde précédente.',
  },
  'restore-target-exists': {
    text: 'Le dossier {{folder}} existe déjà.',
    remedy: 'Une restauration n’écrase jamais rien : choisissez un nouveau nom.',
  },
  'record-gone': {
    text: 'Cette fiche n’existe plus.',
    remedy: 'Elle a été supprimée entre-temps ; actualisez la liste.',
  },
  'record-changed': {
    text: '{{user}} a modifié cette fiche pendant qu’elle était ouverte ici.',
    remedy: 'Rien n’a été écrasé\u00a0: vérifiez les valeurs, puis enregistrez à nouveau.',
  },
  'in-use': {
    text: 'Cette fiche est encore utilisée ailleurs.',
    remedy: 'Donnez-lui une date de fin au lieu de la supprimer.',
  },
  'undo-impossible': {
    text: 'Cette action ne peut plus être annulée : des changements ont suivi.',
    remedy: 'Corrigez la fiche à la main ; l’historique montre les anciennes valeurs.',
  },
  'file-gone': {
    text: 'Le fichier n’est plus disponible.',
    remedy: 'Choisissez-le à nouveau ou refaites le document.',
  },
  cancelled: {
    text: 'L’opération a été interrompue.',
    remedy: 'Rien n’a été modifié.',
  },
  'node-too-old': {
    text: 'Cette version de Node est trop ancienne ({{found}} ; il faut au moins {{needed}}).',
    remedy: 'Installez Node {{needed}} ou plus récent.',
  },
  busy: {
    text: 'Une importation est en cours.',
    remedy: 'Attendez qu’elle soit terminée, ou interrompez-la, puis réessayez.',
  },
  'paper-kind-shipped': {
    text: 'Ce type de document est fourni avec le programme et reste.',
    remedy: 'Rendez-le facultatif s’il ne vous sert pas.',
  },
  'attachment-empty': {
    text: 'Le fichier {{name}} est vide.',
    remedy: 'Choisissez un autre fichier.',
  },
  'attachment-too-large': {
    text: 'Le fichier {{name}} dépasse {{limit}} Mo.',
    remedy: 'Réduisez-le, par exemple en numérisant en noir et blanc, puis réessayez.',
  },
  'attachment-kind': {
    text: 'Le fichier {{name}} n’est pas d’un type accepté.',
    remedy:
      'Choisissez un PDF, une image, un document Word, Excel ou OpenDocument sans macros, un texte ou un courriel.',
  },
  'unknown-declaration': {
    text: 'La déclaration {{number}} n’est pas connue.',
    remedy: 'Vérifiez le numéro ou importez d’abord la déclaration.',
  },
  'incident-closed': {
    text: 'L’incident {{number}} est clos.',
    remedy: 'Rouvrez-le pour y ajouter quelque chose.',
  },
  'folder-missing': {
    text: 'Le dossier {{folder}} n’est pas un chemin complet.',
    remedy: 'Indiquez le chemin complet d’un dossier de cet ordinateur.',
  },
  'import-undone': {
    text: 'Cette importation a déjà été annulée.',
    remedy: 'Importez le fichier à nouveau s’il le faut.',
  },
  'attachment-total': {
    text: 'Avec le fichier {{name}}, les pièces de la demande dépasseraient {{limit}} Mo.',
    remedy: 'Retirez une pièce ou réduisez le fichier, puis réessayez.',
  },
  'correction-frozen': {
    text: 'La demande {{number}} est partie\u00a0: plus rien n’y change.',
    remedy: 'Notez la suite comme une étape, ou faites une nouvelle demande.',
  },
  'correction-not-draft': {
    text: 'La demande {{number}} n’est plus un brouillon.',
    remedy: 'Remettez-la d’abord en brouillon.',
  },
  'correction-step': {
    text: 'L’état de la demande {{number}} ne permet pas cette étape.',
    remedy: 'Rouvrez la page pour voir où elle en est.',
  },
  'correction-obstacle': {
    text: 'Cette correction ne peut encore être demandée à personne.',
    remedy: 'Réglez d’abord l’identité, l’employeur et la qualité de la personne à cette date.',
  },
  'correction-several-addressees': {
    text: 'Les points de cette demande relèvent maintenant de plusieurs destinataires.',
    remedy: 'Retirez ceux qui ne relèvent pas du premier, puis faites-en une autre demande.',
  },
  'correction-late': {
    text: 'Le délai de la demande {{number}} est passé.',
    remedy: 'Écrivez pourquoi elle est reprise malgré tout.',
  },
  'payment-paid': {
    text: 'La facture {{invoice}} est payée\u00a0: ses montants sont figés.',
    remedy: 'Rien n’a été modifié. Seule la remarque peut encore changer.',
  },
  'check-in-use': {
    text: 'Des paiements reposent sur le contrôle du {{date}}.',
    remedy:
      'Rien n’a été modifié. Notez un nouveau contrôle\u00a0; seul un fichier manquant peut encore s’ajouter à celui-ci.',
  },
  'works-changed': {
    text: 'L’état a changé depuis que vous l’avez vu.',
    remedy: 'Relisez la liste des changements, puis marquez à nouveau.',
  },
  'works-without-number': {
    text: 'Cette déclaration n’a pas encore de numéro.',
    remedy: 'Encodez le numéro de l’accusé de réception, puis marquez l’état comme déclaré.',
  },
  'duty-without-place': {
    text: 'À cette date l’entreprise n’a pas de place dans la chaîne de cette déclaration.',
    remedy: 'Choisissez un autre jour, ou ajoutez son lien à la chaîne.',
  },
  'wait-after-wrong': {
    text: 'Trop d’essais avec une mauvaise phrase secrète.',
    remedy: 'Attendez {{seconds}} secondes, puis réessayez.',
  },
  'no-entry-to-seal': {
    text: 'Aucune écriture n’existe jusqu’à ce jour.',
    remedy: 'Choisissez un jour plus récent.',
  },
  'thread-lost': {
    text: 'Le travail en arrière-plan s’est arrêté de lui-même.',
    remedy:
      'Rien n’a été enregistré à moitié. Recommencez\u00a0; si le fichier est très grand, fermez d’abord d’autres programmes ou partagez-le.',
  },
  'migration-failed': {
    text: 'Le dossier de travail n’a pas pu passer du format {{from}} au format {{to}}.',
    remedy:
      'Il est resté au format {{from}} et rien n’a été perdu\u00a0; la copie registra-before-format-{{from}}.db est à côté. Ouvrez-le avec la version précédente, ou transmettez le journal.',
  },
  internal: {
    text: 'Une erreur inattendue s’est produite (référence {{id}}).',
    remedy:
      'Rien n’a été enregistré à moitié. Réessayez ; si cela se répète, transmettez le journal avec cette référence.',
  },
  'reminder-sent': {
    text: 'Le rappel {{number}} est déjà noté comme envoyé.',
    remedy:
      'Rien n’a été noté. Retirez-le de la sélection\u00a0; pour l’envoyer encore une fois, préparez un nouveau rappel.',
  },
  'person-joined': {
    text: 'Cette fiche a été jointe à une autre.',
    remedy: 'Ouvrez la fiche gardée\u00a0: tout s’y trouve. Vous pouvez y séparer les deux fiches.',
  },
  'nobody-self-employed': {
    text: 'Aucune de ces personnes n’est indépendante.',
    remedy: 'Indiquez la qualité « indépendant » dans l’emploi de la personne, ou choisissez d’autres personnes.',
  },
  'nobody-to-inform': {
    text: 'Aucune de ces personnes n’existe plus.',
    remedy: 'Choisissez à nouveau dans la liste.',
  },
  'brochure-without-link': {
    text: 'L’entreprise {{company}} n’a pas de lien dans la chaîne de cette déclaration.',
    remedy: 'Ajoutez son lien à la chaîne\u00a0; la brochure dit ce qui y est convenu.',
  },
  'sheet-language-unknown': {
    text: 'Il n’y a pas de langue «\u00a0{{language}}\u00a0» pour les feuilles.',
    remedy: 'Ajoutez-la par fichier, ou choisissez-en une autre.',
  },
  'sheet-language-large': {
    text: 'Le fichier {{name}} dépasse {{limit}} caractères.',
    remedy: 'Partez du modèle\u00a0: rien n’a été ajouté.',
  },
  'sheet-language-not-json': {
    text: 'Le fichier {{name}} n’est pas un texte JSON lisible en UTF-8.',
    remedy: 'Vérifiez guillemets et virgules, enregistrez en UTF-8 et réessayez\u00a0: rien n’a été ajouté.',
  },
  'sheet-language-shape': {
    text: 'Dans le fichier {{name}}, la partie «\u00a0{{part}}\u00a0» manque ou n’a pas la bonne forme.',
    remedy: 'Comparez avec le modèle\u00a0: rien n’a été ajouté.',
  },
  'sheet-language-own': {
    text: 'La langue «\u00a0{{language}}\u00a0» est celle du programme et ne se remplace pas.',
    remedy: 'Donnez un autre code au fichier, par exemple celui d’un dialecte.',
  },
  'sheet-language-empty': {
    text: 'Le fichier {{name}} ne contient aucun texte utilisable.',
    remedy: 'Comparez avec le modèle\u00a0: rien n’a été ajouté.',
  },
  'sheet-language-font': {
    text: 'L’écriture du fichier {{name}} ne peut pas être imprimée ({{characters}}).',
    remedy: 'Nos polices ont les lettres latines, grecques et cyrilliques\u00a0: rien n’a été ajouté.',
  },
  'scan-kind': {
    text: 'Le fichier {{name}} n’est ni un PDF ni une image PNG ou JPEG lisible.',
    remedy: 'Numérisez en PDF, ou convertissez la photo en JPEG, puis réessayez.',
  },
  'scan-encrypted': {
    text: 'Le PDF {{name}} est protégé par un mot de passe.',
    remedy: 'Enregistrez-le sans protection, puis réessayez.',
  },
  'scan-damaged': {
    text: 'Le PDF {{name}} est endommagé.',
    remedy: 'Numérisez à nouveau, puis réessayez. Rien n’a été noté.',
  },
  'scan-too-large': {
    text: 'L’image {{name}} a plus de {{limit}} millions de points.',
    remedy: 'Réduisez-la ou numérisez à 300 dpi, puis réessayez.',
  },
  'role-not-allowed': {
    text: 'Votre accès ne permet pas cela.',
    remedy: 'Demandez-le au bureau, ou ouvrez le dossier avec la phrase secrète du bureau. Rien n’a été modifié.',
  },
  'inspection-open': {
    text: 'Une inspection est en cours\u00a0: seules ses pages sont ouvertes, en lecture seule.',
    remedy: 'Terminez-la avec la phrase secrète du bureau, puis recommencez. Rien n’a été modifié.',
  },
  'purge-changed': {
    text: 'Le dossier a changé depuis l’essai.',
    remedy: 'Rien n’a été supprimé. Relancez l’essai et signez de nouveau.',
  },
  'erase-blocked': {
    text: 'Cette personne est en réserve ou occupée.',
    remedy: 'Terminez d’abord l’occupation ou la mise en réserve. Rien n’a été effacé.',
  },
  'inspection-running': {
    text: 'Une inspection est déjà en cours.',
    remedy: 'Terminez-la d’abord avec la phrase secrète du bureau.',
  },
  'passphrase-in-use': {
    text: 'Cette phrase secrète sert déjà à un autre accès.',
    remedy: 'Choisissez-en une autre\u00a0: c’est elle qui dit quel accès s’ouvre.',
  },
  'passphrases-full': {
    text: 'Il y a déjà {{most}} phrases secrètes prêtées.',
    remedy: 'Retirez-en une, puis recommencez.',
  },
  'passphrase-gone': {
    text: 'Cet accès n’existe plus.',
    remedy: 'Il a été retiré entre-temps\u00a0; rouvrez les réglages.',
  },
  'lent-passphrase-wrong': {
    text: 'La phrase secrète donnée pour «\u00a0{{label}}\u00a0» ne convient pas.',
    remedy: 'Corrigez-la, ou laissez-la vide pour mettre fin à cet accès. Rien n’a été modifié.',
  },
}
