import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import type { ConnectionView } from '@/lib/channels/schema'

type Props = {
  connections: readonly ConnectionView[]
  value: string | null
  isReadOnly: boolean
  onChange: (connectionId: string | null) => void
}

/** The number that messages are sent from, where there are several. */
export function NumberChoice({ connections, value, isReadOnly, onChange }: Props) {
  const t = useTranslations('campaigns.text')
  if (connections.length < 2) return null
  return (
    <Field label={t('from')}>
      <NativeSelect
        value={value ?? ''}
        disabled={isReadOnly}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      >
        <option value="">{t('first')}</option>
        {connections.map(({ id, name, address }) => (
          <option key={id} value={id}>{`${name} · ${address}`}</option>
        ))}
      </NativeSelect>
    </Field>
  )
}
