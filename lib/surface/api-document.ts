import { processWide } from '@/lib/kernel'
import {
  type ApiDocument,
  eachOperation,
  type Operation,
  PROBLEM_RESPONSES,
  problemParts,
  withExamples,
} from './document-parts'
import { generateDocument } from './verb-router'
import { allVerbs } from './verbs'

export type { ApiDocument, Operation } from './document-parts'

/** How the resources of verbs are called where they are read; in this order. */
const TAGS: Readonly<Record<string, string>> = {
  contacts: 'Contacts',
  segments: 'Contacts',
  conversations: 'Conversations',
  labels: 'Conversations',
  inbox_views: 'Conversations',
  teams: 'Conversations',
  assignment_rules: 'Conversations',
  desk: 'Conversations',
  macros: 'Canned replies',
  canned_replies: 'Canned replies',
  agents: 'AI agents',
  ai_settings: 'AI agents',
  content: 'Content',
  forms: 'Forms',
  pages: 'Landing pages',
  knowledge: 'Knowledge',
  articles: 'Help centre',
  categories: 'Help centre',
  members: 'Team',
  roles: 'Roles',
  sub_accounts: 'Sub-accounts',
  company: 'Company',
  branding: 'Branding',
  domains: 'Domains',
  email_templates: 'E-mail',
  email_identity: 'E-mail',
  notifications: 'Notifications',
  usage: 'Plan and usage',
  audit: 'Audit log',
  files: 'Recently deleted',
  trash: 'Recently deleted',
  api_keys: 'API keys',
  tokens: 'API keys',
  sessions: 'Own account',
  profile: 'Own account',
}

const INTRODUCTION = `Every operation is at the address of your company, and at the shared API address where the credential names the company.

**Credentials.** \`Authorization: Bearer <API key>\` or a token of one hour from \`POST /tokens\`. A key carries the scopes that were chosen, as far as its owner holds them at that moment.

**Accounts.** \`X-Subtenant-ID\` (slug or id) narrows a credential of the whole company to one sub-account; \`all\` reads over all of them. \`X-Tenant-ID\` may repeat the company; it never gives access.

**Repeating.** Every \`POST\` takes an \`Idempotency-Key\`: for 24 hours the same call gets the first answer again (\`Idempotent-Replayed: true\`), another one under the same key gets 409.

**Pages.** Lists answer with \`items\` and \`nextCursor\`; give it back as \`cursor\`.

**Errors** are \`application/problem+json\` (RFC 9457) with a stable \`code\`.`

/** Where a field must hold something that its schema does not say. */
const MAIL = { body: 'Hello {{name}}, open this link: {{link}}' }
const RULES = {
  kind: 'group',
  match: 'all',
  rules: [
    { kind: 'tag', operator: 'any_of', values: ['newsletter'] },
    { kind: 'moment', moment: 'lastSeenAt', operator: 'within_last', days: 30 },
  ],
}
const CONTENT = {
  subject: 'Good news, {{firstName|dear reader}}',
  preheader: 'What is new in spring',
  blocks: [
    { id: 'hello', kind: 'text', content: [{ kind: 'paragraph', spans: [{ text: 'Hello {{name|there}}!' }] }] },
    { id: 'end', kind: 'footer', address: '1 Example Street', reason: '' },
  ],
}
const OWN_EXAMPLES: Readonly<Record<string, object>> = {
  'conversations.block-sender': { kind: 'email', value: 'noise@example.org' },
  'content.create': { name: 'Newsletter', content: CONTENT },
  'content.send-test': { content: CONTENT },
  'segments.preview': { rules: RULES },
  'segments.create': { name: 'Readers', description: 'They read our letter', rules: RULES },
  'email_templates.update': MAIL,
  'email_templates.send-test': { template: { key: 'welcome', subject: 'Welcome', ...MAIL } },
}

const components = () => ({
  securitySchemes: {
    apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of the company: `key_…`.' },
    token: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: 'A token of one hour (`POST /tokens`).',
    },
  },
  parameters: {
    subtenant: {
      name: 'X-Subtenant-ID',
      in: 'header',
      schema: { type: 'string' },
      description: 'Slug or id of a sub-account, or `all`.',
    },
    idempotency: {
      name: 'Idempotency-Key',
      in: 'header',
      schema: { type: 'string', minLength: 1, maxLength: 255 },
      description: 'Any text that is new for each piece of work; the same again gets the first answer.',
    },
  },
  ...problemParts,
})

const sentence = (access: string): string => {
  if (access === 'public') return 'Open to everybody.'
  if (access === 'member') return 'For a signed-in member; API keys cannot call it.'
  return access.includes(':') ? `Needs the permission \`${access}\`.` : ''
}

function complete(method: string, operation: Operation): Operation {
  const [resource = ''] = operation.operationId.split('.', 1)
  const access = allVerbs().get(operation.operationId)?.definition.access ?? 'public'
  const shown = withExamples(operation, OWN_EXAMPLES[operation.operationId])
  return {
    ...shown,
    tags: [TAGS[resource] ?? operation.tags?.[0] ?? resource],
    description: [operation.description, sentence(access)].filter(Boolean).join('\n\n'),
    parameters: [
      ...(shown.parameters ?? []),
      { $ref: '#/components/parameters/subtenant' },
      ...(method === 'post' ? [{ $ref: '#/components/parameters/idempotency' }] : []),
    ],
    responses: { ...operation.responses, ...PROBLEM_RESPONSES },
    ...(access === 'public' ? { security: [{}] } : access === 'member' ? { security: [{ token: [] }] } : {}),
  }
}

async function makeDocument(): Promise<ApiDocument> {
  const generated = (await generateDocument()) as unknown as ApiDocument
  const paths = eachOperation(generated, complete)
  const used = new Set(
    Object.values(paths).flatMap((methods) => Object.values(methods).flatMap(({ tags = [] }) => tags)),
  )
  const known = Object.values(TAGS).filter((tag) => used.has(tag))
  const tags = [...new Set([...known, ...used])].map((name) => ({ name }))
  return { ...generated, tags, paths, components: components(), security: [{ apiKey: [] }, { token: [] }] }
}

const made = processWide('apiDocument', () => ({ document: null as Promise<ApiDocument> | null }))

/** The verbs as operations, made once in a process. */
export function apiOperations(): Promise<ApiDocument> {
  made.document ??= makeDocument()
  return made.document
}

/** The OpenAPI 3.1 document of the API. `title` and `url` are the company's: it is served on its host. */
export async function openApiDocument(title: string, url: string): Promise<ApiDocument> {
  return {
    ...(await apiOperations()),
    info: { title, version: '1', description: INTRODUCTION },
    servers: [{ url: `${url}/api/v1` }],
  }
}
