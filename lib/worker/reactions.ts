import { agentActionReactions } from '@/lib/agent-actions'
import { agentReactions } from '@/lib/agents'
import { billingReactions } from '@/lib/billing'
import { callBackReactions } from '@/lib/call-backs'
import { campaignReactions } from '@/lib/campaigns'
import { conversationReactions } from '@/lib/conversations'
import { deliveryReactions } from '@/lib/deliveries'
import { draftReactions } from '@/lib/drafts'
import { evaluationReactions } from '@/lib/evaluations'
import type { Reaction } from '@/lib/events'
import { importReactions } from '@/lib/imports'
import { inboxReactions } from '@/lib/inbox'
import { knowledgeReactions } from '@/lib/knowledge'
import { knowledgeFindingReactions } from '@/lib/knowledge-findings'
import { knowledgeGapReactions } from '@/lib/knowledge-gaps'
import { leadReactions } from '@/lib/leads'
import { mailReactions } from '@/lib/mail'
import { mailIntakeReactions } from '@/lib/mail-intake'
import { mailboxReactions } from '@/lib/mailboxes'
import { messageIntakeReactions } from '@/lib/message-intake'
import { notificationReactions } from '@/lib/notifications'
import { platformReactions } from '@/lib/platform'
import { resultReactions } from '@/lib/results'
import { segmentReactions } from '@/lib/segments'
import { senderReactions } from '@/lib/sender'
import { sequenceReactions } from '@/lib/sequences'
import { subAccountReactions } from '@/lib/sub-accounts'
import { supportFigureReactions } from '@/lib/support-figures'
import { surveyReactions } from '@/lib/surveys'
import { targetReactions } from '@/lib/targets'
import { teamReactions } from '@/lib/team'
import { templateReactions } from '@/lib/whatsapp-templates'
import { workflowReactions } from '@/lib/workflows'

/** Every reaction of the product; the worker runs them all. */
export const REACTIONS: readonly Reaction[] = [
  ...agentActionReactions,
  ...agentReactions,
  ...billingReactions,
  ...callBackReactions,
  ...campaignReactions,
  ...conversationReactions,
  ...deliveryReactions,
  ...draftReactions,
  ...evaluationReactions,
  ...importReactions,
  ...inboxReactions,
  ...knowledgeReactions,
  ...knowledgeFindingReactions,
  ...knowledgeGapReactions,
  ...leadReactions,
  ...mailReactions,
  ...mailIntakeReactions,
  ...mailboxReactions,
  ...messageIntakeReactions,
  ...notificationReactions,
  ...platformReactions,
  ...resultReactions,
  ...subAccountReactions,
  ...segmentReactions,
  ...senderReactions,
  ...sequenceReactions,
  ...supportFigureReactions,
  ...targetReactions,
  ...surveyReactions,
  ...teamReactions,
  ...templateReactions,
  ...workflowReactions,
]
