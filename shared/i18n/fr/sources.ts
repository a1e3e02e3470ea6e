/** Where dated rules were read, by the code of their source (`shared/rules`); an address stands for itself. */
export const sources = {
  'emergency-procedure': 'socialsecurity.be, Checkinatwork, procédure d’urgence (PDF, en français)',
  'own-blank-lines': 'notre choix\u00a0: des lignes pour les personnes non prévues',
  'own-lead-days': 'notre choix\u00a0: jours avant la fin d’un document',
  'limosa-example': 'un seul exemple publié\u00a0; aucun modèle officiel n’a été trouvé',
  'works-form':
    'description technique de la déclaration de travaux (structure)\u00a0; début et fin relevés sur des numéros connus',
  'national-register': 'descriptions générales du registre national',
  'law-1969-30bis':
    'loi du 27 juin 1969 concernant la sécurité sociale des travailleurs, article 30bis\u00a0: travaux continus',
  'receipt-schema': 'schéma officiel de Checkinatwork\u00a0: nombre entier de 15 chiffres au plus',
  'retention-third-party': 'durée de conservation de la banque de données Checkinatwork, d’après un tiers',
  'own-limit': 'notre choix\u00a0: aucune limite officielle n’a été trouvée',
  'own-correction-reading':
    'notre lecture\u00a0: une présence s’annule et se réenregistre le jour même\u00a0; rien n’est publié pour plus tard',
  'labour-act-38quater': 'loi du 16 mars 1971 sur le travail, article 38quater',
  'ciao-thirty-days':
    'socialsecurity.be, Check In and Out at Work\u00a0: une erreur se signale dans les 30 jours de l’enregistrement',
  'own-comparison': 'notre choix\u00a0: l’enregistrement est comparé aux données de l’espace de travail',
  'nsso-withholding':
    'ONSS, rapport annuel 2017, contrôle de l’obligation de retenue\u00a0: 35 % et 15 % du montant hors TVA',
  'withholding-self-employed':
    'd’après plusieurs tiers (secrétariats sociaux)\u00a0; le premier jour et le cumul avec les autres retenues sont à vérifier',
  'sanction-third-party':
    'sanction de niveau 3 pour l’employeur, amende administrative par personne concernée, d’après un tiers',
  'undeclared-third-party': 'part des travaux due à défaut de déclaration, d’après un tiers',
  'works-third-party': 'd’après des tiers',
  'checkinatwork-agencies': 'Checkinatwork, officiel\u00a0: une agence d’intérim est déclarée comme sous-traitant',
  'agencies-by-analogy': 'notre lecture, par analogie avec Checkinatwork\u00a0; hypothèse pour le nettoyage',
  'own-means-reading':
    'notre lecture\u00a0: un moyen doit aller avec l’appareil du lieu\u00a0; aucun tableau officiel n’a été trouvé',
  'ciao-who':
    'socialsecurity.be, Check In and Out at Work\u00a0: à qui s’adresse le service, travailleurs et entreprises étrangers',
}
