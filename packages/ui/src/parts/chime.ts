/** What a chime needs of the browser; each may be missing. */
export interface ChimePort {
  readonly AudioContext?: typeof AudioContext;
  readonly navigator?: { readonly vibrate?: (pattern: number[]) => boolean };
}

/** Hertz: two quiet notes a fifth apart, like the rim of a bowl. */
const NOTES = [392, 588] as const;
const SECONDS = 1.8;

/**
 * One soft tone and one short buzz, for whoever does not look. Where the browser allows neither, nothing happens:
 * a chime is never the only sign of anything.
 */
export const chime = (port: ChimePort = globalThis): void => {
  port.navigator?.vibrate?.([60]);
  if (port.AudioContext === undefined) return;
  const audio = new port.AudioContext();
  const volume = audio.createGain();
  volume.gain.setValueAtTime(0, audio.currentTime);
  volume.gain.linearRampToValueAtTime(0.06, audio.currentTime + 0.08);
  volume.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + SECONDS);
  volume.connect(audio.destination);
  for (const note of NOTES) {
    const tone = audio.createOscillator();
    tone.frequency.value = note;
    tone.connect(volume);
    tone.start();
    tone.stop(audio.currentTime + SECONDS);
    // Both notes end, and whichever is first closes: a context that is closed refuses to be closed again.
    tone.onended = () => void (audio.state === "closed" || audio.close());
  }
};
