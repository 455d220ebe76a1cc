// The one table behind the structure check: what may import what, and who may do what only few may.

/** Rooms of `lib/`, lowest first. A file imports from its own room and from lower ones. */
export const FLOORS = [
  'kernel',
  'business-hours',
  'providers',
  'db',
  'tenancy',
  'operations',
  'events',
  'files',
  'operator',
  'ai',
  'sender',
  'channels',
  'mail',
  'billing',
  'team',
  'api-keys',
  'staff-keys',
  'notifications',
  'domains',
  'branding',
  'content',
  'whatsapp-templates',
  'compliance',
  'contacts',
  'imports',
  'conversations',
  'inbox',
  'knowledge',
  'help',
  'agents',
  'surveys',
  'targets',
  'support-figures',
  'reply-aid',
  'evaluations',
  'knowledge-gaps',
  'knowledge-findings',
  'segments',
  'voice',
  'suppressions',
  'prices',
  'campaigns',
  'deliveries',
  'mail-intake',
  'mailboxes',
  'message-intake',
  'results',
  'leads',
  'call-backs',
  'agent-actions',
  'workflows',
  'forms',
  'sequences',
  'pages',
  'drafts',
  'trash',
  'social',
  'integrations',
  'presets',
  'onboarding',
  'lifecycle',
  'impersonation',
  'isolation',
  'health',
  'platform',
  'sub-accounts',
  'bulk',
  'alerts',
  'callers',
  'surface',
  'demo',
  'worker',
]

/** Rooms beside the floors: what each may import. `testing` may use every room. */
export const BESIDE = { sandbox: ['kernel', 'providers'], testing: FLOORS }

/** Folders that hold a room for each sub-folder. */
export const ROOMS_OF_ROOMS = ['providers']

/** Doors of every room; the second one is safe in the browser. */
export const DOORS = ['', 'schema']

/** Further doors: modules that may not be loaded with the rest of their room, and who may use them. */
export const SIDE_DOORS = {
  'tenancy/edge': ['middleware.ts'],
  'db/migrate': ['scripts/tasks/', 'lib/testing/', 'lib/platform/'],
  'db/roles': ['lib/testing/'],
  'db/schema-diff': ['scripts/tasks/'],
  // The bench measures plain Prisma beside the scoped client.
  'db/generated/tenant/client': ['scripts/bench/'],
  'platform/security-headers': ['next.config.mjs'],
  'platform/start-server': ['instrumentation.ts'],
  'surface/answer-callback': ['instrumentation.ts'],
  'testing/cpu-ms': ['lib/providers/', 'lib/branding/', 'lib/content/', 'components/markdown/'],
  'testing/database-proxy': ['lib/db/', 'e2e/'],
  'providers/email/verify-signature.fixture': ['lib/mail/'],
  'campaigns/campaigns.fixture': ['lib/mail-intake/', 'lib/results/', 'lib/sequences/'],
  'files/media.fixture': ['lib/campaigns/'],
  'conversations/people.fixture': [
    'lib/call-backs/',
    'lib/evaluations/',
    'lib/reply-aid/',
    'lib/support-figures/',
    'lib/surveys/',
    'lib/targets/',
    'lib/workflows/',
  ],
  'drafts/writer.fixture': ['lib/evaluations/', 'lib/reply-aid/'],
  'forms/forms.fixture': ['lib/sequences/'],
  'campaigns/turns.fixture': ['lib/message-intake/', 'lib/results/', 'lib/sequences/'],
  'message-intake/phone.fixture': ['lib/sequences/', 'lib/workflows/'],
  'mail-intake/mail.fixture': ['lib/mailboxes/'],
  'sandbox/start-sandbox': ['lib/mail-intake/', 'lib/mailboxes/', 'lib/message-intake/'],
  'sandbox/sandbox.fixture': ['lib/agent-actions/', 'lib/campaigns/', 'lib/whatsapp-templates/'],
  'whatsapp-templates/meta.fixture': ['lib/campaigns/', 'lib/sequences/'],
  // Tests let drafts be written by the sandbox's own model, without its process.
  'sandbox/model': ['lib/drafts/'],
  'testing/input': ['app/', 'lib/surface/', 'lib/platform/', 'lib/bulk/'],
  'testing/console-verbs': ['lib/platform/', 'lib/surface/'],
  'testing/kill': [
    'lib/bulk/',
    'lib/lifecycle/',
    'lib/platform/',
    'lib/whatsapp-templates/',
    'lib/worker/',
    'scripts/tasks/',
  ],
  'testing/storm': ['lib/message-intake/', 'scripts/tasks/'],
  'testing/postgres': ['scripts/tasks/'],
  // Of tests alone.
  'testing/stand-in': [],
  'providers/http/local-site.fixture': ['lib/agent-actions/', 'lib/providers/crawler/', 'lib/workflows/'],
  'providers/documents/documents.fixture': ['lib/knowledge/', 'e2e/'],
  'providers/tables/zip.fixture': ['lib/providers/documents/'],
}

