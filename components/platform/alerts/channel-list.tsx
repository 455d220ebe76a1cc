import { Mail, Webhook } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { FormResult } from '@/components/ui/form-result'
import { StatusDot } from '@/components/ui/status-dot'
import { ActButton } from '../act-button'

type Channel = {
  id: string
  kind: string
  name: string
  targets: string[]
  last: { status: string; error: string | null } | null
}

type ChannelListProps = {
  channels: readonly Channel[]
  /** Left out for whom it is not. */
  remove?: (input: { id: string }) => Promise<FormResult>
}

const STATES = ['due', 'sending', 'sent', 'failed', 'uncertain'] as const
const tones = { due: 'info', sending: 'info', sent: 'success', failed: 'danger', uncertain: 'warning' } as const

/** Where alerts are sent, and what became of the last notice. */
export function ChannelList({ channels, remove }: ChannelListProps) {
  const t = useTranslations('console.alerts')
  if (channels.length === 0) return <p className="text-muted text-sm">{t('noChannels')}</p>
  return (
    <ul className="divide-y divide-line-subtle rounded-xl border border-line bg-surface shadow-xs">
      {channels.map((channel) => {
        const state = STATES.find((each) => each === channel.last?.status)
        const Icon = channel.kind === 'webhook' ? Webhook : Mail
        return (
          <li key={channel.id} className="flex flex-wrap items-center gap-3 px-4 py-3 text-sm">
            <Icon aria-hidden className="size-4 shrink-0 text-subtle" />
            <div className="min-w-0 flex-1">
              <p className="font-medium text-fg">{channel.name}</p>
              <p dir="ltr" className="break-words text-muted text-xs rtl:text-end">
                {channel.targets.join(', ')}
              </p>
              {channel.last?.error && <p className="break-words text-danger text-xs">{channel.last.error}</p>}
            </div>
            {state && <StatusDot tone={tones[state]}>{t(`notices.${state}`)}</StatusDot>}
            {remove && (
              <ActButton
                size="sm"
                input={{ id: channel.id }}
                act={remove}
                done={t('channelRemoved')}
                confirm={{ title: t('removeChannelTitle', { name: channel.name }), body: t('removeChannelBody') }}
              >
                {t('remove')}
              </ActButton>
            )}
          </li>
        )
      })}
    </ul>
  )
}
