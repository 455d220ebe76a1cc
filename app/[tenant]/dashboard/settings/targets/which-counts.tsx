'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import { CONVERSATION_CHANNELS, PRIORITIES } from '@/lib/conversations/schema'
import type { TeamView } from '@/lib/inbox/schema'
import { policyFor, type Targets } from '@/lib/targets/schema'
import { usePolicyWords } from './use-policy-words'

type WhichCountsProps = { settings: Targets; teams: readonly TeamView[] }

/** Says of a conversation that somebody puts together which targets count for it. */
export function WhichCounts({ settings, teams }: WhichCountsProps) {
  const t = useTranslations('targets')
  const priorityWords = useTranslations('inbox.priorities')
  const channelWords = useTranslations('inbox.channels')
  const { targetsOf } = usePolicyWords(teams)
  const [priority, setPriority] = useState<string>('urgent')
  const [teamId, setTeam] = useState('')
  const [channel, setChannel] = useState<string>(CONVERSATION_CHANNELS[0])
  const policy = policyFor(settings.policies, { priority, channel, teamId: teamId || null })
  const team = teams.find(({ id }) => id === teamId)
  const hours = team?.hours ? t('hoursOf', { team: team.name }) : settings.hours ? t('hoursOfAll') : t('hoursAlways')
  return (
    <Card>
      <CardHeader title={t('which')} description={t('whichHint')} />
      <CardBody className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label={t('priorities')}>
            <NativeSelect value={priority} onChange={({ currentTarget }) => setPriority(currentTarget.value)}>
              {[...PRIORITIES].reverse().map((id) => (
                <option key={id} value={id}>
                  {priorityWords(id)}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('team')}>
            <NativeSelect value={teamId} onChange={({ currentTarget }) => setTeam(currentTarget.value)}>
              <option value="">{t('noTeam')}</option>
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t('channel')}>
            <NativeSelect value={channel} onChange={({ currentTarget }) => setChannel(currentTarget.value)}>
              {CONVERSATION_CHANNELS.map((id) => (
                <option key={id} value={id}>
                  {channelWords(id)}
                </option>
              ))}
            </NativeSelect>
          </Field>
        </div>
        <output className="block rounded-md bg-sunken px-4 py-3 text-sm">
          {policy ? (
            <>
              <span dir="auto" className="block font-medium text-fg">
                {t('counts', { name: policy.name })}
              </span>
              <span className="block text-fg tabular-nums">{targetsOf(policy)}</span>
              <span className="block text-muted text-xs">{hours}</span>
            </>
          ) : (
            <span className="text-muted">{t('countsNone')}</span>
          )}
        </output>
      </CardBody>
    </Card>
  )
}
