/** What a browser may know of this room. */
export type { Action, Permission, Resource, Role, Scope } from './permissions'
