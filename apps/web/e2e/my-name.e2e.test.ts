import { pathOf } from "../src/routes.ts";
import { expect, test } from "./fixtures/couple.ts";

test("another name: kept on this phone, and the other's sentences follow", async ({ settled }) => {
  const { hand, page } = settled.ana;
  const { shell } = hand.say;
  await page.goto(`/#${pathOf("myName")}`);
  await hand.on(shell("me.name"));
  await hand.sees(shell("my-name.seen", { name: "Ben" }));
  await hand.write(shell("name.label"), "Anahita");
  await hand.press(shell("settings.save"));
  await expect(page.getByRole("heading", { level: 1, name: shell("me.name") })).toBeHidden();
  await page.reload();
  await page.goto(`/#${pathOf("myName")}`);
  await expect(page.getByLabel(shell("name.label"))).toHaveValue("Anahita");
  await expect
    .poll(async () => {
      await settled.ben.page.goto(`/#${pathOf("myName")}`);
      return settled.ben.page.getByText(shell("my-name.seen", { name: "Anahita" })).count();
    })
    .toBe(1);
});
