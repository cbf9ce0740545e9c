import type { PersonKind } from '../findings'
import { latest, staysIn } from '../stays'

/** Kind `area`: arrived from a key epidemic area less than 14 days ago, from another listed one less than 7. */
export const areas: PersonKind =
  ({ has, limit, raise }) =>
  (situation) => {
    const of = (level: 'epidemic' | 'listed', id: 'H-EPIAREA' | 'H-OTHERAREA') => {
      if (!has(id)) return []
      const days = limit(id)
      return latest(staysIn(level, situation))
        .filter(({ ago }) => ago < days)
        .flatMap(({ area, left, ago }) =>
          raise({
            reason: [id, { area: area.name, left }],
            anchor: `${area.region}|${left}`,
            remaining: Math.min(days, days - ago),
          }),
        )
    }
    return [...of('epidemic', 'H-EPIAREA'), ...of('listed', 'H-OTHERAREA')]
  }
