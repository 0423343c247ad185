import type { ShellHands } from "@goldseam/ui";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { SetCode } from "../own/set-code.tsx";
import { useApp } from "../shell/app-context.ts";
import { saveFile } from "../shell/save-file.ts";
import { stayAwake } from "../shell/stay-awake.ts";

/** A door opened again within these milliseconds belongs to the same night. */
const NIGHT_MS = 12 * 60 * 60_000;

export interface Hands {
  readonly hands: ShellHands;
  /** A page of the shell that stands over the practice for a moment; the practice stays mounted below it. */
  readonly over: VNode | undefined;
}

/** What a practice may ask the shell for. */
export const useShellHands = (): Hands => {
  const { runtime, t, go, language } = useApp();
  const [asking, setAsking] = useState<{ readonly answer: (set: boolean) => void } | undefined>(undefined);
  const room = runtime.locks.privateRoom.value;
  const fresh = runtime.self.value === undefined;

  const quietHello = async (): Promise<void> => {
    const { quietHello: fileOf, nextMorning } = await import("../beginning/calendar-file.ts");
    const made = new Date(runtime.now.value.at);
    const file = { text: t("hello.entry"), at: nextMorning(made), made, id: runtime.newId() };
    saveFile("hello.ics", "text/calendar", fileOf(file));
  };
  const flag = async (text: string) => (await import("../wording/wording.ts")).flagIn(language)(text);
  const rememberDoor = (): void => {
    const { at } = runtime.now.value;
    const { nightAt } = runtime.settings.value.value;
    if (nightAt === undefined || at - nightAt > NIGHT_MS) runtime.settings.set({ nightAt: at });
  };
  const begin = async (): Promise<boolean> =>
    (await runtime.begin.person({ id: runtime.newId(), name: t("me.nobody"), address: "none" })).ok;
  const setCode = (): Promise<boolean> =>
    new Promise((resolve) => {
      setAsking({
        answer: (set) => {
          setAsking(undefined);
          resolve(set);
        },
      });
    });
  return {
    hands: {
      help: () => go("help"),
      quietHello: () => void quietHello(),
      rememberDoor,
      flag,
      stayAwake,
      ...(room === "none" || fresh ? { setCode } : {}),
    },
    over:
      asking === undefined ? undefined : (
        <SetCode which="private" {...(fresh ? { before: begin } : {})} onDone={asking.answer} />
      ),
  };
};
