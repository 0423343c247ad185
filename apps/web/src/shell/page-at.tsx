import type { ComponentType, VNode } from "preact";
import { DoorsPage } from "../beginning/doors-page.tsx";
import type { Route } from "../routes.ts";
import type { Phase } from "../runtime/runtime.ts";
import { LazyPage } from "./lazy-page.tsx";
import { ElsewherePage, LockedPage, UnsupportedPage } from "./phase-pages.tsx";

const page = (load: () => Promise<ComponentType>): VNode => <LazyPage load={load} props={{}} />;

const today = () => import("../rooms/today-page.tsx").then((m) => m.TodayPage);
const ways = () => import("../rooms/ways-page.tsx").then((m) => m.WaysPage);
const ours = () => import("../rooms/ours-page.tsx").then((m) => m.OursPage);
const me = () => import("../rooms/me-page.tsx").then((m) => m.MePage);
const name = () => import("../beginning/name-page.tsx").then((m) => m.NamePage);
const secondName = () => import("../beginning/name-page.tsx").then((m) => m.SecondNamePage);
const before = () => import("../beginning/before-page.tsx").then((m) => m.BeforePage);
const keep = () => import("../beginning/evening-pages.tsx").then((m) => m.KeepPage);
const hello = () => import("../beginning/evening-pages.tsx").then((m) => m.HelloPage);
const enough = () => import("../beginning/evening-pages.tsx").then((m) => m.EnoughPage);
const install = () => import("../install/install-page.tsx").then((m) => m.InstallPage);
const invite = () => import("../pairing/invite-page.tsx").then((m) => m.InvitePage);
const scan = () => import("../pairing/scan-page.tsx").then((m) => m.ScanPage);
const join = () => import("../pairing/join-page.tsx").then((m) => m.JoinPage);
const declined = () => import("../pairing/join-page.tsx").then((m) => m.DeclinedPage);
const help = () => import("../help/help-page.tsx").then((m) => m.HelpPage);
const practice = () => import("../practice/practice-page.tsx").then((m) => m.PracticePage);
const settings = () => import("../own/settings-page.tsx").then((m) => m.SettingsPage);
const code = () => import("../own/code-page.tsx").then((m) => m.CodePage);
const exporting = () => import("../own/export-page.tsx").then((m) => m.ExportPage);
const ownWords = () => import("../own/own-words-page.tsx").then((m) => m.OwnWordsPage);
const myName = () => import("../own/my-name-page.tsx").then((m) => m.MyNamePage);
const leave = () => import("../own/leaving-pages.tsx").then((m) => m.LeavePage);
const erase = () => import("../own/leaving-pages.tsx").then((m) => m.ErasePage);
const ended = () => import("../own/leaving-pages.tsx").then((m) => m.EndedPage);
const where = () => import("../own/about-pages.tsx").then((m) => m.WherePage);
const devices = () => import("../own/about-pages.tsx").then((m) => m.DevicesPage);

export interface PageAtProps {
  readonly phase: Phase;
  readonly route: Route;
}

/** The page for an address in a phase. Help opens always; a locked app opens nothing else. */
export const PageAt = ({ phase, route }: PageAtProps): VNode => {
  if (route.name === "help") return <LazyPage load={help} props={{ need: undefined }} />;
  if (route.name === "notOkay") return <LazyPage load={help} props={{ need: needAt(route) }} />;
  if (phase.is === "unsupported") return <UnsupportedPage why={phase.why} />;
  if (phase.is === "elsewhere") return <ElsewherePage />;
  if (phase.is === "locked") return <LockedPage />;
  if (phase.is === "ended") return endedAt(route);
  return openAt(route) ?? (phase.is === "fresh" ? freshAt(route) : homeAt(route));
};

/** What is there before anybody has a name and after it. */
const openAt = ({ name: at, rest }: Route): VNode | undefined => {
  switch (at) {
    case "practice":
      return <LazyPage load={practice} props={{ code: rest }} />;
    case "join":
      return <LazyPage load={join} props={{ payload: rest }} />;
    case "name":
      return page(name);
    case "secondName":
      return page(secondName);
    case "before":
      return page(before);
    case "install":
      return page(install);
    case "scan":
      return page(scan);
    case "declined":
      return page(declined);
    default:
      return undefined;
  }
};

const needAt = ({ rest }: Route): "violence" | "crisis" => (rest === "v" ? "violence" : "crisis");

const freshAt = (_: Route): VNode => <DoorsPage />;

const homeAt = ({ name: at, rest }: Route): VNode => {
  switch (at) {
    case "waysBack":
      return page(ways);
    case "ours":
      return page(ours);
    case "justMe":
      return page(me);
    case "invite":
      return page(invite);
    case "settings":
      return page(settings);
    case "code":
      return <LazyPage load={code} props={{ evening: rest === "e" }} />;
    case "export":
      return page(exporting);
    case "ownWords":
      return page(ownWords);
    case "myName":
      return page(myName);
    case "leave":
      return page(leave);
    case "erase":
      return page(erase);
    case "whereDataIs":
      return page(where);
    case "devices":
      return page(devices);
    case "keepToYourself":
      return page(keep);
    case "hello":
      return page(hello);
    case "enough":
      return page(enough);
    default:
      return page(today);
  }
};

const endedAt = ({ name: at }: Route): VNode => {
  if (at === "ownWords") return page(ownWords);
  if (at === "export") return page(exporting);
  return at === "erase" ? page(erase) : page(ended);
};
