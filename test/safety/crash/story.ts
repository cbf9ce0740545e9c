/**
 * A whole story: people join, a dossier is filled in, submitted and verified, asked for at a platform, answered and
 * decided, forced to red by two people and released again, edited to a second version, and chained by the night; the
 * platform's server is told of it; residents declare, pass a gate and check in. Every change has a request key of its own,
 * so that a phone that got no answer sends the same again.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyOf, makeDraft } from '../../demo/dossiers'
import { act, makeCompany, makePeople, makeSecondSupervisor, OPENIDS, YUNJI } from '../../demo/people'
import { asStated } from '../../demo/second-supplier'
import { DAY, dayOf } from '../../functions/patrol'
import type { MortalCloud } from './mortalCloud'
import { connect, type Server } from './receiving'
import { firstDay, gateOf, secondDay } from './residents'

const { qingyuan, reviewer, clerk, supervisor, second, public: anybody } = OPENIDS
const keyed = (...words: string[]) => ({ requestKey: keyOf('crash', ...words) })

/** `colours`: what the public was shown on the way, the last one at the end; `health`: what residents were. */
export async function wholeStory(
  mortal: MortalCloud,
  server: Server,
): Promise<{ colours: string[]; health: string[] }> {
  const { call, upload } = mortal
  const seen: string[] = []
  const secrets = JSON.parse(readFileSync(join(mortal.cloud.dataDir, 'secrets.json'), 'utf8'))
  await makePeople(call, secrets.SETUP_SECRET)
  await makeSecondSupervisor(call)
  await mortal.spared(() => connect(mortal, server))
  const placeId = await mortal.spared(() => gateOf(mortal))
  await makeCompany(call, qingyuan, 'qingyuan')
  const days = { reportDay: dayOf(Date.now() - 30 * DAY), expiry: dayOf(Date.now() + 900 * DAY) }
  const { productId, revision } = await makeDraft(call, upload, qingyuan, 'qingyuan', 'COS_SHAMPOO', days)
  const submitted = await act(call, qingyuan, 'supplier', 'submitProduct', {
    productId,
    revision,
    ...keyed('submit'),
  })
  const token = submitted.code?.token ?? ''
  const look = async () => {
    await mortal.fire('courier')
    seen.push((await act(call, anybody, 'scan', 'verdict', { token })).state)
  }
  await look()
  await verifyAll(mortal, 'first')
  await look()
  await launch(mortal, productId)
  await redAndReleased(mortal, productId, look)
  await secondVersion(mortal, productId)
  await look()
  const { residents, shown } = await firstDay(mortal, placeId)
  await mortal.setClock(DAY)
  await mortal.fire('patrol')
  await look()
  return { colours: seen, health: [...shown, ...(await secondDay(mortal, residents))] }
}

async function verifyAll({ call }: MortalCloud, round: string): Promise<void> {
  const { items } = await act(call, clerk, 'center', 'queue', {})
  for (const { id } of items) {
    const item = await act(call, clerk, 'center', 'verification', { id })
    await act(call, clerk, 'center', 'recordVerification', {
      id,
      revision: item.revision,
      result: asStated(item),
      ...keyed('verify', round, id),
    })
  }
}

/** Asked for, asked back, answered, refused: none of it hangs on the draw. */
async function launch({ call }: MortalCloud, productId: string): Promise<void> {
  const input = { productId, platformId: YUNJI.id, ...keyed('launch') }
  const asked = await act(call, qingyuan, 'supplier', 'requestLaunch', input)
  const { launchId } = asked
  const more = await act(call, reviewer, 'platform', 'decideLaunch', {
    launchId,
    revision: asked.revision,
    decision: 'askMore',
    text: '请补一张外箱封口的照片',
    ...keyed('ask more'),
  })
  const answered = await act(call, qingyuan, 'supplier', 'answerLaunch', {
    launchId,
    revision: more.revision,
    text: '已补',
    ...keyed('answer'),
  })
  await act(call, reviewer, 'platform', 'decideLaunch', {
    launchId,
    revision: answered.revision,
    decision: 'refuse',
    text: '规格与平台类目不符',
    ...keyed('refuse'),
  })
}

async function redAndReleased(
  mortal: MortalCloud,
  productId: string,
  look: () => Promise<void>,
): Promise<void> {
  const { call } = mortal
  const document = await evidence(mortal)
  const measure = { productId, documents: [document], note: '许可证照片与官网登记不是同一张' }
  const red = await act(call, supervisor, 'center', 'requestForce', {
    ...measure,
    kind: 'manualRed',
    reason: 'forgedPapers',
    ...keyed('red'),
  })
  await act(call, second, 'center', 'confirmForce', {
    id: red.id,
    revision: red.revision,
    ...keyed('confirm'),
  })
  await look()
  const { events } = await act(call, supervisor, 'center', 'forceSubject', { code: productId })
  const release = await act(call, second, 'center', 'requestForce', {
    ...measure,
    kind: 'release',
    reason: 'mended',
    eventId: events[0]?.id ?? '',
    ...keyed('release'),
  })
  await act(call, supervisor, 'center', 'confirmForce', {
    id: release.id,
    revision: release.revision,
    ...keyed('confirm release'),
  })
  await look()
}

async function evidence({ call, upload }: MortalCloud): Promise<string> {
  const content = Buffer.from('%PDF-1.4 spot check')
  const { documentId, cloudPath } = await act(call, supervisor, 'center', 'issueUpload', {
    purpose: 'register',
    name: 'HJ-25-0612.pdf',
    type: 'application/pdf',
    size: content.length,
    ...keyed('issue evidence'),
  })
  const fileId = await upload(supervisor, cloudPath, content)
  await act(call, supervisor, 'center', 'confirmUpload', { documentId, fileId, ...keyed('confirm evidence') })
  return documentId
}

async function secondVersion({ call }: MortalCloud, productId: string): Promise<void> {
  const product = await act(call, qingyuan, 'supplier', 'product', { productId })
  const saved = await act(call, qingyuan, 'supplier', 'saveDraft', {
    productId,
    revision: product.revision,
    changes: { forecastDaily: 7_000 },
    ...keyed('edit'),
  })
  const { revision } = saved
  await act(call, qingyuan, 'supplier', 'submitProduct', { productId, revision, ...keyed('submit again') })
}
