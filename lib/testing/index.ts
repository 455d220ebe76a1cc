export { type TestTenant, testMember, testTenant } from './test-tenant'
