import pino, { type Logger } from 'pino'

const SECRETS = ['password', 'passwordHash', 'token', 'apiKey', 'authorization', 'cookie', 'secret']

/** JSON lines on stderr; keys that hold secrets are censored one and two levels down. */
export const logger: Logger = pino(
  {
    level: process.env.LOG_LEVEL ?? 'info',
    base: null,
    redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`]), censor: '[redacted]' },
  },
  pino.destination({ fd: 2, sync: false }),
)
