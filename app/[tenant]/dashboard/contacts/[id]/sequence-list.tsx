'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import type { EnrolmentState, LeaveReason } from '@/lib/sequences/schema'
import { enrolContacts } from '../../sequences/actions'

type Entered = { id: string; sequenceId: string; name: string; state: EnrolmentState; reason: LeaveReason | null }
type SequenceListProps = {
  contactId: string
  entered: readonly Entered[]
  /** Active ones into which the contact could be put. */
  choices: readonly { id: string; name: string }[]
}

/** The sequences that a contact is or was in. */
export function SequenceList({ contactId, entered, choices }: SequenceListProps) {
  const t = useTranslations('sequences')
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const enrol = async (sequenceId: string) => {
    setBusy(true)
    const result = await enrolContacts({ sequenceId, contactIds: [contactId] })
    setBusy(false)
    if (!result.ok) return void toast.error(result.message)
    if (result.data.entered === 0) toast.error(t('ofContact.isIn'))
    router.refresh()
  }
  const isIn = new Set(
    entered.filter(({ state }) => state === 'waiting' || state === 'mailing').map(({ sequenceId }) => sequenceId),
  )
  const rest = choices.filter(({ id }) => !isIn.has(id))
  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardBody className="grid gap-3">
        {entered.length === 0 && <p className="text-muted text-sm">{t('ofContact.none')}</p>}
        <ul className="grid gap-2">
          {entered.map(({ id, sequenceId, name, state, reason }) => (
            <li key={id} className="flex min-h-8 items-center justify-between gap-3 text-sm">
              <Link
                href={`/dashboard/sequences/${sequenceId}/people`}
                dir="auto"
                className="truncate font-medium text-fg"
              >
                {name}
              </Link>
              <span className="shrink-0 text-muted text-xs">
                {reason ? t(`reasons.${reason}`) : t(`states.${state}`)}
              </span>
            </li>
          ))}
        </ul>
        {rest.length > 0 && (
          <NativeSelect
            aria-label={t('ofContact.add')}
            value=""
            disabled={isBusy}
            onChange={(event) => void (event.currentTarget.value && enrol(event.currentTarget.value))}
          >
            <option value="">{t('ofContact.add')}</option>
            {rest.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
      </CardBody>
    </Card>
  )
}
