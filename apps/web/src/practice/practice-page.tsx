import { type Handoff, start } from "@goldseam/kernel";
import { Cover, Loading, type Catalog, type ScreenProps, createTranslator } from "@goldseam/ui";
import type { ComponentType } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { FIRST_PRACTICE, ONCE } from "../beginning/flow.ts";
import { practiceCode } from "../routes.ts";
import { useApp } from "../shell/app-context.ts";
import { Gone } from "../shell/gone.tsx";
import { refusalKey } from "../shell/refusal.ts";
import { BeforeYouAsk } from "./before-you-ask.tsx";
import { namesOf } from "./names.ts";
import { type PracticeDoor, doorAt, doorOf, isHeavy } from "./doors.ts";
import { Meanwhile } from "./meanwhile.tsx";
import { InterruptPage } from "./interrupt-page.tsx";
import { NOBODY, meOf } from "./me.ts";
import { RulesBefore, holdsTalks } from "./rules-before.tsx";
import { useShellHands } from "./shell-hands.tsx";
import { practiceWords } from "./practice-words.ts";

/** Which practice takes a draft that another one hands over. */
const TAKES: Readonly<Record<Handoff["draft"], string>> = {
  promise: "promises",
  talk: "listen-in-turns",
  hurt: "what-hurt",
  apology: "say-sorry",
  aside: "not-tonight",
  ritual: "daily-moment",
  moment: "good-about-us",
  limit: "my-limits",
  "limit-review": "limit-review",
};

/** Loads a practice's screen when its door is opened and hands it all it may have. */
export const PracticePage = ({ code }: { readonly code: string }) => {
  const door = doorAt(code);
  return door === undefined ? <Gone /> : <Entered key={door.id} door={door} />;
};

const Entered = ({ door }: { readonly door: PracticeDoor }) => {
  const { runtime } = useApp();
  const { seen } = runtime.settings.value.value;
  if (isHeavy(door) && !seen.includes(ONCE.beforePrivate)) return <InterruptPage />;
  return <Hosted door={door} />;
};

type Loaded = { readonly screen: ComponentType<ScreenProps> } | "failed" | undefined;

const Hosted = ({ door }: { readonly door: PracticeDoor }) => {
  const { runtime, language } = useApp();
  const [loaded, setLoaded] = useState<Loaded>(undefined);
  const [passing, setPassing] = useState<string | undefined>(undefined);
  const words = practiceWords(door, language).value;
  const load = (): void => {
    setLoaded(undefined);
    door.screen.load().then(
      (screen) => setLoaded({ screen }),
      () => setLoaded("failed"),
    );
  };
  useEffect(load, [door]);

  if (loaded === "failed") return <Gone again={load} />;
  if (loaded === undefined || words === undefined) return <Loading />;
  if (passing !== undefined) {
    const next = [runtime.self.value, runtime.other.value].find((person) => person?.id === passing);
    return (
      <Cover
        name={next?.name ?? ""}
        onReady={() => {
          runtime.begin.passTo(passing);
          setPassing(undefined);
        }}
      />
    );
  }
  return <Filled door={door} words={words} screen={loaded.screen} pass={setPassing} />;
};

interface FilledProps {
  readonly door: PracticeDoor;
  readonly words: Catalog;
  readonly screen: ComponentType<ScreenProps>;
  readonly pass: (person: string) => void;
}

const Filled = ({ door, words, screen: Screen, pass }: FilledProps) => {
  const app = useApp();
  const { runtime, language, announcer } = app;
  const { practices } = runtime;
  const self = runtime.self.value ?? NOBODY;
  const other = runtime.other.value;
  const me = meOf(runtime);
  const now = runtime.now.value;
  const mode = runtime.mode.value;
  const t = useMemo(
    () => createTranslator(words, language, namesOf(self, other, app.t)),
    [words, language, self, other],
  );
  const exchanges = useMemo(() => new Map<string, ReturnType<typeof practices.exchange>>(), [door]);
  const exchange = (id: string) => {
    const known = exchanges.get(id) ?? practices.exchange(id);
    exchanges.set(id, known);
    return known.value;
  };
  const propose: ScreenProps["propose"] = async (intent) => {
    const outcome = await practices.propose(door.id, intent);
    if (outcome.ok || outcome.why !== "rule") return outcome;
    const key = `rule.${outcome.rule}`;
    return { ...outcome, sentence: key in words ? t(key) : app.t(refusalKey(outcome)) };
  };
  const handOff = (draft: Handoff): void => {
    const taker = TAKES[draft.draft];
    // A practice that is not here yet takes nothing: the person stays where they are.
    if (doorOf(taker) === undefined) return;
    app.handed.value = draft;
    app.backTo.value = draft.draft === "aside" ? door.id : undefined;
    app.go("practice", practiceCode(taker));
  };
  const waiting = app.handed.value;
  const handed = waiting !== undefined && TAKES[waiting.draft] === door.id ? waiting : undefined;
  const done = (): void => {
    if (handed !== undefined) app.handed.value = undefined;
    const back = app.backTo.value;
    app.backTo.value = undefined;
    if (back !== undefined && back !== door.id) return app.replace("practice", practiceCode(back));
    const { seen } = runtime.settings.value.value;
    const lived = practices.signals.value.some((one) => one.is === "done" && one.practice === FIRST_PRACTICE);
    const evening = door.id === FIRST_PRACTICE && lived && !seen.includes(ONCE.firstEvening);
    if (runtime.phase.value.is === "fresh") app.replace("start");
    else app.replace(evening ? "keepToYourself" : app.cameFrom.value);
  };
  const { hands, over } = useShellHands();
  const initial = start(door.practice);
  const view = practices.view(door.id).value ?? door.practice.view(initial.shown, initial.mine, me, now);
  return (
    <>
      {over}
      <div hidden={over !== undefined}>
        <BeforeYouAsk practice={door.id} />
        {holdsTalks(door.id) && <Meanwhile talk={door.id} />}
        <Screen
          view={view}
          suggestions={practices.suggestions(door.id).value}
          me={me}
          now={now}
          self={self}
          other={other}
          mode={mode}
          passTo={mode === "one" ? pass : undefined}
          t={t}
          language={language}
          propose={propose}
          exchange={exchange}
          withdraw={practices.withdraw}
          openNow={practices.openNow}
          newId={runtime.newId}
          draft={(key, of) => runtime.draft(`${door.id}/${key}`, of)}
          handOff={handOff}
          handed={handed}
          done={done}
          announce={announcer.say}
          shell={hands}
        >
          {holdsTalks(door.id) && <RulesBefore />}
        </Screen>
      </div>
    </>
  );
};
