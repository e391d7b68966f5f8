/** Months by name, 1 is January; short forms as people type them. */
export const months: Readonly<Record<string, number>> = {
  january: 1, jan: 1, february: 2, feb: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6, july: 7, jul: 7, august: 8, aug: 8,
  september: 9, sept: 9, sep: 9, october: 10, oct: 10, november: 11, nov: 11, december: 12, dec: 12,
};

/** Days of the week by name, 1 is Monday. */
export const weekdays: Readonly<Record<string, number>> = {
  monday: 1, mon: 1, tuesday: 2, tue: 2, tues: 2, wednesday: 3, wed: 3, weds: 3, thursday: 4, thu: 4, thur: 4, thurs: 4, friday: 5, fri: 5,
  saturday: 6, sat: 6, sunday: 7, sun: 7,
};

/** Names of months and days that are also ordinary words or people's names. */
export const doubtfulNames = 'may march mar jan june april august sat sun wed mon dec';

/** Numbers in words. */
export const numberWords: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, couple: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40,
  fifty: 50, sixty: 60, ninety: 90,
};

/** Which of several, in words and figures. */
export const ordinals: Readonly<Record<string, number>> = {
  first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4,
};

/** Other words of dates and ranges. */
export const dateWords = `
  today tomorrow yesterday tonight week weeks weekend fortnight fortnights month months quarter quarters year years day days working
  business weekday weekdays next last previous past coming following current this between until till before after since during within
  commencing beginning ending starting christmas boxing easter bank holiday financial calendar start end rest remainder
`;
