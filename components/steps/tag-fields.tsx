'use client'

import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { OneOf } from './one-of'

type TagFieldsProps = {
  value: { add: boolean; tag: string }
  words: { act: string; add: string; remove: string; tag: string }
  isReadOnly: boolean
  onChange: (changes: { add: boolean } | { tag: string }) => void
}

/** A tag that somebody gets, or loses. */
export function TagFields({ value, words, isReadOnly, onChange }: TagFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <OneOf
        label={words.act}
        options={[
          { value: 'add', name: words.add },
          { value: 'remove', name: words.remove },
        ]}
        value={value.add ? 'add' : 'remove'}
        isReadOnly={isReadOnly}
        onChange={(act) => onChange({ add: act === 'add' })}
      />
      <Field label={words.tag}>
        <Input
          value={value.tag}
          maxLength={40}
          readOnly={isReadOnly}
          onChange={({ currentTarget }) => onChange({ tag: currentTarget.value.replaceAll(',', '').toLowerCase() })}
        />
      </Field>
    </div>
  )
}
