/** Names and icons for the home screen (S-22). The first is preselected: it says nothing. */
export const VARIANTS = ["daybook", "garden", "goldseam"] as const;
export type Variant = (typeof VARIANTS)[number];

/** Points the page at one variant's manifest and icon; must happen before the browser installs. */
export const chooseVariant = (page: Document, variant: Variant): void => {
  page.querySelector("link[rel=manifest]")?.setAttribute("href", `./install/${variant}.webmanifest`);
  page.querySelector("link[rel=icon]")?.setAttribute("href", `./install/${variant}.svg`);
  page.querySelector("link[rel=apple-touch-icon]")?.setAttribute("href", `./install/${variant}.png`);
};

export interface Platform {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  readonly standalone: boolean;
}

/**
 * On iOS a page in the browser and the same page on the home screen keep separate stores, and the browser's may be
 * emptied after a week: so it is put there first, before any key is made.
 */
export const installsFirst = ({ userAgent, maxTouchPoints, standalone }: Platform): boolean => {
  const ios = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return ios && !standalone;
};

export const platformOf = (view: Window): Platform => ({
  userAgent: view.navigator.userAgent,
  maxTouchPoints: view.navigator.maxTouchPoints,
  standalone:
    view.matchMedia("(display-mode: standalone)").matches || Reflect.get(view.navigator, "standalone") === true,
});
