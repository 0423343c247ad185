/** `Ana and Ben`, `a, b or c`: a list in words. */
export const formatList = (
  language: string,
  items: ReadonlyArray<string>,
  type: "conjunction" | "disjunction" = "conjunction",
): string => new Intl.ListFormat(language, { style: "long", type }).format(items);

export const formatNumber = (language: string, value: number, options?: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(language, options).format(value);

/**
 * A calendar day in words, such as `Tuesday, 24 November`.
 * @param day `YYYY-MM-DD`; it has no time zone and is read as that day wherever the reader is
 */
export const formatDay = (
  language: string,
  day: string,
  options: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long" },
): string => {
  const noon = new Date(`${day}T12:00:00Z`);
  if (Number.isNaN(noon.getTime())) return day;
  return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(noon);
};

/** A clock time such as `21:30`, from minutes since local midnight (0 to 1439). */
export const formatMinute = (language: string, minute: number): string =>
  new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", timeZone: "UTC" }).format(
    new Date(Date.UTC(2000, 0, 1, Math.floor(minute / 60), minute % 60)),
  );
