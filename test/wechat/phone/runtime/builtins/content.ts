import { make } from '../screen'
import { browserUrl } from '../wx/files'
import { anything, type Builtin, elementOf, figure, flag, type Host, pixels, text } from './define'

const label: Builtin = {
  wxml: '<slot/>',
  definition: { properties: { selectable: flag(), userSelect: flag(), space: text(), decode: flag() } },
}

const FIT: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', scaleToFill: 'fill' }

const urls = new Map<string, string>()

/** One address for each temporary file, so that a picture is not loaded again with every change around it. */
function temporary(path: string): string {
  const url = urls.get(path) ?? browserUrl(path)
  urls.set(path, url)
  return url
}

/** A picture's address within the program: absolute, or relative to the component that names it. */
function addressOf(source: string, host: Host): string {
  if (source.startsWith('wxfile:')) return temporary(source)
  if (!source || /^(https?:|data:|blob:|\/\/)/.test(source)) return source
  if (source.startsWith('/')) return `/program${source}`
  const owner = host._$.ownerShadowRoot?.getHostNode() as { is?: string } | undefined
  return `/program${new URL(source, `http://x/${(owner?.is ?? '').replace(/^\//, '')}`).pathname}`
}

const image: Builtin = {
  wxml: '',
  definition: {
    properties: {
      src: text(),
      mode: text('scaleToFill'),
      lazyLoad: flag(),
      showMenuByLongpress: flag(),
      webp: flag(),
    },
    observers: {
      'src,mode'() {
        ;(this.update as (() => void) | undefined)?.()
      },
    },
    lifetimes: {
      attached() {
        const picture = make('img', { alt: '', draggable: 'false' })
        const element = elementOf(this)
        element.append(picture)
        picture.onload = () => {
          const { naturalWidth: width, naturalHeight: height } = picture
          if (this.data.mode === 'widthFix')
            element.style.height = `${(element.clientWidth * height) / width}px`
          if (this.data.mode === 'heightFix')
            element.style.width = `${(element.clientHeight * width) / height}px`
          this.triggerEvent('load', { width, height })
        }
        picture.onerror = () => this.triggerEvent('error', { errMsg: `GET ${picture.src} fail` })
        this.update = () => {
          picture.style.objectFit = FIT[this.data.mode as string] ?? 'fill'
          const source = addressOf(this.data.src as string, this)
          if (!source) picture.removeAttribute('src')
          else if (picture.getAttribute('src') !== source) picture.src = source
        }
        ;(this.update as () => void)()
      },
    },
  },
}

/** The 2d canvas node, as `SelectorQuery.node()` gives it. */
const canvas: Builtin = {
  wxml: '',
  definition: {
    properties: { type: text(), canvasId: text(), disableScroll: flag() },
    lifetimes: {
      attached() {
        const node = make('canvas')
        elementOf(this).append(node)
        this.canvas = Object.assign(node, {
          createImage: () => new Image(),
          requestAnimationFrame: (step: FrameRequestCallback) => requestAnimationFrame(step),
          cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
        })
      },
    },
  },
}

const GLYPH: Record<string, string> = {
  success: '✓',
  info: 'i',
  warn: '!',
  waiting: '◷',
  cancel: '×',
  clear: '×',
}

const icon: Builtin = {
  wxml: '',
  definition: {
    properties: { type: text('success'), size: anything(23), color: text() },
    lifetimes: {
      attached() {
        const mark = make('i', {}, GLYPH[this.data.type as string] ?? '·')
        mark.style.cssText = `font-size:${pixels(this.data.size)};color:${(this.data.color as string) || 'inherit'}`
        elementOf(this).append(mark)
      },
    },
  },
}

const progress: Builtin = {
  wxml: '',
  definition: {
    properties: {
      percent: figure(0),
      showInfo: flag(),
      strokeWidth: anything(6),
      activeColor: text('#09BB07'),
      color: text(),
      backgroundColor: text('#EBEBEB'),
      active: flag(),
      borderRadius: anything(0),
    },
    observers: {
      '**'() {
        ;(this.update as (() => void) | undefined)?.()
      },
    },
    lifetimes: {
      attached() {
        const bar = make('b')
        const track = make('div', {}, bar)
        const words = make('span')
        elementOf(this).append(track, words)
        this.update = () => {
          const { strokeWidth, backgroundColor, borderRadius, percent, color, activeColor, showInfo } =
            this.data
          track.style.cssText = `height:${pixels(strokeWidth)};background:${backgroundColor};border-radius:${pixels(borderRadius)}`
          bar.style.cssText = `width:${percent}%;background:${color || activeColor}`
          words.textContent = showInfo ? `${percent}%` : ''
        }
        ;(this.update as () => void)()
      },
    },
  },
}

interface RichNode {
  type?: string
  text?: string
  name?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}
const UNSAFE = /^(script|iframe|style|link|object|embed)$/i

function richNode(node: RichNode): Node {
  if (node.type === 'text' || node.text !== undefined) return document.createTextNode(node.text ?? '')
  const element = document.createElement(UNSAFE.test(node.name ?? '') ? 'span' : (node.name ?? 'div'))
  for (const [name, value] of Object.entries(node.attrs ?? {}))
    if (!/^on/i.test(name)) element.setAttribute(name, value)
  element.append(...(node.children ?? []).map(richNode))
  return element
}

const richText: Builtin = {
  wxml: '',
  definition: {
    properties: { nodes: anything(''), space: text() },
    observers: {
      nodes(value: unknown) {
        const nodes = Array.isArray(value) ? value : [{ text: String(value ?? '') }]
        elementOf(this)?.replaceChildren(...nodes.map(richNode))
      },
    },
  },
}

/** What shows something. */
export const content: Record<string, Builtin> = {
  text: label,
  image,
  'cover-image': image,
  canvas,
  icon,
  progress,
  'rich-text': richText,
}
