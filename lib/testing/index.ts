export { type Delivered, mailSink, refusal } from './mail-sink'
export { type TestTenant, testMember, testSubAccount, testTenant } from './test-tenant'
