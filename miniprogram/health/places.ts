import type { HealthPlaceKind } from '../../typings/contract'

/** The icons of the four kinds of place. */
export const placeIcons: Record<HealthPlaceKind, string> = {
  community: 'home',
  office: 'building',
  supermarket: 'box',
  travel: 'truck',
}
export const placeKinds = Object.keys(placeIcons) as HealthPlaceKind[]
