import { device } from '../device'
import { make, part } from '../screen'
import { anything, around, type Builtin, elementOf, fields, flag, type Host, text } from './define'
import { type Area, REGIONS } from './regions'

/** What a picker of any mode shows: columns that may follow the choice made so far. */
interface Wheel {
  columns(chosen: number[]): string[][]
  start: number[]
  /** The event's detail for a choice. */
  answer(chosen: number[]): Record<string, unknown>
  moved?(column: number, index: number): void
}

const two = (value: number): string => String(value).padStart(2, '0')
const from = (start: number, end: number): number[] =>
  Array.from({ length: end - start + 1 }, (_, i) => start + i)

function wheelOf(host: Host): Wheel {
  const { mode, range, rangeKey, value } = host.data as Record<string, unknown>
  const words = (one: unknown): string =>
    String(rangeKey && typeof one === 'object' ? (one as Record<string, unknown>)[String(rangeKey)] : one)
  if (mode === 'date') return dateWheel(host)
  if (mode === 'region') return regionWheel(host)
  if (mode === 'time') {
    const [hours = 0, minutes = 0] = String(value || '00:00')
      .split(':')
      .map(Number)
    return {
      columns: () => [from(0, 23).map(two), from(0, 59).map(two)],
      start: [hours, minutes],
      answer: ([h = 0, m = 0]) => ({ value: `${two(h)}:${two(m)}` }),
    }
  }
  if (mode === 'multiSelector') {
    return {
      columns: () => (host.data.range as unknown[][]).map((column) => column.map(words)),
      start: (range as unknown[][]).map((_, i) => Number((value as number[])?.[i] ?? 0)),
      answer: (chosen) => ({ value: chosen }),
      moved: (column, index) => host.triggerEvent('columnchange', { column, value: index }),
    }
  }
  return {
    columns: () => [(range as unknown[]).map(words)],
    start: [Number(value) || 0],
    answer: ([index = 0]) => ({ value: String(index) }),
  }
}

function dateWheel(host: Host): Wheel {
  const { start, end, value, fields: detail } = host.data as Record<string, string>
  const first = Number((start || '1990').slice(0, 4))
  const last = Number((end || '2060').slice(0, 4))
  const now = new Date()
  const [year = now.getFullYear(), month = now.getMonth() + 1, day = now.getDate()] = value
    ? value.split('-').map(Number)
    : []
  const count = detail === 'year' ? 1 : detail === 'month' ? 2 : 3
  return {
    columns: ([y = 0, m = 0]) =>
      [
        from(first, last).map(String),
        from(1, 12).map(two),
        from(1, new Date(first + y, m + 1, 0).getDate()).map(two),
      ].slice(0, count),
    start: [year - first, month - 1, day - 1].slice(0, count),
    answer: ([y = 0, m = 0, d = 0]) => ({
      value: [String(first + y), two(m + 1), two(d + 1)].slice(0, count).join('-'),
    }),
  }
}

function regionWheel(host: Host): Wheel {
  const level = (areas: Area[] | undefined, index: number): Area | undefined => areas?.[index] ?? areas?.[0]
  const path = ([p = 0, c = 0, d = 0]: number[]): Area[] => {
    const province = level(REGIONS, p)
    const city = level(province?.parts, c)
    return [province, city, level(city?.parts, d)].filter((one): one is Area => one !== undefined)
  }
  const names = (areas: Area[] | undefined) => (areas ?? []).map((one) => one.name)
  const chosen = (host.data.value as string[]) ?? []
  const start = [0, 0, 0]
  let areas: Area[] | undefined = REGIONS
  for (const [i, name] of chosen.entries()) {
    const index: number = areas?.findIndex((one) => one.name === name) ?? -1
    if (index < 0) break
    start[i] = index
    areas = areas?.[index]?.parts
  }
  return {
    columns: (at) => {
      const [province, city] = path(at)
      return [names(REGIONS), names(province?.parts), names(city?.parts)]
    },
    start,
    answer: (at) => ({
      value: path(at).map((one) => one.name),
      code: path(at).map((one) => one.code),
      postcode: '',
    }),
  }
}

