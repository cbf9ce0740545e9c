import { rpxToPx } from '../screen'
import { wxOf } from '../wx/global'
import {
  anything,
  type Builtin,
  elementOf,
  figure,
  flag,
  type Host,
  hover,
  hoverProperties,
  text,
} from './define'

const SLOT = '<slot/>'
const STYLE_SEGMENT = 3

const view: Builtin = {
  wxml: SLOT,
  definition: {
    properties: { ...hoverProperties(), hidden: flag() },
    lifetimes: {
      attached() {
        hover(this)
      },
    },
    observers: {
      hidden(value: boolean) {
        const node = this._$ as unknown as { setNodeStyle(style: string, segment: number): void }
        node.setNodeStyle(value ? 'display:none!important' : '', STYLE_SEGMENT)
      },
    },
  },
}

const plain = (properties: Record<string, unknown> = {}): Builtin => ({
  wxml: SLOT,
  definition: { properties },
})

const scrollView: Builtin = {
  wxml: SLOT,
  definition: {
    properties: {
      scrollX: flag(),
      scrollY: flag(),
      upperThreshold: figure(50),
      lowerThreshold: figure(50),
      scrollTop: anything(),
      scrollLeft: anything(),
      scrollIntoView: text(),
      scrollWithAnimation: flag(),
      refresherEnabled: flag(),
      refresherTriggered: flag(),
      enhanced: flag(),
      showScrollbar: flag(true),
      enableFlex: flag(),
      type: text('list'),
    },
    observers: {
      'scrollX,scrollY'(x: boolean, y: boolean) {
        const element = elementOf(this)
        element?.toggleAttribute('x', x)
        element?.toggleAttribute('y', y)
      },
      scrollTop(value: number | null) {
        if (value !== null && elementOf(this)) elementOf(this).scrollTop = Number(value)
      },
      scrollLeft(value: number | null) {
        if (value !== null && elementOf(this)) elementOf(this).scrollLeft = Number(value)
      },
      scrollIntoView(id: string) {
        if (!id) return
        requestAnimationFrame(() => {
          const root = this._$.ownerShadowRoot
          const target = root?.querySelector(`#${id}`)?.$$ as unknown as HTMLElement | undefined
          target?.scrollIntoView({ behavior: this.data.scrollWithAnimation ? 'smooth' : 'auto' })
        })
      },
    },
    lifetimes: {
      attached() {
        const element = elementOf(this)
        let atEnd = false
        let atStart = true
        element.addEventListener('scroll', () => {
          const { scrollTop, scrollLeft, scrollWidth, scrollHeight, clientHeight, clientWidth } = element
          this.triggerEvent('scroll', {
            scrollTop,
            scrollLeft,
            scrollWidth,
            scrollHeight,
            deltaX: 0,
            deltaY: 0,
          })
          const vertical = Boolean(this.data.scrollY)
          const left = vertical
            ? scrollHeight - scrollTop - clientHeight
            : scrollWidth - scrollLeft - clientWidth
          const end = left <= Number(this.data.lowerThreshold)
          if (end && !atEnd) this.triggerEvent('scrolltolower', { direction: vertical ? 'bottom' : 'right' })
          atEnd = end
          const start = (vertical ? scrollTop : scrollLeft) <= Number(this.data.upperThreshold)
          if (start && !atStart) this.triggerEvent('scrolltoupper', { direction: vertical ? 'top' : 'left' })
          atStart = start
        })
      },
    },
  },
}

const swiper: Builtin = {
  wxml: '<h-div><slot/></h-div>',
  definition: {
    properties: {
      indicatorDots: flag(),
      autoplay: flag(),
      current: figure(0),
      interval: figure(5000),
      duration: figure(500),
      circular: flag(),
      vertical: flag(),
    },
    observers: {
      current(value: number) {
        showSlide(this, value)
      },
    },
    lifetimes: {
      attached() {
        const track = elementOf(this).firstElementChild as HTMLElement
        track.className = 'wx-swiper-track'
        let from = 0
        elementOf(this).addEventListener('pointerdown', (event) => {
          from = event.clientX
        })
        elementOf(this).addEventListener('pointerup', (event) => {
          const moved = event.clientX - from
          if (Math.abs(moved) <= 40) return
          const last = track.children.length - 1
          const next = Math.max(0, Math.min(last, Number(this.data.current) + (moved < 0 ? 1 : -1)))
          this.setData({ current: next })
          this.triggerEvent('change', { current: next, source: 'touch', currentItemId: '' })
        })
        showSlide(this, Number(this.data.current))
      },
    },
  },
}

function showSlide(host: Host, index: number): void {
  const track = elementOf(host)?.firstElementChild as HTMLElement | undefined
  if (track) track.style.transform = `translateX(${-100 * index}%)`
}

const GO: Record<string, string> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

const navigator: Builtin = {
  wxml: SLOT,
  definition: {
    properties: {
      ...hoverProperties('navigator-hover', 50, 600),
      url: text(),
      openType: text('navigate'),
      delta: figure(1),
      target: text('self'),
    },
    lifetimes: {
      attached() {
        hover(this)
        elementOf(this).setAttribute('role', 'link')
        this._$.addListener('tap', () => {
          const go = wxOf()[GO[this.data.openType as string] ?? 'navigateTo'] as (options: object) => void
          go({
            url: this.data.url,
            delta: this.data.delta,
            success: (answer: unknown) => this.triggerEvent('success', answer),
            fail: (fault: unknown) => this.triggerEvent('fail', fault),
          })
        })
      },
    },
  },
}

/** Boxes: what holds other components and places them. */
export const layout: Record<string, Builtin> = {
  view,
  'cover-view': plain({ hidden: flag() }),
  'root-portal': plain({ enable: flag(true) }),
  'page-container': plain({ show: flag() }),
  'movable-area': plain(),
  'movable-view': plain({ x: figure(), y: figure(), direction: text('none') }),
  'scroll-view': scrollView,
  swiper,
  'swiper-item': plain({ itemId: text() }),
  navigator,
  'page-meta': {
    wxml: SLOT,
    definition: {
      properties: { pageStyle: text(), rootFontSize: text(), backgroundColor: text() },
      observers: {
        pageStyle(value: string) {
          requestAnimationFrame(() =>
            elementOf(this)?.closest('wx-page')?.setAttribute('style', rpxToPx(value)),
          )
        },
      },
    },
  },
}
