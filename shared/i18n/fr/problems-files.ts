/** What can be wrong with a file, a sheet, a heading or a row. */
export const fileProblems = {
  'file-empty': { reason: 'Le fichier est vide.', remedy: 'Choisissez un autre fichier.' },
  'file-too-large': {
    reason: 'Le fichier est trop grand (au plus {{max}}).',
    remedy: 'Découpez-le en plusieurs fichiers, ou enregistrez-le en CSV.',
  },
  'file-kind-unknown': {
    reason: 'Ce fichier n’est ni un classeur (XLSX, XLS, ODS) ni un texte en colonnes (CSV, TSV).',
    remedy: 'Ouvrez-le dans votre tableur et enregistrez-le en XLSX ou CSV.',
  },
  'file-damaged': {
    reason: 'Le fichier est abîmé et ne peut pas être lu.',
    remedy: 'Exportez-le à nouveau depuis le programme d’origine.',
  },
  'file-encrypted': {
    reason: 'Le fichier est protégé par un mot de passe.',
    remedy: 'Enregistrez-en une copie sans mot de passe.',
  },
  'too-many-rows': {
    reason: 'La feuille compte plus de {{max}} lignes.',
    remedy: 'Découpez-la en plusieurs fichiers.',
  },
  'too-many-columns': {
    reason: 'La feuille compte plus de {{max}} colonnes.',
    remedy: 'Ne gardez que les colonnes utiles.',
  },
  'zip-bomb': {
    reason: 'Ce classeur se déploie au-delà de {{max}} : il peut bloquer l’ordinateur.',
    remedy: 'Ne l’ouvrez pas s’il vient d’un inconnu ; sinon, enregistrez-en les données en CSV.',
  },
  'too-many-faults': {
    reason: 'Plus de {{max}} lignes ont des guillemets en désordre.',
    remedy: 'Choisissez un autre séparateur, ou exportez le fichier à nouveau.',
  },
  'file-missing': {
    reason: 'Le fichier n’existe plus à cet endroit, ou ne peut pas être ouvert.',
    remedy: 'Vérifiez qu’il n’a été ni déplacé ni supprimé, puis choisissez-le à nouveau.',
  },
  'hidden-rows': {
    reason: 'Des lignes sont masquées dans le classeur ({{count}}) ; elles sont lues aussi.',
    remedy: 'Supprimez-les du classeur si elles ne doivent pas être importées.',
  },
  'sheet-empty': {
    reason: 'La feuille ne contient aucune ligne.',
    remedy: 'Choisissez une autre feuille ou un autre fichier.',
  },
  'header-missing': {
    reason: 'Aucune ligne de titres n’a été trouvée.',
    remedy: 'Mettez les noms des colonnes sur la première ligne ; le modèle vide les contient.',
  },
  'column-required': {
    reason: 'Une colonne indispensable manque : {{columns}}.',
    remedy: 'Désignez la colonne qui la contient, ou ajoutez-la au fichier.',
  },
  'heading-unknown': {
    reason: 'La colonne « {{heading}} » n’est pas reconnue et ne sera pas lue.',
    remedy: 'Désignez le champ qu’elle contient, ou laissez-la de côté.',
  },
  'merged-heading': {
    reason: 'Le titre « {{heading}} » s’étend sur plusieurs colonnes fusionnées.',
    remedy: 'Vérifiez la colonne choisie ; défusionnez les cellules si elle est fausse.',
  },
  'hidden-heading': {
    reason: 'La colonne « {{heading}} » est masquée dans le classeur.',
    remedy: 'Vérifiez qu’elle doit être importée.',
  },
  'duplicate-heading': {
    reason: 'Le titre « {{heading}} » apparaît plusieurs fois.',
    remedy: 'Choisissez la colonne à lire ; la première est proposée.',
  },
  'ragged-row': {
    reason: 'Cette ligne a {{found}} cellules au lieu de {{expected}}.',
    remedy: 'Cherchez un séparateur en trop ou manquant.',
  },
  'quote-fault': {
    reason: 'Des guillemets ouverts ne sont pas fermés.',
    remedy: 'Fermez ou doublez les guillemets de cette ligne.',
  },
  'row-cut-off': {
    reason:
      'La dernière ligne s’arrête au milieu d’une cellule ({{found}} caractères au lieu de {{expected}}) : le fichier semble coupé.',
    remedy: 'Demandez le fichier complet et importez-le : les lignes déjà reprises ne seront pas doublées.',
  },
  'encoding-guessed': {
    reason: 'Le codage des lettres n’est pas indiqué : {{encoding}} a été supposé.',
    remedy: 'Si des lettres sont fausses dans l’aperçu, choisissez un autre codage.',
  },
  'encoding-damaged': {
    reason: 'Certaines lettres ne peuvent pas être lues avec le codage {{encoding}}.',
    remedy: 'Choisissez un autre codage, ou exportez le fichier en UTF-8.',
  },
  'formula-cell': {
    reason: 'Cette cellule contient une formule ; rien n’a été calculé.',
    remedy: 'Remplacez la formule par sa valeur.',
  },
  'cell-error': {
    reason: 'Cette cellule contient une erreur du tableur ({{value}}).',
    remedy: 'Corrigez la cellule dans le classeur.',
  },
  'number-lost-digits': {
    reason: 'Le tableur a rangé ce numéro comme un nombre et en a perdu les derniers chiffres.',
    remedy: 'Mettez la colonne au format texte et recopiez le numéro depuis le document L-1.',
  },
  'scientific-notation': {
    reason: 'Le tableur a changé ce numéro en notation scientifique.',
    remedy: 'Mettez la colonne au format texte et recopiez le numéro.',
  },
  'duplicate-in-file': {
    reason: 'La ligne {{line}} du même fichier dit déjà la même chose.',
    remedy: 'Rien à faire : une seule des deux est retenue.',
  },
  'contradiction-in-file': {
    reason: 'La ligne {{line}} du même fichier a la même clé, mais d’autres valeurs.',
    remedy: 'Gardez la ligne juste et supprimez l’autre.',
  },
}
