/** The template that a phone asks for comes from the settings, and a refusal of WeChat's never holds a message back. */
import { key, openTestCloud, type TestCloud } from './harness'

jest.setTimeout(60_000)
let house: TestCloud
afterEach(() => house.close())

test('without a template no phone is asked for anything', async () => {
  house = await openTestCloud()
  expect(await house.as('oSomebody0000001').get('account', 'me', {})).not.toHaveProperty('messageTemplates')
})

test('an installation with a template names it to every phone', async () => {
  house = await openTestCloud({ env: { MESSAGE_TEMPLATE: 'template-of-news' } })
  expect(await house.as('oSomebody0000001').get('account', 'me', {})).toMatchObject({
    messageTemplates: ['template-of-news'],
  })
})

test('a message reaches the inbox although WeChat cannot be reached', async () => {
  house = await openTestCloud({ env: { MESSAGE_TEMPLATE: 'template-of-news' } })
  const first = house.as('oSupervisor000001')
  await first.get('account', 'setUp', { secret: house.setupSecret, name: '李伟', requestKey: key() })
  const { code } = await first.get('account', 'invite', { role: 'clerk', requestKey: key() })
  house.broken = 'openapi'
  await house.as('oClerk0000000001').get('account', 'accept', { code, name: '王芳', requestKey: key() })
  await house.quiet()
  await house.cloud.fireTimer('courier')
  house.broken = undefined
  const { items } = await first.get('account', 'inbox', {})
  expect(items.map(({ about }) => about.code)).toEqual(['invitationAccepted'])
  expect(house.log.join('\n')).toContain('subscribeMessage.send')
})
