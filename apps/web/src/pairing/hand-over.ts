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

/** Listens in the page around: a link from one phone is opened on the other. `opened` hears which one that was. */
export const handOverTo = (
  windowOf: (side: "a" | "b") => Window | undefined,
  opened: (side: "a" | "b") => void = () => undefined,
): void => {
  window.addEventListener("message", (event) => {
    const handed = readHandedOver(event, location.origin);
    if (handed === undefined || !URL.canParse(handed.link)) return;
    const side = handed.from === "a" ? "b" : "a";
    const other = windowOf(side);
    if (other === undefined) return;
    other.location.hash = new URL(handed.link).hash;
    opened(side);
  });
};
