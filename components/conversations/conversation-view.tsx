'use client'

import { AgentActions } from './agent-actions'
import { CallBackLines } from './call-back-lines'
import { Composer } from './composer'
import { ConversationHeader } from './conversation-header'
import { useInboxContext } from './inbox-context'
import type { ThreadState } from './inbox-state'
import { PlannedReplies } from './planned-replies'
import { SpamNotice } from './spam-notice'
import { Thread } from './thread'
import { useReadMark } from './use-read-mark'
import { ViewersLine } from './viewers-line'

export function ConversationView({ thread, onDetails }: { thread: ThreadState; onDetails: () => void }) {
  const { canWrite } = useInboxContext()
  useReadMark(thread)
  const isSpam = thread.conversation.status === 'spam'
  return (
    <div className="flex h-full min-h-0 flex-col">
      <ConversationHeader conversation={thread.conversation} earlier={thread.contact.earlier} onDetails={onDetails} />
      <Thread thread={thread} />
      <AgentActions conversation={thread.conversation} />
      <ViewersLine key={thread.conversation.id} thread={thread} />
      <CallBackLines conversation={thread.conversation} />
      <PlannedReplies thread={thread} />
      {canWrite && (isSpam ? <SpamNotice conversation={thread.conversation} /> : <Composer thread={thread} />)}
    </div>
  )
}
