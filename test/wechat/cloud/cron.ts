/**
 * Timer expressions of config.json: seven fields (second minute hour day month week year), read as time in
 * Asia/Shanghai, which is UTC+8 all year.
 */
const SHANGHAI_OFFSET = 8 * 3600_000
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

export interface Cron {
  second: Set<number>
  minute: Set<number>
  hour: Set<number>
  day: Set<number>
  month: Set<number>
  week: Set<number>
  year: Set<number>
  /** With both a day and a weekday given, either of them is enough. */
  eitherDay: boolean
}

/** @throws Error that names the field when the expression is not one the platform knows */
export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7)
    throw new Error(`a timer needs seven fields (second minute hour day month week year): "${expression}"`)
  const [second, minute, hour, day, month, week, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  return {
    second: parseField('second', second, 0, 59),
    minute: parseField('minute', minute, 0, 59),
    hour: parseField('hour', hour, 0, 23),
    day: parseField('day', day, 1, 31),
    month: parseField('month', month, 1, 12, MONTHS, 1),
    week: parseField('week', week, 0, 6, DAYS, 0),
    year: parseField('year', year, 1970, 2099),
    eitherDay: !/^[*?]$/.test(day) && !/^[*?]$/.test(week),
  }
}

function parseField(
  field: string,
  text: string,
  low: number,
  high: number,
  names: string[] = [],
  first = 0,
): Set<number> {
  const wrong = () => new Error(`"${text}" is no ${field} of a timer (${low} to ${high}, with * , - /)`)
  const number = (part: string) => {
    const named = names.indexOf(part.toUpperCase())
    const value = named >= 0 ? named + first : /^\d+$/.test(part) ? Number(part) : Number.NaN
    if (!(value >= low && value <= high)) throw wrong()
    return value
  }
  const values = new Set<number>()
  for (const item of text.split(',')) {
    const [range = '', step = '1', more] = item.split('/')
    if (more !== undefined || !/^[1-9]\d*$/.test(step)) throw wrong()
    const [from = '', to, tooMany] = /^[*?]$/.test(range) ? [String(low), String(high)] : range.split('-')
    if (tooMany !== undefined) throw wrong()
    const end = to !== undefined ? number(to) : item.includes('/') ? high : number(from)
    for (let value = number(from); value <= end; value += Number(step)) values.add(value)
  }
  if (values.size === 0) throw wrong()
  return values
}

/** The first moment after `after` (both in milliseconds of Unix time) that the timer names; none: undefined. */
export function nextFire(cron: Cron, after: number): number | undefined {
  // In a date shifted by eight hours the UTC fields are the wall clock of Shanghai.
  const at = new Date(Math.floor(after / 1000) * 1000 + 1000 + SHANGHAI_OFFSET)
  while (at.getUTCFullYear() <= 2099) {
    if (!cron.year.has(at.getUTCFullYear())) at.setTime(Date.UTC(at.getUTCFullYear() + 1, 0, 1))
    else if (!cron.month.has(at.getUTCMonth() + 1))
      at.setTime(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1))
    else if (!dayFits(cron, at))
      at.setTime(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1))
    else if (!cron.hour.has(at.getUTCHours())) at.setUTCHours(at.getUTCHours() + 1, 0, 0)
    else if (!cron.minute.has(at.getUTCMinutes())) at.setUTCMinutes(at.getUTCMinutes() + 1, 0)
    else if (!cron.second.has(at.getUTCSeconds())) at.setUTCSeconds(at.getUTCSeconds() + 1)
    else return at.getTime() - SHANGHAI_OFFSET
  }
  return undefined
}

function dayFits(cron: Cron, at: Date): boolean {
  const day = cron.day.has(at.getUTCDate())
  const week = cron.week.has(at.getUTCDay())
  return cron.eitherDay ? day || week : day && week
}
