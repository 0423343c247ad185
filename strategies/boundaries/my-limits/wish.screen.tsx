import { thingId } from "@goldseam/kernel";
import { isAboutTheOther } from "@goldseam/moves";
import { Actions, Answer, Button, Card, Listed, Notice, OwnWords, Page, Quote, useAct } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { MOST_CHARACTERS } from "./my-limits.events.ts";
import type { Does, Props } from "./parts.screen.tsx";

interface WishProps extends Props {
  readonly line: string;
  readonly back: () => void;
  readonly told: () => void;
  /** Keeps the line as it is, for this person's own phone. */
  readonly keep?: () => void;
}
/** A line about what the other person may do is no limit of mine: said differently, told as a wish, or kept for me. */
export const Wish = ({ line, back, told, keep, ...props }: WishProps) => {
  const { t, other } = props;
  const [still, setStill] = useState(false);
  const [act, failed] = useAct(props.propose);
  return (
    <Page title={t("wish.title")} step="wish" lead={t("wish.lead")} back={back}>
      <Quote size="small">{line}</Quote>
      <p>{t("wish.why")}</p>
      <OwnWords
        {...{ label: t("wish.words"), hint: t("wish.words-hint"), button: t("wish.tell"), most: MOST_CHARACTERS }}
        draft={props.draft("wish")}
        onWords={async (words) => {
          const unfit = isAboutTheOther(words.text, other?.name);
          setStill(unfit);
          const to = props.me.other;
          if (unfit || to === undefined) return false;
          const event = { type: "wish-told", data: { wish: thingId(props.newId()), to, words } } as const;
          const done = await act({ events: [event] });
          if (done) told();
          return done;
        }}
      />
      {still && <Notice>{t("wish.still")}</Notice>}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button onClick={back}>{t("wish.say-again")}</Button>
        {keep !== undefined && <Button onClick={keep}>{t("keep")}</Button>}
      </Actions>
    </Page>
  );
};

/** Wishes of both: they steer nothing, and the one who told one takes it back. */
export const Wishes = ({ t, view: { wishes }, does }: Props & Does) => (
  <Listed title={t("wishes.title")} things={[...wishes.theirs, ...wishes.mine]}>
    {({ wish, words }) => {
      const mine = wishes.mine.some((one) => one.wish === wish);
      const back = (): void => void does({ type: "wish-taken-back", data: { wish } });
      const by = t(mine ? "wishes.mine" : "wishes.theirs");
      return (
        <Card key={wish}>
          <Answer {...{ by, named: [], words, size: "small" }} />
          {mine ? (
            <Button {...{ kind: "plain", onClick: back }}>{t("wishes.take-back")}</Button>
          ) : (
            <p>{t("wishes.free")}</p>
          )}
        </Card>
      );
    }}
  </Listed>
);
