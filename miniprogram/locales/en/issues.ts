import type zh from '../zh-CN/issues'

const issues: typeof zh = {
  unknown: 'This entry is not right ({code}). Check it and try again',
  of: {
    'uscc.length': 'The credit code has 18 characters, here are {length}',
    'uscc.character':
      'Character {position} of the credit code, “{character}”, cannot be: there is no I, O, S, V, Z and no sign',
    'uscc.check18': 'The 18th character of the credit code is wrong. Check it against the business licence',
    'uscc.check9': 'Characters 9 to 17 of the credit code are wrong. Check them against the business licence',
    'gtin.length': 'A barcode has 8, 12, 13 or 14 digits, here are {length}',
    'gtin.character': 'A barcode has digits only. Check it against the package',
    'gtin.check': 'The last digit of the barcode does not fit. Check it against the package',
    'mobile.format': 'A mobile number has 11 digits and starts with 1',
    'resident.length':
      'An ID number has 18 characters, here are {length}. Old numbers of 15 digits are no longer in use: see the card',
    'resident.character': 'An ID number has digits only, the last may be X. Check it against the card',
    'resident.region': 'The first 2 digits of the ID number are no province. Check it against the card',
    'resident.birthDay':
      'Characters 7 to 14 of the ID number are no date of birth. Check it against the card',
    'resident.check': 'The last character of the ID number does not fit. Check each one against the card',
    'cma.format': 'A CMA number has 12 digits, like {example}',
    'cnas.format': 'A CNAS number looks like {example}',
    'number.format': 'The number is {hint}, like {example}',
    'number.checkDigit':
      'The check digit does not fit. You can save it: the Centre looks it up in the register',
    'day.format': 'A day looks like 2025-07-15. Check year, month and day',
    'day.future': '{day} has not come yet. Check the day',
    'day.order': 'It ends before it starts. Check the days',
    'entry.duplicate': 'This was entered already. Remove one of the two',
    'licence.type': 'This category does not ask for that paper. Choose again',
    'item.code': 'This category has no such key item. Choose again',
    'item.value': 'The figure is not right. Copy the number from the report',
    'category.prohibited': 'Goods of this kind may not be sold online, so there is no code for them',
    'label.field': 'The label of this category has no such field',
    'weight.range': 'The weight is above 0 and at most {max} kg',
    'text.empty': 'Fill this in',
    required: 'Fill this in',
    type: 'This is not of the right kind ({expected}). Enter it again',
    unknownField: 'Something sent is not accepted and was not saved. Update the mini program and try again',
    tooLong: 'At most {limit} characters. Shorten it',
    tooShort: 'At least {limit} characters. Add to it',
    tooBig: 'At most {limit}. Check it',
    tooSmall: 'At least {limit}. Check it',
    choice: 'Choose one of those listed',
    format: 'The form is not right. Check it',
    keyReused: 'This step was already sent with other content. Refresh and try again',
    category: 'There is no such category. Choose again',
    document: 'A file was not uploaded completely. Upload it again',
    file: 'The file is in the wrong place and was not saved. Upload it again',
    fileMissing: 'The file did not arrive. Upload it again',
    fileType: 'Only {allowed} here. Choose another file',
    fileTooLarge: 'The file has more than {limitMb} MB. Compress it or take it again',
    fileContent: 'The file is no {allowed} inside and may be damaged. Choose another file',
    'product.notSubmitted': 'This product was never submitted and has no code. Delete the draft instead',
    'product.submitted':
      'This product was submitted and has a code, so it cannot be deleted. Withdraw it instead',
    'batch.columns':
      'The table lacks these columns: {columns}. Use the first line of the template as the header',
    'batch.empty': 'The table holds no products. Start on the second line, one product each',
    'batch.tooLong': 'A table takes up to {limit} products. Split it into several',
    'batch.unreadable':
      'This table cannot be opened; it may be damaged or locked. Save it as XLSX or CSV and send it again',
    'batch.choice': 'Only {allowed} may stand here',
    'batch.number': 'This should be a number, without its unit',
    colleaguesFull:
      'A company has at most {limit} people, unused invitations included. Remove or cancel one first',
    notRegistered: 'Nobody has registered this code. No claim is needed: register your company',
    claimantElsewhere: 'The claimant has joined another company and has to leave it first',
    notTheName: 'Not the name of the company. Type it as it stands above',
    textRisky: "This text did not pass WeChat's content check. Change it",
  },
}

export default issues
