/** News of launches to the people of both sides. */
import type { Param } from '../../../typings/text'
import type { MessageCode } from '../message/wordedCodes'
import type { Call } from '../onion/call'
import { users } from '../store/collections'
import type { Where } from '../store/database'
import { type Tell, tellAll } from '../store/outbox'
import type { Launch, User } from '../store/records'

/** The most people of one company or platform that are told. */
const PEOPLE = 100

export async function tellSupplier(
  call: Call,
  launchId: string,
  launch: Launch,
  code: MessageCode,
  more: Record<string, Param> = {},
): Promise<Tell[]> {
  const people = await call.read.find(users, { where: { supplierId: launch.supplierId }, limit: PEOPLE })
  const link = `/supplier/pages/launch/launch?launchId=${launchId}`
  return tellAll(
    people.map(({ _id }) => _id),
    { code, params: { product: launch.product, platform: launch.platform, ...more } },
    link,
  )
}

export async function tellPlatform(
  call: Call,
  launchId: string,
  launch: Launch,
  code: MessageCode,
  more: Record<string, Param> = {},
): Promise<Tell[]> {
  // A field within a field, which the typed question has no word for.
  const where = { 'platform.id': launch.platformId } as Where<User>
  const people = await call.read.find(users, { where, limit: PEOPLE })
  const link = `/platform/pages/launch/launch?launchId=${launchId}`
  return tellAll(
    people.map(({ _id }) => _id),
    { code, params: { product: launch.product, supplier: launch.supplier, ...more } },
    link,
  )
}