/** Shows the wheel as a sheet of columns; resolves with the chosen indexes, or undefined when it was closed. */
function askWheel(title: string, wheel: Wheel): Promise<number[] | undefined> {
  return new Promise((done) => {
    const chosen = [...wheel.start]
    const body = make('div', { class: 'wheel' })
    const close = (answer?: number[]) => {
      sheet.remove()
      done(answer)
    }
    const draw = () => {
      const columns = wheel.columns(chosen)
      body.replaceChildren(
        ...columns.map((column, i) => {
          chosen[i] = Math.max(0, Math.min(chosen[i] ?? 0, column.length - 1))
          const list = make(
            'div',
            { class: 'wheel-column' },
            ...column.map((word, index) =>
              make(
                'button',
                {
                  class: index === chosen[i] ? 'on' : '',
                  click: () => {
                    chosen[i] = index
                    wheel.moved?.(i, index)
                    draw()
                  },
                },
                word,
              ),
            ),
          )
          requestAnimationFrame(() => list.querySelector('.on')?.scrollIntoView({ block: 'center' }))
          return list
        }),
      )
    }
    const head = make(
      'div',
      { class: 'sheet-head' },
      make('button', { click: () => close() }, device.say('取消', 'Cancel')),
      make('span', {}, title),
      make(
        'button',
        { class: 'go', 'data-testid': 'picker-done', click: () => close(chosen) },
        device.say('确定', 'Done'),
      ),
    )
    const sheet = make('div', { class: 'mask bottom' }, make('div', { class: 'sheet' }, head, body))
    draw()
    part('over').append(sheet)
  })
}

async function askPicker(host: Host): Promise<void> {
  if (host.data.disabled) return
  const wheel = wheelOf(host)
  const chosen = await askWheel(String(host.data.headerText ?? ''), wheel)
  if (!chosen) return host.triggerEvent('cancel', {})
  const answer = wheel.answer(chosen)
  host.setData({ value: answer.value })
  host.triggerEvent('change', answer)
}

const picker: Builtin = {
  wxml: '<slot/>',
  definition: {
    properties: {
      mode: text('selector'),
      range: anything([]),
      rangeKey: text(),
      value: anything(0),
      disabled: flag(),
      start: text(),
      end: text(),
      fields: text('day'),
      headerText: text(),
      level: text('sub-district'),
      customItem: text(),
      name: text(),
    },
    lifetimes: {
      attached() {
        const element = elementOf(this)
        element.setAttribute('role', 'button')
        fields.set(element, {
          name: () => String(this.data.name),
          value: () => this.data.value,
          reset: () => {},
        })
        this._$.addListener('tap', () => void askPicker(this))
      },
    },
  },
}

const ROW = 34

const pickerView: Builtin = {
  wxml: '<slot/>',
  definition: {
    properties: { value: anything([]), indicatorStyle: text(), maskStyle: text(), immediateChange: flag() },
    observers: {
      value() {
        requestAnimationFrame(() => placeColumns(this))
      },
    },
    lifetimes: {
      attached() {
        requestAnimationFrame(() => placeColumns(this))
      },
    },
  },
}

const columnsOf = (host: Host): Element[] => [
  ...(elementOf(host)?.querySelectorAll('wx-picker-view-column') ?? []),
]

function placeColumns(host: Host): void {
  const value = (host.data.value as number[]) ?? []
  columnsOf(host).forEach((column, i) => {
    column.scrollTop = (value[i] ?? 0) * ROW
  })
}

const pickerColumn: Builtin = {
  wxml: '<slot/>',
  definition: {
    lifetimes: {
      attached() {
        let settle: number | undefined
        elementOf(this).addEventListener('scroll', () => {
          clearTimeout(settle)
          settle = window.setTimeout(() => {
            const view = around(elementOf(this), 'wx-picker-view')
            if (!view) return
            const value = columnsOf(view).map((column) => Math.round(column.scrollTop / ROW))
            view.setData({ value })
            view.triggerEvent('change', { value })
          }, 120)
        })
      },
    },
  },
}

/** What lets somebody choose. */
export const choice: Record<string, Builtin> = {
  picker,
  'picker-view': pickerView,
  'picker-view-column': pickerColumn,
}
