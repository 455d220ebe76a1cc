export { type TestTenant, testMember, testSubAccount, testTenant } from './test-tenant'
