import alcohol from './ALCOHOL.json'
import appliance from './APPLIANCE.json'
import book from './BOOK.json'
import cosShampoo from './COS_SHAMPOO.json'
import cosSkin from './COS_SKIN.json'
import cosSpecial from './COS_SPECIAL.json'
import detergent from './DETERGENT.json'
import disinfect from './DISINFECT.json'
import disinfectOther from './DISINFECT_OTHER.json'
import foodBev from './FOOD_BEV.json'
import foodCold from './FOOD_COLD.json'
import foodNut from './FOOD_NUT.json'
import foodcontact from './FOODCONTACT.json'
import fresh from './FRESH.json'
import health from './HEALTH.json'
import infant from './INFANT.json'
import jewel from './JEWEL.json'
import kidwear from './KIDWEAR.json'
import kidwearSkin from './KIDWEAR_SKIN.json'
import maskCiv from './MASK_CIV.json'
import maskMed from './MASK_MED.json'
import pesticideHome from './PESTICIDE_HOME.json'
import petfood from './PETFOOD.json'
import powerbank from './POWERBANK.json'
import textile from './TEXTILE.json'
import toothpaste from './TOOTHPASTE.json'
import toy from './TOY.json'
import waterpurifier from './WATERPURIFIER.json'

/** Every category's file, in the order in which a supplier chooses from them. A new category is one more line. */
export const categoryFiles: readonly unknown[] = [
  cosShampoo,
  cosSkin,
  cosSpecial,
  toothpaste,
  foodNut,
  foodBev,
  foodCold,
  health,
  infant,
  alcohol,
  fresh,
  toy,
  kidwear,
  kidwearSkin,
  textile,
  jewel,
  maskMed,
  maskCiv,
  disinfect,
  disinfectOther,
  detergent,
  pesticideHome,
  appliance,
  powerbank,
  waterpurifier,
  foodcontact,
  petfood,
  book,
]
