import pino, { type Logger } from 'pino'

const SECRETS = ['password', 'passwordHash', 'token', 'apiKey', 'authorization', 'cookie', 'secret']

/** Errors of the database driver carry their whole connection with every statement it has prepared. */
function withoutClient(error: Error): object {
  const { client: _, ...rest } = pino.stdSerializers.err(error) as ReturnType<typeof pino.stdSerializers.err> & {
    client?: unknown
  }
  return rest
}

/** JSON lines on stderr; keys that hold secrets are censored one and two levels down. */
export const logger: Logger = pino(
  {
    level: process.env.LOG_LEVEL ?? 'info',
    base: null,
    serializers: { err: withoutClient },
    redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`]), censor: '[redacted]' },
  },
  pino.destination({ fd: 2, sync: false }),
)
