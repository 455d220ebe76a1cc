export { DnsFailure, type DnsFailureKind } from './dns-failure'
export { type DnsQuestion, type DnsServer, type LocalRecord, startDnsServer } from './local-server'
export { type Dns, type DnsSettings, dns, plainName, type RecordType } from './resolver'
