import {
  Actions,
  Answer,
  Button,
  forgetWritten,
  formatList,
  GoldLine,
  Notice,
  Page,
  Section,
  useAct,
} from "@goldseam/ui";
import { useEffect } from "preact/hooks";
import type { Chip, Reply } from "./first-opening.events.ts";
import type { Opened, QuestionView } from "./first-opening.view.ts";
import type { Props } from "./write.screen.tsx";

const REPLIES: ReadonlyArray<Reply> = ["would-like", "good-to-know"];

/** Both answers, large; two replies of one size under the other's; what both wrote in one line. */
export const BothOpen = (
  props: Props & { readonly asked: QuestionView; readonly opened: Opened; readonly fresh: boolean },
) => {
  const { t, language, me, self, opened, asked, other, mode } = props;
  const [act, failed] = useAct(props.propose);
  useEffect(() => forgetWritten(props.draft, `${asked.question}-${self.id}`), [asked.question, self.id]);
  const name = other?.name ?? "";
  const named = (chips: ReadonlyArray<Chip>) => chips.map((chip) => t(`chip.${chip}`));
  const wordsOf = (reply: Reply): string =>
    t(reply === "would-like" && asked.question === "outside" ? "reply.hear-more" : `reply.${reply}`);
  const some =
    opened.both.length > 0 ? t("opened.same-some", { things: formatList(language, named(opened.both)) }) : undefined;
  const common = opened.same ? t("opened.same") : some;
  const give = (as: Reply) =>
    act({ events: [{ type: "reply-given", data: { exchange: opened.exchange, to: opened.other, as } }] });
  return (
    <Page title={t("opened.title")} step="open" lead={t("opened.aloud")} back={props.done}>
      {props.fresh && <GoldLine half={me.person < opened.other ? "first" : "second"} />}
      {common !== undefined && <Notice live={false}>{common}</Notice>}
      <Section title={<bdi>{name}</bdi>}>
        <Answer named={named(opened.theirs.chips)} words={opened.theirs.words} />
        <Actions pair>
          {REPLIES.map((reply) => (
            <Button key={reply} aria-pressed={opened.myReply === reply} onClick={() => void give(reply)}>
              {wordsOf(reply)}
            </Button>
          ))}
        </Actions>
        {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      </Section>
      <Section title={mode === "one" ? <bdi>{self.name}</bdi> : t("opened.mine")}>
        <Answer named={named(opened.mine.chips)} words={opened.mine.words} />
        {opened.theirReply !== undefined && (
          <Notice>{t("reply.theirs", { name, reply: wordsOf(opened.theirReply) })}</Notice>
        )}
      </Section>
      {opened.myReply !== undefined && <p>{t("finish")}</p>}
      <Actions>
        {mode === "one" && other !== undefined && opened.theirReply === undefined && (
          <Button onClick={() => props.passTo?.(other.id)}>{t("one.reply", { name })}</Button>
        )}
        <Button onClick={props.done}>{t("finish.close")}</Button>
      </Actions>
    </Page>
  );
};
