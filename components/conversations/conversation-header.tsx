'use client'

import {
  ArrowLeft,
  CircleCheck,
  Clock,
  EllipsisVertical,
  ListChecks,
  PanelRight,
  RotateCcw,
  Tags,
  UserPlus,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import type { EarlierConversation, InboxRow } from '@/lib/conversations/schema'
import { DueBadge } from './due-badge'
import { useInboxContext } from './inbox-context'
import { LabelLine } from './label-line'
import { LazyMenu } from './lazy-menu'
import { StateBadge } from './state-badge'
import { useContactName } from './use-contact-name'

const AssignMenu = lazy(() => import('./assign-menu').then((file) => ({ default: file.AssignMenu })))
const SnoozeMenu = lazy(() => import('./snooze-menu').then((file) => ({ default: file.SnoozeMenu })))
const CallBackDialog = lazy(() => import('./call-back-dialog').then((file) => ({ default: file.CallBackDialog })))
const MacroDialog = lazy(() => import('./macro-dialog').then((file) => ({ default: file.MacroDialog })))
const OrganiseDialog = lazy(() => import('./organise-dialog').then((file) => ({ default: file.OrganiseDialog })))
const MergeDialog = lazy(() => import('./merge-dialog').then((file) => ({ default: file.MergeDialog })))
const SpamDialog = lazy(() => import('./spam-dialog').then((file) => ({ default: file.SpamDialog })))
const MoreMenu = lazy(() => import('./more-menu').then((file) => ({ default: file.MoreMenu })))

type ConversationHeaderProps = {
  conversation: InboxRow
  /** Other conversations of the contact. */
  earlier: readonly EarlierConversation[]
  onDetails: () => void
}

export function ConversationHeader({ conversation, earlier, onDetails }: ConversationHeaderProps) {
  const t = useTranslations('inbox')
  const { go, canWrite } = useInboxContext()
  const name = useContactName()(conversation.contact, conversation.address)
  return (
    <header className="flex min-h-14 items-center gap-2 border-line border-b bg-surface px-3 py-2 sm:px-4">
      <Button
        variant="ghost"
        size="icon"
        className="-ms-1.5 md:hidden"
        aria-label={t('backToList')}
        onClick={() => go({ conversationId: null })}
      >
        <ArrowLeft aria-hidden className="rtl:rotate-180" />
      </Button>
      <Avatar name={name} decorative size="md" className="max-sm:hidden" />
      <div className="relative min-w-0 flex-1">
        <h2 dir="auto" className="truncate font-heading font-semibold text-fg text-sm">
          {name}
        </h2>
        {conversation.subject && (
          <p dir="auto" className="truncate text-muted text-xs">
            {conversation.subject}
          </p>
        )}
        <div className="flex min-w-0 flex-wrap items-center gap-x-2">
          <StateBadge conversation={conversation} />
          <DueBadge due={conversation.due} />
        </div>
        <div className="mt-1 empty:hidden max-sm:hidden">
          <LabelLine row={conversation} most={6} />
        </div>
        <button
          type="button"
          className="absolute inset-0 rounded-md sm:hidden"
          aria-label={t('contact.title')}
          onClick={onDetails}
        />
      </div>
      {canWrite && <HeaderActions conversation={conversation} earlier={earlier} />}
      <Button
        variant="ghost"
        size="icon-sm"
        className="max-sm:hidden xl:hidden"
        aria-label={t('contact.title')}
        onClick={onDetails}
      >
        <PanelRight aria-hidden className="rtl:-scale-x-100" />
      </Button>
    </header>
  )
}

function HeaderActions({ conversation, earlier }: Pick<ConversationHeaderProps, 'conversation' | 'earlier'>) {
  const t = useTranslations('inbox')
  const { actions, me } = useInboxContext()
  const [busy, setBusy] = useState<'take' | 'close' | null>(null)
  const [isOrganising, setOrganising] = useState(false)
  const [hasMacros, setMacros] = useState(false)
  const [isMarking, setMarking] = useState(false)
  const [isMerging, setMerging] = useState(false)
  const [isPlanning, setPlanning] = useState(false)
  const isMine = conversation.assignee?.id === me.id && conversation.state === 'human'

  const run = async (name: 'take' | 'close', work: Promise<unknown>) => {
    setBusy(name)
    await work
    setBusy(null)
  }

  if (conversation.status === 'spam') return null
  return (
    <div className="flex shrink-0 items-center gap-1">
      {!isMine && (
        <Button
          variant="primary"
          size="sm"
          loading={busy === 'take'}
          onClick={() => void run('take', actions.take(conversation))}
        >
          {t('take')}
        </Button>
      )}
      <LazyMenu
        menu={AssignMenu}
        conversation={conversation}
        button={
          <Button
            variant="ghost"
            size="icon-sm"
            className={isMine ? '' : 'max-sm:hidden'}
            aria-label={t('assign.label')}
            data-inbox-key="assign"
          >
            <UserPlus aria-hidden />
          </Button>
        }
      />
      {conversation.status !== 'closed' && (
        <LazyMenu
          menu={SnoozeMenu}
          conversation={conversation}
          button={
            <Button
              variant="ghost"
              size="icon-sm"
              className="max-sm:hidden"
              aria-label={t('snooze.label')}
              data-inbox-key="snooze"
            >
              <Clock aria-hidden />
            </Button>
          }
        />
      )}
      {conversation.status === 'open' ? (
        <Button
          size="sm"
          aria-label={t('close')}
          loading={busy === 'close'}
          onClick={() => void run('close', actions.close(conversation))}
        >
          <CircleCheck aria-hidden />
          <span className="max-lg:sr-only">{t('close')}</span>
        </Button>
      ) : (
        <Button size="sm" loading={busy === 'close'} onClick={() => void run('close', actions.reopen(conversation))}>
          <RotateCcw aria-hidden />
          <span className="max-lg:sr-only">{t('reopen')}</span>
        </Button>
      )}
      <Button
        variant="ghost"
        size="icon-sm"
        className="max-sm:hidden"
        aria-haspopup="dialog"
        aria-label={t('organise')}
        data-inbox-key="organise"
        onClick={() => setOrganising(true)}
      >
        <Tags aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        className="max-lg:hidden"
        aria-haspopup="dialog"
        aria-label={t('macros.title')}
        data-inbox-key="macros"
        onClick={() => setMacros(true)}
      >
        <ListChecks aria-hidden />
      </Button>
      <LazyMenu
        menu={MoreMenu}
        conversation={conversation}
        onOrganise={() => setOrganising(true)}
        onMacro={() => setMacros(true)}
        onSpam={() => setMarking(true)}
        onMerge={() => setMerging(true)}
        onCallBack={() => setPlanning(true)}
        button={
          <Button variant="ghost" size="icon-sm" aria-label={t('moreActions')}>
            <EllipsisVertical aria-hidden />
          </Button>
        }
      />
      {hasMacros && (
        <Suspense fallback={null}>
          <MacroDialog conversation={conversation} onClose={() => setMacros(false)} />
        </Suspense>
      )}
      {isMerging && (
        <Suspense fallback={null}>
          <MergeDialog conversation={conversation} earlier={earlier} onClose={() => setMerging(false)} />
        </Suspense>
      )}
      {isPlanning && (
        <Suspense fallback={null}>
          <CallBackDialog conversation={conversation} onClose={() => setPlanning(false)} />
        </Suspense>
      )}
      {isMarking && (
        <Suspense fallback={null}>
          <SpamDialog conversation={conversation} onClose={() => setMarking(false)} />
        </Suspense>
      )}
      {isOrganising && (
        <Suspense fallback={null}>
          <OrganiseDialog conversation={conversation} onClose={() => setOrganising(false)} />
        </Suspense>
      )}
    </div>
  )
}
