export const access = {
  page: { sentence: 'Who is informed, equipped and able to log in, and what each one still lacks.' },
  tabs: {
    label: 'Views of access',
    work: 'To do',
    informing: 'Informing',
    means: 'Means',
    keys: 'Keys',
    limosa: 'Limosa',
    agencies: 'Agency workers and trainees',
  },
}
