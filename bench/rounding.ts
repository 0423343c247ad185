export const median = (numbers: ReadonlyArray<number>): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
export const round = (number: number, digits = 2): number => Number(number.toFixed(digits));
