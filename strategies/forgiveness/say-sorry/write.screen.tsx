import { thingId } from "@goldseam/kernel";
import { outweighs } from "@goldseam/moves";
import {
  Actions,
  Button,
  Notice,
  Page,
  StepOf,
  TextArea,
  useAct,
  useWording,
  WordingHelp,
  wordsOf,
} from "@goldseam/ui";
import { useState } from "preact/hooks";
import type { Props } from "./parts.screen.tsx";
import { MOST_CHARACTERS, type Part, PARTS, type SaySorryEvent } from "./say-sorry.events.ts";
import { saidBefore } from "./say-sorry.view.ts";

const STEPS = ["did", "sees", "change", "why"] as const;
const FIELDS = { did: ["did"], sees: ["sees", "regret"], change: ["change", "repair"], why: ["why"] } as const;
const LAST = STEPS.length - 1;
type Asks = "did" | "amends" | "said" | undefined;

/** Four steps; what I did comes first, an explanation last. What is missing is asked for, never filled in. */
export const Write = (props: Props & { readonly back: () => void; readonly kept: (said: string) => void }) => {
  const { t, draft, handed, language, view, other, mode, shell } = props;
  const start = handed?.draft === "apology" ? handed : undefined;
  const about = start?.origin.thing;
  const of = (part: Part) => draft(`${part}-${about ?? ""}`);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(PARTS.map((part) => [part, of(part).value || (part === "did" ? (start?.text ?? "") : "")])),
  );
  const [step, setStep] = useState(0);
  // While one stands open none is sent; writing one for oneself needs nobody.
  const forMe = other === undefined || view.standsOpen;
  const [asks, setAsks] = useState<Asks>();
  const [isNew, setIsNew] = useState(false);
  const [act, failed] = useAct(props.propose);
  const wording = useWording(shell?.flag, draft("wording"));
  const head = STEPS[step] ?? "why";
  const here: ReadonlyArray<Part> = FIELDS[head];
  const text = (part: Part): string => texts[part]?.trim() ?? "";
  // What I did are facts about an act: help never reads those, however they are told.
  const current = here
    .filter((part) => part !== "did")
    .map(text)
    .filter(Boolean)
    .join("\n");
  const write = (part: Part, value: string): void => {
    of(part).set(value);
    setTexts({ ...texts, [part]: value });
  };

  const missing = (): Asks => {
    if (text("did") === "") return "did";
    if (step === 0 && !isNew && saidBefore(view.said, text("did"), about)) return "said";
    return step >= 2 && text("change") === "" && text("repair") === "" ? "amends" : undefined;
  };
  const finish = async (alone: boolean): Promise<void> => {
    const [did, to] = [wordsOf(text("did"), language), props.me.other];
    if (did === undefined) return;
    const written = PARTS.flatMap((part) => {
      const words = wordsOf(text(part), language);
      return words === undefined ? [] : [[part, words] as const];
    });
    const whole = { apology: thingId(props.newId()), parts: { ...Object.fromEntries(written), did } };
    const event: SaySorryEvent =
      alone || to === undefined
        ? { type: "apology-kept", data: whole }
        : { type: "apology-sent", data: { ...whole, to, ...(about !== undefined && { about }) } };
    if (!(await act({ events: [event] }))) return;
    for (const part of PARTS) of(part).clear();
    wording.forget();
    props.kept(t(event.type === "apology-kept" ? "write.kept" : "write.sent"));
    if (event.type === "apology-sent" && other !== undefined) props.passTo?.(other.id);
  };
  const next = async (kept = false, alone = false): Promise<void> => {
    const found = missing();
    setAsks(found);
    if (found !== undefined || !(kept || alone || (await wording.look(current)))) return;
    if (step === LAST) await finish(alone);
    else setStep(step + 1);
  };
  return (
    <Page
      title={t(`step.${head}`)}
      step={step}
      above={<StepOf at={step + 1} of={STEPS.length} />}
      lead={t(`lead.${head}`)}
      back={step === 0 ? props.back : () => setStep(step - 1)}
    >
      {here.map((part) => (
        <TextArea
          key={part}
          label={t(`part.${part}`)}
          hint={t(`hint.${part}`)}
          most={MOST_CHARACTERS}
          value={texts[part] ?? ""}
          onValue={(value) => write(part, value)}
        />
      ))}
      {step === LAST && outweighs(text("why"), PARTS.slice(0, -1).map(text)) && <Notice>{t("why.outweighs")}</Notice>}
      <WordingHelp wording={wording} text={current} onKeep={() => void next(true)} />
      {asks !== undefined && <Notice>{t(`asks.${asks}`)}</Notice>}
      {asks === "said" && (
        <Actions pair>
          <Button onClick={props.back}>{t("said.leave")}</Button>
          <Button onClick={() => (setIsNew(true), setAsks(undefined))}>{t("said.new")}</Button>
        </Actions>
      )}
      {failed !== undefined && <Notice tone="careful">{failed}</Notice>}
      {step === LAST && !forMe && <p>{t("write.who-sees")}</p>}
      <Actions>
        {step === LAST && !forMe && mode !== "one" && (
          <Button onClick={() => void next(false, true)}>{t("write.keep")}</Button>
        )}
        {asks !== "said" && (
          <Button kind="primary" onClick={() => void next(false, view.standsOpen)}>
            {t(step < LAST ? "write.next" : forMe ? "write.keep" : "write.send")}
          </Button>
        )}
      </Actions>
    </Page>
  );
};
