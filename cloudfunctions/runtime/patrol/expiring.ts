/** What platforms are told ahead of time: that a code they rely on is about to change its colour by itself. */
import type { Colour } from '../../../typings/assessment'
import type { Day } from '../../../typings/text'
import { addDays } from '../../domain/calendar'
import { noticeStage } from '../../domain/circulation'
import type { Stored } from '../store/database'
import type { Product, Stage } from '../store/records'
import { codeExpiring } from '../webhook/kinds'
import type { News } from '../webhook/news'

export interface Expiring {
  /** Of the notice, so that each platform hears of it once. */
  id: string
  news: News
}

const RANK: Record<Colour, number> = { green: 0, yellow: 1, red: 2 }

/**
 * Of each day on which the colour gets worse by time alone: the news 60 days and 30 days before. A change for the
 * better asks nothing of a platform, and the change itself is told when it comes.
 */
export function expiringOf({ code, submitted, withdrawn }: Stored<Product>, day: Day): Expiring[] {
  if (!code || !submitted || withdrawn) return []
  const { stages } = code.outlook
  return stages.flatMap((stage, index) => {
    const before = stages[index - 1]
    const lastDay = addDays(stage.from, -1)
    const ahead = noticeStage(lastDay, day)
    if (!before || !isWorse(stage, before) || !ahead) return []
    const { state: to, requirements = [] } = stage
    const news = codeExpiring({ product: submitted.dossier.name, lastDay, to, requirements })
    return [{ id: `expiring-${code.token}-${lastDay}-${to}-${ahead}`, news }]
  })
}

const isWorse = (stage: Stage, before: Stage): boolean => RANK[stage.state] > RANK[before.state]
