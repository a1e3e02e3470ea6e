import { Button, Input } from '@mantine/core'
import type { ReactElement } from 'react'

import { client } from '#renderer/bridge/queries.ts'
import { RowEditor, rowField, span } from '#renderer/features/records/row-editor.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { IdentifierField, MaskedIdentifier } from '#renderer/ui/form/identifier-field.tsx'
import type { RecordForm } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PersonInput } from '#shared/contract/people.ts'

/** The complete number of a person; the core notes that it was asked for. */
export async function revealIdentifier(personId: number, identifierId: number): Promise<string> {
  return (await client.people.reveal({ personId, identifierId })).value
}

/** The numbers of a person as rows. A known number stays masked until it is revealed or replaced. */
export function IdentifierRows(props: {
  form: RecordForm<PersonInput>
  personId: number | null
  masked: ReadonlyMap<number, string>
}): ReactElement {
  const { form, personId, masked } = props
  const t = useTexts()
  const kinds = (['national', 'bis', 'limosa'] as const).map((value) => ({
    value,
    label: t(($) => $.people.page.shortKinds[value]),
  }))
  const { identifiers } = form.values
  const replace = (index: number, value: string | null): void =>
    form.set(
      'identifiers',
      identifiers.map((one, place) => (place === index ? { ...one, value } : one)),
    )
  return (
    <RowEditor
      legend={t(($) => $.people.fields.identifiers)}
      hint={t(($) => $.people.page.identifiersHint)}
      rows={identifiers}
      rowName={(index) => t(($) => $.people.page.identifierRow, { n: index + 1 })}
      addLabel={t(($) => $.people.page.addIdentifier)}
      onAdd={() =>
        form.set('identifiers', [
          ...identifiers,
          { id: null, kind: 'limosa', value: '', validFrom: null, validTo: null },
        ])
      }
      onRemove={(index) =>
        form.set(
          'identifiers',
          identifiers.filter((_, place) => place !== index),
        )
      }
    >
      {(identifier, index) => {
        const known = identifier.id === null ? undefined : masked.get(identifier.id)
        return (
          <>
            <ChoiceField
              {...span(6)}
              required
              label={t(($) => $.people.fields.identifierKind)}
              choices={kinds}
              {...rowField(form, 'identifiers', index, 'kind')}
            />
            {known !== undefined && identifier.value === null ? (
              <Input.Wrapper {...span(8)} label={t(($) => $.people.page.numberLabel)} labelElement="div">
                <div style={{ display: 'flex', alignItems: 'center', gap: 10, minHeight: 36 }}>
                  <MaskedIdentifier
                    masked={known}
                    {...(personId !== null && identifier.id !== null
                      ? { reveal: async () => await revealIdentifier(personId, identifier.id ?? 0) }
                      : {})}
                  />
                  <Button variant="default" size="compact-sm" onClick={() => replace(index, '')}>
                    {t(($) => $.people.page.replace)}
                  </Button>
                </div>
              </Input.Wrapper>
            ) : (
              <div {...span(8)}>
                <IdentifierField
                  kind={identifier.kind === 'limosa' ? 'other' : 'national'}
                  label={t(($) => $.people.page.numberLabel)}
                  {...rowField(form, 'identifiers', index, 'value')}
                />
                {known !== undefined && (
                  <Button variant="subtle" size="compact-xs" mt={4} onClick={() => replace(index, null)}>
                    {t(($) => $.people.page.keepNumber)}
                  </Button>
                )}
              </div>
            )}
            <DateField
              {...span(5)}
              label={t(($) => $.people.fields.validFrom)}
              {...rowField(form, 'identifiers', index, 'validFrom')}
            />
            <DateField
              {...span(5)}
              label={t(($) => $.people.fields.validTo)}
              {...rowField(form, 'identifiers', index, 'validTo')}
            />
          </>
        )
      }}
    </RowEditor>
  )
}
