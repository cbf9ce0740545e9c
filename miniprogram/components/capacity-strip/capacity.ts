import type { ChecklistLine } from '../../../typings/assessment'
import type { Capacity } from '../../../typings/catalog'

/** The five capacities in the order of the article, with their icons. */
export const CAPACITIES: { capacity: Capacity; icon: string }[] = [
  { capacity: 'production', icon: 'factory' },
  { capacity: 'quality', icon: 'flask' },
  { capacity: 'shipment', icon: 'truck' },
  { capacity: 'operational', icon: 'headset' },
  { capacity: 'partnership', icon: 'peers' },
]

/** What a capacity's open lines cost at worst; green when nothing is open, grey when nothing is asked. */
export function worstOf(lines: ChecklistLine[]): 'green' | 'yellow' | 'red' | 'grey' {
  if (lines.length === 0) return 'grey'
  const open = lines.filter((line) => line.state !== 'met')
  if (open.some((line) => line.costs === 'red' && line.state !== 'checking')) return 'red'
  return open.length ? 'yellow' : 'green'
}
