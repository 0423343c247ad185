import { Notice } from "@goldseam/ui";
import { practiceText } from "../rooms/practice-text.ts";
import { practiceCode } from "../routes.ts";
import { href, useApp } from "../shell/app-context.ts";
import { OtherRests } from "./other-rests.tsx";

/** What one may ask of the other in the middle of a talk. */
const ASIDE = "not-tonight";

/** Above a talk: the other takes a break, or asks for something to rest. What else came waits on Today. */
export const Meanwhile = ({ talk }: { readonly talk: string }) => {
  const app = useApp();
  const { signals } = app.runtime.practices;
  const waits = (practice: string): boolean =>
    signals.value.some((signal) => signal.is === "waiting-for-me" && signal.practice === practice);
  // Only while the talk goes on: a pause is a pause, and its end looks the same on both phones (S-35).
  const came = waits(talk) && waits(ASIDE);
  const { title } = practiceText(ASIDE, app.language, app);
  return (
    <>
      <OtherRests />
      {came && title !== "" && (
        <Notice>
          <a href={href("practice", practiceCode(ASIDE))} onClick={() => (app.backTo.value = talk)}>
            {app.t("practice.came", { title })}
          </a>
        </Notice>
      )}
    </>
  );
};
