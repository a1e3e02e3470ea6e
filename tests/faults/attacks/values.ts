/** Part of a JSON schema, as zod writes it. */
export interface Schema {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  items?: Schema
  prefixItems?: Schema[]
  minItems?: number
  minimum?: number
  maximum?: number
  minLength?: number
  pattern?: string
  $ref?: string
  $defs?: Record<string, Schema>
}

/** Where random numbers come from, and a way to choose with them. */
export interface Chance {
  below: (below: number) => number
  pick: <Item>(items: readonly Item[]) => Item
}

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** Values of every type where none of them is expected. A name such as `__proto__` comes as an own one, as JSON can bring it. */
export const wrongValues: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => 0,
  () => -1,
  () => Number.MAX_SAFE_INTEGER,
  () => 0.5,
  () => '',
  () => '__proto__',
  () => true,
  () => [],
  () => [[]],
  () => ({}),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  () => ({ length: 4_000_000_000 }),
  () => 'x'.repeat(2_000_000),
  () => Array.from({ length: 100_000 }, (_, index) => index),
  () => nested(2_000),
  () => JSON.parse('{"toString":"x","valueOf":1,"then":"x","hasOwnProperty":0}'),
  () => new Date(Number.NaN),
  () => new Map([['a', 1]]),
]

/** Texts for fields that take texts; none is an absolute path, so that nothing outside can be meant. */
const texts: readonly string[] = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '{{folder}} $t(errors.internal.text)',
  "'; drop table person; --",
  '%',
  '_',
  '"',
  '\\',
  'a\u0000b',
  '\ud800',
  '\u202Etxt.exe',
  '../../etc/passwd',
  '..\\..\\windows',
  '=1+1',
  '9'.repeat(40),
  'x'.repeat(19_000),
  '1Y11DQCJU2KHZ',
  'AND OR NOT ( NEAR * ^',
  'İ',
]

const dates = ['2026-09-14', '2026-02-31', '0000-00-00', '9999-12-31', '0001-01-01', '2026-13-45', '2025-02-29']
const instants = ['2026-09-14T06:00:00.000Z', '9999-99-99T99:99:99.999Z', 'x'.repeat(24), '+275760-09-13T00:00:00.001Z']
const numbers = [0, 1, 2, 3, 7, 12, 100, 1_000, 999_999_999, Number.MAX_SAFE_INTEGER, -1, 0.5]

/** A value of the shape a procedure takes, with contents nobody would enter. */
export function shapedValue(schema: Schema, chance: Chance, root: Schema = schema, depth = 0): unknown {
  if (depth > 12) return null
  const again = (next: Schema): unknown => shapedValue(next, chance, root, depth + 1)
  if (schema.$ref !== undefined) return again(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  const ways = schema.anyOf ?? schema.oneOf
  if (ways !== undefined) return again(chance.pick(ways))
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(again)) as unknown
  if ('const' in schema) return schema.const
  if (schema.enum !== undefined) return chance.pick(schema.enum)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, chance, again)
    case 'array': {
      if (schema.prefixItems !== undefined) return schema.prefixItems.map(again)
      const length = Math.max(schema.minItems ?? 0, chance.below(4))
      return Array.from({ length }, () => again(schema.items ?? {}))
    }
    case 'string':
      return textOf(schema, chance)
    case 'integer':
    case 'number': {
      const fitting = numbers.filter(
        (number) => number >= (schema.minimum ?? -Infinity) && number <= (schema.maximum ?? Infinity),
      )
      return chance.pick(fitting.length > 0 ? fitting : [schema.minimum ?? 0])
    }
    case 'boolean':
      return chance.below(2) === 0
    case 'null':
      return null
    default:
      return chance.pick(wrongValues)()
  }
}

function objectOf(schema: Schema, chance: Chance, again: (schema: Schema) => unknown): unknown {
  const required = new Set(schema.required ?? [])
  const entries = Object.entries(schema.properties ?? {})
    .filter(([name]) => required.has(name) || chance.below(2) === 0)
    .map(([name, property]) => [name, again(property)] as const)
  const more = schema.additionalProperties
  if (typeof more === 'object') {
    for (let count = chance.below(3); count > 0; count -= 1) {
      entries.push([chance.pick(['__proto__', 'constructor', 'name', '']), again(more)])
    }
  }
  return Object.fromEntries(entries)
}

function textOf({ pattern, minLength = 0 }: Schema, chance: Chance): string {
  // Few patterns are in use: dates, times and months; of anything else a text is as good as any.
  if (pattern?.includes('{4}-') === true && chance.below(8) > 0) {
    return pattern.includes('T') ? chance.pick(instants) : chance.pick(dates)
  }
  if (minLength >= 20) return chance.pick(instants)
  return chance.pick(texts)
}
