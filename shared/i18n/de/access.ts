export const access = {
  page: { sentence: 'Wer informiert und ausgestattet ist und sich anmelden kann, und was jedem fehlt.' },
  tabs: {
    label: 'Ansichten des Zugangs',
    work: 'Zu erledigen',
    informing: 'Informieren',
    means: 'Mittel',
    keys: 'Schlüssel',
    limosa: 'Limosa',
    agencies: 'Zeitarbeit und Praktika',
  },
}
