/** In a trial both phones are on one page: the link goes to the frame around, which opens it on the other side. */
export interface HandedOver {
  readonly from: "a" | "b";
  readonly link: string;
}

export const handOver = (from: "a" | "b", link: string): void => {
  const message: HandedOver = { from, link };
  window.parent.postMessage(message, location.origin);
};

/** What a frame of ours said, or nothing. */
export const readHandedOver = (event: MessageEvent<unknown>, origin: string): HandedOver | undefined => {
  const data = event.data;
  if (event.origin !== origin || typeof data !== "object" || data === null) return undefined;
  const from = Reflect.get(data, "from");
  const link = Reflect.get(data, "link");
  if ((from !== "a" && from !== "b") || typeof link !== "string") return undefined;
  return { from, link };
};
