import type { TurnView } from "@goldseam/moves";
import { Quote } from "../parts/words.tsx";
import type { TalkWords } from "./words.ts";

/** What was said and heard, as far as it was typed; what was said aloud is a line. */
export const Pieces = ({ t, turns }: { readonly t: TalkWords; readonly turns: ReadonlyArray<TurnView> }) => (
  <>
    {turns.map(({ turn, mine, pieces }) =>
      pieces.map(({ spoken, tries, sense }, at) => (
        <section key={`${turn}.${at}`}>
          {spoken === undefined ? (
            <p>{t(mine ? "piece.mine-aloud" : "piece.theirs-aloud")}</p>
          ) : (
            <Quote by={t(mine ? "piece.mine" : "piece.theirs")} size="small" lang={spoken.language}>
              {spoken.text}
            </Quote>
          )}
          {tries.map(
            ({ back }, which) =>
              back !== undefined && (
                <Quote key={which} by={t("piece.heard")} size="small" lang={back.language}>
                  {back.text}
                </Quote>
              ),
          )}
          {sense !== undefined && (
            <Quote by={t("piece.sense")} size="small" lang={sense.language}>
              {sense.text}
            </Quote>
          )}
        </section>
      )),
    )}
  </>
);
