import { migrateAll } from '@/lib/db/migrate'
import { env } from '@/lib/kernel'

const reports = await migrateAll(env().DATABASE_URL)
for (const report of reports) {
  console.log(`${report.plane} in ${report.schema}: ${report.applied.length} applied, ${report.alreadyApplied} before`)
}
