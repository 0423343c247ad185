import { type ThingId, thingId } from "@goldseam/kernel";
import {
  Actions,
  answerParts,
  Button,
  forgetWritten,
  isBlank,
  KeptList,
  Notice,
  Page,
  TextArea,
  useAct,
  useDraft,
  useWritten,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import { CHIPS, type Chip, MOST_CHARACTERS, type Question } from "./first-opening.events.ts";
import { Fields, type Props } from "./write.screen.tsx";

const NOTHING: { readonly chips: ReadonlyArray<Chip>; readonly text: string } = { chips: [], text: "" };

/** The same question for oneself, and one thing that needs nobody else. It is kept in the private room, or nowhere. */
export const Alone = (props: Props & { readonly question: Question }) => {
  const { t, language, question, view, mode, self, draft } = props;
  const answer = `alone-${question}-${self.id}`;
  const need = draft(`without-${self.id}`);
  const [written, setWritten] = useWritten(draft, answer, CHIPS[question]);
  const [without, setWithout] = useDraft(need);
  const [said, setSaid] = useState<string>();
  const [act, failed] = useAct(props.propose);
  const named = (chips: ReadonlyArray<Chip>) => chips.map((chip) => t(`chip.${chip}`));

  const keep = async (): Promise<void> => {
    const own = wordsOf(without, language);
    if (isBlank(written) && own === undefined) return setSaid(t("write.empty"));
    const data = { ...answerParts(written, language), question, thing: thingId(props.newId()) };
    const note = own === undefined ? data : { ...data, without: own };
    if (!(await act({ events: [{ type: "note-kept", data: note }] }))) return;
    setWritten(NOTHING);
    setWithout("");
    forgetWritten(draft, answer);
    need.clear();
    setSaid(t("alone.kept"));
  };
  const letGo = async (thing: ThingId): Promise<void> => {
    if (await act({ events: [{ type: "note-let-go", data: { thing } }] })) setSaid(t("alone.let-go-done"));
  };

  return (
    <Page
      title={t(`prompt.${question}-alone`)}
      lead={t(mode === "alone" ? "alone.welcome" : "alone.honest")}
      back={props.done}
    >
      <Fields t={t} question={question} written={written} onWritten={setWritten} />
      <TextArea
        label={t("alone.without")}
        hint={t("alone.without-hint")}
        rows={2}
        most={MOST_CHARACTERS}
        value={without}
        onValue={setWithout}
      />
      {(failed ?? said) !== undefined && <Notice>{failed ?? said}</Notice>}
      <Actions>
        <Button onClick={props.done}>{t("finish.close")}</Button>
        <Button kind="primary" onClick={() => void keep()}>
          {t("alone.keep")}
        </Button>
      </Actions>
      <KeptList
        onLetGo={(kept) => void letGo(thingId(kept))}
        things={view.notes.map((note) => ({
          id: note.thing,
          parts: [
            { by: t(`prompt.${note.question}-alone`), named: named(note.chips), words: note.words },
            { by: t("alone.without"), words: note.without },
          ],
        }))}
      />
    </Page>
  );
};
