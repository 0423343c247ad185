import { createContext } from "preact";
import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type en from "../../locales/en.json";
import type { Translate } from "../screen.ts";

/** Keys of the kit's own few words (`packages/ui/locales`). */
export type KitKey = keyof typeof en & string;

interface KitValue {
  readonly t: Translate<KitKey>;
  readonly language: string;
  readonly still: boolean;
}

// Without words of its own: those of a language come with `Kit`, and nobody loads two languages. A key that shows was
// never given its words.
const KitContext = createContext<KitValue>({ t: (key) => key, language: "en", still: false });

export interface KitProps {
  /** Translator over the kit's own catalog: `createTranslator(kitCatalog, language)`. */
  readonly t: Translate<KitKey>;
  readonly language: string;
  /** No movement wished, in the settings or by the system. */
  readonly still?: boolean;
  readonly children: ComponentChildren;
}

/** Gives the components below it their own few words; screens keep theirs as props. Without it they show their keys. */
export const Kit = ({ t, language, still = false, children }: KitProps) => (
  <KitContext.Provider value={{ t, language, still }}>{children}</KitContext.Provider>
);

/** For components of the kit alone. */
export const useKit = (): KitValue => useContext(KitContext);
