import { thingId } from "@goldseam/kernel";
import { Actions, Button, Notice, Page, Quote, useAct, wordsOf } from "@goldseam/ui";
import { useEffect, useState } from "preact/hooks";
import { atTheDoor, type Move, walkOn } from "./after-a-fight.view.ts";
import { Settle } from "./settle.screen.tsx";
import { Copy, type Props } from "./step.screen.tsx";
import { allOf, NOTHING, Write } from "./write.screen.tsx";

/** The way through the door at night. Words live in this component alone and go with the page. */
export const Door = (props: Props) => {
  const { t, shell = {}, language } = props;
  const [walk, setWalk] = useState(atTheDoor);
  const [inHand, setInHand] = useState(NOTHING);
  const [act, failed] = useAct(props.propose);

  useEffect(() => shell.rememberDoor?.(), []);
  useEffect(() => {
    // A page that the browser puts aside whole would come back with its words.
    const forget = () => setInHand(NOTHING);
    window.addEventListener("pagehide", forget);
    return () => window.removeEventListener("pagehide", forget);
  }, []);

  const go = (move: Move): void => {
    if (move === "let-go" || move === "kept")
      setInHand({ ...NOTHING, tomorrow: move === "kept" ? inHand.tomorrow : "" });
    setWalk(walkOn(walk, move));
  };
  const keep = async (): Promise<void> => {
    const words = wordsOf(allOf(inHand), language);
    if (words === undefined || (shell.setCode !== undefined && !(await shell.setCode()))) return;
    const data = { thing: thingId(props.newId()), words };
    if (await act({ events: [{ type: "night-words-kept", data }] })) go("kept");
  };
  const back = walk.behind.length > 0 ? () => go("back") : undefined;
  const step = { t, walk, go, back };

  switch (walk.step) {
    case "danger":
      return (
        <Page title={t("danger.ask")} step="danger" back={props.done}>
          <Actions>
            <Button onClick={() => go("safe")}>{t("danger.no")}</Button>
            <Button onClick={() => go("in-danger")}>{t("danger.not-sure")}</Button>
            <Button onClick={() => go("in-danger")}>{t("danger.yes")}</Button>
            <Button onClick={() => go("in-danger")}>{t("danger.not-okay")}</Button>
          </Actions>
        </Page>
      );
    case "help":
      return (
        <Page title={t("help.title")} step="help" lead={t("help.intro")} back={back}>
          {props.children}
          <p>{t("help.bill")}</p>
          <Actions>
            <Button onClick={() => go("go-on")}>{t("help.on")}</Button>
            {shell.help !== undefined && (
              <Button kind="primary" onClick={shell.help}>
                {t("help.open")}
              </Button>
            )}
          </Actions>
        </Page>
      );
    case "settle":
    case "settling":
      return <Settle {...step} />;
    case "write":
    case "really":
      return (
        <Write
          {...step}
          inHand={inHand}
          onInHand={setInHand}
          keep={() => void keep()}
          keepLabel={shell.setCode === undefined ? "write.keep" : "write.keep-set-code"}
          failed={failed}
        />
      );
    case "morning":
      return (
        <Page title={t("morning.title")} step="morning" lead={t("morning.nothing")} back={back}>
          {walk.words !== "in-hand" && <Notice>{t(walk.words === "kept" ? "keep.done" : "let-go.done")}</Notice>}
          <Quote size="small">{t("morning.sentence")}</Quote>
          <Copy t={t} text={t("morning.sentence")} />
          {inHand.tomorrow.trim() !== "" && (
            <>
              <Quote size="small">{t("morning.with-wish", { wish: inHand.tomorrow.trim() })}</Quote>
              <Copy t={t} text={t("morning.with-wish", { wish: inHand.tomorrow.trim() })} />
            </>
          )}
          <Actions>
            <Button onClick={() => go("go-on")}>{t("morning.on")}</Button>
          </Actions>
        </Page>
      );
    case "hello":
      return (
        <Page title={t("hello.enough")} step="hello" back={back}>
          {shell.quietHello !== undefined && (
            <p>
              {t("hello.ask")} {t("hello.file")}
            </p>
          )}
          <Actions pair>
            {shell.quietHello !== undefined && (
              <Button
                onClick={() => {
                  shell.quietHello?.();
                  go("go-on");
                }}
              >
                {t("hello.yes")}
              </Button>
            )}
            <Button onClick={() => go("go-on")}>{t(shell.quietHello === undefined ? "morning.on" : "hello.no")}</Button>
          </Actions>
        </Page>
      );
    case "end":
      return (
        <Page title={t("end.title")} step="end" lead={t(walk.words === "kept" ? "end.kept" : "end.forgotten")}>
          <Actions>
            <Button onClick={props.done}>{t("end.close")}</Button>
          </Actions>
        </Page>
      );
  }
};
