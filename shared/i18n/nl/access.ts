export const access = {
  page: { sentence: 'Wie is geïnformeerd, uitgerust en kan aanmelden, en wat er bij ieder ontbreekt.' },
  tabs: {
    label: 'Weergaven van de toegang',
    work: 'Te doen',
    informing: 'Informeren',
    means: 'Middelen',
    keys: 'Sleutels',
    limosa: 'Limosa',
    agencies: 'Uitzendwerk en stages',
  },
}
