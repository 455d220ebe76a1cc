'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { DUE_FILTERS, INBOX_ORDERS, PRIORITIES } from '@/lib/conversations/schema'
import type { TeamView } from '@/lib/inbox/schema'
import { useInboxContext } from './inbox-context'
import type { InboxFilter } from './inbox-place'
import { LabelChoice } from './label-choice'
import { useKnown } from './use-known'

const ANY_PRIORITY = ['any', ...PRIORITIES.toReversed()] as const
const ANY_DUE = ['any', ...DUE_FILTERS] as const
const NO_MORE = {
  labels: [],
  priority: 'any',
  teamId: null,
  due: 'any',
  order: 'newest',
} satisfies Partial<InboxFilter>

/** What the list shows beside its view, status and channel: labels, priority, team, what is due, and in which order. */
export function FilterDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('inbox')
  const { state, go } = useInboxContext()
  const [wanted, setWanted] = useState<Pick<InboxFilter, 'labels' | 'priority' | 'teamId' | 'due' | 'order'>>(
    state.place,
  )
  const { labels, priority, teamId, due, order } = wanted
  const { items: teams } = useKnown<TeamView>('/teams')
  const apply = (filter: typeof wanted) => {
    go(filter)
    onClose()
  }
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t('filter.title')}
        size="sm"
        footer={
          <>
            <Button onClick={() => apply(NO_MORE)}>{t('filter.clear')}</Button>
            <Button variant="primary" onClick={() => apply({ labels, priority, teamId, due, order })}>
              {t('filter.apply')}
            </Button>
          </>
        }
      >
        <div className="grid gap-5">
          <Field label={t('filter.order')}>
            <NativeSelect
              value={order}
              onChange={({ target }) =>
                setWanted({ ...wanted, order: INBOX_ORDERS.find((one) => one === target.value) ?? 'newest' })
              }
            >
              {INBOX_ORDERS.map((one) => (
                <option key={one} value={one}>
                  {t(`filter.${one}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('priorities.label')}>
            <NativeSelect
              value={priority}
              onChange={({ target }) =>
                setWanted({ ...wanted, priority: ANY_PRIORITY.find((one) => one === target.value) ?? 'any' })
              }
            >
              {ANY_PRIORITY.map((one) => (
                <option key={one} value={one}>
                  {t(`priorities.${one}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('due.label')}>
            <NativeSelect
              value={due}
              onChange={({ target }) =>
                setWanted({ ...wanted, due: ANY_DUE.find((one) => one === target.value) ?? 'any' })
              }
            >
              {ANY_DUE.map((one) => (
                <option key={one} value={one}>
                  {t(`due.${one}`)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          {teams && teams.length > 0 && (
            <Field label={t('team')}>
              <NativeSelect
                value={teamId ?? ''}
                onChange={({ target }) => setWanted({ ...wanted, teamId: target.value || null })}
              >
                <option value="">{t('anyTeam')}</option>
                {teams.map((team) => (
                  <option key={team.id} value={team.id}>
                    {team.name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          )}
          <LabelChoice
            chosen={labels}
            onChange={(id, isChosen) =>
              setWanted({
                ...wanted,
                labels: isChosen ? [...labels, id].sort() : labels.filter((other) => other !== id),
              })
            }
          />
        </div>
      </DialogContent>
    </Dialog>
  )
}
