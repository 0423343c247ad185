import type { LucideIcon } from "lucide-preact";
import css from "./icons.module.css";

export {
  ArrowRight as IconForward,
  ArrowLeft as IconBack,
  Check as IconCheck,
  CheckCheck as IconThere,
  ChevronDown as IconMore,
  ChevronRight as IconInto,
  CloudOff as IconOffline,
  DoorOpen as IconExit,
  Ear as IconListen,
  Feather as IconWrite,
  Gift as IconGift,
  HandHeart as IconThanks,
  Heart as IconHeart,
  Hourglass as IconWaiting,
  House as IconToday,
  KeyRound as IconKey,
  Languages as IconLanguage,
  LifeBuoy as IconHelp,
  Lock as IconLock,
  Mail as IconLetter,
  Moon as IconNight,
  Pencil as IconTyped,
  Printer as IconPrint,
  QrCode as IconCode,
  Route as IconWays,
  Search as IconSearch,
  Send as IconSend,
  Settings as IconSettings,
  Smartphone as IconPhone,
  Sprout as IconPromise,
  Sun as IconSun,
  Timer as IconTimer,
  User as IconMe,
  Users as IconOurs,
  X as IconClose,
} from "lucide-preact";

const DIRECTIONAL = new Set(["ArrowRight", "ArrowLeft", "ChevronRight", "Send", "DoorOpen"]);

export interface IconProps {
  /** One of the `Icon…` drawings. */
  readonly of: LucideIcon;
  /** Turned round in right-to-left; on by itself for arrows. */
  readonly mirror?: boolean;
  readonly size?: number | string;
}

/** A drawing beside words: never read aloud, never alone. */
export const Icon = ({ of: Drawing, mirror, size = "1.25em" }: IconProps) => (
  <span class={css.icon} data-mirror={(mirror ?? DIRECTIONAL.has(Drawing.displayName ?? "")) ? "" : undefined}>
    <Drawing size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />
  </span>
);
