import { expect, it } from 'vitest'
import { envFindings } from './env-example.mjs'

const good = '# Port of the web.\n# PORT=3000\n\n# Mail goes here.\nSMTP_URL=\n'

it('is content when each variable is explained', () => expect(envFindings(good, ['PORT', 'SMTP_URL'])).toEqual([]))

it.each([
  ['one is missing', good, ['PORT', 'SMTP_URL', 'DATA_DIR']],
  ['one is unknown', good, ['PORT']],
  ['one is not explained', '# PORT=3000\n', ['PORT']],
  ['one hides under the one before', `${good}# DATA_DIR=.data\n`, ['PORT', 'SMTP_URL', 'DATA_DIR']],
  ['one is there twice', good + good, ['PORT', 'SMTP_URL']],
])('complains when %s', (_, example, names) => expect(envFindings(example, names)).not.toEqual([]))
