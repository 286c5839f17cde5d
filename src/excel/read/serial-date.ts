const secondsPerDay = 86_400;
/** 9999-12-31, the last day Excel knows. */
const lastDay = 2_958_465;
const daysFrom1900To1904 = 1_462;
/** Excel takes 1900 for a leap year, as Lotus 1-2-3 did: its day 60 never was. */
const dayThatNeverWas = 60;

/**
 * A serial number as `2020-01-31`, `2020-01-31T08:30:00` or, below one day, `08:30:00`; undefined where there is no such
 * day. Nothing depends on the time zone.
 */
export function dateOf(serial: number, is1904: boolean): string | undefined {
  if (!(serial >= 0 && serial <= lastDay)) return undefined;
  const seconds = Math.round(serial * secondsPerDay);
  const day = Math.floor(seconds / secondsPerDay);
  const rest = seconds - day * secondsPerDay;
  const time = new Date(rest * 1000).toISOString().slice(11, 19);
  if (day === 0) return time;
  const counted = is1904 ? day + daysFrom1900To1904 : day;
  if (counted > lastDay || counted === dayThatNeverWas) return undefined;
  const date = new Date(
    Date.UTC(1899, 11, counted < dayThatNeverWas ? 31 : 30) + counted * secondsPerDay * 1000,
  );
  const iso = date.toISOString().slice(0, 10);
  return rest === 0 ? iso : `${iso}T${time}`;
}

const isoDate = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z?)?$/;

/** A date stored as text (`t="d"`), in the same three forms. */
export function dateOfText(text: string): string | undefined {
  if (!isoDate.test(text)) return undefined;
  const date = new Date(text.length === 10 || text.endsWith('Z') ? text : `${text}Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  const iso = date.toISOString().slice(0, 19);
  if (iso.slice(0, 10) !== text.slice(0, 10)) return undefined;
  return iso.endsWith('T00:00:00') ? iso.slice(0, 10) : iso;
}
