import { useId } from "preact/hooks";
import { useKit } from "../kit/kit.tsx";
import { Icon, IconClose, IconSearch } from "./icons.tsx";
import css from "./search-field.module.css";
import { VisuallyHidden } from "./small.tsx";

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
