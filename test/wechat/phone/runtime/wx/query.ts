import type { GeneralComponent } from 'glass-easel'
import { part } from '../screen'

interface Fields {
  id?: boolean
  dataset?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  node?: boolean
  properties?: string[]
  computedStyle?: string[]
}
type Answer = Record<string, unknown> | null
type Owner = { _$: GeneralComponent }

interface Step {
  owner: Owner
  selector: string | null
  one: boolean
  fields: Fields
  hear?: (answer: unknown) => void
}

/** The page on top, set by the pages. */
export const top: { page?: () => { instance: Owner; scroll: HTMLElement } } = {}

function describe(node: GeneralComponent | null, element: HTMLElement, fields: Fields): Answer {
  const origin = part('pages').getBoundingClientRect()
  const box = element.getBoundingClientRect()
  const answer: Record<string, unknown> = {}
  if (fields.id) answer.id = element.id
  if (fields.dataset) answer.dataset = (node as unknown as { dataset?: object } | null)?.dataset ?? {}
  if (fields.rect) {
    Object.assign(answer, {
      left: box.left - origin.left,
      right: box.right - origin.left,
      top: box.top - origin.top,
      bottom: box.bottom - origin.top,
    })
  }
  if (fields.size) Object.assign(answer, { width: box.width, height: box.height })
  if (fields.scrollOffset) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element
    Object.assign(answer, { scrollLeft, scrollTop, scrollWidth, scrollHeight })
  }
  if (fields.node) {
    const host = node?.getMethodCaller?.() as unknown as { canvas?: unknown } | undefined
    answer.node = host?.canvas ?? element
  }
  for (const name of fields.computedStyle ?? [])
    answer[name] = getComputedStyle(element).getPropertyValue(name)
  const data = (node as unknown as { data?: Record<string, unknown> } | null)?.data
  for (const name of fields.properties ?? []) answer[name] = data?.[name]
  return answer
}

/** WeChat's selector query over the page or a component. */
class SelectorQuery {
  private readonly steps: Step[] = []
  private owner?: Owner

  in(owner: Owner): this {
    this.owner = owner
    return this
  }

  private target(selector: string | null, one: boolean) {
    const owner = this.owner ?? (top.page?.().instance as Owner)
    const add = (fields: Fields, hear?: (answer: unknown) => void): this => {
      this.steps.push({ owner, selector, one, fields, hear })
      return this
    }
    return {
      fields: add,
      boundingClientRect: (hear?: (answer: unknown) => void) =>
        add({ id: true, dataset: true, rect: true, size: true }, hear),
      scrollOffset: (hear?: (answer: unknown) => void) =>
        add({ id: true, dataset: true, scrollOffset: true }, hear),
      node: (hear?: (answer: unknown) => void) => add({ node: true }, hear),
    }
  }

  select(selector: string) {
    return this.target(selector, true)
  }
  selectAll(selector: string) {
    return this.target(selector, false)
  }
  selectViewport() {
    return this.target(null, true)
  }

  exec(hear?: (answers: unknown[]) => void): this {
    requestAnimationFrame(() => {
      const answers = this.steps.map((step) => {
        const answer = this.run(step)
        step.hear?.(answer)
        return answer
      })
      hear?.(answers)
    })
    return this
  }

  private run({ owner, selector, one, fields }: Step): unknown {
    if (selector === null) return describe(null, top.page?.().scroll as HTMLElement, fields)
    const root = owner._$.getShadowRoot()
    const see = (node: unknown) =>
      describe(node as GeneralComponent, (node as { $$: unknown }).$$ as HTMLElement, fields)
    if (!one) return (root?.querySelectorAll(selector) ?? []).map(see)
    const node = root?.querySelector(selector)
    return node ? see(node) : null
  }
}

interface Observing {
  relativeToViewport(): unknown
  relativeTo(): unknown
  observe(selector: string, hear: (entry: object) => void): void
  disconnect(): void
}

/** Tells when parts of a component come into view. */
function intersection(owner: Owner): Observing {
  let observer: IntersectionObserver | undefined
  const self: Observing = {
    relativeToViewport: () => self,
    relativeTo: () => self,
    observe(selector, hear) {
      const node = owner._$.getShadowRoot()?.querySelector(selector)
      if (!node) return
      observer = new IntersectionObserver((entries) => {
        for (const entry of entries) {
          const { intersectionRatio, boundingClientRect, time } = entry
          hear({ intersectionRatio, boundingClientRect, time })
        }
      })
      observer.observe(node.$$ as unknown as Element)
    },
    disconnect: () => observer?.disconnect(),
  }
  return self
}

export const queries = {
  createSelectorQuery: () => new SelectorQuery(),
  createIntersectionObserver: (owner: Owner) => intersection(owner),
}
