import { TextInput } from '@mantine/core'
import type { ReactElement } from 'react'

import { useChoices } from '#renderer/features/records/choices.ts'
import { nullable, RowEditor, rowField, span } from '#renderer/features/records/row-editor.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import type { RecordForm } from '#renderer/ui/form/use-record-form.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CompanyInput } from '#shared/contract/companies.ts'

/** Whom to write to at a firm, as rows of its form. */
export function ContactRows({ form }: { form: RecordForm<CompanyInput> }): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  const { contacts, language } = form.values
  const add = (): void =>
    form.set('contacts', [
      ...contacts,
      { id: null, name: '', purpose: 'general', position: null, email: null, phone: null, language },
    ])
  return (
    <RowEditor
      legend={t(($) => $.companies.fields.contacts)}
      hint={t(($) => $.companies.page.contactsHint)}
      rows={contacts}
      rowName={(index) => t(($) => $.companies.page.contactRow, { n: index + 1 })}
      addLabel={t(($) => $.companies.page.addContact)}
      onAdd={add}
      onRemove={(index) =>
        form.set(
          'contacts',
          contacts.filter((_, place) => place !== index),
        )
      }
    >
      {(_, index) => (
        <>
          <TextInput
            {...span(9)}
            required
            maxLength={300}
            label={t(($) => $.companies.fields.contactName)}
            {...rowField(form, 'contacts', index, 'name')}
          />
          <TextInput
            {...span(8)}
            maxLength={200}
            label={t(($) => $.companies.fields.contactPosition)}
            {...nullable(rowField(form, 'contacts', index, 'position'))}
          />
          <ChoiceField
            {...span(7)}
            required
            label={t(($) => $.companies.fields.contactPurpose)}
            choices={choices.contactPurposes}
            {...rowField(form, 'contacts', index, 'purpose')}
          />
          <TextInput
            {...span(9)}
            type="email"
            label={t(($) => $.companies.fields.email)}
            {...nullable(rowField(form, 'contacts', index, 'email'))}
          />
          <TextInput
            {...span(8)}
            type="tel"
            label={t(($) => $.companies.fields.phone)}
            {...nullable(rowField(form, 'contacts', index, 'phone'))}
          />
          <ChoiceField
            {...span(7)}
            label={t(($) => $.companies.fields.language)}
            choices={choices.languages}
            {...rowField(form, 'contacts', index, 'language')}
          />
        </>
      )}
    </RowEditor>
  )
}
