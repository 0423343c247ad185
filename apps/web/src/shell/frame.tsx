import { Announce, Button, LanguagePicker, QuickExit, type Room, RoomNav, Shell } from "@goldseam/ui";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { RouteName } from "../routes.ts";
import { href, useApp } from "./app-context.ts";
import css from "./shared.module.css";
import { takeNewVersion, waitingVersion } from "./update.ts";

const ROOM_ROUTES = { today: "today", ways: "waysBack", ours: "ours", me: "justMe" } as const;
const ROOM_OF: Partial<Record<RouteName, Room>> = { today: "today", waysBack: "ways", ours: "ours", justMe: "me" };

export interface FrameProps {
  readonly route: RouteName;
  /** The rooms are shown: somebody lives here already and is not inside a practice. */
  readonly rooms: boolean;
  /** The very first page lets the language be chosen. */
  readonly pickLanguage?: boolean;
  readonly children: ComponentChildren;
}

/** What stands around every page: help and language above, rooms and the quick exit below, one voice. */
export const Frame = ({ route, rooms, pickLanguage = false, children }: FrameProps) => {
  const { runtime, t, language, announcer, leaveQuickly, trial } = useApp();
  return (
    <>
      <Shell
        header={
          <>
            {trial !== undefined && <span>{t("shell.trial")}</span>}
            {pickLanguage && (
              <LanguagePicker value={language} onValue={(code) => runtime.settings.set({ language: code })} />
            )}
            {route !== "help" && <a href={href("help")}>{t("shell.help")}</a>}
          </>
        }
        nav={rooms ? <RoomNav here={ROOM_OF[route]} href={(room) => href(ROOM_ROUTES[room])} /> : undefined}
        exit={<QuickExit onExit={leaveQuickly} shift={runtime.settings.value.value.shiftExit} />}
      >
        <NewVersion />
        {children}
        {rooms && <DeliveryLine />}
      </Shell>
      <Announce from={announcer} />
    </>
  );
};

const NewVersion = () => {
  const { t } = useApp();
  const [later, setLater] = useState(false);
  if (later || waitingVersion.value === undefined) return null;
  return (
    <div class={css.bar} role="status">
      <p>{t("shell.update")}</p>
      <Button onClick={takeNewVersion}>{t("shell.update.take")}</Button>
      <Button kind="plain" onClick={() => setLater(true)}>
        {t("shell.update.later")}
      </Button>
    </div>
  );
};

/** One quiet, true line about what has not left this phone yet; nothing when all is well. */
const DeliveryLine = () => {
  const { runtime, t } = useApp();
  const { unsent, link } = runtime.delivery.value;
  if (link === "none" || (unsent === 0 && link !== "offline")) return null;
  return (
    <p class={css.quiet} role="status">
      {unsent > 0 ? t("shell.unsent") : t("shell.offline")}
    </p>
  );
};
