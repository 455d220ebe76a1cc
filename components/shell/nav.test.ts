import { describe, expect, it } from 'vitest'
import { activeItem, type NavGroup, pathOfSegments, placeOf } from './nav'

const groups: NavGroup[] = [
  {
    id: 'main',
    items: [
      { id: 'home', label: 'Home', href: '/dashboard', icon: 'home', isExact: true },
      { id: 'settings', label: 'Settings', href: '/dashboard/settings', icon: 'settings' },
      { id: 'team', label: 'Team', href: '/dashboard/settings/team', icon: 'team' },
    ],
  },
]

describe('activeItem', () => {
  it.each([
    ['/dashboard', 'home'],
    ['/dashboard/settings', 'settings'],
    ['/dashboard/settings/team/invite', 'team'],
    ['/dashboard/settings-old', null],
    ['/dashboard/inbox', null],
  ])('%s lights %s', (path, id) => {
    expect(activeItem(groups, path)).toBe(id)
  })
})

describe('placeOf', () => {
  const nav = {
    main: groups,
    places: [{ label: 'Settings', root: '/dashboard/settings', backHref: '/dashboard', groups }],
  }

  it('takes over below its root only', () => {
    expect(placeOf(nav, '/dashboard/settings/team')?.label).toBe('Settings')
    expect(placeOf(nav, '/dashboard/inbox')).toBeNull()
  })
})

describe('pathOfSegments', () => {
  it.each([
    ['/dashboard', [], '/dashboard'],
    ['/dashboard', ['(main)', 'settings', 'team'], '/dashboard/settings/team'],
    ['', ['companies', 'abc'], '/companies/abc'],
    ['', [], '/'],
    ['/', ['(all)'], '/'],
  ])('%j and %j give %s', (base, segments, path) => {
    expect(pathOfSegments(base, segments)).toBe(path)
  })
})
