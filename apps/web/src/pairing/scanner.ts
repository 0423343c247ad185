interface Detector {
  readonly detect: (source: HTMLVideoElement) => Promise<ReadonlyArray<{ readonly rawValue: string }>>;
}
type DetectorMaker = new (options: { readonly formats: ReadonlyArray<string> }) => Detector;

const EVERY_MS = 200;

/** Reads square codes from pictures of the camera: the platform's own reader, or a small one that is loaded then. */
const readerFor = async (): Promise<(video: HTMLVideoElement) => Promise<string | undefined>> => {
  const Maker: DetectorMaker | undefined = Reflect.get(globalThis, "BarcodeDetector");
  if (Maker !== undefined) {
    const detector = new Maker({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  const { default: decode } = await import("qr/decode.js");
  const canvas = document.createElement("canvas");
  return (video) => {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    if (pen === null || canvas.width === 0) return Promise.resolve(undefined);
    pen.drawImage(video, 0, 0);
    try {
      return Promise.resolve(decode(pen.getImageData(0, 0, canvas.width, canvas.height)));
    } catch {
      // No code in this picture; the next one comes soon.
      return Promise.resolve(undefined);
    }
  };
};

/**
 * Shows the back camera in `video` until `stop`; each code's text goes to `found`. Pictures stay on this phone.
 * Rejects when there is no camera or it is refused.
 */
export const scan = async (video: HTMLVideoElement, found: (text: string) => void): Promise<() => void> => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
  video.srcObject = stream;
  await video.play();
  const read = await readerFor();
  let looking = true;
  const look = async (): Promise<void> => {
    if (!looking) return;
    const text = await read(video);
    if (text !== undefined && looking) found(text);
    setTimeout(() => void look(), EVERY_MS);
  };
  void look();
  return () => {
    looking = false;
    for (const track of stream.getTracks()) track.stop();
  };
};
