import { invalid } from '@/lib/kernel'
import { KINDS_OF, type TestInput } from './ab-test'
import type { CampaignChannel } from './schema'

/** @throws invalid for what cannot be tried by this channel */
export function assertTest(channel: CampaignChannel, test: TestInput | null | undefined): void {
  if (test && !KINDS_OF[channel].includes(test.kind)) {
    throw invalid('test.kind', 'does not fit the channel of this campaign')
  }
}
