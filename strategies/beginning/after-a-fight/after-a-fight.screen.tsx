import { thingId } from "@goldseam/kernel";
import { Actions, Button, KeptList, Notice, Page, useAct } from "@goldseam/ui";
import { useState } from "preact/hooks";
import { thisMorning } from "./after-a-fight.prompts.ts";
import { Door } from "./door.screen.tsx";
import type { Props } from "./step.screen.tsx";

const ANSWERS = ["quieter", "same", "heavier"] as const;

/**
 * At once the door, for who comes at night. On the morning after, or where words are kept, one page stands before it.
 * The morning's answer is not stored anywhere.
 */
export const AfterAFightScreen = (props: Props) => {
  const { t, view, shell, suggestions } = props;
  const [morning] = useState(view.morningAfter || suggestions.some(({ id }) => id === thisMorning.id));
  const [atDoor, setAtDoor] = useState(!morning && view.kept.length === 0);
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number]>();
  const [act, failed] = useAct(props.propose);
  if (atDoor) return <Door {...props} />;
  const letGo = async (id: string): Promise<void> => {
    const data = { thing: thingId(id) };
    if (await act({ events: [{ type: "night-words-let-go", data }] })) props.announce(t("kept.let-go-done"));
  };
  return (
    <Page title={t(morning ? "after.ask" : "title")} lead={t("alone")} back={props.done}>
      {morning && (
        <>
          <Actions>
            {ANSWERS.map((one) => (
              <Button key={one} aria-pressed={answer === one} onClick={() => setAnswer(one)}>
                {t(`after.${one}`)}
              </Button>
            ))}
          </Actions>
          {answer !== undefined && (
            <Notice>
              {t(`after.${answer}-line`)} {t("after.not-stored")}
            </Notice>
          )}
          {answer === "heavier" && shell?.help !== undefined && <Button onClick={shell.help}>{t("help.open")}</Button>}
        </>
      )}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      <Actions>
        <Button onClick={() => setAtDoor(true)}>{t("begin")}</Button>
      </Actions>
      <KeptList
        things={view.kept.map(({ thing, words }) => ({ id: thing, parts: [{ words }] }))}
        onLetGo={(id) => void letGo(id)}
      />
    </Page>
  );
};
