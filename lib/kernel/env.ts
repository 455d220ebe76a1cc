import { z } from 'zod'

const port = z.coerce.number().int().min(1).max(65535)
const secret = z.string().min(32, 'at least 32 characters')
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((v) => (v === '' ? undefined : v), schema.optional())

/** Every environment variable that the product reads. `.env.example` documents each; a test keeps the two alike. */
export const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  PORT: port.default(3000),
  ROOT_DOMAIN: z
    .string()
    .regex(/^[a-z0-9.-]+(:\d{1,5})?$/, 'a host name, with a port where it is not 80 or 443')
    .default('localhost:3000'),
  PUBLIC_PROTOCOL: z.enum(['http', 'https']).default('http'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'postgresql://user:password@host:port/database'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  IMPORT_MOST_MB: z.coerce.number().int().min(1).max(2_000).default(200),
  STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(100).default(5_000),
  AUTH_SECRET: secret,
  ENCRYPTION_KEY: secret,
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'smtp://user:password@host:port')),
  MAIL_FROM: z.string().min(3).default('no-reply@localhost'),
  OPENAI_API_KEY: optional(z.string().min(1)),
  OPENAI_BASE_URL: optional(z.url()),
  OPENAI_MODEL: optional(z.string().min(1)),
  WHATSAPP_API_URL: optional(z.url()),
  WHATSAPP_API_VERSION: optional(z.string().regex(/^v\d{1,3}\.\d{1,2}$/, 'a version like v25.0')),
  WHATSAPP_APP_SECRET: optional(z.string().min(8, 'at least 8 characters')),
  WHATSAPP_VERIFY_TOKEN: optional(z.string().min(8, 'at least 8 characters')),
  SANDBOX_PORT: port.default(3025),
  SANDBOX_SMTP_PORT: port.default(3026),
  SANDBOX_DNS_PORT: port.default(3027),
  SANDBOX_IMAP_PORT: port.default(3028),
  TRUSTED_PROXIES: z.string().default(''),
  DNS_SERVERS: z
    .string()
    .regex(/^[[\]0-9a-fA-F.:,\s]*$/, 'addresses of name servers, separated by commas (192.0.2.53,127.0.0.1:5353)')
    .default(''),
  EDGE_ADDRESSES: z
    .string()
    .regex(/^[0-9a-fA-F.:,\s]*$/, 'IP addresses, separated by commas')
    .default(''),
  MAIL_SPF: optional(z.string().regex(/^[a-z0-9]+[:/][^\s]+$/i, 'one SPF mechanism (include:_spf.example.com)')),
  MAIL_ALLOWED_SERVERS: z.string().default(''),
  CRAWLER_ALLOWED_ORIGINS: z.string().default(''),
  PLATFORM_NAME: z.string().min(1).max(60).default('Livery'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Environment = z.infer<typeof environmentSchema>

/** @throws Error naming each wrong variable and what is expected of it. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const result = environmentSchema.safeParse(source)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not usable:\n${lines.join('\n')}`)
}

let parsed: Environment | undefined

/** The environment, checked once at first use. */
export const env = (): Environment => {
  parsed ??= parseEnvironment(process.env)
  return parsed
}

/** Forgets the parsed environment; for tests that change `process.env`. */
export const forgetEnvironment = (): void => {
  parsed = undefined
}
