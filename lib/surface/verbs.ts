import * as agentActions from '@/lib/agent-actions'
import * as agents from '@/lib/agents'
import * as ai from '@/lib/ai'
import * as apiKeys from '@/lib/api-keys'
import * as billing from '@/lib/billing'
import * as branding from '@/lib/branding'
import * as callBacks from '@/lib/call-backs'
import * as campaigns from '@/lib/campaigns'
import * as channels from '@/lib/channels'
import * as compliance from '@/lib/compliance'
import * as contacts from '@/lib/contacts'
import * as content from '@/lib/content'
import * as conversations from '@/lib/conversations'
import * as deliveries from '@/lib/deliveries'
import * as domains from '@/lib/domains'
import * as drafts from '@/lib/drafts'
import * as evaluations from '@/lib/evaluations'
import * as files from '@/lib/files'
import * as forms from '@/lib/forms'
import * as health from '@/lib/health'
import * as help from '@/lib/help'
import * as impersonation from '@/lib/impersonation'
import * as imports from '@/lib/imports'
import * as inbox from '@/lib/inbox'
import * as knowledge from '@/lib/knowledge'
import * as knowledgeFindings from '@/lib/knowledge-findings'
import * as knowledgeGaps from '@/lib/knowledge-gaps'
import * as leads from '@/lib/leads'
import * as lifecycle from '@/lib/lifecycle'
import * as mail from '@/lib/mail'
import * as mailIntake from '@/lib/mail-intake'
import * as mailboxes from '@/lib/mailboxes'
import * as messageIntake from '@/lib/message-intake'
import * as notifications from '@/lib/notifications'
import * as onboarding from '@/lib/onboarding'
import type { Verb } from '@/lib/operations'
import * as operations from '@/lib/operations'
import * as pages from '@/lib/pages'
import * as presets from '@/lib/presets'
import * as prices from '@/lib/prices'
import * as replyAid from '@/lib/reply-aid'
import * as results from '@/lib/results'
import * as segments from '@/lib/segments'
import * as sender from '@/lib/sender'
import * as sequences from '@/lib/sequences'
import * as subAccounts from '@/lib/sub-accounts'
import * as supportFigures from '@/lib/support-figures'
import * as suppressions from '@/lib/suppressions'
import * as surveys from '@/lib/surveys'
import * as targets from '@/lib/targets'
import * as team from '@/lib/team'
import * as trash from '@/lib/trash'
import * as whatsappTemplates from '@/lib/whatsapp-templates'
import * as workflows from '@/lib/workflows'

/** The rooms whose doors hold verbs of the tenant plane. */
const ROOMS = [
  agentActions,
  agents,
  ai,
  apiKeys,
  billing,
  branding,
  callBacks,
  campaigns,
  channels,
  compliance,
  contacts,
  content,
  conversations,
  deliveries,
  domains,
  drafts,
  evaluations,
  files,
  health,
  forms,
  help,
  impersonation,
  imports,
  inbox,
  knowledge,
  knowledgeFindings,
  knowledgeGaps,
  leads,
  lifecycle,
  mail,
  mailIntake,
  mailboxes,
  messageIntake,
  notifications,
  onboarding,
  pages,
  operations,
  subAccounts,
  segments,
  sender,
  sequences,
  supportFigures,
  targets,
  presets,
  prices,
  replyAid,
  results,
  suppressions,
  surveys,
  team,
  trash,
  whatsappTemplates,
  workflows,
]

const isVerb = (value: unknown): value is Verb =>
  typeof value === 'function' && 'procedure' in value && 'definition' in value && 'kind' in value

/** Every verb of the tenant plane by its name: what the API opens, and what the isolation test attacks. */
export function allVerbs(): ReadonlyMap<string, Verb> {
  const verbs = new Map<string, Verb>()
  for (const room of ROOMS) {
    for (const value of Object.values(room)) {
      if (!isVerb(value)) continue
      const known = verbs.get(value.definition.name)
      if (known && known !== value) throw new Error(`two verbs are called ${value.definition.name}`)
      verbs.set(value.definition.name, value)
    }
  }
  return verbs
}
