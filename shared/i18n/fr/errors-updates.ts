/** Why a file is no update, or not one for here. */
export const updateErrors = {
  'update-kind': {
    text: 'Ce fichier n’est pas une mise à jour de Registra que cette version sait lire.',
    remedy: 'Choisissez le fichier qui se termine par «\u00a0.registra-update\u00a0». Rien n’a été modifié.',
  },
  'update-no-key': {
    text: 'Cette version n’a pas de clé pour reconnaître une mise à jour.',
    remedy:
      'Installez la nouvelle version avec son installateur, après avoir comparé sa somme SHA-256 à celle qui est publiée.',
  },
  'update-signature': {
    text: 'La signature de cette mise à jour n’est pas celle de Registra\u00a0: elle ne sera pas installée.',
    remedy: 'Ne l’ouvrez pas non plus à la main\u00a0; redemandez le fichier à la source officielle.',
  },
  'update-damaged': {
    text: 'Cette mise à jour est incomplète, ou elle a changé après sa signature\u00a0: elle ne sera pas installée.',
    remedy: 'Copiez le fichier à nouveau\u00a0; la clé USB ou le transfert peut l’avoir abîmé.',
  },
  'update-other-system': {
    text: 'Cette mise à jour est faite pour {{system}}, et cet ordinateur est sous {{own}}.',
    remedy: 'Prenez le fichier pour {{own}}. Rien n’a été modifié.',
  },
  'update-other-processor': {
    text: 'Cette mise à jour est faite pour un processeur {{arch}}, et ce programme pour {{own}}.',
    remedy: 'Prenez le fichier prévu pour {{own}}. Rien n’a été modifié.',
  },
  'update-same': {
    text: 'La version {{version}} est celle que vous utilisez déjà.',
    remedy: 'Il n’y a rien à faire.',
  },
  'update-older': {
    text: 'La version {{version}} est plus ancienne que la vôtre ({{own}})\u00a0; elle pourrait ne plus ouvrir vos dossiers de travail.',
    remedy: 'Gardez la version {{own}}, ou choisissez un fichier plus récent.',
  },
  'update-workspace-format': {
    text: 'La version {{version}} connaît les dossiers jusqu’au format {{known}}, et le vôtre est au format {{format}}.',
    remedy: 'Choisissez une version plus récente. Rien n’a été modifié.',
  },
  'update-step-missing': {
    text: 'La version {{version}} ne remplace que la version {{minimum}} ou une plus récente, et vous avez la {{own}}.',
    remedy: 'Installez d’abord la version {{minimum}}. Rien n’a été modifié.',
  },
}
