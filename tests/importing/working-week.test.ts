import { readWorkingDays } from '../../src/importing/working-week';

test.each([
  ['', [1, 2, 3, 4, 5]],
  ['Mon-Fri', [1, 2, 3, 4, 5]],
  ['mon - wed', [1, 2, 3]],
  ['Mon–Wed', [1, 2, 3]],
  ['Mon Tue Thu', [1, 2, 4]],
  ['Thursday, Tues, Monday', [1, 2, 4]],
  ['1,2,3', [1, 2, 3]],
  ['1-3; 5', [1, 2, 3, 5]],
  ['Wed, wed', [3]],
  ['Sat/Sun', [6, 7]],
])('"%s" is the working week %j', (text, days) => {
  expect(readWorkingDays(text)).toEqual(days);
});

test.each(['Montag', 'Fri-Mon', '0', '8', 'Mon-', '-Fri', 'Mon-Wed-Fri', ',', '1.5'])('"%s" is no working week', (text) => {
  expect(readWorkingDays(text)).toBeNull();
});
