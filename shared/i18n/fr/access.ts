export const access = {
  page: { sentence: 'Qui est informé, équipé et capable de se connecter, et ce qui manque à chacun.' },
  tabs: {
    label: 'Vues de l’accès',
    work: 'À faire',
    informing: 'Informer',
    means: 'Moyens',
    keys: 'Clés',
    limosa: 'Limosa',
    agencies: 'Intérim et stages',
  },
}
