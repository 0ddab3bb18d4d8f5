// Filters live in the address, so that a list can be sent to a colleague and found again by "back".
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

export function useFilters<Name extends string>(defaults: Record<Name, string>): [Record<Name, string>, (change: Partial<Record<Name, string>>) => void] {
  const [params, setParams] = useSearchParams()
  const values = Object.fromEntries(Object.keys(defaults).map(name => [name, params.get(name) ?? defaults[name as Name]])) as Record<Name, string>
  const change = useCallback((by: Partial<Record<Name, string>>) => {
    setParams(old => {
      const next = new URLSearchParams(old)
      for (const [name, value] of Object.entries(by) as [Name, string][]) {
        if (value === defaults[name]) next.delete(name)
        else next.set(name, value)
      }
      return next
    }, { replace: true })
  }, [setParams, defaults])
  return [values, change]
}
