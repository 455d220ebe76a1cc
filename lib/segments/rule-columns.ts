import { isRelative, type Rules, watchesCampaigns } from './schema'

/** What a row of `segment` keeps of its rules; without rules it is a list. */
export const ruleColumns = (rules: Rules | undefined) =>
  rules
    ? { kind: 'rules', rules, isRelative: isRelative(rules), watchesCampaigns: watchesCampaigns(rules) }
    : { kind: 'list' }
