/**
 * Replaces Date in a function's worker before the function is loaded: shifted by the cloud's offset, and in
 * UTC as the platform's machines are, whatever time zone this machine has (a worker cannot choose its own).
 */
const RealDate = Date
const LOCAL = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']
const HAS_ZONE = /(Z|GMT|UTC|[+-]\d\d:?\d\d)\s*(\(.*\))?$/i
const DATE_ONLY = /^[+-]?\d{4,6}(-\d\d){0,2}$/

/** Milliseconds of a date text; a text without a zone is UTC. */
function parse(text) {
  const date = new RealDate(text)
  if (HAS_ZONE.test(text) || DATE_ONLY.test(text.trim())) return date.getTime()
  return date.getTime() - date.getTimezoneOffset() * 60_000
}

/** @param {SharedArrayBuffer} shared holds the offset in milliseconds as one float64 */
exports.install = (shared) => {
  const offset = new Float64Array(shared)
  const now = () => RealDate.now() + offset[0]

  class ShiftedDate extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(now())
      else if (parts.length > 1) super(RealDate.UTC(...parts))
      else super(typeof parts[0] === 'string' ? parse(parts[0]) : parts[0])
    }
    static now() {
      return now()
    }
    static parse(text) {
      return parse(String(text))
    }
    getTimezoneOffset() {
      return 0
    }
    toString() {
      if (Number.isNaN(this.getTime())) return 'Invalid Date'
      return `${this.toDateString()} ${this.toTimeString()}`
    }
    toDateString() {
      const [day, date, month, year] = this.toUTCString().replace(',', '').split(' ')
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${day} ${month} ${date} ${year}`
    }
    toTimeString() {
      const time = this.toUTCString().split(' ')[4]
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${time} GMT+0000 (Coordinated Universal Time)`
    }
    [Symbol.toPrimitive](hint) {
      return hint === 'number' ? this.getTime() : this.toString()
    }
  }
  for (const name of LOCAL) {
    ShiftedDate.prototype[`get${name}`] = RealDate.prototype[`getUTC${name}`]
    if (name !== 'Day') ShiftedDate.prototype[`set${name}`] = RealDate.prototype[`setUTC${name}`]
  }
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    ShiftedDate.prototype[name] = function (locales, options) {
      return RealDate.prototype[name].call(this, locales, { timeZone: 'UTC', ...options })
    }
  }
  // A class inherits RealDate's own `name` and `length` checks: keep the face of the original.
  Object.defineProperty(ShiftedDate, 'name', { value: 'Date' })
  globalThis.Date = ShiftedDate
}
