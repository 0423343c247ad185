import type { Page } from "@playwright/test";

/** Controls smaller than 44 px either way; a chip or row is as large as its label, links inside text are text. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("a, button, input, select, textarea, summary")].flatMap((control) => {
      const shape = (control.closest("label") ?? control).getBoundingClientRect();
      const hidden =
        control.matches("a[href='#page']:first-child:not(:focus)") || control.closest("dialog:not([open])") !== null;
      if (hidden || (shape.width >= 44 && shape.height >= 44)) return [];
      return [`${control.outerHTML.slice(0, 80)} ${Math.round(shape.width)} × ${Math.round(shape.height)}`];
    }),
  );

/** What runs over the edge of the page, if anything. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > clientWidth + 1 || element.getBoundingClientRect().left < -1,
      )
      .map((element) => element.outerHTML.slice(0, 90))
      .slice(0, 4);
  });

/** What Tab should reach: everything that can be used, one for each group of radio buttons. */
export const stops = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = new Set<string>();
    const name = (element: Element, place: number) => `${place} ${element.tagName}`;
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].flatMap(
      (element, place) => {
        element.setAttribute("data-stop", name(element, place));
        if (element.closest("dialog:not([open])") !== null) return [];
        if (element instanceof HTMLInputElement && element.type === "radio") {
          element.setAttribute("data-stop", element.name);
          if (seen.has(element.name)) return [];
          seen.add(element.name);
          return [element.name];
        }
        return [name(element, place)];
      },
    );
  });

/** Presses Tab so often: which stops were reached, and where the focus could not be seen. */
export const walk = async (
  page: Page,
  presses: number,
): Promise<{ reached: ReadonlySet<string>; unseen: string[] }> => {
  const reached = new Set<string>();
  const unseen: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const active = document.activeElement;
      if (active === null || active === document.body) return undefined;
      const ringed = [active, active.nextElementSibling, active.closest("label")].some(
        (element) => element !== null && getComputedStyle(element).outlineStyle === "solid",
      );
      return { stop: active.getAttribute("data-stop") ?? active.outerHTML.slice(0, 80), ringed };
    });
    if (at === undefined) continue;
    reached.add(at.stop);
    if (!at.ringed) unseen.push(at.stop);
  }
  return { reached, unseen };
};
