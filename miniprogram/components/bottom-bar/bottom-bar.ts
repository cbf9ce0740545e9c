/**
 * The bar at the foot of a page: a note above (why the button is disabled), secondary left (128 wide), primary right.
 * Slots: note, secondary, primary. secondary: true when its slot is used. flat: without ground (over a full-bleed page).
 * The page gives its root the class `barred`, so that nothing hides behind the bar.
 * No events: the buttons are the page's.
 */
Component({
  options: { multipleSlots: true },
  properties: {
    secondary: { type: Boolean, value: false },
    flat: { type: Boolean, value: false },
  },
})
