import { Kit, Loading, applyLook, createAnnouncer, guessLanguage, isStill, veilWhenHidden } from "@goldseam/ui";
import type { Handoff, Now } from "@goldseam/kernel";
import { signal, useSignal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { useHashLocation } from "wouter-preact/use-hash-location";
import { type RouteName, pathOf, routeAt } from "../routes.ts";
import type { Runtime } from "../runtime/runtime.ts";
import { type App, AppProvider, type Door, NO_NAMES } from "./app-context.ts";
import { Frame } from "./frame.tsx";
import { PageNet } from "./gone.tsx";
import { leaveQuickly, lockWhenHidden } from "./leave.ts";
import { PageAt } from "./page-at.tsx";
import { type ShellWords, kitTranslator, loadWords, shellTranslator } from "./words.ts";

export interface RootProps {
  readonly runtime: Runtime;
  readonly trial: "a" | "b" | undefined;
}

/** The remembered time of a bad night goes when its time is over; what cannot be asked now is asked the next minute. */
const forgetNight = async (runtime: Runtime, nightAt: number, now: Now): Promise<void> => {
  const { fromPhone } = await import("../runtime/from-phone.ts");
  if (fromPhone([], nightAt, now).forgetNight) runtime.settings.set({ nightAt: undefined });
};

const ROOMS: ReadonlyArray<RouteName> = ["today", "waysBack", "ours", "justMe"];
/** Pages of the way in and of a practice: nothing there leads away but the quick exit and the help. */
const WITHOUT_ROOMS: ReadonlyArray<RouteName> = [
  "practice",
  "join",
  "invite",
  "scan",
  "name",
  "secondName",
  "before",
  "install",
  "declined",
  "keepToYourself",
  "hello",
  "enough",
];

/** The whole app over one runtime: words, look, veil, locks, address, and the page that belongs to them. */
export const Root = ({ runtime, trial }: RootProps) => {
  const settings = runtime.settings.value.value;
  const [words, setWords] = useState<ShellWords | undefined>(undefined);
  const language = guessLanguage([settings.language]);
  useEffect(() => {
    void loadWords(language).then(setWords);
  }, [language]);
  useEffect(() => applyLook(document.documentElement, { ...settings, language }), [settings, language]);
  useEffect(() => veilWhenHidden(document), []);
  const now = runtime.now.value;
  useEffect(() => {
    if (settings.nightAt !== undefined) forgetNight(runtime, settings.nightAt, now).catch(() => undefined);
  }, [runtime, settings.nightAt, now]);
  useEffect(() => lockWhenHidden(runtime, document, Date.now), [runtime]);
  if (words === undefined) return null;
  const still = isStill(settings.calm, matchMedia("(prefers-reduced-motion: reduce)").matches);
  return (
    <Kit t={kitTranslator(words)} language={words.language} still={still}>
      <Routed runtime={runtime} trial={trial} words={words} />
    </Kit>
  );
};

const wholePage = (trial: "a" | "b" | undefined): Window => (trial === undefined ? window : (window.top ?? window));
const announcer = createAnnouncer();
const cameFrom = signal<RouteName>("today");
const backTo = signal<string | undefined>(undefined);
const handed = signal<Handoff | undefined>(undefined);

const Routed = ({ runtime, trial, words }: RootProps & { readonly words: ShellWords }) => {
  const [path, navigate] = useHashLocation();
  const door = useSignal<Door | undefined>(undefined);
  const names = useSignal(NO_NAMES);
  const route = routeAt(path);
  const self = runtime.self.value;
  const other = runtime.other.value;
  const phase = runtime.phase.value;
  useEffect(() => {
    if (!ROOMS.includes(route.name)) return;
    cameFrom.value = route.name;
    backTo.value = undefined;
  }, [route.name]);

  const app = useMemo<App>(
    () => ({
      runtime,
      t: shellTranslator(words, { address: self?.address ?? "none", otherAddress: other?.address ?? "none" }),
      language: words.language,
      announcer,
      go: (name, rest) => navigate(pathOf(name, rest)),
      replace: (name, rest) => navigate(pathOf(name, rest), { replace: true }),
      door,
      names,
      handed,
      cameFrom,
      backTo,
      trial,
      leaveQuickly: () =>
        leaveQuickly(runtime, {
          // In a trial both sides go, and the page around them.
          document: wholePage(trial).document,
          replace: (address) => wholePage(trial).location.replace(address),
        }),
    }),
    [runtime, words, self, other, trial, navigate],
  );
  const rooms = phase.is === "open" && !WITHOUT_ROOMS.includes(route.name) && self !== undefined;
  const first = phase.is === "fresh" && (route.name === "start" || route.name === "join");
  return (
    <AppProvider value={app}>
      <Frame route={route.name === "start" && rooms ? "today" : route.name} rooms={rooms} pickLanguage={first}>
        <PageNet key={route.name}>
          {phase.is === "starting" ? <Loading label={app.t("starting")} /> : <PageAt phase={phase} route={route} />}
        </PageNet>
      </Frame>
    </AppProvider>
  );
};
