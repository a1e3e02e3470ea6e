import { existsSync } from 'node:fs'
import { dirname } from 'node:path'

import type { Unlocked } from '#main/core/db/backup-jobs.ts'
import { Connection } from '#main/core/db/connection.ts'
import { formatVersionOf, migrate } from '#main/core/db/migrate.ts'
import { migrations } from '#main/core/db/migrations/index.ts'
import { isDamage } from '#main/core/db/open.ts'
import { CoreError } from '#main/core/errors.ts'

/** One thing a user counts: its table, and the tables of its parts with the column that names the thing. */
export interface ComparedKind {
  kind: string
  table: string
  /** What tells two rows of it apart. */
  id: string
  /** Its rows never change: only their being there is compared. */
  fixed?: boolean
  parts: readonly { table: string; owner: string }[]
}

/** How many things of a kind there are, and how many differ; the latter are null without a current state. */
export interface KindCounts {
  kind: string
  inBackup: number
  onlyInBackup: number | null
  onlyInCurrent: number | null
  changed: number | null
}

/** An entry of the history. */
export interface EntryMark {
  seq: number
  at: string
  user: string
  reason: string
}

/** How the histories of both states stand to each other. */
export type Relation = 'same' | 'backup-older' | 'backup-newer' | 'parted'

/** What is in a backup, and in what the current state differs from it. */
export interface Comparison {
  formatVersion: number
  kinds: KindCounts[]
  newest: EntryMark | null
  current: { newest: EntryMark | null; relation: Relation; sharedUntil: number } | null
  /** Why there is no comparison although there is a current state: it could not be read. */
  currentDamaged: boolean
}

/**
 * Looks into a backup that was taken apart, brings it to today's format there, and compares it with the current state,
 * which is only read. Throws `newer-format`.
 */
export function compareStates(
  job: Unlocked & { current: Unlocked | null; kinds: readonly ComparedKind[] },
  tell: (done: number, total: number) => void,
): Comparison {
  const connection = new Connection(job.database, { key: Buffer.from(job.key), mustExist: true })
  try {
    connection.pragma('temp_store=MEMORY')
    const formatVersion = formatVersionOf(connection)
    if (formatVersion === 0) throw new CoreError('damaged-backup', { file: '' })
    migrate(connection, migrations, () => undefined)
    const alone = (): KindCounts[] => job.kinds.map((kind) => aloneCounts(connection, kind))
    const newest = newestEntry(connection, 'main')
    if (!job.current) return { formatVersion, kinds: alone(), newest, current: null, currentDamaged: false }
    try {
      attach(connection, job.current)
      return connection.snapshot(() => {
        const kinds = job.kinds.map((kind, index) => {
          tell(index, job.kinds.length)
          return kindCounts(connection, kind)
        })
        return { formatVersion, kinds, newest, current: histories(connection), currentDamaged: false }
      })
    } catch (error) {
      // A damaged current state is just when a backup is looked at: what is in it must still be told.
      if (!isDamage(error)) throw error
      return { formatVersion, kinds: alone(), newest, current: null, currentDamaged: true }
    }
  } finally {
    connection.close()
  }
}

function attach(connection: Connection, { database, key }: Unlocked): void {
  // Attaching makes what is not there.
  if (!existsSync(database)) throw new CoreError('database-missing', { folder: dirname(database) })
  connection.runSql('attach ? as cur key ?', [database, `raw:${Buffer.from(key).toString('hex')}`])
  connection.pragma('query_only=ON')
}

function number(connection: Connection, sql: string): number {
  return connection.firstSql<{ n: number }>(sql, [])?.n ?? 0
}

function aloneCounts(connection: Connection, { kind, table }: ComparedKind): KindCounts {
  const inBackup = number(connection, `select count(*) as n from main.${table}`)
  return { kind, inBackup, onlyInBackup: null, onlyInCurrent: null, changed: null }
}

function columnsOf(connection: Connection, table: string): string[] {
  const of = (schema: string): string[] =>
    connection.pragmaRows(`${schema}.table_info(${table})`).map(({ name }) => String(name))
  const current = new Set(of('cur'))
  return of('main').filter((name) => current.has(name))
}

function kindCounts(connection: Connection, compared: ComparedKind): KindCounts {
  const { kind, table, id, fixed, parts } = compared
  const missing = (here: string, there: string): number =>
    number(
      connection,
      `select count(*) as n from ${here}.${table} t
        where not exists (select 1 from ${there}.${table} o where o.${id} = t.${id})`,
    )
  return {
    kind,
    inBackup: number(connection, `select count(*) as n from main.${table}`),
    onlyInBackup: missing('main', 'cur'),
    onlyInCurrent: missing('cur', 'main'),
    changed: fixed ? 0 : changedCount(connection, table, [{ table, owner: id }, ...parts]),
  }
}

/** Things that both states have and that differ in themselves or in a part. */
function changedCount(connection: Connection, table: string, parts: ComparedKind['parts']): number {
  const differing = parts.flatMap((part) => {
    const columns = columnsOf(connection, part.table)
    const tuple = (alias: string): string => `(${columns.map((name) => `${alias}."${name}"`).join(', ')})`
    const both = `select b.${part.owner} as thing from main.${part.table} b join cur.${part.table} c on c.id = b.id
      where ${tuple('b')} is not ${tuple('c')}`
    if (part.table === table) return [both]
    const one = (here: string, there: string): string => `select t.${part.owner} as thing from ${here}.${part.table} t
      where not exists (select 1 from ${there}.${part.table} o where o.id = t.id)`
    return [both, one('main', 'cur'), one('cur', 'main')]
  })
  return number(
    connection,
    `select count(distinct thing) as n from (${differing.join(' union all ')})
      where thing in (select id from main.${table}) and thing in (select id from cur.${table})`,
  )
}

function newestEntry(connection: Connection, schema: 'main' | 'cur'): EntryMark | null {
  const sql = `select seq, at, user, reason from ${schema}.auditEntry order by seq desc limit 1`
  return connection.firstSql<EntryMark>(sql, []) ?? null
}

/** Each entry's hash covers all before it: the last entry that both have is found by halving. */
function histories(connection: Connection): NonNullable<Comparison['current']> {
  const [ours, theirs] = [newestEntry(connection, 'cur'), newestEntry(connection, 'main')]
  const same = `select 1 as n from main.auditEntry b join cur.auditEntry c on c.seq = b.seq and c.hash = b.hash
    where b.seq = `
  let low = 0
  let high = Math.min(ours?.seq ?? 0, theirs?.seq ?? 0)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (number(connection, `${same}${middle}`) === 1) low = middle
    else high = middle - 1
  }
  return { newest: ours, sharedUntil: low, relation: relationOf(low, ours?.seq ?? 0, theirs?.seq ?? 0) }
}

function relationOf(shared: number, current: number, backup: number): Relation {
  if (shared === backup) return shared === current ? 'same' : 'backup-older'
  return shared === current ? 'backup-newer' : 'parted'
}