/** Who may import `@/lib/testing`, besides tests and fixtures. */
export const TESTING_USERS = ['lib/testing/', 'e2e/', 'scripts/tasks/']

/** Names that open doors past the tenant's wall, and the only files (or folders) that may say them. */
export const GUARDED_NAMES = {
  mintTenantId: ['lib/kernel/', 'lib/tenancy/', 'lib/testing/'],
  rawTenantClient: ['lib/db/', 'lib/tenancy/tenant-db.ts', 'lib/tenancy/whole-tenant.ts'],
  $leads: ['lib/tenancy/', 'lib/leads/'],
  $sequences: ['lib/tenancy/', 'lib/sequences/'],
  $support: ['lib/tenancy/', 'lib/support-figures/'],
  $gaps: ['lib/tenancy/', 'lib/knowledge-gaps/'],
  $campaigns: ['lib/tenancy/', 'lib/campaigns/'],
  // Conditions in SQL: those that rules are compiled to.
  $segments: ['lib/tenancy/', 'lib/segments/'],
  $import: ['lib/tenancy/', 'lib/imports/'],
  platformDb: [
    'lib/channels/number-directory.ts',
    'lib/channels/sharing-accounts.ts',
    'lib/db/',
    'lib/tenancy/directory.ts',
    'lib/operations/platform-verb.ts',
    'lib/events/',
    'lib/operator/',
    'lib/billing/',
    'lib/team/',
    'lib/staff-keys/',
    'lib/domains/',
    'lib/branding/',
    'lib/lifecycle/',
    'lib/impersonation/',
    'lib/health/',
    'lib/isolation/',
    'lib/compliance/',
    'lib/segments/',
    'lib/campaigns/',
    'lib/leads/',
    'lib/trash/',
    'lib/platform/',
    'lib/sub-accounts/',
    'lib/bulk/',
    'lib/alerts/',
    'lib/demo/',
    'lib/testing/',
    'app/api/health/ready/route.ts',
  ],
}

/** Files that may read `process.env`; NODE_ENV and NEXT_RUNTIME are replaced when the app is built and free to all. */
export const ENVIRONMENT_READERS = [
  'lib/kernel/',
  'lib/testing/',
  'lib/sandbox/main.ts',
  'middleware.ts',
  'next.config.mjs',
  'playwright.config.ts',
  'vitest.config.ts',
  'app/api/auth/[...nextauth]/route.ts',
  'e2e/',
  'scripts/',
  'widget/testing/',
]
export const FREE_VARIABLES = ['NODE_ENV', 'NEXT_RUNTIME']

/** Modules that `app/` and `components/` may not import: no rule of the business lives there. */
export const CLOSED_TO_APP = [/^pg$/, /^@prisma\//, /^pg-boss$/, /^@\/lib\/db\/?/]
export const CLOSED_TO_APP_EXCEPT = ['app/api/health/']

export const BANNED_NAMES = ['util', 'utils', 'helper', 'helpers', 'common', 'service', 'services', 'manager', 'misc']

/** Words of the demo companies' own websites, not of the product. */
export const NAMED_FREELY = ['lib/sandbox/websites/']

export const MAX_LINES = 400
export const MEDIAN_LINES = 70
export const README_LINES = 25
