const part = (type: string, lines: readonly string[]) => [`Content-Type: ${type}`, '', ...lines, '']

/** A message of parts, as mail servers write reports. */
function report(type: string, id: string, parts: readonly string[][]): string {
  const head = [
    'From: MAILER-DAEMON@mx.example',
    'To: news@company.example',
    'Subject: Undelivered',
    `Message-ID: <${id}@mx.example>`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${type}; boundary="=_b1"`,
    '',
  ]
  const body = parts.flatMap((lines) => ['--=_b1', ...lines])
  return [...head, ...body, '--=_b1--', ''].join('\r\n')
}

/** A header of ours, folded as servers on the way fold it. */
const returned = (token: string) => [
  'Message-ID: <one@company.example>',
  'List-Unsubscribe:',
  ` <https://company.example/mail/u/${token}>`,
  'Subject: News',
]

type Bounce = { id?: string; to: string; status?: string; action?: string; token?: string }

/** A delivery status notification (RFC 3464). */
export const bounce = ({ id = 'r1', to, status = '5.1.1', action = 'failed', token }: Bounce): string =>
  report('delivery-status', id, [
    part('text/plain', ['Your message could not be delivered.']),
    part('message/delivery-status', [
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: rfc822; ${to}`,
      `Action: ${action}`,
      `Status: ${status}`,
      'Diagnostic-Code: smtp; 550 5.1.1',
      '   no such user',
    ]),
    ...(token ? [part('text/rfc822-headers', returned(token))] : []),
  ])

/** A feedback report (RFC 5965). */
export const complaint = ({
  id = 'c1',
  type = 'abuse',
  token,
}: {
  id?: string
  type?: string
  token: string
}): string =>
  report('feedback-report', id, [
    part('text/plain', ['This is a report of a mail from one of our users.']),
    part('message/feedback-report', [`Feedback-Type: ${type}`, 'User-Agent: Loop/1.0', 'Version: 1']),
    part('message/rfc822', [...returned(token), '', 'Dear reader']),
  ])
