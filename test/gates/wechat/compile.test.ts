import { oversized, packageSizes } from './compile'

const app = (field: string) => JSON.stringify({ [field]: [{ root: 'center' }, { root: 'platform/' }] })

it.each(['subPackages', 'subpackages'])('adds up the bytes of each package of %s', (field) => {
  const output = {
    'app.json': app(field),
    'pages/home/home.js': Buffer.alloc(100),
    'center/pages/queue/queue.js': '两字',
    'centerpiece.js': 'x',
  }
  const main = Buffer.byteLength(app(field)) + 100 + 1
  expect(packageSizes(output)).toEqual({ main, 'center/': 6 })
})

it('names a package over 2 MB and a picture over 200 KB, and nothing at the limit', () => {
  const limit = { 'app.json': app('subPackages'), 'center/a.js': Buffer.alloc(2 * 1024 * 1024) }
  expect(oversized({ ...limit, 'images/a.png': Buffer.alloc(200 * 1024) })).toEqual([])
  expect(oversized({ ...limit, 'center/b.js': 'x', 'images/a.png': Buffer.alloc(200 * 1024 + 1) })).toEqual([
    'package center/ has 2049 KB, more than 2048 KB',
    'images/a.png has 201 KB, more than 200 KB',
  ])
})
