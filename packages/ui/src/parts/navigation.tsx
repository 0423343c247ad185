import { LANGUAGES } from "../i18n/languages.ts";
import type { Language } from "../i18n/languages.ts";
import { useKit } from "../kit/kit.tsx";
import { Icon, IconLanguage, IconMe, IconOurs, IconToday, IconWays } from "./icons.tsx";
import css from "./navigation.module.css";
import { VisuallyHidden } from "./small.tsx";

export type Room = "today" | "ways" | "ours" | "me";

const ROOMS = [
  { room: "today", icon: IconToday },
  { room: "ways", icon: IconWays },
  { room: "ours", icon: IconOurs },
  { room: "me", icon: IconMe },
] as const;

export interface RoomNavProps {
  readonly here: Room | undefined;
  /** Address of a room: an opaque code in the hash. */
  readonly href: (room: Room) => string;
}

/** The four rooms, as links. No badges, no counts. */
export const RoomNav = ({ here, href }: RoomNavProps) => {
  const { t } = useKit();
  return (
    <nav class={css.rooms} aria-label={t("kit.rooms")}>
      <ul>
        {ROOMS.map(({ room, icon }) => (
          <li key={room}>
            <a href={href(room)} aria-current={room === here ? "page" : undefined}>
              <Icon of={icon} />
              <span>{t(`kit.room.${room}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

export interface LanguagePickerProps {
  readonly value: string;
  readonly onValue: (code: string) => void;
  readonly languages?: ReadonlyArray<Language>;
}

/** Small, at the top of the first screen; each language in its own name. */
export const LanguagePicker = ({ value, onValue, languages = LANGUAGES }: LanguagePickerProps) => {
  const { t } = useKit();
  return (
    <label class={css.language}>
      <Icon of={IconLanguage} />
      <VisuallyHidden>{t("kit.language")}</VisuallyHidden>
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {languages.map((language) => (
          <option key={language.code} value={language.code} lang={language.code}>
            {language.name}
          </option>
        ))}
      </select>
    </label>
  );
};
