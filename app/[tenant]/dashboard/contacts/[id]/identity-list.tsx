'use client'

import { Check, Plus, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { type ContactView, IDENTITY_KINDS, type IdentityKind, type IdentityView } from '@/lib/contacts/schema'
import { addIdentity, removeIdentity } from '../actions'

type IdentityListProps = { contact: ContactView & { identities: IdentityView[] }; canWrite: boolean }

/** What surely names the contact, and what the contact only typed. */
export function IdentityList({ contact, canWrite }: IdentityListProps) {
  const t = useTranslations('contacts')
  const router = useRouter()
  const [isAdding, setAdding] = useState(false)
  const { id: contactId, identities } = contact
  const isSure = (kind: IdentityKind, value: string) =>
    identities.some((identity) => identity.kind === kind && identity.value === value)
  const typed = (
    [
      ['email', contact.email],
      ['phone', contact.phone],
    ] as const
  ).flatMap(([kind, value]) => (value !== null && !isSure(kind, value) ? [{ kind, value }] : []))
  const accept = async (kind: IdentityKind, value: string) => {
    const result = await addIdentity({ contactId, kind, value })
    if (!result.ok) return toast.error(result.message)
    router.refresh()
  }
  const remove = async (identityId: string) => {
    const result = await removeIdentity({ contactId, identityId })
    if (!result.ok) return toast.error(result.message)
    router.refresh()
  }
  return (
    <Card>
      <CardHeader title={t('identities.title')} description={t('identities.description')} />
      <CardBody className="grid gap-3">
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {identities.map(({ id, kind, value }) => (
            <li key={id} className="flex items-center gap-2 text-sm">
              <Badge>{t(`identities.kinds.${kind}`)}</Badge>
              <span dir="ltr" className="min-w-0 flex-1 truncate">
                {value}
              </span>
              {canWrite && (
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={t('identities.remove', { value })}
                  onClick={() => void remove(id)}
                >
                  <X aria-hidden />
                </Button>
              )}
            </li>
          ))}
          {typed.map(({ kind, value }) => (
            <li key={value} className="flex flex-wrap items-center gap-2 text-sm">
              <Badge tone="warning">{t('identities.unsure')}</Badge>
              <span dir="ltr" className="min-w-0 flex-1 truncate">
                {value}
              </span>
              {canWrite && (
                <Button size="sm" onClick={() => void accept(kind, value)}>
                  <Check aria-hidden />
                  {t('identities.accept')}
                </Button>
              )}
            </li>
          ))}
          {identities.length + typed.length === 0 && <li className="text-muted text-sm">{t('identities.none')}</li>}
        </ul>
        {canWrite && !isAdding && (
          <Button size="sm" variant="ghost" className="justify-self-start" onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            {t('identities.add')}
          </Button>
        )}
        {isAdding && <AddIdentity contactId={contactId} onClose={() => setAdding(false)} />}
      </CardBody>
    </Card>
  )
}

function AddIdentity({ contactId, onClose }: { contactId: string; onClose: () => void }) {
  const t = useTranslations('contacts')
  const ui = useTranslations('ui')
  const router = useRouter()
  const [kind, setKind] = useState<IdentityKind>('email')
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const result = await addIdentity({ contactId, kind, value })
    if (!result.ok) return setProblem(result.issues?.[0]?.message ?? result.message)
    onClose()
    router.refresh()
  }
  return (
    <form onSubmit={submit} className="grid gap-3" noValidate>
      <Field label={t('identities.kind')}>
        <NativeSelect
          value={kind}
          onChange={(event) => setKind(IDENTITY_KINDS.find((each) => each === event.target.value) ?? 'email')}
        >
          {IDENTITY_KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`identities.kinds.${each}`)}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label={t('identities.value')} error={problem}>
        <Input value={value} dir="ltr" autoComplete="off" onChange={(event) => setValue(event.target.value)} />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary">
          {t('identities.add')}
        </Button>
        <Button size="sm" variant="ghost" onClick={onClose}>
          {ui('cancel')}
        </Button>
      </div>
    </form>
  )
}
