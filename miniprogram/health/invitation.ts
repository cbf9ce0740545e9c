/** An invitation that has just been made, on its way to the page that shows it once. It is in memory alone. */
export interface FreshInvitation {
  placeId: string
  /** Empty: it was shown before, since the same request was answered twice. */
  code: string
  expiresAt: string
}

let fresh: FreshInvitation | undefined

export const freshInvitation = {
  put(invitation: FreshInvitation): void {
    fresh = invitation
  },
  /** The invitation of this place, the first time it is asked for. */
  take(placeId: string): FreshInvitation | null {
    const found = fresh?.placeId === placeId ? fresh : null
    if (found) fresh = undefined
    return found
  },
}
