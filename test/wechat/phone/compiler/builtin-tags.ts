/**
 * Templates of the built-in components by tag, for the compiler. A test holds that the runtime defines exactly
 * these (the runtime itself needs a browser and cannot be loaded in Node).
 */
const SLOTTED = [
  'view',
  'cover-view',
  'root-portal',
  'page-container',
  'movable-area',
  'movable-view',
  'scroll-view',
  'swiper-item',
  'navigator',
  'page-meta',
  'text',
  'form',
  'button',
  'label',
  'checkbox',
  'radio',
  'checkbox-group',
  'radio-group',
  'picker',
  'picker-view',
  'picker-view-column',
]
const LEAVES = [
  'image',
  'cover-image',
  'canvas',
  'icon',
  'progress',
  'rich-text',
  'input',
  'textarea',
  'switch',
  'slider',
]

export const builtinTemplates: Record<string, string> = {
  swiper: '<h-div><slot/></h-div>',
  ...Object.fromEntries(SLOTTED.map((tag) => [tag, '<slot/>'])),
  ...Object.fromEntries(LEAVES.map((tag) => [tag, ''])),
}
