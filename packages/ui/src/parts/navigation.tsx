import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { LANGUAGES } from "../i18n/languages.ts";
import type { Language } from "../i18n/languages.ts";
import { useKit } from "../kit/kit.tsx";
import {
  Icon,
  IconClose,
  IconInto,
  IconLanguage,
  IconMe,
  IconOurs,
  IconSearch,
  IconToday,
  IconWays,
} from "./icons.tsx";
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

/** Rows of things to open. */
export const List = ({ children, label }: { readonly children: ComponentChildren; readonly label?: string }) => (
  <ul class={css.list} aria-label={label}>
    {children}
  </ul>
);

export interface ListRowProps {
  readonly title: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly icon?: ComponentChildren;
  /** At the end of the row: a day, a `DeliveryMark`. */
  readonly end?: ComponentChildren;
  /** Goes somewhere (`href`), does something (`onClick`), or is read only (neither). */
  readonly href?: string;
  readonly onClick?: () => void;
}

export const ListRow = ({ title, note, icon, end, href, onClick }: ListRowProps) => {
  const inside = (
    <>
      {icon}
      <span class={css.rowWords}>
        <span>{title}</span>
        {note !== undefined && <span class={css.rowNote}>{note}</span>}
      </span>
      {end !== undefined && <span class={css.rowNote}>{end}</span>}
      {(href !== undefined || onClick !== undefined) && <Icon of={IconInto} />}
    </>
  );
  if (href !== undefined) {
    return (
      <li>
        <a class={css.row} href={href}>
          {inside}
        </a>
      </li>
    );
  }
  if (onClick !== undefined) {
    return (
      <li>
        <button type="button" class={css.row} onClick={onClick}>
          {inside}
        </button>
      </li>
    );
  }
  return (
    <li>
      <div class={css.row}>{inside}</div>
    </li>
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

export interface SearchFieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly label?: string;
  readonly placeholder?: string;
}

/** Local search; nothing typed here leaves the phone. */
export const SearchField = ({ value, onValue, label, placeholder }: SearchFieldProps) => {
  const { t } = useKit();
  const id = useId();
  return (
    <div class={css.search} role="search">
      <label for={id}>
        <Icon of={IconSearch} />
        <VisuallyHidden>{label ?? t("kit.search")}</VisuallyHidden>
      </label>
      <input
        id={id}
        type="search"
        dir="auto"
        autocomplete="off"
        enterkeyhint="search"
        placeholder={placeholder ?? t("kit.search")}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {value !== "" && (
        <button
          type="button"
          onClick={() => {
            onValue("");
            document.getElementById(id)?.focus();
          }}
        >
          <Icon of={IconClose} />
          <VisuallyHidden>{t("kit.search-clear")}</VisuallyHidden>
        </button>
      )}
    </div>
  );
};
