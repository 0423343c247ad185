import { render } from "preact";
import { GALLERY_VIEWS, Gallery } from "../src/gallery.tsx";
import type { GalleryView } from "../src/gallery.tsx";
import { applyLook, isStill } from "../src/index.ts";

/** `?view=today&language=ar&theme=dark&calm=on` */
const wish = new URLSearchParams(location.search);
const language = wish.get("language") ?? "en";
const theme = oneOf(wish.get("theme"), ["system", "light", "dark"] as const);
const calm = oneOf(wish.get("calm"), ["system", "on", "off"] as const);
const view: GalleryView = oneOf(wish.get("view"), GALLERY_VIEWS);

applyLook(document.documentElement, { language, theme, calm });
const root = document.getElementById("gallery");
if (root !== null) {
  const still = isStill(calm, matchMedia("(prefers-reduced-motion: reduce)").matches);
  const go = (code: string) => {
    wish.set("language", code);
    location.search = wish.toString();
  };
  render(<Gallery view={view} language={language} onLanguage={go} still={still} />, root);
}

function oneOf<const T extends string>(value: string | null, known: readonly [T, ...T[]]): T {
  return known.find((each) => each === value) ?? known[0];
}
