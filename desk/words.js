// Days and times as people read them.

const inLondon = (options) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options });
const longDay = inLondon({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = inLondon({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const time = inLondon({ hour: '2-digit', minute: '2-digit' });

/** `Mon 23 Nov 2026`, of a day as `YYYY-MM-DD`. */
export const shortDayOf = (day) => shortDay.format(new Date(`${day}T12:00:00Z`)).replace(',', '');

/** `Monday 23 November 2026`, of a day as `YYYY-MM-DD`; no words where it is none. */
export const longDayOf = (day) => (day === '' ? '' : longDay.format(new Date(`${day}T12:00:00Z`)).replace(',', ''));

/** `Monday 23 November 2026`, of an instant. */
export const dayAt = (instant) => longDay.format(new Date(instant)).replace(',', '');

/** `09:05`, of an instant. */
export const timeAt = (instant) => time.format(new Date(instant));

/** `Mon 23 Nov 2026`, of an instant. */
export const shortDayAt = (instant) => shortDay.format(new Date(instant)).replace(',', '');
