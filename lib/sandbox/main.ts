import { environmentSchema, logger } from '@/lib/kernel'
import { startSandbox } from './start-sandbox'

// Only what it needs: the sandbox holds no secret of the installation.
const settings = environmentSchema
  .pick({
    SANDBOX_PORT: true,
    SANDBOX_SMTP_PORT: true,
    SANDBOX_DNS_PORT: true,
    SANDBOX_IMAP_PORT: true,
    DATA_DIR: true,
  })
  .parse(process.env)

const sandbox = await startSandbox({
  port: settings.SANDBOX_PORT,
  smtpPort: settings.SANDBOX_SMTP_PORT,
  dnsPort: settings.SANDBOX_DNS_PORT,
  imapPort: settings.SANDBOX_IMAP_PORT,
  dataDir: settings.DATA_DIR,
})
logger.info({ port: sandbox.port, smtpPort: sandbox.smtpPort }, 'sandbox: ready')

let isStopping = false

async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  await sandbox.close()
  process.exit(0)
}

process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
// The parent's death, where it forked us with a channel.
process.on('disconnect', () => void stop())
