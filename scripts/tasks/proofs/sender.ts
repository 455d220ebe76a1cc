import { startWorker } from '@/lib/testing/kill'
import { type Sink, startSink } from './sink'

/** A worker for the installation on `databaseUrl`, and the mail server that it sends to. */
export async function startSender(databaseUrl: string, rootDomain: string): Promise<Sink> {
  const sink = await startSink()
  const worker = await startWorker({
    DATABASE_URL: databaseUrl,
    ROOT_DOMAIN: rootDomain,
    SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
  })
  const stop = async () => {
    await worker.stop()
    sink.stop()
  }
  return { ...sink, stop }
}
