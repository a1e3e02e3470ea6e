/** What can be wrong with a value, a date, a reference or a link, wherever it was typed. */
export const valueProblems = {
  required: { reason: 'Ce champ est vide.', remedy: 'Indiquez une valeur.' },
  'too-long': {
    reason: 'Ce texte dépasse {{max}} caractères.',
    remedy: 'Raccourcissez-le.',
  },
  'not-a-date': {
    reason: '« {{value}} » n’est pas une date possible.',
    remedy: 'Écrivez le jour, le mois et l’année, par exemple 14/09/2026.',
  },
  'not-a-time': {
    reason: '« {{value}} » n’est pas une heure possible.',
    remedy: 'Écrivez les heures et les minutes, par exemple 06:30.',
  },
  'not-an-instant': {
    reason: '« {{value}} » n’est pas un moment complet.',
    remedy: 'Indiquez la date et l’heure, par exemple 14/09/2026 06:30.',
  },
  'not-a-number': {
    reason: '« {{value}} » n’est pas un nombre.',
    remedy: 'N’écrivez que des chiffres, avec une virgule pour les décimales.',
  },
  'not-an-email': {
    reason: '« {{value}} » n’est pas une adresse électronique.',
    remedy: 'Vérifiez l’adresse, par exemple bureau@entreprise.be.',
  },
  'not-weekdays': {
    reason: '« {{value}} » ne désigne pas des jours de la semaine.',
    remedy: 'Utilisez les chiffres 1 (lundi) à 7 (dimanche), par exemple 1-5 ou 1,3,5, ou les noms des jours.',
  },
  'unknown-word': {
    reason: '« {{value}} » n’est pas un mot connu ici.',
    remedy: 'Utilisez l’un de ces mots : {{allowed}}.',
  },
  'unknown-country': {
    reason: 'Le pays « {{value}} » n’est pas reconnu.',
    remedy: 'Utilisez le code à deux lettres, par exemple BE, FR ou PL.',
  },
  'date-in-future': {
    reason: 'Le {{value}} n’est pas encore venu.',
    remedy: 'Indiquez le jour où cela s’est fait.',
  },
  'evidence-empty': {
    reason: 'Sans pièce et sans note, la preuve ne montrerait rien.',
    remedy: 'Joignez une pièce, ou écrivez ce que vous avez constaté.',
  },
  'date-order': {
    reason: 'La fin ({{end}}) précède le début ({{start}}).',
    remedy: 'Corrigez l’une des deux dates.',
  },
  'date-implausible': {
    reason: 'La date {{value}} est très éloignée d’aujourd’hui.',
    remedy: 'Vérifiez l’année.',
  },
  'birth-date-future': {
    reason: 'La date de naissance {{value}} est dans le futur.',
    remedy: 'Vérifiez l’année de naissance.',
  },
  'times-equal': {
    reason: 'L’heure de début et l’heure de fin sont les mêmes ({{value}}).',
    remedy: 'Corrigez l’une des deux, ou laissez la fin vide. Une fin plus tôt que le début passe minuit.',
  },
  'hour-does-not-exist': {
    reason: '{{value}} n’existe pas : cette nuit-là, l’horloge a avancé d’une heure.',
    remedy: 'Vérifiez l’heure dans le système d’où vient la donnée.',
  },
  'hour-occurs-twice': {
    reason: '{{value}} existe deux fois : cette nuit-là, l’horloge a reculé d’une heure.',
    remedy: 'L’ordre des enregistrements de la personne a servi à choisir. Vérifiez le résultat.',
  },
  'control-characters-removed': {
    reason: 'Des caractères invisibles ont été retirés de ce texte.',
    remedy: 'Rien à faire si le texte se lit bien.',
  },
  'name-damaged': {
    reason: 'Des lettres de « {{value}} » ont été abîmées dans le fichier.',
    remedy: 'Le nom déjà connu est conservé ; sinon, corrigez le nom à la main.',
  },
  'provisional-created': {
    reason: '« {{value}} » n’était pas connu : une fiche provisoire a été créée.',
    remedy: 'Complétez la fiche, ou importez le fichier où elle se trouve.',
  },
  'identifier-missing': {
    reason: 'Cette personne n’a ni NISS ni numéro Limosa : sa fiche est provisoire.',
    remedy: 'Ajoutez l’un des deux numéros dès que vous le connaissez.',
  },
  'contact-unreachable': {
    reason: 'Aucune adresse électronique ni téléphone\u00a0: cette personne ne peut pas être jointe.',
    remedy: 'Notez au moins l’un des deux.',
  },
  'company-number-missing': {
    reason: 'Cette entreprise n’a ni numéro d’entreprise ni numéro de TVA étranger : sa fiche est provisoire.',
    remedy: 'Ajoutez l’un des deux numéros dès que vous le connaissez.',
  },
  'employer-missing': {
    reason: 'Aucun employeur n’est indiqué pour cette personne.',
    remedy: 'Ajoutez l’employeur : le formulaire papier en a besoin.',
  },
  'agency-missing': {
    reason: 'Cette personne est intérimaire, mais l’entreprise utilisatrice ou l’agence manque.',
    remedy: 'Indiquez l’agence d’intérim et l’entreprise qui l’occupe.',
  },
  'limosa-dates-without-number': {
    reason: 'Des dates Limosa sont indiquées sans numéro Limosa.',
    remedy: 'Ajoutez le numéro L-1 ou effacez les dates.',
  },
  'declaration-too-long': {
    reason: 'La déclaration court plus de {{years}} ans.',
    remedy: 'Vérifiez les dates : des travaux continus se déclarent pour {{years}} ans au plus.',
  },
  'not-found': {
    reason: '« {{value}} » est introuvable.',
    remedy: 'Vérifiez l’orthographe, ou ajoutez d’abord la fiche.',
  },
  ambiguous: {
    reason: '« {{value}} » désigne plusieurs fiches.',
    remedy: 'Utilisez le numéro au lieu du nom.',
  },
  'in-use': {
    reason: 'Cette fiche sert encore ailleurs ({{count}} fois).',
    remedy: 'Donnez-lui une date de fin au lieu de la supprimer.',
  },
  'key-conflict': {
    reason: '« {{value}} » appartient déjà à une autre fiche.',
    remedy: 'Ouvrez l’autre fiche, ou corrigez le numéro.',
  },
  cycle: {
    reason: 'Cette entreprise se retrouverait sous elle-même dans la chaîne.',
    remedy: 'Vérifiez qui travaille pour qui, et à quelles dates.',
  },
  'employer-link-missing': {
    reason: 'L’employeur direct n’a pas de place dans la chaîne du {{from}} au {{to}}.',
    remedy: 'Ajoutez le lien de l’employeur direct pour ces dates, ou changez les dates de ce lien.',
  },
  'outside-declaration': {
    reason: 'Ces dates sortent de la déclaration de travaux ({{start}} – {{end}}).',
    remedy: 'Corrigez les dates, ou celles de la déclaration.',
  },
  overlap: {
    reason: 'Ces dates chevauchent une période déjà connue ({{from}} – {{to}}).',
    remedy: 'Terminez d’abord l’autre période, ou corrigez les dates.',
  },
  'number-taken': {
    reason: 'Le numéro {{value}} appartient déjà à une autre entreprise.',
    remedy: 'Ouvrez cette autre fiche, ou corrigez le numéro.',
  },
  'employer-without-place': {
    reason: '{{firm}} n’a pas de place dans la chaîne du {{from}} au {{to}}, mais seulement\u00a0: {{places}}.',
    remedy: 'Choisissez des dates où {{firm}} a une place, ou prolongez d’abord le lien de {{firm}}.',
  },
  'employer-not-in-chain': {
    reason: '{{firm}} n’a aucune place dans la chaîne de cette déclaration.',
    remedy: 'Ajoutez d’abord le lien de {{firm}}, puis celui-ci.',
  },
  'move-outside-link': {
    reason: 'Le lien va du {{from}} au {{to}}\u00a0: on ne peut le déplacer qu’un de ces jours.',
    remedy: 'Choisissez un jour de cette période.',
  },
  'same-employer': {
    reason: 'C’est déjà l’employeur direct de cette entreprise.',
    remedy: 'Choisissez une autre entreprise.',
  },
  'links-hanging-below': {
    reason: 'Des liens plus bas dans la chaîne perdent leur employeur direct à partir du {{from}}\u00a0: {{names}}.',
    remedy: 'Terminez ou déplacez aussi ces liens, ou gardez les dates.',
  },
  'absence-of-both': {
    reason:
      'Une absence concerne une personne, une fermeture concerne une déclaration\u00a0: ici, les deux sont indiquées.',
    remedy: 'Gardez l’une des deux. Pour une personne absente d’un seul lieu, changez son planning.',
  },
  'no-end': {
    reason: 'Aucune fin n’est indiquée\u00a0: cela dure jusqu’à ce que quelqu’un y mette fin.',
    remedy: 'Pour un seul jour, répétez la date\u00a0; sinon, indiquez le dernier jour dès qu’il est connu.',
  },
  'unknown-placeholder': {
    reason: '« {{word}} » n’est pas un mot que le programme remplace.',
    remedy: 'Choisissez un des mots proposés, ou retirez les accolades.',
  },
  'nothing-to-remind': {
    reason: 'Aucun document ne manque à {{name}}.',
    remedy: 'Retirez cette entreprise du tour.',
  },
  'reminded-recently': {
    reason: '{{name}} a reçu le même rappel le {{date}}, il y a moins de {{days}}\u00a0jours.',
    remedy: 'Retirez cette entreprise du tour, ou confirmez que vous voulez la rappeler quand même.',
  },
  'amount-zero': {
    reason: 'Le montant est nul.',
    remedy: 'Indiquez le montant de la facture hors TVA.',
  },
  'payment-to-self': {
    reason: 'Le payeur et le sous-traitant sont la même entreprise.',
    remedy: 'Choisissez une autre entreprise d’un des deux côtés.',
  },
  'invoice-known': {
    reason: 'La facture «\u00a0{{value}}\u00a0» de ce sous-traitant est déjà notée.',
    remedy: 'Vérifiez qu’elle n’est pas payée deux fois.',
  },
  'payment-before-invoice': {
    reason: 'Le paiement précède la facture du {{date}}.',
    remedy: 'Vérifiez les deux dates.',
  },
  'payment-without-check': {
    reason: 'Aucun contrôle des dettes ne couvre le {{date}}.',
    remedy: 'Consultez la page officielle et notez un contrôle valable ce jour-là.',
  },
  'payment-check-expired': {
    reason: 'Le dernier contrôle des dettes valait jusqu’au {{end}}\u00a0: il ne couvre pas le {{date}}.',
    remedy: 'Consultez la page officielle et notez un contrôle valable ce jour-là.',
  },
  'debt-amount-unfit': {
    reason: 'Un montant de dette ne va qu’avec une dette, et n’est jamais nul.',
    remedy: 'Indiquez qu’il y a une dette, ou videz le montant.',
  },
  'check-ended-before': {
    reason: 'La validité se termine avant le contrôle du {{date}}.',
    remedy: 'Corrigez l’une des deux dates.',
  },
  'period-too-long': {
    reason: 'La période va jusqu’au {{value}} et dépasse {{days}} jours.',
    remedy: 'Choisissez une période plus courte.',
  },
  'partner-twice': {
    reason: 'Cette entreprise déclare déjà.',
    remedy: 'Nommez chaque partenaire une seule fois, sans le déclarant.',
  },
  'shares-too-high': {
    reason: 'Ensemble, les parts dépassent 100\u00a0%.',
    remedy: 'Corrigez les parts\u00a0; le déclarant garde le reste.',
  },
  'contract-after-start': {
    reason: 'Le contrat est daté d’après le début des travaux.',
    remedy: 'Vérifiez les deux dates.',
  },
  'number-given-up': {
    reason: 'Une déclaration qui a son numéro ne redevient pas un brouillon.',
    remedy: 'Gardez le numéro, ou mettez-y le bon.',
  },
  'not-an-amount': {
    reason: '«\u00a0{{value}}\u00a0» n’est pas un montant.',
    remedy: 'Écrivez par exemple 12\u00a0345,67.',
  },
  'date-to-come': {
    reason: 'Le {{value}} est encore à venir.',
    remedy: 'Indiquez le jour où cela a été fait, au plus tard aujourd’hui.',
  },
}
