import type { DomainRecord, RecordProblem } from './schema'

/** What is wrong with a record, for programs; pages have their own words in each language. */
const SENTENCES: Readonly<Record<RecordProblem, string>> = {
  no_record: 'there is no such record',
  other_token: 'holds a token of another claim or an older one',
  token_expired: 'the token is right but has expired; renew it',
  doubled_name: 'stands under a doubled name; enter only the part before your domain',
  other_text: 'holds another text',
  other_alias: 'leads elsewhere',
  other_address: 'leads to another address',
  mixed_addresses: 'holds other addresses besides ours',
  no_answer: 'the name servers did not answer',
}

export const recordIssue = ({ type, name, problem }: DomainRecord): { path: string; message: string } => ({
  path: `${type} ${name}`,
  message: problem ? SENTENCES[problem] : 'was not looked at',
})
