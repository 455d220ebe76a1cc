import { mailSink, refusal } from '../mail-sink'
import { isOfCrowd } from './crowd-of'

type Faults = {
  /** Shares of the recipients whose first message is put off, with an error of the server's (451) and with too many (452). */
  putOff?: readonly [failed: number, tooMany: number]
  /** Share of the recipients whose message is taken, and the connection breaks before the answer. */
  lostAnswers?: number
}

/** 0 to 1, the same for the same address: as good as by chance, and it can be repeated. */
function shareOf(address: string): number {
  let hash = 2_166_136_261
  for (const char of address) hash = Math.imul(hash ^ char.charCodeAt(0), 16_777_619)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

/**
 * A mail server as they are: now and then it is too busy, and now and then a connection breaks. It keeps what the crowd gets, not
 * what members of the company are told meanwhile.
 */
export async function faultyServer({ putOff: [failed, tooMany] = [0, 0], lostAnswers = 0 }: Faults) {
  const tried = new Set<string>()
  let lost = 0
  const sink = await mailSink({
    onRcptTo: ({ address }, _session, done) => {
      const share = shareOf(address)
      if (tried.has(address) || share >= failed + tooMany) return done()
      tried.add(address)
      done(share < failed ? refusal(451, '4.3.0 local error') : refusal(452, '4.3.1 too many messages'))
    },
    onMessage: (mail, done, breakOff) => {
      if (!isOfCrowd(mail.to)) return done()
      sink.mails.push(mail)
      if (shareOf(mail.to) < 1 - lostAnswers) return done()
      lost += 1
      breakOff()
    },
  })
  return { sink, lostAnswers: () => lost }
}
