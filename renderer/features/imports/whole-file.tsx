import { Radio } from '@mantine/core'
import type { ReactElement } from 'react'

import { ConstantField } from '#renderer/features/imports/constant-field.tsx'
import styles from '#renderer/features/imports/imports.module.css'
import { change, type Session } from '#renderer/features/imports/session.ts'
import { columnTitle } from '#renderer/features/imports/words.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ColumnGuess } from '#shared/contract/imports.ts'
import { importFields } from '#shared/domain/import-kinds.ts'
import { registrationSourceOf } from '#shared/domain/registration-words.ts'

interface WholeFileProps {
  session: Session
  columns: readonly ColumnGuess[]
  mapping: readonly (string | null)[]
}

/** What holds for all rows of a file of registrations: whose it is, and its declaration when no column tells it. */
export function WholeFile(props: WholeFileProps): ReactElement {
  const { session, mapping } = props
  const t = useTexts()
  const declaration = importFields('registrations').find(({ name }) => name === 'declaration')
  return (
    <div className={styles['wholeFile']} role="group" aria-label={t(($) => $.imports.registrations.wholeFile)}>
      <Source {...props} />
      {declaration && !mapping.includes('declaration') && (
        <div className={styles['wholeDeclaration']}>
          <span className={styles['fieldName']}>{t(($) => $.imports.registrations.declaration)}</span>
          <p className={styles['quiet']}>{t(($) => $.imports.registrations.declarationText)}</p>
          <ConstantField
            field={declaration}
            label={t(($) => $.imports.registrations.declaration)}
            value={session.constants['declaration'] ?? ''}
            onChange={(text) => setConstant(session, 'declaration', text)}
          />
        </div>
      )}
    </div>
  )
}

const sources = ['official', 'provider'] as const

function Source({ session, columns, mapping }: WholeFileProps): ReactElement {
  const t = useTexts()
  const column = mapping.indexOf('source')
  const label = t(($) => $.imports.registrations.source)
  if (column !== -1) {
    const headings = columns.map(({ heading }) => heading)
    return (
      <div>
        <span className={styles['fieldName']}>{label}</span>
        <p className={styles['quiet']}>
          {t(($) => $.imports.registrations.sourceInFile, { column: columnTitle(headings, column) })}
        </p>
      </div>
    )
  }
  return (
    <Radio.Group
      label={label}
      value={sourceOf(session)}
      onChange={(value) => setConstant(session, 'source', value === 'provider' ? value : '')}
    >
      <div className={styles['sources']}>
        {sources.map((source) => (
          <Radio
            key={source}
            value={source}
            label={t(($) => $.imports.registrations.sources[source])}
            description={t(($) => $.imports.registrations.sourceText[source])}
          />
        ))}
      </div>
    </Radio.Group>
  )
}

/** Whose file it is, as far as it was said for all rows: the official service's unless told otherwise. */
export function sourceOf({ constants }: Pick<Session, 'constants'>): (typeof sources)[number] {
  return registrationSourceOf(constants['source'] ?? '') ?? 'official'
}

function setConstant(session: Session, field: string, text: string): void {
  const { [field]: _before, ...others } = session.constants
  change({ constants: text === '' ? others : { ...others, [field]: text }, check: null })
}
