'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toast'
import { disableMember, previewHandOver, removeMember, successors } from './actions'

type Way = 'disable' | 'remove'
type LeaveDialogProps = {
  way: Way
  member: { id: string; name: string }
  onClose: () => void
  /** Where to go when the member is gone. */
  leaveTo?: string
}

type Belongings = Record<
  'openConversations' | 'closedConversations' | 'contacts' | 'cannedReplies' | 'agents' | 'articles',
  number
>
type Known = { belongings: Belongings; people: { id: string; name: string }[] }

const DONE = { disable: 'done.disabled', remove: 'done.removed' } as const
const KEEP = 'keep'
const TEAM = 'team'

/** Shuts a member out or removes it, and says who takes over what belongs to it, counted beforehand. */
export function LeaveDialog({ way, member, onClose, leaveTo }: LeaveDialogProps) {
  const t = useTranslations('team')
  const router = useRouter()
  const [known, setKnown] = useState<Known | null>(null)
  const [next, setNext] = useState(TEAM)
  useEffect(() => {
    let isOpen = true
    Promise.all([previewHandOver({ memberId: member.id }), successors(member.id)]).then(([counted, people]) => {
      if (isOpen && counted.ok) setKnown({ belongings: counted.data, people })
    }, onClose)
    return () => {
      isOpen = false
    }
  }, [member.id, onClose])

  const parts = known ? Object.entries(known.belongings).filter(([, count]) => count > 0) : []
  const { id: memberId, name } = member
  const leave = async () => {
    const successorId = next === TEAM ? null : next
    const input = { memberId, ...(next === KEEP ? {} : { successorId }) }
    const result = way === 'disable' ? await disableMember(input) : await removeMember(input)
    if (result.ok) {
      toast.success(t(DONE[way], { name }))
      if (leaveTo && way === 'remove') router.push(leaveTo)
      else router.refresh()
    }
    return result
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(`confirm.${way}Title`, { name })}
      confirmLabel={t(`menu.${way}`)}
      {...(way === 'remove' ? { typeToConfirm: name } : {})}
      body={
        <div className="grid gap-3">
          <p>{t(`confirm.${way}Body`, { name })}</p>
          {known === null && <Skeleton className="h-16 w-full" />}
          {known && parts.length === 0 && <p className="text-fg">{t('handOver.nothing', { name })}</p>}
          {known && parts.length > 0 && (
            <>
              <ul className="flex flex-wrap gap-1.5">
                {parts.map(([kind, count]) => (
                  <li key={kind} className="rounded-md bg-sunken px-2 py-1 text-fg text-xs">
                    {t(`handOver.${kind as keyof Belongings}`, { count })}
                  </li>
                ))}
              </ul>
              <Field label={t('handOver.to')}>
                <NativeSelect value={next} onChange={(event) => setNext(event.target.value)}>
                  <option value={TEAM}>{t('handOver.team')}</option>
                  {way === 'disable' && <option value={KEEP}>{t('handOver.keep')}</option>}
                  {known.people.map((person) => (
                    <option key={person.id} value={person.id}>
                      {person.name}
                    </option>
                  ))}
                </NativeSelect>
              </Field>
            </>
          )}
        </div>
      }
      onConfirm={leave}
    />
  )
}
