import { Select } from '@mantine/core'
import type { ReactElement } from 'react'

import styles from '#renderer/features/imports/imports.module.css'
import { readAs, type Session } from '#renderer/features/imports/session.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Reading, SheetPreview, SourceInfo } from '#shared/contract/imports.ts'
import { importKinds } from '#shared/domain/import-kinds.ts'

const encodings = ['utf-8', 'windows-1252', 'windows-1250', 'utf-16le', 'utf-16be'] as const
const delimiters = [
  [';', 'semicolon'],
  [',', 'comma'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const

// Further down nobody puts headings; a guess beyond is added to the list.
const headingLines = 20

/** What is read, and how: each with what was guessed, to be corrected where the rows below look wrong. */
export function ReadingFields(props: {
  session: Session
  source: SourceInfo
  preview: SheetPreview | null
}): ReactElement {
  const { session, source, preview } = props
  const t = useTexts()
  const { kind, reading } = session
  const sheet = source.sheets[reading.sheet]
  const recognised = kind !== null && kind === sheet?.kind
  return (
    <div className={styles['fields']}>
      <Select
        label={t(($) => $.imports.reading.kind)}
        description={
          recognised
            ? t(($) => $.imports.reading.recognised)
            : kind === null && t(($) => $.imports.reading.unrecognised)
        }
        placeholder={t(($) => $.imports.reading.chooseKind)}
        required
        data={importKinds.map((value) => ({ value, label: t(($) => $.imports.kinds[value]) }))}
        value={kind}
        onChange={(value) => {
          const chosen = importKinds.find((one) => one === value)
          if (chosen) readAs({ kind: chosen })
        }}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      {source.sheets.length > 1 && <SheetField source={source} sheet={reading.sheet} />}
      {source.text && source.type === 'text' && <TextFields reading={reading} text={source.text} />}
      <HeadingField reading={reading} line={preview?.headingLine ?? null} />
    </div>
  )
}

function SheetField({ source, sheet }: { source: SourceInfo; sheet: number }): ReactElement {
  const t = useTexts()
  const words = (one: SourceInfo['sheets'][number]): string => {
    const rows = t(($) => $.imports.steps.rows, { count: one.rowCount })
    const count = one.exact ? rows : t(($) => $.imports.steps.about, { rows })
    const hidden = one.hidden ? ` · ${t(($) => $.imports.reading.hidden)}` : ''
    return `${one.name} – ${count}${hidden}`
  }
  return (
    <Select
      label={t(($) => $.imports.reading.sheet)}
      data={source.sheets.map((one, index) => ({ value: String(index), label: words(one) }))}
      value={String(sheet)}
      onChange={(value) => {
        const next = Number(value)
        const kind = source.sheets[next]?.kind
        readAs({ reading: { sheet: next }, ...(kind ? { kind } : {}) })
      }}
    />
  )
}

function TextFields({ reading, text }: { reading: Reading; text: NonNullable<SourceInfo['text']> }): ReactElement {
  const t = useTexts()
  const guessed = (choice: string, isGuess: boolean): string =>
    isGuess ? t(($) => $.imports.reading.guessed, { choice }) : choice
  return (
    <>
      <Select
        label={t(($) => $.imports.reading.delimiter)}
        data={delimiters.map(([value, name]) => ({
          value,
          label: guessed(
            t(($) => $.imports.reading.delimiters[name]),
            value === text.delimiter,
          ),
        }))}
        value={reading.delimiter ?? text.delimiter}
        onChange={(value) => {
          const found = delimiters.find(([sign]) => sign === value)
          if (found) readAs({ reading: { ...reading, delimiter: found[0] } })
        }}
      />
      <Select
        label={t(($) => $.imports.reading.encoding)}
        data={encodings.map((value) => ({
          value,
          label: guessed(
            t(($) => $.imports.reading.encodings[value]),
            value === text.encoding && text.encodingGuessed,
          ),
        }))}
        value={reading.encoding ?? text.encoding}
        onChange={(value) => {
          const encoding = encodings.find((one) => one === value)
          if (encoding) readAs({ reading: { ...reading, encoding } })
        }}
      />
    </>
  )
}

function HeadingField({ reading, line }: { reading: Reading; line: number | null }): ReactElement {
  const t = useTexts()
  const current = reading.headingLine ?? line
  const lines = Array.from({ length: Math.max(headingLines, current ?? 0) + 1 }, (_, index) => index)
  return (
    <Select
      label={t(($) => $.imports.reading.headingLine)}
      data={lines.map((one) => ({
        value: String(one),
        label:
          one === 0 ? t(($) => $.imports.reading.noHeadings) : t(($) => $.imports.reading.headingAt, { line: one }),
      }))}
      value={current === null ? null : String(current)}
      onChange={(value) => {
        if (value !== null) readAs({ reading: { ...reading, headingLine: Number(value) } })
      }}
    />
  )
}
