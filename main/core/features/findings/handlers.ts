import { procedures } from '#main/core/procedures.ts'

const { findings } = procedures

function missing(): never {
  throw new Error('not built yet')
}

export const findingHandlers = {
  list: findings.list.handler(missing),
  ids: findings.ids.handler(missing),
  export: findings.export.handler(missing),
  groups: findings.groups.handler(missing),
  get: findings.get.handler(missing),
  clusters: findings.clusters.handler(missing),
  decide: findings.decide.handler(missing),
  summary: findings.summary.handler(missing),
  review: findings.review.handler(missing),
}
